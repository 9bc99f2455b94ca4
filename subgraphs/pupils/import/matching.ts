import { randomUUID } from 'node:crypto';
import { type RefusedLine, wrong } from '../../kit/import/report';

/** Nobody is enrolled more often; lines of one pupil are compared with each other, so a file of nothing else would take forever. */
const MOST_LINES_PER_PUPIL = 50;

/** A line about a pupil, with its keys already hashed. */
export interface PupilLine {
  readonly line: number;
  readonly referenceHash: string;
  readonly identityHash: string | null;
  readonly searchName: string;
  readonly birthDate: string;
  readonly startDate: string;
}

/** All lines of a file that name the same pupil by the sender's own reference. */
export interface Group<Line extends PupilLine> {
  readonly referenceHash: string;
  readonly identityHash: string | null;
  /** The line with the newest enrolment: it says the pupil's name and residence. */
  readonly newest: Line;
  readonly lines: readonly Line[];
}

/** What the database knows of a group: see the SQL function match_identities. */
export interface Known {
  /** By the sender's own reference. */
  readonly byReference: string | null;
  /** By national number. */
  readonly byIdentity: string | null;
  /** Whether the known pupil has this birth date and a name like this. */
  readonly agrees: boolean;
  readonly hasOtherIdentity: boolean;
  /** Whether the sender knows the pupil of the national number by another reference. */
  readonly hasOtherReference: boolean;
}

/** A pupil of the file, found or to be made. */
export interface Match {
  readonly pupilId: string;
  readonly isNew: boolean;
  readonly newReference: boolean;
  readonly newIdentity: boolean;
}

/** Puts lines of the same pupil together; lines that contradict each other are refused. */
export function groupByPupil<Line extends PupilLine>(
  lines: readonly Line[],
): { groups: Group<Line>[]; refused: RefusedLine[] } {
  const refused: RefusedLine[] = [];
  const byReference = new Map<string, Group<Line>>();
  const owners = new Map<string, { readonly referenceHash: string; readonly line: number }>();
  for (const line of lines) {
    const group = byReference.get(line.referenceHash);
    const fault = group && contradiction(group, line);
    const owner = line.identityHash === null ? undefined : owners.get(line.identityHash);
    if (fault) refused.push(fault);
    else if (owner && owner.referenceHash !== line.referenceHash) {
      refused.push(wrong(line.line, 'insz', `line ${owner.line} gives this number to another stamnummer`));
    } else {
      byReference.set(line.referenceHash, withLine(group, line));
      if (line.identityHash !== null && !owner) owners.set(line.identityHash, line);
    }
  }
  return { groups: [...byReference.values()], refused };
}

function withLine<Line extends PupilLine>(group: Group<Line> | undefined, line: Line): Group<Line> {
  const newest = group && group.newest.startDate > line.startDate ? group.newest : line;
  return {
    referenceHash: line.referenceHash,
    identityHash: group?.identityHash ?? line.identityHash,
    newest,
    lines: [...(group?.lines ?? []), line],
  };
}

function contradiction<Line extends PupilLine>(group: Group<Line>, line: Line): RefusedLine | undefined {
  const first = group.newest;
  if (group.lines.length >= MOST_LINES_PER_PUPIL) {
    return wrong(line.line, 'stamnummer', `stands on more than ${MOST_LINES_PER_PUPIL} lines`);
  }
  if (line.birthDate !== first.birthDate) return wrong(line.line, 'geboortedatum', differs(first.line));
  if (line.searchName !== first.searchName) return wrong(line.line, 'familienaam', differs(first.line));
  const otherNumber =
    line.identityHash !== null && group.identityHash !== null && line.identityHash !== group.identityHash;
  return otherNumber ? wrong(line.line, 'insz', differs(first.line)) : undefined;
}

const differs = (line: number): string => `differs from line ${line}, which is about the same stamnummer`;

/**
 * Says which pupil a group means: by the sender's own reference, else by national number, else a new one.
 * Nothing known is overwritten: where reference, number, name and birth date do not belong together, the line is refused.
 */
export function matchPupil(group: Group<PupilLine>, known: Known): Match | RefusedLine {
  const { line } = group.newest;
  const { byReference, byIdentity } = known;
  if (byReference !== null && byIdentity !== null && byReference !== byIdentity) {
    return doubt(line);
  }
  const pupilId = byReference ?? byIdentity;
  if (pupilId === null)
    return {
      pupilId: randomUUID(),
      isNew: true,
      newReference: true,
      newIdentity: group.identityHash !== null,
    };
  if (!known.agrees) {
    return byReference === null
      ? doubt(line)
      : wrong(line, 'stamnummer', 'is known for a pupil with another name or birth date');
  }
  if (known.hasOtherIdentity) return doubt(line);
  if (byReference === null && known.hasOtherReference)
    return wrong(line, 'stamnummer', 'this pupil is known to you by another stamnummer');
  return {
    pupilId,
    isNew: false,
    newReference: byReference === null,
    newIdentity: group.identityHash !== null && byIdentity === null,
  };
}

/** Whatever is wrong with a national number is said in the same words: a file is no way to learn whose it is. */
const doubt = (line: number): RefusedLine =>
  wrong(line, 'insz', 'does not go with this pupil: check the number, the name and the birth date');

export function isMatch(found: Match | RefusedLine): found is Match {
  return 'pupilId' in found;
}
