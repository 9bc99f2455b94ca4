import { z } from 'zod';
import type { Columns } from '../../kit/import/csv';
import { plainText } from '../../kit/text';
import { findArea } from '../area/places';
import { holdsWithin } from '../area/rules';
import { INDICATORS } from '../indicator/definitions';
import { DIMENSION_COLUMNS, type DimensionColumn, joinBreakdown } from './breakdown';
import { type PeriodLabels, readPeriod, UNDATED } from './period';

export const OBSERVATION_COLUMNS: Columns = {
  required: ['indicator', 'area', 'period', 'value'],
  optional: ['basis', 'numerator', 'denominator', 'status', 'note', ...Object.keys(DIMENSION_COLUMNS)],
};

export const BASES = ['RESIDENCE', 'SCHOOL', 'NOT_STATED'] as const;
/** After SDMX's CL_OBS_STATUS and CL_CONF_STATUS, in words. */
export const STATUSES = [
  'NORMAL',
  'PROVISIONAL',
  'ESTIMATED',
  'BREAK',
  'LOW',
  'CONFIDENTIAL',
  'NOT_AVAILABLE',
] as const;
const WITHOUT_FIGURE: readonly string[] = ['LOW', 'CONFIDENTIAL', 'NOT_AVAILABLE'];
const LONGEST_NOTE = 500;
const MOST_COUNTED = 100_000_000;
const PERCENT_AT_MOST = 100;

/** A number as Flemish spreadsheets write it, with a comma, or with a point; no thousands separators, which would be guessed. */
const decimal = z
  .string()
  .regex(/^(\d{1,11}([.,]\d{1,4})?)?$/, 'must be a number, not below 0, with at most four decimals')
  .transform((cell) => (cell === '' ? null : Number(cell.replace(',', '.'))));
const counted = z
  .string()
  .regex(/^\d{0,9}$/, 'must be a whole number')
  .transform((cell) => (cell === '' ? null : Number(cell)))
  .refine((value) => value === null || value <= MOST_COUNTED, 'is more than there are people');
const words = <const Words extends readonly [string, ...string[]]>(list: Words, otherwise: Words[number]) =>
  z
    .string()
    .default('')
    .transform((cell) => (cell || otherwise).toUpperCase())
    .pipe(z.enum(list, `must be one of ${list.join(', ')}`));
const note = z
  .string()
  .max(LONGEST_NOTE, `has at most ${LONGEST_NOTE} characters`)
  .transform((cell) => cell || null);
const category = (column: DimensionColumn) =>
  z
    .string()
    .transform((cell) => cell.toUpperCase())
    .refine((cell) => cell === '' || DIMENSION_COLUMNS[column].categories.includes(cell), {
      error: `must be one of ${DIMENSION_COLUMNS[column].categories.join(', ')}`,
    });

const INDICATOR_OF_CODE = new Map(INDICATORS.map((one) => [one.code, one]));

/** One line of a file of observations, checked by itself. */
export const observationLine = (labels: PeriodLabels, today: string) =>
  z
    .object({
      indicator: z.string().refine((code) => INDICATOR_OF_CODE.has(code), 'is no indicator of the hub'),
      area: plainText(20),
      period: z.string(),
      basis: words(BASES, 'NOT_STATED'),
      value: decimal,
      numerator: z.string().default('').pipe(counted),
      denominator: z.string().default('').pipe(counted),
      status: words(STATUSES, 'NORMAL'),
      note: z.string().default('').pipe(note),
      level: category('level').default(''),
      network: category('network').default(''),
      stage: category('stage').default(''),
      form: category('form').default(''),
      sex: category('sex').default(''),
      mode: category('mode').default(''),
      financier: category('financier').default(''),
      severity: category('severity').default(''),
    })
    .transform((cells, context) => {
      const fault = (column: string, message: string) => {
        context.addIssue({ code: 'custom', path: [column], message });
        return z.NEVER;
      };
      // What the hub counts itself it shows by rules that hide small numbers; a file would go around them.
      if (INDICATOR_OF_CODE.get(cells.indicator)?.source !== 'IMPORT')
        return fault('indicator', 'is not published by others: its figures come from the hub');
      const area = findArea(cells.area);
      if (!area) return fault('area', 'is no area that the hub knows');
      const period = cells.period === '' ? UNDATED : readPeriod(cells.period, labels, today);
      if (typeof period === 'string') return fault('period', period);
      if (period === UNDATED && cells.note === null)
        return fault('note', 'must say why the figure has no period');
      if (period.first !== null && period.last !== null && !holdsWithin(area, period.first, period.last))
        return fault('area', 'did not exist in this period');
      const isWithout = cells.value === null && cells.numerator === null;
      if (isWithout !== WITHOUT_FIGURE.includes(cells.status))
        return fault(
          'value',
          isWithout ? 'must be given, or a status that says why not' : 'must be empty with this status',
        );
      if (cells.numerator !== null && cells.denominator !== null && cells.numerator > cells.denominator)
        return fault('numerator', 'must not be more than the denominator');
      const isPercent = INDICATOR_OF_CODE.get(cells.indicator)?.unit === 'PERCENT';
      if (isPercent && cells.value !== null && cells.value > PERCENT_AT_MOST)
        return fault('value', 'must be a percentage, 0 to 100');
      const { indicator, basis, value, numerator, denominator, status } = cells;
      const breakdown = joinBreakdown(cells);
      return {
        ...{ indicator, area: area.code, period: period.name, periodStart: period.first, basis, breakdown },
        ...{ value, numerator, denominator, status, note: cells.note },
      };
    });

export type ObservationLine = z.output<ReturnType<typeof observationLine>>;
