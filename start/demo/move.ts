import { idOf } from './chance';
import type { Arrondissement } from './municipalities';
import { register } from './network';
import { ORGANISATIONS, POLICE, SCHOOLS, SUPPLIER, VDAB } from './organisations';
import { regionNumbered } from './region';
import { serviceRows } from './services';
import { regionOf, schoolGroupOf, type WorldSize } from './sizes';

type Rows = Readonly<Record<string, readonly object[]>>;

/** Turns rows that were made for the town into those of a quarter elsewhere. */
export interface Move {
  tables<Tables extends Rows>(tables: Tables): Tables;
  /** True for an organisation that is one for all of Flanders. */
  isShared(organisation: string): boolean;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const MUNICIPALITY = /^\d{5}$/;
const IN_TOWN: readonly Arrondissement[] = ['Antwerpen', 'Mechelen'];
const SHARED: ReadonlySet<string> = new Set([VDAB, SUPPLIER, POLICE].map(({ id }) => id));
const SCHOOL_IDS: ReadonlySet<string> = new Set(SCHOOLS.map(({ id }) => id));
const AT_SCHOOLS = idsAround((organisation) => SCHOOL_IDS.has(organisation));
const IN_REGION = new Set([
  ...idsAround((organisation) => !SCHOOL_IDS.has(organisation) && !SHARED.has(organisation)),
  ...register().operatingMode.map(({ id }) => String(id)),
  ...Object.values(serviceRows('')).flatMap((rows) => rows.map(({ id }) => String(id))),
]);

/**
 * What belongs to a school's group, a region or nobody but the quarter keeps belonging together, under ids of its own:
 * the same id always becomes the same other one, at every owner. In the first region names and places stay.
 */
export function moveTo(quarter: number, size: WorldSize): Move {
  const group = schoolGroupOf(quarter);
  const region = regionNumbered(regionOf(quarter, size));
  const isElsewhere = region.number > 0;
  const known = new Map<string, string>();

  const idFor = (id: string): string => {
    if (SHARED.has(id)) return id;
    if (AT_SCHOOLS.has(id)) return group === 0 ? id : idOf('school group', group, id);
    if (IN_REGION.has(id)) return isElsewhere ? idOf('region', region.number, id) : id;
    return idOf('quarter', quarter, id);
  };
  const textFor = (text: string): string => {
    if (!isElsewhere) return text;
    if (MUNICIPALITY.test(text)) return region.municipalities.get(text) ?? text;
    const { names, codes } = region;
    return text
      .replace(/\bANTW\b/, codes.Antwerpen)
      .replace(/\bMECH\b/, codes.Mechelen)
      .replace(/Antwerpen|Antwerp|Anvers/g, names.Antwerpen)
      .replace(/Mechelen|Malines/g, names.Mechelen);
  };
  const value = (of: unknown): unknown => {
    if (typeof of === 'string') {
      const found = known.get(of);
      if (found !== undefined) return found;
      const made = UUID.test(of) ? idFor(of) : textFor(of);
      known.set(of, made);
      return made;
    }
    // Where several municipalities have one that stands for them, a list still names it once.
    if (Array.isArray(of)) return [...new Set(of.map(value))];
    return of !== null && typeof of === 'object' ? row(of) : of;
  };
  const row = (of: object): object => {
    const moved: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(of)) moved[key] = value(one);
    return moved;
  };
  /** There are so many of them that each step counts: two ids, and nothing else that could change. */
  const absence = (of: object): object => {
    const { pupilId, schoolId } = { pupilId: '', schoolId: '', ...of };
    return { ...of, pupilId: value(pupilId), schoolId: value(schoolId) };
  };
  /** An organisation that stands beside the town's of the same kind says which one it is. */
  const organisation = (of: object): object => {
    const { id, name, loginCode } = { id: '', name: '', loginCode: '', ...of };
    const called = nameOf(id, name);
    const moved = row({ ...of, name: called.name });
    return loginCode === '' ? moved : { ...moved, loginCode: `${loginCode}${called.suffix}` };
  };
  const nameOf = (id: string, name: string): { readonly name: string; readonly suffix: string } => {
    if (SCHOOL_IDS.has(id)) {
      if (group === 0) return { name, suffix: '' };
      return { name: name.replace(/(?= \()|$/, ` ${group + 1}`), suffix: `-${group + 1}` };
    }
    const isNamed = !isElsewhere || IN_TOWN.some((one) => name.includes(one));
    return {
      name: isNamed ? name : `${name}, ${region.names.Antwerpen} (demo)`,
      suffix: isElsewhere ? `-R${region.number + 1}` : '',
    };
  };
  const rowsOf = (table: string, rows: readonly object[]): object[] => {
    if (ORGANISATION_TABLES.includes(table)) return rows.map(organisation);
    if (table === 'pupil' && isElsewhere)
      // Postal codes are known for the town's part of Flanders only.
      return rows.map((one) => ({ ...row(one), postalCode: null }));
    if (table === 'absenceRecord') return rows.map(absence);
    return rows.map(row);
  };
  return {
    tables: <Tables extends Rows>(tables: Tables) =>
      Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [table, rowsOf(table, rows)]),
      ) as Rows as Tables,
    isShared: (id) => SHARED.has(id),
  };
}

const ORGANISATION_TABLES: readonly string[] = ['organisation', 'school', 'clbCentre', 'partnerOrganisation'];

/** Organisations, their memberships and who works there. */
function idsAround(isMeant: (organisation: string) => boolean): Set<string> {
  const { membership } = register();
  return new Set([
    ...ORGANISATIONS.map(({ id }) => id).filter(isMeant),
    ...membership
      .filter(({ organisationId }) => isMeant(organisationId))
      .flatMap(({ id, personId }) => [String(id), personId]),
  ]);
}
