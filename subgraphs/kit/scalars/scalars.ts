import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { DateTimeResolver } from 'graphql-scalars';
import { z } from 'zod';

/** What each scalar is, for SDL and for resolvers; rules from the domain's section 3.1. */
const FIRST_SCHOOL_YEAR_START = 1990;

export function isSchoolYear(value: string): boolean {
  const match = /^(\d{4})-(\d{4})$/.exec(value);
  return (
    match !== null && Number(match[2]) === Number(match[1]) + 1 && Number(match[1]) >= FIRST_SCHOOL_YEAR_START
  );
}

/** No day before or after these is anybody's birth or deadline; PostgreSQL would not take some of them. */
const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2199-12-31';
/** A school year has fewer than 400 half days. */
const MOST_HALF_DAYS = 1000;

/** A day that exists, as `YYYY-MM-DD`, from 1900 on. */
export function isDay(value: string): boolean {
  return z.iso.date().safeParse(value).success && value >= FIRST_DAY && value <= LAST_DAY;
}

/** Ten digits, the last two 97 minus the rest modulo 97. */
export function isKboNumber(value: string): boolean {
  return /^[01]\d{9}$/.test(value) && Number(value.slice(8)) === 97 - (Number(value.slice(0, 8)) % 97);
}

const IS_COUNT = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= MOST_HALF_DAYS;

const TEXT_SCALARS: Readonly<Record<string, { description: string; is: (value: string) => boolean }>> = {
  Date: { description: 'A day, as YYYY-MM-DD.', is: isDay },
  SchoolYear: {
    description: 'A school year (schooljaar), 1 September to 31 August, as YYYY-YYYY.',
    is: isSchoolYear,
  },
  NisCode: {
    description: 'The code of a municipality, district or region (REFNIS): five digits.',
    is: (value) => /^\d{5}$/.test(value),
  },
  PostalCode: {
    description: 'A Belgian postal code: four digits.',
    is: (value) => /^[1-9]\d{3}$/.test(value),
  },
  InstitutionNumber: {
    description: 'The number of a school, CLB or board (instellingsnummer): six digits.',
    is: (value) => /^\d{6}$/.test(value),
  },
  KboNumber: { description: 'A company number (KBO): ten digits with check digits.', is: isKboNumber },
};

const COUNT_SCALARS: Readonly<Record<string, string>> = {
  HalfDays: 'A number of half school days (halve lesdagen).',
};

export const SCALARS_SDL = [
  ...Object.entries(TEXT_SCALARS).map(([name, { description }]) => `"${description}"\nscalar ${name}`),
  ...Object.entries(COUNT_SCALARS).map(([name, description]) => `"${description}"\nscalar ${name}`),
  '"A moment, as an RFC 3339 date and time with its offset."\nscalar DateTime',
].join('\n');

export const scalarResolvers: Readonly<Record<string, GraphQLScalarType>> = {
  ...Object.fromEntries(Object.entries(TEXT_SCALARS).map(([name, rule]) => [name, textScalar(name, rule)])),
  ...Object.fromEntries(
    Object.entries(COUNT_SCALARS).map(([name, description]) => [name, countScalar(name, description)]),
  ),
  DateTime: DateTimeResolver,
};

function textScalar(
  name: string,
  rule: { description: string; is: (value: string) => boolean },
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && rule.is(value)) return value;
    throw refusal(name, rule.description);
  };
  return new GraphQLScalarType({
    name,
    description: rule.description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

function countScalar(name: string, description: string): GraphQLScalarType<number, number> {
  const check = (value: unknown): number => {
    if (typeof value === 'number' && IS_COUNT(value)) return value;
    throw refusal(name, description);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: check,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.INT ? Number(node.value) : undefined),
  });
}

/** The value itself is never repeated: it may be personal, and messages end up in logs. */
function refusal(name: string, description: string): GraphQLError {
  return new GraphQLError(`This is not a ${name}. ${description}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
