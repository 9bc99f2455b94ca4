import { z } from 'zod';
import { day, maybe, word } from '../../kit/import/cells';
import type { Columns } from '../../kit/import/csv';
import { plainText } from '../../kit/text';
import { ABSENCE_CODES, LOCAL_CODE_LENGTH } from '../absence/actions';

export const ABSENCE_COLUMNS: Columns = {
  required: ['stamnummer', 'datum', 'dagdeel', 'code', 'lokale_code'],
  optional: [],
};

/** One line of a file of absences, checked by itself. */
export const absenceLine = z
  .object({
    stamnummer: plainText(100),
    datum: day,
    dagdeel: word({ VM: 'AM', NM: 'PM', AM: 'AM', PM: 'PM' } as const),
    code: z.enum(ABSENCE_CODES, `must be one of ${ABSENCE_CODES.join(', ')}`),
    lokale_code: maybe(plainText(LOCAL_CODE_LENGTH)),
  })
  .transform((line) => ({
    reference: line.stamnummer,
    date: line.datum,
    dayPart: line.dagdeel,
    code: line.code,
    localCode: line.lokale_code,
  }));

export type AbsenceLine = z.output<typeof absenceLine>;
