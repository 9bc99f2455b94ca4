import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { composeSupergraph } from '../../gateway/supergraph/compose';
import { type FieldOwners, fieldOwners } from '../../gateway/supergraph/field-owners';
import { ownerSdl } from '../../subgraphs/kit/owner';
import { type HubOwner, OWNERS } from '../owners';
import type { GeneratedFile } from './generated-file';
import {
  argumentsTable,
  enumTable,
  fieldsTable,
  inputTable,
  type Links,
  linkTo,
  rolesOf,
} from './reference-tables';

const FOLDER = 'docs/schema';
const NOTE =
  '<!-- Made by `npm run generate` from the schemas (subgraphs/*/schema.graphql); a change here is lost. -->';

const INTRODUCTION = `${NOTE}

# The schema, to browse

What can be asked of the hub and done through it, made from the owners' schemas. Each type stands with the owner that it
belongs to; fields that another owner adds say so. *Who* says which roles may see something at all; whose data they then
see is decided row by row ([access.md](../access.md)). In the sandbox of a running hub (\`/sandbox\`) the same can be searched, as the role that you are.

`;

const KINDS = [
  { title: 'Types', is: isObjectType },
  { title: 'Inputs', is: isInputObjectType },
  { title: 'Enums', is: isEnumType },
] as const;

/** The whole of what a page is made from. */
interface Reference {
  readonly schema: GraphQLSchema;
  readonly links: Links;
  readonly owners: FieldOwners;
  readonly access: ReturnType<typeof composeSupergraph>['access'];
}

/** The schema as pages that link to each other: an index, a page per owner, and the scalars. */
export function schemaReferenceFiles(sdl: string): GeneratedFile[] {
  const schema = buildASTSchema(parse(sdl));
  const schemas = OWNERS.map((name) => ({ name, sdl: ownerSdl(name) }));
  const owners = fieldOwners(schemas);
  const links = new Map(namedTypes(schema).map((type) => [type.name, pageOf(type, owners)]));
  const { access } = composeSupergraph(schemas);
  const reference = { schema, links, owners, access };
  return [
    { path: `${FOLDER}/README.md`, content: index(reference) },
    ...OWNERS.map((owner) => ({ path: `${FOLDER}/${owner}.md`, content: ownerPage(owner, reference) })),
    { path: `${FOLDER}/scalars.md`, content: scalarsPage(schema) },
  ];
}

function index(reference: Reference): string {
  const { schema, links, owners } = reference;
  const operations = (title: string, root: 'Query' | 'Mutation'): string[] => [
    `## ${title}`,
    '',
    '| | what | owner |',
    '|---|---|---|',
    ...rootFields(schema, root).map((field) => {
      const [owner] = owners.of(root, field.name);
      return `| [${field.name}](${owner}.md#${anchor(root, field.name)}) | ${inOneLine(field.description)} | ${owner} |`;
    }),
    '',
  ];
  const types = namedTypes(schema).map(({ name }) => linkTo(name, links, ''));
  return [
    INTRODUCTION.trimEnd(),
    '',
    `The owners: ${OWNERS.map((owner) => `[${owner}](${owner}.md)`).join(', ')}; and the [scalars](scalars.md).`,
    '',
    ...operations('Queries', 'Query'),
    ...operations('Mutations', 'Mutation'),
    '## Everything by name',
    '',
    `${types.join(' · ')}`,
    '',
  ].join('\n');
}

function ownerPage(owner: HubOwner, reference: Reference): string {
  const { schema, links } = reference;
  const own = namedTypes(schema).filter(({ name }) => links.get(name) === `${owner}.md`);
  return [
    NOTE,
    '',
    `# What the owner \`${owner}\` answers`,
    '',
    `[All owners](README.md) · whose data this is and how long it is kept: [subgraphs/${owner}](../../subgraphs/${owner}/README.md)`,
    '',
    ...operationChapter('Queries', 'Query', owner, reference),
    ...operationChapter('Mutations', 'Mutation', owner, reference),
    ...KINDS.flatMap(({ title, is }) => {
      const types = own.filter((type) => is(type) && !isRoot(type));
      return types.length === 0
        ? []
        : [`## ${title}`, '', ...types.flatMap((type) => entry(type, owner, reference))];
    }),
  ].join('\n');
}

function operationChapter(
  title: string,
  root: 'Query' | 'Mutation',
  owner: HubOwner,
  { schema, links, owners, access }: Reference,
): string[] {
  const fields = rootFields(schema, root).filter(({ name }) => owners.of(root, name).includes(owner));
  if (fields.length === 0) return [];
  const page = `${owner}.md`;
  return [
    `## ${title}`,
    '',
    ...fields.flatMap((field) => [
      `### ${root.toLowerCase()} ${field.name}`,
      '',
      paragraphs(field.description),
      '',
      `Gives ${linkTo(String(field.type), links, page)}. Who: ${rolesOf(access[root]?.fields[field.name])}.`,
      '',
      ...argumentsTable(field.args, links, page),
    ]),
  ];
}

function entry(type: GraphQLNamedType, owner: HubOwner, { links, owners, access }: Reference): string[] {
  const head = [`### ${type.name}`, '', paragraphs(type.description), ''];
  const page = `${owner}.md`;
  if (isEnumType(type)) return [...head, ...enumTable(type)];
  if (isInputObjectType(type)) return [...head, ...inputTable(type, links, page)];
  if (!isObjectType(type)) return head;
  const decision = access[type.name];
  const who = decision ? [`Who: ${rolesOf(decision.to)}.`, ''] : [];
  return [
    ...head,
    ...who,
    ...fieldsTable(type, {
      links,
      page,
      decision,
      addedBy: (field) => {
        const answering = owners.of(type.name, field);
        return answering.includes(owner) ? null : (answering[0] ?? null);
      },
    }),
  ];
}

function scalarsPage(schema: GraphQLSchema): string {
  const scalars = namedTypes(schema).filter(isScalarType);
  return [
    NOTE,
    '',
    '# Scalars',
    '',
    '[All owners](README.md)',
    '',
    ...scalars.flatMap((scalar) => [`### ${scalar.name}`, '', paragraphs(scalar.description), '']),
  ].join('\n');
}

/** As Git hosts make anchors of headings. An operation's says its kind: `pupil` is asked, and gives a `Pupil`. */
function anchor(root: string, field: string): string {
  return `${root}-${field}`.toLowerCase();
}

/** The page that a type stands on. */
function pageOf(type: GraphQLNamedType, owners: FieldOwners): string {
  if (isScalarType(type)) return 'scalars.md';
  return `${owners.homeOf(type.name)}.md`;
}

function rootFields(schema: GraphQLSchema, root: 'Query' | 'Mutation'): GraphQLField<unknown, unknown>[] {
  const type = root === 'Query' ? schema.getQueryType() : schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).sort(byName);
}

function namedTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(getNamedType(type)) && !isRoot(type),
    )
    .sort(byName);
}

function isRoot({ name }: GraphQLNamedType): boolean {
  return name === 'Query' || name === 'Mutation';
}

function byName(one: { name: string }, other: { name: string }): number {
  return one.name < other.name ? -1 : 1;
}

function paragraphs(text: string | null | undefined): string {
  return (text ?? '').trim();
}

function inOneLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
