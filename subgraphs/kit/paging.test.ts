import fc from 'fast-check';
import { HubError } from './errors';
import { connection, DEFAULT_PER_PAGE, MOST_PER_PAGE, pageRequest } from './paging';

const rows = (count: number): { id: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  }));

function refusal(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof HubError ? error.code : 'not a refusal';
  }
}

test('a page holds 20 items unless asked otherwise, and at most 100', () => {
  expect(pageRequest({})).toEqual({ first: DEFAULT_PER_PAGE, afterId: null });
  expect(pageRequest({ first: MOST_PER_PAGE, after: null })).toEqual({ first: 100, afterId: null });
});

test.each([101, 0, -1, 1e9, 1.5, Number.NaN, null])('A14: first: %p is refused', (first) => {
  expect(refusal(() => pageRequest({ first }))).toBe('BAD_USER_INPUT');
});

test.each([
  '',
  'x',
  'not-a-cursor-of-ours!',
  '00000000-0000-4000-8000-000000000000',
  'AAAAAAAAAAAAAAAAAAAAAAAA',
  '%',
])('a cursor that is not one of ours (%j) is refused', (after) => {
  expect(refusal(() => pageRequest({ after }))).toBe('BAD_USER_INPUT');
});

test('the cursor of the last item leads to what comes after it', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const page = connection([{ id }], { first: 1, afterId: null });
      expect(pageRequest({ after: page.pageInfo.endCursor })).toEqual({
        first: DEFAULT_PER_PAGE,
        afterId: id,
      });
    }),
  );
});

test('one row more than asked tells that there is a next page, and is not shown', () => {
  const page = connection(rows(4), { first: 3, afterId: null });
  expect(page.edges.map(({ node }) => node)).toEqual(rows(3));
  expect(page.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: page.edges[0]?.cursor,
    endCursor: page.edges[2]?.cursor,
  });
});

test('the last page says so, and that others came before', () => {
  const { pageInfo } = connection(rows(3), { first: 3, afterId: 'x' });
  expect(pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('a page without items has no cursors', () => {
  expect(connection([], { first: 3, afterId: null }).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: null,
    endCursor: null,
  });
});
