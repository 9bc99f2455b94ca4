import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { projectPath } from '../../subgraphs/kit/project-path';

export type Arrondissement = 'Antwerpen' | 'Mechelen';

/** A municipality as it is today (mergers of 2025 done), with the residents of 2020 as a weight. */
export interface Municipality {
  readonly nisCode: string;
  readonly name: string;
  readonly arrondissement: Arrondissement;
  readonly residents: number;
  readonly postalCodes: readonly string[];
}

export interface District {
  readonly name: string;
  readonly postalCodes: readonly string[];
}

const postalCodes = z
  .string()
  .regex(/^\d{4}( \d{4})*$/)
  .transform((text) => text.split(' '));
const optional = (text: z.ZodString) => text.or(z.literal(''));

const municipalityRow = z.object({
  nis_code: z.string().regex(/^\d{5}$/),
  name_nl: z.string().min(1),
  arrondissement_nl: z.enum(['Antwerpen', 'Mechelen']),
  inhabitants_2020: z.coerce.number().int().positive(),
  postal_codes: postalCodes,
  valid_until: optional(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
  merged_into: optional(z.string().regex(/^\d{5}$/)),
});
const districtRow = z.object({ name: z.string().min(1), postal_codes: postalCodes });

/** Antwerp's districts: parts of one municipality, told apart by postal code. */
export const DISTRICTS: readonly District[] = read('antwerp-districts.csv', districtRow).map((row) => ({
  name: row.name,
  postalCodes: row.postal_codes,
}));

export const MUNICIPALITIES: readonly Municipality[] = currentMunicipalities();

export const ANTWERP = '11002';
export const MECHELEN = '12025';

/** The codes of an arrondissement: what a helpdesk or a centre serves. */
export function serviceArea(...arrondissements: readonly Arrondissement[]): string[] {
  return MUNICIPALITIES.filter((one) => arrondissements.includes(one.arrondissement)).map(
    (one) => one.nisCode,
  );
}

/** Municipalities that merged gave their residents and postal codes to the one they are part of now, if it lies here. */
function currentMunicipalities(): Municipality[] {
  const rows = read('municipalities.csv', municipalityRow);
  return rows
    .filter((row) => row.merged_into === '')
    .map((row) => {
      const parts = [row, ...rows.filter((other) => other.merged_into === row.nis_code)];
      return {
        nisCode: row.nis_code,
        name: row.name_nl,
        arrondissement: row.arrondissement_nl,
        residents: parts.reduce((sum, part) => sum + part.inhabitants_2020, 0),
        postalCodes: parts.flatMap((part) => part.postal_codes),
      };
    });
}

function read<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const text = readFileSync(projectPath('start/demo/data', file), 'utf8');
  return z.array(row).parse(parse(text, { columns: true }));
}
