import { buildSchema, printSchema } from 'graphql';
import { ROLES, type Role } from '../../subgraphs/kit/actor';
import { viewOf } from './view';

const API = buildSchema(`
  type Query { pupil(id: ID!, when: Season): Pupil  person: Person  found: [Found]  audit(by: AuditFilter): Int  none: Empty  loop: Loop }
  type Mutation { rename(input: Rename): Pupil  purge: Int }
  interface Person { id: ID!  name: String  note: String }
  type Pupil implements Person { id: ID!  name: String  note: String  guide: Guide  secret: Secret }
  type Guardian implements Person { id: ID!  name: String  note: String }
  type Guide { name: String }
  type Secret { code: String }
  type Empty { hidden: Int }
  type Loop { again: Loop }
  union Found = Pupil | Guide
  enum Season { WINTER SUMMER }
  input AuditFilter { kind: AuditKind }
  enum AuditKind { READ }
  input Rename { name: String }
  scalar Unused
`);

const CLB: Role[] = ['CLB'];
const BOTH: Role[] = ['CLB', 'SCHOOL'];
const ACCESS = {
  Query: { to: [], fields: { pupil: BOTH, person: BOTH, found: BOTH, audit: CLB, none: BOTH, loop: CLB } },
  Mutation: { to: [], fields: { rename: CLB } },
  Pupil: { to: BOTH, fields: { id: BOTH, name: BOTH, note: CLB, guide: BOTH, secret: BOTH } },
  Guardian: { to: BOTH, fields: { id: BOTH, name: BOTH, note: BOTH } },
  Guide: { to: CLB, fields: { name: CLB } },
  Secret: { to: [], fields: { code: CLB } },
  Empty: { to: BOTH, fields: { hidden: CLB } },
  Loop: { to: CLB, fields: { again: CLB } },
};

function shown(role: Role, access: Parameters<typeof viewOf>[1] = ACCESS): string[] {
  const view = viewOf(API, access, role);
  if (!view) return [];
  return Object.entries(view.getTypeMap())
    .filter(([name]) => !name.startsWith('__'))
    .flatMap(([name, type]) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [],
    )
    .sort();
}

test('a role sees its own coordinates, and nothing that leads to or from another', () => {
  expect(shown('SCHOOL')).toEqual([
    'Guardian.id',
    'Guardian.name',
    'Guardian.note',
    'Person.id',
    'Person.name',
    'Pupil.id',
    'Pupil.name',
    'Query.person',
    'Query.pupil',
  ]);
});

test('A6: an interface gives no more of a field than every object behind it', () => {
  expect(shown('CLB')).toContain('Person.note');
  expect(shown('SCHOOL')).not.toContain('Person.note');
});

test('an interface with a type behind it that the role may not see is not there', () => {
  const withoutGuardian = { ...ACCESS, Guardian: { to: CLB, fields: { id: CLB, name: CLB, note: CLB } } };
  expect(shown('SCHOOL', withoutGuardian)).toEqual(['Pupil.id', 'Pupil.name', 'Query.pupil']);
});

test('a union with a type that the role may not see is not there', () => {
  expect(shown('CLB')).toContain('Query.found');
  expect(shown('SCHOOL')).not.toContain('Query.found');
});

test('inputs, enums and scalars are there only where something of the role takes them', () => {
  const school = viewOf(API, ACCESS, 'SCHOOL')?.getTypeMap() ?? {};
  expect(Object.keys(school)).toContain('Season');
  for (const name of ['AuditFilter', 'AuditKind', 'Rename', 'Unused', 'Mutation', 'Empty'])
    expect(Object.keys(school)).not.toContain(name);
});

test('A5: a coordinate without a decision is given to nobody but the developer', () => {
  expect(shown('CLB')).not.toContain('Mutation.purge');
  expect(shown('DEVELOPER')).toContain('Mutation.purge');
  expect(printSchema(viewOf(API, ACCESS, 'DEVELOPER') ?? API)).toBe(printSchema(API));
  for (const role of ROLES) if (role !== 'DEVELOPER') expect(shown(role, {})).toEqual([]);
});

test('a role that can ask nothing has no view', () => {
  expect(viewOf(API, ACCESS, 'PARTNER')).toBeNull();
});
