import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** A place in the schema that a search found. */
export interface Found {
  /** The type on whose page it stands. */
  readonly type: string;
  /** The field or value; null for the type itself. */
  readonly member: string | null;
  readonly description: string;
}

const MOST_FOUND = 60;

/**
 * Every place whose name or description holds all words; names before descriptions.
 * Descriptions hold the Dutch terms, so that "Centraal Meldpunt" finds the helpdesk.
 */
export function searchSchema(schema: GraphQLSchema, words: string): readonly Found[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return placesOf(schema)
    .map((place) => ({ found: place.found, rank: rankOf(place, wanted) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, MOST_FOUND)
    .map(({ found }) => found);
}

interface Place {
  readonly found: Found;
  /** Arguments are found at their field. */
  readonly alsoSearched: string;
}

function rankOf(
  { found: { type, member, description }, alsoSearched }: Place,
  wanted: readonly string[],
): number {
  const own = folded(member ?? type);
  const name = folded(`${type} ${member ?? ''}`);
  const all = `${name} ${folded(description)} ${folded(alsoSearched)}`;
  if (!wanted.every((word) => all.includes(word))) return 0;
  if (wanted.length === 1 && own === wanted[0]) return 4;
  if (wanted.every((word) => own.includes(word))) return 3;
  return wanted.every((word) => name.includes(word)) ? 2 : 1;
}

function placesOf(schema: GraphQLSchema): readonly Place[] {
  return typesOf(schema).flatMap((type) => [
    placeOf(type.name, null, type.description, ''),
    ...membersOf(type).map(({ name, description, args = [] }) =>
      placeOf(
        type.name,
        name,
        description,
        args.map((argument) => `${argument.name} ${argument.description ?? ''}`).join(' '),
      ),
    ),
  ]);
}

function placeOf(
  type: string,
  member: string | null,
  description: string | null | undefined,
  alsoSearched: string,
): Place {
  return { found: { type, member, description: description ?? '' }, alsoSearched };
}

/** The schema's own types, without those that describe the schema itself. */
export function typesOf(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
}

interface Member {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly args?: readonly { readonly name: string; readonly description?: string | null | undefined }[];
}

function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isEnumType(type)) return type.getValues();
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return Object.values<Member>(type.getFields());
  }
  return [];
}

/** Without capitals and accents, as people type. */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
