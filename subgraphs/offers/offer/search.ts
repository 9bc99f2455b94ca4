import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import { today } from '../../kit/calendar';
import { parseInput } from '../../kit/mutation';
import { anyText } from '../../kit/text';
import type { OfferRow } from '../rows';
import type { OffersTables } from '../tables';
import { id, LANGUAGE, optional } from './inputs';

/** More words than this make a search no better. */
const MOST_WORDS = 8;
/** Shorter words are like too many others. */
const LEAST_FOR_LIKENESS = 4;

/** GraphQL has checked enums and scalars; this checks what they mean. */
const filterShape = z.strictObject({
  age: optional(z.int().min(0, 'is at least 0').max(120, 'is at most 120')),
  level: optional(z.string()),
  form: optional(z.string()),
  area: optional(z.string()),
  purpose: optional(z.string()),
  offerType: optional(z.string()),
  targetGroup: optional(z.string()),
  language: optional(z.string().regex(LANGUAGE, 'is an ISO 639-1 code, such as nl')),
  freePlaces: optional(z.boolean()),
  intakeRoute: optional(z.string()),
  text: optional(anyText(2, 100)),
  organisation: optional(id),
});
export type OfferFilter = z.infer<typeof filterShape>;

/** @throws BAD_USER_INPUT */
export function readFilter(filter: unknown): OfferFilter {
  return parseInput(filterShape, filter ?? {});
}

type OfferQuery = SelectQueryBuilder<OffersTables, 'offer', OfferRow>;

/** What ended yesterday is not found, whatever its state says. */
export function isNotOver() {
  return sql<boolean>`(valid_until is null or valid_until >= ${today()}::date)`;
}

/** Everything that the filter names must hold. */
export function addFilter(query: OfferQuery, filter: OfferFilter): OfferQuery {
  const conditions = [
    isNotOver(),
    ...given(
      filter.age,
      (age) => sql<boolean>`coalesce(min_age, 0) <= ${age} and coalesce(max_age, 200) >= ${age}`,
    ),
    ...given(filter.level, (level) => sql<boolean>`levels @> array[${level}]::text[]`),
    ...given(filter.form, (form) => sql<boolean>`(forms = '{}' or forms @> array[${form}]::text[])`),
    ...given(filter.area, (area) => sql<boolean>`service_area @> array[${area}]::text[]`),
    ...given(filter.purpose, (purpose) => sql<boolean>`purpose @> array[${purpose}]::text[]`),
    ...given(filter.offerType, (type) => sql<boolean>`offer_type = ${type}`),
    ...given(filter.targetGroup, (group) => sql<boolean>`target_groups @> array[${group}]::text[]`),
    ...given(filter.language, (language) => sql<boolean>`languages @> array[${language}]::text[]`),
    ...given(filter.intakeRoute, (route) => sql<boolean>`intake_route @> array[${route}]::text[]`),
    ...given(filter.organisation, (organisation) => sql<boolean>`organisation_id = ${organisation}`),
    ...given(filter.freePlaces, (free) =>
      free
        ? sql<boolean>`has_free_places and status = 'PUBLISHED'`
        : sql<boolean>`has_free_places is not true`,
    ),
    ...wordsOf(filter.text ?? '').map(contains),
  ];
  return conditions.reduce((all, condition) => all.where(condition), query);
}

function given<Value, Condition>(
  value: Value | undefined,
  condition: (value: Value) => Condition,
): Condition[] {
  return value === undefined ? [] : [condition(value)];
}

function wordsOf(words: string): string[] {
  return words
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}

/** The word itself, or for longer ones something like it: a slip of the pen finds all the same. */
function contains(word: string) {
  const itself = sql<boolean>`search_text like '%' || offers.plain_text(${word}) || '%'`;
  if (word.length < LEAST_FOR_LIKENESS) return itself;
  return sql<boolean>`(${itself} or search_text like any (
    array(select '%' || alike || '%' from unnest(offers.alike(${word})) alike)))`;
}
