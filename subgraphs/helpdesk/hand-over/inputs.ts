import { z } from 'zod';
import { id, optional, text } from '../shapes';

/** What a dispatcher can have on one list; without a list all open cases go. */
export const MOST_CASES = 500;

export const handOverCasesInput = z.strictObject({
  from: id,
  to: id,
  referralIds: optional(
    z.array(id).min(1, 'names at least one case').max(MOST_CASES, `has at most ${MOST_CASES} cases`),
  ),
  reason: text(1, 500),
});
