import { DISTRICTS, type District, MUNICIPALITIES, type Municipality, type Province } from './places';

interface Dated {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Days are inclusive at both ends. */
export function holdsOn({ validFrom, validUntil }: Dated, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || validUntil >= day);
}

export function holdsWithin({ validFrom, validUntil }: Dated, first: string, last: string): boolean {
  return (validFrom === null || validFrom <= last) && (validUntil === null || validUntil >= first);
}

export function findMunicipality(nisCode: string): Municipality | undefined {
  return BY_CODE.get(nisCode);
}

/**
 * The municipality that a code's territory lies in on a day: what ended before is followed to its successor.
 * Nothing for a day on which neither the code nor a successor of it held yet: its forerunners were several.
 */
export function resolveMunicipality(nisCode: string, day: string): Municipality | undefined {
  const municipality = findMunicipality(nisCode);
  if (!municipality || holdsOn(municipality, day)) return municipality;
  if (municipality.successor === null || (municipality.validUntil ?? day) >= day) return undefined;
  return resolveMunicipality(municipality.successor, day);
}

/** What became part of it. */
export function forerunnersOf({ nisCode }: Municipality): Municipality[] {
  return MUNICIPALITIES.filter(({ successor }) => successor === nisCode);
}

export function listMunicipalities(day: string, province?: Province): Municipality[] {
  return MUNICIPALITIES.filter(
    (one) => holdsOn(one, day) && (province === undefined || one.province === province),
  );
}

export function districtsOf(nisCode: string, day: string): District[] {
  return DISTRICTS.filter((district) => district.municipality === nisCode && holdsOn(district, day));
}

const BY_CODE: ReadonlyMap<string, Municipality> = new Map(MUNICIPALITIES.map((one) => [one.nisCode, one]));
