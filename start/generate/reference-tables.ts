import type {
  GraphQLArgument,
  GraphQLEnumType,
  GraphQLInputField,
  GraphQLInputObjectType,
  GraphQLObjectType,
} from 'graphql';
import type { TypeAccess } from '../../subgraphs/kit/access/directive';
import { ROLES } from '../../subgraphs/kit/actor';
import type { OwnerName } from '../../subgraphs/kit/wire';

/** A type's name → the page that it stands on. */
export type Links = ReadonlyMap<string, string>;

interface FieldsContext {
  readonly links: Links;
  /** The page that is written. */
  readonly page: string;
  readonly decision: TypeAccess | undefined;
  readonly addedBy: (field: string) => OwnerName | null;
}

const EVERYBODY = ROLES.filter((role) => role !== 'SYSTEM');

export function fieldsTable(type: GraphQLObjectType, context: FieldsContext): string[] {
  const { links, page, decision, addedBy } = context;
  const rows = Object.values(type.getFields()).map((field) => {
    const args = field.args.map((argument) => `\`${argument.name}: ${argument.type}\``);
    const own = decision?.fields[field.name];
    const narrower = own && decision && own.length < decision.to.length ? `Who: ${rolesOf(own)}.` : '';
    const owner = addedBy(field.name);
    const what = [
      field.description,
      args.length > 0 ? `Takes ${args.join(', ')}.` : '',
      owner ? `From the owner \`${owner}\`.` : '',
      narrower,
    ];
    return row([
      `\`${field.name}\``,
      linkTo(String(field.type), links, page),
      what.filter(Boolean).join(' '),
    ]);
  });
  return [row(['field', 'type', 'what it is']), '|---|---|---|', ...rows, ''];
}

export function inputTable(type: GraphQLInputObjectType, links: Links, page: string): string[] {
  return givenTable('field', Object.values(type.getFields()), links, page);
}

export function argumentsTable(given: readonly GraphQLArgument[], links: Links, page: string): string[] {
  return given.length === 0 ? [] : givenTable('argument', given, links, page);
}

export function enumTable(type: GraphQLEnumType): string[] {
  const rows = type.getValues().map(({ name, description }) => row([`\`${name}\``, description ?? '']));
  return [row(['value', 'what it means']), '|---|---|', ...rows, ''];
}

/** A type as it is written in the schema, with its name a link to where it stands. */
export function linkTo(type: string, links: Links, page: string): string {
  const name = type.replace(/[[\]!]/g, '');
  const target = links.get(name);
  if (!target) return `\`${type}\``;
  const place = `${target === page ? '' : target}#${name.toLowerCase()}`;
  return `[\`${type}\`](${place})`;
}

export function rolesOf(roles: readonly string[] | undefined): string {
  if (!roles || roles.length === 0) return 'nobody by itself';
  return roles.length === EVERYBODY.length ? 'everybody' : [...roles].sort().join(', ');
}

function givenTable(
  title: string,
  given: readonly (GraphQLArgument | GraphQLInputField)[],
  links: Links,
  page: string,
): string[] {
  const rows = given.map(({ name, type, description, defaultValue }) => {
    const usual = defaultValue === undefined ? '' : ` By default \`${JSON.stringify(defaultValue)}\`.`;
    return row([`\`${name}\``, linkTo(String(type), links, page), `${description ?? ''}${usual}`]);
  });
  return [row([title, 'type', 'what it is']), '|---|---|---|', ...rows, ''];
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()).join(' | ')} |`;
}
