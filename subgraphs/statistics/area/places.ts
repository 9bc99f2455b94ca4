import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { projectPath } from '../../kit/project-path';
import { isDay } from '../../kit/scalars/scalars';

/** Places as they are and were: files that come with the hub (data/README.md says whose), read once. */

export const PROVINCES = [
  'ANTWERP',
  'BRUSSELS',
  'LIMBURG',
  'EAST_FLANDERS',
  'FLEMISH_BRABANT',
  'WEST_FLANDERS',
] as const;
export type Province = (typeof PROVINCES)[number];

/** A municipality's code in the time that it holds; days are inclusive, null is "no end" or "before our time". */
export interface Municipality {
  readonly nisCode: string;
  readonly name: string;
  readonly arrondissement: string;
  readonly province: Province;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** The code of the municipality that it became part of. */
  readonly successor: string | null;
  readonly population2020: number | null;
}

export interface District {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly postalCodes: readonly string[];
  readonly formerMunicipality: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export const AREA_KINDS = [
  'REGION',
  'PROVINCE',
  'ARRONDISSEMENT',
  'CITIES',
  'MUNICIPALITY',
  'DISTRICT',
] as const;

/** Anything that a published figure can be about. */
export interface Area {
  readonly code: string;
  readonly kind: (typeof AREA_KINDS)[number];
  readonly name: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

const PROVINCE_OF_NAME: Readonly<Record<string, Province>> = {
  Antwerpen: 'ANTWERP',
  Limburg: 'LIMBURG',
  'Oost-Vlaanderen': 'EAST_FLANDERS',
  'Vlaams-Brabant': 'FLEMISH_BRABANT',
  'West-Vlaanderen': 'WEST_FLANDERS',
  // Brussels lies in no province; the column is empty there.
  '': 'BRUSSELS',
};

const nis = z.string().regex(/^\d{5}$/);
const orNothing = <Shape extends z.ZodType<string, string>>(shape: Shape) =>
  z
    .literal('')
    .transform(() => null)
    .or(shape);
const day = orNothing(z.string().refine(isDay));
const province = z.string().transform((name, context): Province => {
  const known = PROVINCE_OF_NAME[name];
  if (known) return known;
  context.addIssue({ code: 'custom', message: 'unknown province' });
  return z.NEVER;
});
const named = {
  nis_code: nis,
  name_nl: z.string().min(1),
  arrondissement_nl: z.string().min(1),
  province_nl: province,
};
const municipalityRow = z.object({ ...named, inhabitants_2020: z.coerce.number().int().positive() });
const changeRow = z.object({ ...named, valid_from: day, valid_until: day, successor: orNothing(nis) });
const districtRow = z.object({
  code: z.string().min(1),
  name: z.string().min(1),
  municipality: nis,
  postal_codes: z.string().transform((codes) => codes.split(' ')),
  former_municipality: orNothing(nis),
  valid_from: day,
  valid_until: day,
});
const widerRow = z.object({
  code: z.string().min(1),
  kind: z.enum(['REGION', 'PROVINCE', 'ARRONDISSEMENT', 'CITIES']),
  name_nl: z.string().min(1),
});

export const MUNICIPALITIES: readonly Municipality[] = municipalities();

export const DISTRICTS: readonly District[] = read('antwerp-districts.csv', districtRow).map((row) => ({
  code: row.code,
  name: row.name,
  municipality: row.municipality,
  postalCodes: row.postal_codes,
  formerMunicipality: row.former_municipality,
  validFrom: row.valid_from,
  validUntil: row.valid_until,
}));

const AREAS: ReadonlyMap<string, Area> = new Map(
  [
    ...read('wider-areas.csv', widerRow).map(({ code, kind, name_nl }): Area => {
      return { code, kind, name: name_nl, validFrom: null, validUntil: null };
    }),
    ...MUNICIPALITIES.map(({ nisCode, name, validFrom, validUntil }): Area => {
      return { code: nisCode, kind: 'MUNICIPALITY', name, validFrom, validUntil };
    }),
    ...DISTRICTS.map(({ code, name, validFrom, validUntil }): Area => {
      return { code, kind: 'DISTRICT', name, validFrom, validUntil };
    }),
  ].map((area) => [area.code, area]),
);

export function findArea(code: string): Area | undefined {
  return AREAS.get(code);
}

/** The list of 2020, with what changed since and what had ended before. */
function municipalities(): Municipality[] {
  const residents = new Map(
    read('municipalities-2020.csv', municipalityRow).map((row) => [row.nis_code, row]),
  );
  const changes = new Map(read('municipality-changes.csv', changeRow).map((row) => [row.nis_code, row]));
  const codes = [...new Set([...residents.keys(), ...changes.keys()])].sort();
  return codes.flatMap((nisCode) => {
    const change = changes.get(nisCode);
    const row = change ?? residents.get(nisCode);
    if (!row) return [];
    return {
      nisCode,
      name: row.name_nl,
      arrondissement: row.arrondissement_nl,
      province: row.province_nl,
      validFrom: change?.valid_from ?? null,
      validUntil: change?.valid_until ?? null,
      successor: change?.successor ?? null,
      population2020: residents.get(nisCode)?.inhabitants_2020 ?? null,
    };
  });
}

function read<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const text = readFileSync(projectPath('subgraphs/statistics/data', file), 'utf8');
  return z.array(row).parse(parse(text, { columns: true }));
}
