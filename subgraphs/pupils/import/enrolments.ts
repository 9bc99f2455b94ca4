import type { Session } from '../../kit/database/session';
import { organisationOf } from '../../kit/identifiers';
import { readCsv } from '../../kit/import/csv';
import { checkLines, inTurns, type Placed } from '../../kit/import/lines';
import { notYours, type Outcome, type RefusedLine, refusal } from '../../kit/import/report';
import { normaliseName } from '../pupil/name';
import { identityHash, referenceHash } from '../pupil/reference';
import type { PupilRow } from '../rows';
import { listWorkplaces } from '../school/queries';
import type { PupilsTables } from '../tables';
import { ENROLMENT_COLUMNS, type EnrolmentLine, enrolmentLine } from './enrolment-line';
import { type EnrolmentStep, planEnrolments, type ToldEnrolment } from './enrolment-plan';
import { type Group, groupByPupil, isMatch, type Match, matchPupil, type PupilLine } from './matching';
import {
  correctEnrolments,
  correctPupils,
  findByReferences,
  findCorrectable,
  findReferenced,
  insertEnrolments,
  insertPupils,
  keepIdentities,
  keepReferences,
  listEnrolments,
  listPupils,
  matchIdentities,
  type ToldPupil,
} from './queries';

type Line = Placed<
  Omit<EnrolmentLine, 'schoolId' | 'insz' | 'reference'> & PupilLine & { readonly schoolId: string }
>;
type Found = Match & { readonly group: Group<Line> };

/** More national numbers than these that do not go with their pupils are not named: that is no slip of the pen. */
const MOST_DOUBTS_SHOWN = 5;

/** Reads a file of enrolments, decides about every line, and writes it when none is refused. */
export async function importEnrolments(
  session: Session<PupilsTables>,
  key: Buffer,
  csv: string,
): Promise<Outcome> {
  const content = await readCsv(csv, ENROLMENT_COLUMNS);
  const checked = await checkLines(content.lines, enrolmentLine);
  const workplaces = await listWorkplaces(session);
  const { lines, refused: strange } = await placeLines(session, checked.right, workplaces, key);
  const { groups, refused: contradicting } = groupByPupil(lines);
  // National numbers are looked at last, in a file that is right without them: a file that is refused anyway, and so
  // leaves no trace, is not to tell whose number a number is.
  const without = await decide(session, groups.map(withoutNumber), workplaces);
  const plain = [
    ...content.refused,
    ...checked.refused,
    ...strange,
    ...contradicting,
    ...without.mismatched,
    ...without.clashing,
  ];
  if (plain.length > 0) return refusal(content.count, plain);
  const hasNumbers = groups.some((group) => group.identityHash !== null);
  const { found, mismatched, steps, clashing } = hasNumbers
    ? await decide(session, groups, workplaces)
    : without;
  if (mismatched.length > 0) return refusal(content.count, mismatched.slice(0, MOST_DOUBTS_SHOWN));
  if (clashing.length > 0) return refusal(content.count, clashing);
  const corrected = await correctionsOf(session, found);
  await write(session, found, steps, corrected);
  return { lines: content.count, ...counts(steps, corrected), refused: [] };
}

function withoutNumber(group: Group<Line>): Group<Line> {
  return { ...group, identityHash: null };
}

interface Decision {
  readonly found: readonly Found[];
  readonly mismatched: readonly RefusedLine[];
  readonly steps: readonly EnrolmentStep[];
  readonly clashing: readonly RefusedLine[];
}

/** Says which pupil each group means, and what is to be done with its lines. */
async function decide(
  session: Session<PupilsTables>,
  groups: readonly Group<Line>[],
  workplaces: readonly string[],
): Promise<Decision> {
  const { found, refused: mismatched } = await findPupils(session, groups);
  const steps = await planSteps(session, found, workplaces);
  const clashing = steps.flatMap((step) => (step.kind === 'REFUSE' ? [step.refused] : []));
  return { found, mismatched, steps, clashing };
}

/** Says at which school each line is, and hashes what identifies the pupil; a school that isn't the sender's is refused. */
async function placeLines(
  session: Session<PupilsTables>,
  lines: readonly Placed<EnrolmentLine>[],
  workplaces: readonly string[],
  key: Buffer,
): Promise<{ lines: Line[]; refused: RefusedLine[] }> {
  const organisation = organisationOf(session.actor);
  const own = session.actor.role === 'SCHOOL' ? organisation : null;
  const allowed = new Set(workplaces);
  const placed: Line[] = [];
  const refused: RefusedLine[] = [];
  for await (const { insz, reference, schoolId: named, ...line } of inTurns(lines)) {
    const schoolId = named ?? own;
    if (schoolId === null) refused.push(notYours(line.line, 'school_id', 'a CLB names the school'));
    else if (!allowed.has(schoolId))
      refused.push(notYours(line.line, 'school_id', 'this school is not yours'));
    else
      placed.push({
        ...line,
        schoolId,
        referenceHash: referenceHash(key, organisation, reference),
        identityHash: insz === null ? null : identityHash(key, insz),
        searchName: normaliseName(line.displayName),
      });
  }
  return { lines: placed, refused };
}

async function findPupils(
  session: Session<PupilsTables>,
  groups: readonly Group<Line>[],
): Promise<{ found: Found[]; refused: RefusedLine[] }> {
  const byReference = await findByReferences(
    session,
    groups.map((group) => group.referenceHash),
  );
  const matches = await matchIdentities(session, groups, byReference);
  const referenced = await findReferenced(
    session,
    matches.flatMap(({ pupilId }) => pupilId ?? []),
  );
  const found: Found[] = [];
  const refused: RefusedLine[] = [];
  for (const [place, group] of groups.entries()) {
    const byIdentity = matches[place]?.pupilId ?? null;
    const match = matchPupil(group, {
      byReference: byReference.get(group.referenceHash) ?? null,
      byIdentity,
      agrees: matches[place]?.agrees ?? false,
      hasOtherIdentity: matches[place]?.hasOtherIdentity ?? false,
      hasOtherReference: byIdentity !== null && referenced.has(byIdentity),
    });
    if (isMatch(match)) found.push({ ...match, group });
    else refused.push(match);
  }
  return { found, refused };
}

async function planSteps(
  session: Session<PupilsTables>,
  found: readonly Found[],
  workplaces: readonly string[],
): Promise<EnrolmentStep[]> {
  const known = await listEnrolments(
    session,
    found.filter(({ isNew }) => !isNew).map(({ pupilId }) => pupilId),
    workplaces,
  );
  const told = found.flatMap(({ pupilId, group }) => group.lines.map((line) => ({ ...line, pupilId })));
  return planEnrolments(
    told.sort((one, other) => one.line - other.line),
    known,
  );
}

/**
 * What the file says otherwise about pupils who are the sender's today and no other school's; an empty cell says nothing,
 * and a birth date is never changed.
 */
async function correctionsOf(
  session: Session<PupilsTables>,
  found: readonly Found[],
): Promise<Map<string, ToldPupil>> {
  const known = found.filter(({ isNew }) => !isNew).map(({ pupilId }) => pupilId);
  const visible = await listPupils(session, [...(await findCorrectable(session, known))]);
  const told = new Map(found.map(({ pupilId, group }) => [pupilId, toldPupil(pupilId, group.newest)]));
  const corrected = visible.flatMap((known) => {
    const pupil = withKnown(told.get(known.id), known);
    return pupil && differs(pupil, known) ? [[known.id, pupil] as const] : [];
  });
  return new Map(corrected);
}

function withKnown(told: ToldPupil | undefined, known: PupilRow): ToldPupil | undefined {
  return (
    told && {
      ...told,
      residenceNis: told.residenceNis ?? known.residenceNis,
      postalCode: told.postalCode ?? known.postalCode,
    }
  );
}

function differs(told: ToldPupil, known: PupilRow): boolean {
  const columns = ['displayName', 'searchName', 'gender', 'residenceNis', 'postalCode'] as const;
  return columns.some((column) => told[column] !== known[column]);
}

function toldPupil(
  id: string,
  { displayName, searchName, birthDate, gender, residenceNis, postalCode }: Line,
): ToldPupil {
  return { id, displayName, searchName, birthDate, gender, residenceNis, postalCode };
}

async function write(
  session: Session<PupilsTables>,
  found: readonly Found[],
  steps: readonly EnrolmentStep[],
  corrected: ReadonlyMap<string, ToldPupil>,
): Promise<void> {
  await insertPupils(
    session,
    found.filter(({ isNew }) => isNew).map(({ pupilId, group }) => toldPupil(pupilId, group.newest)),
  );
  await keepReferences(
    session,
    found
      .filter(({ newReference }) => newReference)
      .map(({ pupilId, group: { referenceHash: hash, identityHash: number } }) => ({
        pupilId,
        referenceHash: hash,
        identityHash: number,
      })),
  );
  await keepIdentities(
    session,
    found.flatMap(({ newIdentity, pupilId, group: { identityHash: hash } }) =>
      newIdentity && hash !== null ? [{ pupilId, identityHash: hash }] : [],
    ),
  );
  // Pupils in one order in every import: two that meet wait for each other, and seldom both.
  await correctPupils(
    session,
    [...corrected.values()].sort((one, other) => one.id.localeCompare(other.id)),
  );
  await correctEnrolments(
    session,
    steps.flatMap((step) => (step.kind === 'CORRECT' ? [{ ...step.told, id: step.id }] : [])).sort(byPupil),
  );
  await insertEnrolments(
    session,
    steps.flatMap((step) => (step.kind === 'CREATE' ? [step.told] : [])).sort(byPupil),
  );
}

function byPupil(one: ToldEnrolment, other: ToldEnrolment): number {
  return one.pupilId.localeCompare(other.pupilId) || one.startDate.localeCompare(other.startDate);
}

/** A line that only repeats an enrolment counts as a change when it corrects its pupil. */
function counts(
  steps: readonly EnrolmentStep[],
  corrected: ReadonlyMap<string, ToldPupil>,
): Pick<Outcome, 'created' | 'updated' | 'unchanged'> {
  const created = steps.filter(({ kind }) => kind === 'CREATE').length;
  const updated = steps.filter(
    (step) => step.kind === 'CORRECT' || (step.kind === 'KEEP' && corrected.has(step.told.pupilId)),
  ).length;
  return { created, updated, unchanged: steps.length - created - updated };
}
