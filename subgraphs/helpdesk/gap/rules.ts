import type { Role } from '../../kit/actor';
import { HubError } from '../../kit/errors';
import { GAP_TRANSITIONS, type GapStatus, LEAST_EVIDENCE_SHOWN } from './gap';

/**
 * The next state, if the table allows the step.
 * @throws INVALID_TRANSITION naming the state that is allowed instead
 */
export function gapTransition(from: GapStatus, to: GapStatus): GapStatus {
  const allowed = GAP_TRANSITIONS[from];
  if (allowed.includes(to)) return to;
  const hint =
    allowed.length > 0 ? `From ${from} it can go to ${allowed.join(', ')}` : `${from} is an end state`;
  throw new HubError('INVALID_TRANSITION', `A gap does not go from ${from} to ${to}`, {
    hint,
    details: { from, to, allowed },
  });
}

/** How many cases stand behind a gap, as a role is shown it; a small number is the helpdesk's alone. */
export function shownEvidence(evidenceCount: number, role: Role): number | null {
  return role === 'HELPDESK' || evidenceCount >= LEAST_EVIDENCE_SHOWN ? evidenceCount : null;
}
