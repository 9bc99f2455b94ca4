import type { Role } from '../../kit/actor';
import { nextState } from '../../kit/transitions';
import { GAP_TRANSITIONS, type GapStatus, LEAST_EVIDENCE_SHOWN } from './gap';

/**
 * The next state, if the table allows the step.
 * @throws INVALID_TRANSITION naming the state that is allowed instead
 */
export function gapTransition(from: GapStatus, to: GapStatus): GapStatus {
  return nextState('A gap', GAP_TRANSITIONS, from, to);
}

/** How many cases stand behind a gap, as a role is shown it; a small number is the helpdesk's alone. */
export function shownEvidence(evidenceCount: number, role: Role): number | null {
  return role === 'HELPDESK' || evidenceCount >= LEAST_EVIDENCE_SHOWN ? evidenceCount : null;
}
