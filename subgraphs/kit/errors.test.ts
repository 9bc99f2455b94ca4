import {
  GraphQLError,
  type GraphQLFormattedError,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  graphql,
} from 'graphql';
import { z } from 'zod';
import { badInput, ERROR_CODES, HubError, isErrorCode, publicError } from './errors';

const CANARY = 'canary-7f3a';

/** What a caller is told when a resolver throws this. */
async function toldWhenThrown(thrown: unknown): Promise<GraphQLFormattedError> {
  const field = {
    type: GraphQLString,
    resolve: () => {
      throw thrown;
    },
  };
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields: { field } }) });
  const { errors } = await graphql({ schema, source: '{ field }' });
  return publicError(errors?.[0], 'request-1');
}

function circular(): object {
  const it: Record<string, unknown> = { note: CANARY };
  it.self = it;
  return it;
}

const FAULTS: readonly [string, unknown][] = [
  ['an Error', new Error(CANARY)],
  ['a GraphQLError without a code of ours', new GraphQLError(CANARY)],
  [
    'a GraphQLError with a code that is not on the list',
    new GraphQLError(CANARY, { extensions: { code: 'SECRET' } }),
  ],
  [
    'a GraphQLError that names a property of every object as its code',
    new GraphQLError(CANARY, { extensions: { code: 'constructor' } }),
  ],
  [
    'an Error that dresses up as one of ours',
    Object.assign(new Error(CANARY), { extensions: { code: 'FORBIDDEN' } }),
  ],
  ['a database error', Object.assign(new Error(CANARY), { code: '23505', detail: CANARY, table: 'pupil' })],
  ['a zod error', z.literal('a').safeParse(CANARY).error],
  ['an internal error of ours', new HubError('INTERNAL_SERVER_ERROR', CANARY, { hint: CANARY })],
  ['a string', CANARY],
  ['nothing at all', undefined],
  ['a circular object', circular()],
];

describe('A45: a fault of ours tells nothing of itself', () => {
  const masked = {
    message: 'Something went wrong on our side',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-1' },
  };

  test.each(FAULTS)('%s, thrown by a resolver', async (_name, thrown) => {
    expect(await toldWhenThrown(thrown)).toEqual({ ...masked, path: ['field'] });
  });

  test.each(FAULTS)('%s, as it is', (_name, thrown) => {
    expect(publicError(thrown, 'request-1')).toEqual(masked);
  });
});

test('a refusal of ours is told with its code, hint, details, place and request, and nothing else', async () => {
  const refusal = new HubError('INVALID_TRANSITION', 'A referral that was withdrawn stays so', {
    hint: 'Make a new referral',
    details: { allowed: [] },
  });
  Object.assign(refusal.extensions, { stacktrace: [CANARY], row: CANARY });
  expect(await toldWhenThrown(refusal)).toEqual({
    message: 'A referral that was withdrawn stays so',
    path: ['field'],
    extensions: {
      code: 'INVALID_TRANSITION',
      hint: 'Make a new referral',
      details: { allowed: [] },
      requestId: 'request-1',
    },
  });
});

test('a refusal without a hint has none', () => {
  expect(publicError(badInput('No'), 'request-1')).toEqual({
    message: 'No',
    extensions: { code: 'BAD_USER_INPUT', requestId: 'request-1' },
  });
});

test("the server's own codes are said in ours", () => {
  const error = new GraphQLError('Unknown operation', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
  expect(publicError(error, 'request-1').extensions?.code).toBe('BAD_REQUEST');
});

test('the list of codes is closed, and each code stands there once', () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length);
  expect(isErrorCode('FORBIDDEN')).toBe(true);
  expect(isErrorCode('forbidden')).toBe(false);
  expect(isErrorCode('toString')).toBe(false);
});

describe('what a caller typed', () => {
  const told = (message: string) =>
    publicError(new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } }), 'r').message;

  it('is not repeated in the message, the rule is', () => {
    expect(
      told('Variable "$day" got invalid value "Noor Peeters"; Expected type "Date". This is not a Date.'),
    ).toBe('Variable "$day" is not right: This is not a Date.');
    expect(
      told('Variable "$n" got invalid value "Noor"; Int cannot represent non-integer value: "Noor"'),
    ).toBe('Variable "$n" is not right: Int cannot represent non-integer value');
    expect(
      told(
        'Variable "$i" got invalid value { name: "Noor" }; Field "x" of required type "Int!" was not provided.',
      ),
    ).toBe('Variable "$i" is not right: Field "x" of required type "Int!" was not provided');
    expect(
      told('Variable "$k" got invalid value "Noor"; Value "Noor" does not exist in "ImportKind" enum.'),
    ).toBe('Variable "$k" is not right: does not exist in "ImportKind" enum');
    expect(told('Expected value of type "Int", found "Noor".')).toBe('Expected value of type "Int"');
  });
});
