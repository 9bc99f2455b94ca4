import { buildASTSchema, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { readAccess, type TypeAccess } from '../../subgraphs/kit/access/directive';
import { ROLES, type Role } from '../../subgraphs/kit/actor';
import { ownerSdl } from '../../subgraphs/kit/owner';
import { type HubOwner, OWNERS } from '../owners';
import type { GeneratedFile } from './generated-file';

type LoginRole = Exclude<Role, 'SYSTEM'>;

export const ROLE_NAMES: Readonly<Record<LoginRole, string>> = {
  PUBLIC: 'nobody in particular: no login',
  SCHOOL: 'staff of a school (school)',
  CLB: 'staff of a pupil guidance centre (CLB-medewerker)',
  HELPDESK: 'dispatcher of a central helpdesk (Centraal Meldpunt)',
  PARTNER: 'staff of a partner organisation with an offer (aanbieder)',
  SERVICE: 'staff of a social or youth service (welzijns- of jeugddienst)',
  CITY_ANALYST: 'analyst of a city (stad)',
  CITY_COORDINATOR: 'coordinator of a city (stadsregisseur)',
  PUPIL: 'a pupil, about him- or herself (leerling)',
  GUARDIAN: 'a parent or guardian, about the own children (ouder of voogd)',
  DPO: 'data protection officer of one organisation (functionaris voor gegevensbescherming)',
  DEVELOPER: 'a developer of client software, on demo data only',
};
export const LOGIN_ROLES = ROLES.filter((role): role is LoginRole => role !== 'SYSTEM');

const INTRODUCTION = `<!-- Made by \`npm run generate\` from the schemas (subgraphs/*/schema.graphql); a change here is lost. -->

# Who may see what

For the lawyers of the owners: what each role may see of each owner's data, field by field. It is made from the
\`@access\` of the schemas, the same words that the hub's gateway and every owner's service enforce.

A ✓ says that a role may see the field at all. *Whose* data it sees is decided row by row: a school sees its own pupils,
a centre (CLB) the pupils it guides, a helpdesk those with an open referral to it, a pupil only him- or herself.
A column is left out where the role may see nothing of a type. Police and justice have no role.

| role | who |
|---|---|
${LOGIN_ROLES.map((role) => `| ${role} | ${ROLE_NAMES[role]} |`).join('\n')}
`;

/** The decisions on access as a document that a lawyer can read and sign. */
export function accessTableFile(): GeneratedFile {
  return { path: 'docs/access.md', content: `${[INTRODUCTION, ...OWNERS.map(ownerChapter)].join('\n')}` };
}

function ownerChapter(owner: HubOwner): string {
  const sdl = ownerSdl(owner);
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  const types = Object.entries(readAccess(sdl)).map(([name, access]) => typeTable(name, access, schema));
  return [`## Owner: ${owner}`, '', ...types].join('\n');
}

function typeTable(name: string, access: TypeAccess, schema: GraphQLSchema): string {
  const type = schema.getType(name);
  const described = isObjectType(type) ? type.getFields() : {};
  const shown = LOGIN_ROLES.filter((role) => Object.values(access.fields).some((to) => to.includes(role)));
  const rows = Object.entries(access.fields).map(([field, to]) =>
    row([field, ...shown.map((role) => (to.includes(role) ? '✓' : '')), described[field]?.description ?? '']),
  );
  return [
    `### ${name}`,
    '',
    ...(type?.description ? [type.description, ''] : []),
    row(['field', ...shown, 'what it is']),
    row(['---', ...shown.map(() => ':-:'), '---']),
    ...rows,
    '',
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
}
