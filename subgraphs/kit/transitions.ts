import { HubError } from './errors';

/**
 * The next state, if the owner's table allows the step.
 * @param what with its article, such as "A referral"
 * @throws INVALID_TRANSITION naming the states that are allowed instead
 */
export function nextState<State extends string>(
  what: string,
  table: Readonly<Record<State, readonly State[]>>,
  from: State,
  to: State,
): State {
  const allowed = table[from];
  if (allowed.includes(to)) return to;
  const hint =
    allowed.length > 0 ? `From ${from} it can go to ${allowed.join(', ')}` : `${from} is an end state`;
  throw new HubError('INVALID_TRANSITION', `${what} does not go from ${from} to ${to}`, {
    hint,
    details: { from, to, allowed },
  });
}
