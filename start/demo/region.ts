import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { projectPath } from '../../subgraphs/kit/project-path';
import { type Arrondissement, MUNICIPALITIES } from './municipalities';

/** Where a region of a larger world lies: it has what Antwerp and Mechelen have, in two other parts of Flanders. */
export interface Region {
  readonly number: number;
  /** The name that stands for Antwerp here, and the one for Mechelen. */
  readonly names: Readonly<Record<Arrondissement, string>>;
  /** Letters that helpdesks and logins are told apart by. */
  readonly codes: Readonly<Record<Arrondissement, string>>;
  /** Municipalities of the first region, and which ones stand for them here. */
  readonly municipalities: ReadonlyMap<string, string>;
}

const ELSEWHERE = [
  'Gent',
  'Leuven',
  'Brugge',
  'Kortrijk',
  'Hasselt',
  'Turnhout',
  'Aalst',
  'Sint-Niklaas',
  'Halle-Vilvoorde',
  'Oostende',
  'Dendermonde',
  'Roeselare',
  'Tongeren',
  'Maaseik',
  'Oudenaarde',
  'Ieper',
  'Tielt',
  'Eeklo',
  'Veurne',
  'Diksmuide',
] as const;
const LETTERS_OF_CODE = 4;

const municipalityRow = z.object({
  nis_code: z.string(),
  arrondissement_nl: z.string(),
  inhabitants_2020: z.coerce.number(),
});
const changeRow = z.object({ nis_code: z.string(), valid_until: z.string() });

const REGIONS = new Map<number, Region>();

/** The region with a number; 0 is the one that the town lies in. Beyond ten others, the same parts have a second one. */
export function regionNumbered(number: number): Region {
  const region = REGIONS.get(number) ?? makeRegion(number);
  REGIONS.set(number, region);
  return region;
}

function makeRegion(number: number): Region {
  if (number === 0) {
    return {
      number,
      names: { Antwerpen: 'Antwerpen', Mechelen: 'Mechelen' },
      codes: { Antwerpen: 'ANTW', Mechelen: 'MECH' },
      municipalities: new Map(),
    };
  }
  const nth = (number - 1) * 2;
  const round = Math.floor(nth / ELSEWHERE.length);
  const [first, second] = [nth, nth + 1].map((index) => ELSEWHERE[index % ELSEWHERE.length] ?? '');
  if (!first || !second || round > 25) throw new Error(`there is no region ${number}`);
  const called = (name: string) => (round === 0 ? name : `${name} ${round + 1}`);
  const code = (name: string) =>
    name
      .replace(/[^A-Za-z]/g, '')
      .slice(0, LETTERS_OF_CODE)
      .toUpperCase() + (round === 0 ? '' : String.fromCharCode(64 + round + 1));
  return {
    number,
    names: { Antwerpen: called(first), Mechelen: called(second) },
    codes: { Antwerpen: code(first), Mechelen: code(second) },
    municipalities: new Map([...standIns('Antwerpen', first), ...standIns('Mechelen', second)]),
  };
}

/** The largest stands for the largest, and so on; where there are fewer, some stand for several. */
function standIns(arrondissement: Arrondissement, elsewhere: string): [string, string][] {
  const there = municipalitiesOf(elsewhere);
  return MUNICIPALITIES.filter((one) => one.arrondissement === arrondissement)
    .sort((one, other) => other.residents - one.residents)
    .map(({ nisCode }, index) => [nisCode, there[index % there.length] ?? nisCode]);
}

function municipalitiesOf(arrondissement: string): string[] {
  const ended = new Set(
    read('municipality-changes.csv', changeRow)
      .filter(({ valid_until }) => valid_until !== '')
      .map(({ nis_code }) => nis_code),
  );
  return read('municipalities-2020.csv', municipalityRow)
    .filter((row) => row.arrondissement_nl === arrondissement && !ended.has(row.nis_code))
    .sort((one, other) => other.inhabitants_2020 - one.inhabitants_2020)
    .map(({ nis_code }) => nis_code);
}

function read<Row>(file: string, row: z.ZodType<Row>): Row[] {
  const text = readFileSync(projectPath('subgraphs/statistics/data', file), 'utf8');
  return z.array(row).parse(parse(text, { columns: true }));
}
