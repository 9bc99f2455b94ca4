import { today } from '../../kit/calendar';
import { groupedBy } from '../../kit/import/lines';
import { type RefusedLine, wrong } from '../../kit/import/report';
import { overlap } from '../enrolment/rules';
import type { EnrolmentRow } from '../rows';

/** What a file says of an enrolment; all of it may be corrected by a later file. */
const CORRECTABLE = [
  'endDate',
  'exitReason',
  'level',
  'kind',
  'stage',
  'yearOfStage',
  'form',
  'finality',
  'isDual',
  'isOkan',
  'administrativeGroupNumber',
] as const satisfies readonly (keyof EnrolmentRow)[];

/** An enrolment as a line gives it, its pupil and school found. */
export type ToldEnrolment = Pick<
  EnrolmentRow,
  'pupilId' | 'schoolId' | 'schoolYear' | 'startDate' | (typeof CORRECTABLE)[number]
> & { readonly line: number };

/** What is to be done with a line, given the enrolments at the sender's schools. */
export type EnrolmentStep =
  | { readonly kind: 'CREATE'; readonly told: ToldEnrolment }
  | { readonly kind: 'CORRECT'; readonly told: ToldEnrolment; readonly id: string }
  | { readonly kind: 'KEEP'; readonly told: ToldEnrolment }
  | { readonly kind: 'REFUSE'; readonly refused: RefusedLine };

/** An enrolment is the same when pupil, school and first day are; others at that school may not run at the same time. */
export function planEnrolments(
  told: readonly ToldEnrolment[],
  known: readonly EnrolmentRow[],
): EnrolmentStep[] {
  const knownAt = groupedBy(known, place);
  const toldAt = groupedBy(told, place);
  return told.map((line) => {
    const others = knownAt.get(place(line)) ?? [];
    const same = others.find(({ startDate }) => startDate === line.startDate);
    const clash = (toldAt.get(place(line)) ?? []).find(
      (other) => other.line < line.line && overlap(other, line),
    );
    if (clash)
      return {
        kind: 'REFUSE',
        refused: wrong(line.line, 'inschrijving_begin', `runs at the same time as line ${clash.line}`),
      };
    if (same && runsAgain(line, same))
      return {
        kind: 'REFUSE',
        refused: wrong(
          line.line,
          'inschrijving_einde',
          'this enrolment was ended: a pupil who comes back has a new one, with its own begin',
        ),
      };
    if (same)
      return corrects(line, same)
        ? { kind: 'CORRECT', told: line, id: same.id }
        : { kind: 'KEEP', told: line };
    const corrected = others.map(
      (other) => toldAt.get(place(line))?.find(({ startDate }) => startDate === other.startDate) ?? other,
    );
    if (corrected.some((other) => overlap(other, line))) {
      return {
        kind: 'REFUSE',
        refused: wrong(
          line.line,
          'inschrijving_begin',
          'runs at the same time as an enrolment that is known',
        ),
      };
    }
    return { kind: 'CREATE', told: line };
  });
}

/** An end that was told may be set right; it is not taken back, nor, once it has passed, moved to today or later. */
function runsAgain(told: ToldEnrolment, known: EnrolmentRow): boolean {
  if (known.endDate === null) return false;
  return told.endDate === null || (known.endDate < today() && told.endDate >= today());
}

function corrects(told: ToldEnrolment, known: EnrolmentRow): boolean {
  return CORRECTABLE.some((column) => told[column] !== known[column]);
}

function place({ pupilId, schoolId }: { pupilId: string; schoolId: string }): string {
  return `${pupilId} ${schoolId}`;
}
