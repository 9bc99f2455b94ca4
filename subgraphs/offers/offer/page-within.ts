import { badInput } from '../../kit/errors';
import { type Connection, connection, type PageRequest } from '../../kit/paging';

/** A page of a list that was loaded whole, because many parents' lists came in one statement. */
export function pageWithin<Row extends { readonly id: string }>(
  all: readonly Row[],
  request: PageRequest,
): Connection<Row> {
  const before = all.findIndex(({ id }) => id === request.afterId);
  if (request.afterId !== null && before < 0)
    throw badInput('The page before ended at an offer that is no longer in this list', {
      hint: 'Begin again without `after`',
    });
  return connection(all.slice(before + 1, before + 2 + request.first), request);
}
