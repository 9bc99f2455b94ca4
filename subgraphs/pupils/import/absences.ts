import { today } from '../../kit/calendar';
import type { Session } from '../../kit/database/session';
import { organisationOf } from '../../kit/identifiers';
import { readCsv } from '../../kit/import/csv';
import { checkLines, groupedBy, inParts, inTurns, type Placed } from '../../kit/import/lines';
import { notYours, type Outcome, type RefusedLine, refusal, wrong } from '../../kit/import/report';
import { findHalfDaysElsewhere, type HalfDay, writeHalfDays } from '../absence/queries';
import { faultOfDay } from '../absence/rules';
import { runsOn } from '../enrolment/rules';
import { referenceHash } from '../pupil/reference';
import type { EnrolmentRow } from '../rows';
import { listWorkplaces } from '../school/queries';
import type { PupilsTables } from '../tables';
import { ABSENCE_COLUMNS, type AbsenceLine, absenceLine } from './absence-line';
import { findByReferences, listEnrolments, listKnownHalfDays, listPupils } from './queries';

type Line = Placed<HalfDay>;

/** Reads a file of half days, decides about every line by the rules of recordAbsences, and writes it when none is refused. */
export async function importAbsences(
  session: Session<PupilsTables>,
  key: Buffer,
  csv: string,
): Promise<Outcome> {
  const content = await readCsv(csv, ABSENCE_COLUMNS);
  const checked = await checkLines(content.lines, absenceLine);
  const { halfDays, refused: strange } = await placeLines(session, checked.right, key);
  const elsewhere = await listElsewhere(session, halfDays);
  const refused = [...content.refused, ...checked.refused, ...strange, ...repeated(halfDays), ...elsewhere];
  if (refused.length > 0) return refusal(content.count, refused);
  const known = new Map(
    (await listKnownHalfDays(session, halfDays)).map((row) => [nameOf({ ...row, date: row.day }), row]),
  );
  const changes = halfDays.filter((line) => {
    const row = known.get(nameOf(line));
    return row !== undefined && (row.code !== line.code || row.localCode !== line.localCode);
  });
  const additions = halfDays.filter((line) => !known.has(nameOf(line)));
  for (const part of inParts([...additions, ...changes])) await writeHalfDays(session, part);
  const [created, updated] = [additions.length, changes.length];
  return { lines: content.count, created, updated, unchanged: halfDays.length - created - updated, refused };
}

/** Finds each line's pupil by the sender's own reference, and the school where the pupil was enrolled on that day. */
async function placeLines(
  session: Session<PupilsTables>,
  lines: readonly Placed<AbsenceLine>[],
  key: Buffer,
): Promise<{ halfDays: Line[]; refused: RefusedLine[] }> {
  const organisation = organisationOf(session.actor);
  const hashes = new Map<string, string>();
  for await (const { reference } of inTurns(lines))
    if (!hashes.has(reference)) hashes.set(reference, referenceHash(key, organisation, reference));
  const known = await findByReferences(session, [...hashes.values()]);
  const pupilIds = [...known.values()];
  const visible = new Set((await listPupils(session, pupilIds)).map(({ id }) => id));
  const atOurSchools = await listEnrolments(session, pupilIds, await listWorkplaces(session));
  const enrolments = groupedBy(atOurSchools, ({ pupilId }) => pupilId);
  const halfDays: Line[] = [];
  const refused: RefusedLine[] = [];
  for await (const line of inTurns(lines)) {
    const pupilId = known.get(hashes.get(line.reference) ?? '');
    if (pupilId === undefined)
      refused.push(wrong(line.line, 'stamnummer', 'is not known to you: import the enrolment first'));
    else if (!visible.has(pupilId))
      refused.push(notYours(line.line, 'stamnummer', 'this pupil is not yours today'));
    else {
      const placed = placeLine(line, pupilId, enrolments.get(pupilId) ?? []);
      if ('pupilId' in placed) halfDays.push(placed);
      else refused.push(placed);
    }
  }
  return { halfDays, refused };
}

function placeLine(
  line: Placed<AbsenceLine>,
  pupilId: string,
  enrolments: readonly EnrolmentRow[],
): Line | RefusedLine {
  const fault = faultOfDay(line.date, enrolments, today());
  const enrolment = enrolments.filter((candidate) => runsOn(candidate, line.date)).reduce(newer, undefined);
  if (fault !== null || !enrolment)
    return wrong(line.line, 'datum', fault ?? 'the pupil was not enrolled on this day');
  const { date, dayPart, code, localCode } = line;
  return { line: line.line, pupilId, schoolId: enrolment.schoolId, date, dayPart, code, localCode };
}

function newer(one: EnrolmentRow | undefined, other: EnrolmentRow): EnrolmentRow {
  return one && one.startDate > other.startDate ? one : other;
}

function repeated(halfDays: readonly Line[]): RefusedLine[] {
  const first = new Map<string, number>();
  return halfDays.flatMap((line) => {
    const earlier = first.get(nameOf(line));
    if (earlier === undefined) first.set(nameOf(line), line.line);
    return earlier === undefined
      ? []
      : [wrong(line.line, 'datum', `repeats the half day of line ${earlier}`)];
  });
}

async function listElsewhere(
  session: Session<PupilsTables>,
  halfDays: readonly Line[],
): Promise<RefusedLine[]> {
  const refused: RefusedLine[] = [];
  for (const part of inParts(halfDays)) {
    for (const place of await findHalfDaysElsewhere(session, part)) {
      refused.push(notYours(part[place]?.line ?? 0, 'datum', 'another school recorded this half day'));
    }
  }
  return refused;
}

function nameOf({ pupilId, date, dayPart }: { pupilId: string; date: string; dayPart: string }): string {
  return `${pupilId} ${date} ${dayPart}`;
}
