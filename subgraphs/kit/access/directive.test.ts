import { buildSchema, isEnumType } from 'graphql';
import { ROLES } from '../actor';
import { ACCESS_SDL, readAccess, withoutAccess } from './directive';

const ROOT = 'type Query { "." pupil: Pupil @access(to: [CLB, SCHOOL]) }';

/** What is wrong with the decisions of an SDL, one line each. */
function faults(sdl: string): string[] {
  try {
    readAccess(sdl);
    return [];
  } catch (error) {
    return error instanceof Error
      ? error.message
          .split('\n')
          .slice(1)
          .map((line) => line.trim())
      : [];
  }
}

test('a type decides for its fields, and a field may narrow it', () => {
  const sdl = `${ROOT} type Pupil @access(to: [CLB, SCHOOL]) { id: ID!  note: String @access(to: [CLB]) }`;
  expect(readAccess(sdl)).toEqual({
    Query: { to: [], fields: { pupil: ['CLB', 'SCHOOL'] } },
    Pupil: { to: ['CLB', 'SCHOOL'], fields: { id: ['CLB', 'SCHOOL'], note: ['CLB'] } },
  });
});

test('A5: a type without a decision is named', () => {
  expect(faults(`${ROOT} type Pupil { id: ID! }`)).toEqual(['Pupil: no @access']);
});

test('A5: a question or a mutation without a decision is named', () => {
  expect(faults('type Query { pupil: Int } type Mutation { rename: Int }')).toEqual([
    'Query.pupil: no @access',
    'Mutation.rename: no @access',
  ]);
});

test('a root type may not decide for all its fields at once', () => {
  expect(faults('type Query @access(to: [CLB]) { pupil: Int @access(to: [CLB]) }')).toEqual([
    'Query: root types decide field by field',
  ]);
});

test.each(['HEADMASTER', 'clb'])('a role that does not exist (%s) is named', (role) => {
  expect(faults(`type Pupil @access(to: [CLB, ${role}]) { id: ID! }`)).toEqual(['Pupil: unknown role']);
});

test('SYSTEM is nobody that can log in, so nothing is given to it', () => {
  expect(faults('type Pupil @access(to: [SYSTEM]) { id: ID! }')).toEqual(['Pupil: unknown role']);
});

test('a decision without a list of roles is named', () => {
  expect(faults('type Pupil @access(to: CLB) { id: ID! }')).toEqual(['Pupil: @access needs to: [ROLE…]']);
});

test('A5: a field that is wider than its type is named, with the roles it adds', () => {
  const sdl = 'type Pupil @access(to: [CLB]) { id: ID!  name: String @access(to: [CLB, SCHOOL, PUBLIC]) }';
  expect(faults(sdl)).toEqual(['Pupil.name: wider than its type (SCHOOL, PUBLIC)']);
});

test('a field that is narrower than its type must be nullable, or its refusal would take the whole object along', () => {
  const sdl = 'type Pupil @access(to: [CLB, SCHOOL]) { id: ID!  name: String! @access(to: [CLB]) }';
  expect(faults(sdl)).toEqual(['Pupil.name: narrower than its type, so it must be nullable']);
});

test('an extension decides for what it adds', () => {
  expect(faults('extend type Pupil { id: ID! }')).toEqual(['Pupil: no @access']);
  expect(readAccess('extend type Pupil @access(to: [CLB]) { id: ID! }').Pupil?.fields).toEqual({
    id: ['CLB'],
  });
});

test('all faults are told at once', () => {
  expect(
    faults('type Query { a: Int } type Pupil { id: ID! } type School @access(to: [X]) { id: ID! }'),
  ).toEqual(['Query.a: no @access', 'Pupil: no @access', 'School: unknown role']);
});

test('what is composed holds nothing of our directive', () => {
  const sdl = withoutAccess(`${ACCESS_SDL} ${ROOT} type Pupil @access(to: [CLB]) { id: ID! @deprecated }`);
  expect(sdl).not.toMatch(/access/i);
  expect(sdl).toContain('@deprecated');
});

test('the directive knows every role that can log in, and no other', () => {
  const roles = buildSchema(`${ACCESS_SDL} type Query { a: Int }`).getType('AccessRole');
  expect(isEnumType(roles) && roles.getValues().map(({ name }) => name)).toEqual(
    ROLES.filter((role) => role !== 'SYSTEM'),
  );
});
