import { badInput, HubError } from '../../kit/errors';
import { addDays, addDaysOutsideHolidays, type Day } from '../../kit/school-calendar';
import { nextState } from '../../kit/transitions';
import { START_DEADLINE_DAYS, TRAJECTORY_TRANSITIONS, type TrajectoryStatus } from './trajectory';

/** A wait that is longer shows that the network has too little of something (default, R8). */
export const LONG_WAIT_DAYS = 30;
/** More at one case is a meeting, not a trajectory. */
export const MOST_PROVIDERS = 5;

/**
 * The next state, if the table allows the step.
 * @throws INVALID_TRANSITION naming the states that are allowed instead
 */
export function trajectoryTransition(from: TrajectoryStatus, to: TrajectoryStatus): TrajectoryStatus {
  return nextState('A trajectory', TRAJECTORY_TRANSITIONS, from, to);
}

/** By when a trajectory must have started: two weeks of school after its agreement, or the day that was agreed if that is later. */
export function startDeadlineOf(agreedOn: Day, agreedStart: Day): Day {
  const deadline = addDaysOutsideHolidays(agreedOn, START_DEADLINE_DAYS);
  return agreedStart > deadline ? agreedStart : deadline;
}

/** Whether somebody waits longer than the network should let them. */
export function isLongWait(from: Day, start: Day): boolean {
  return start > addDays(from, LONG_WAIT_DAYS);
}

/** A provider's part, as a dispatcher decided it. */
export interface Part {
  readonly organisationId: string;
  readonly offerId: string;
  readonly role: 'LEAD' | 'CO';
  readonly strength?: string | undefined;
}

/**
 * Whether the parts make a trajectory: one leads, nobody twice (R4).
 * @throws BAD_USER_INPUT
 */
export function assertParts(parts: readonly Part[]): void {
  const leads = parts.filter(({ role }) => role === 'LEAD').length;
  if (leads !== 1)
    throw badInput(`assignments: exactly one provider leads, not ${leads}`, {
      hint: 'Give role LEAD to one and CO to the others',
    });
  if (parts.length > MOST_PROVIDERS) throw badInput(`assignments: at most ${MOST_PROVIDERS} providers`);
  if (new Set(parts.map(({ organisationId }) => organisationId)).size < parts.length)
    throw badInput('assignments: a provider is named once');
}

/** What the offers owner told of an offer last, as far as an assignment needs it. */
export interface KnownOffer {
  readonly offerId: string;
  readonly organisationId: string;
  readonly offerType: string;
  readonly levels: readonly string[];
  readonly status: string;
}

/** What a case is, as far as it decides which offers may take it. */
export interface CaseFacts {
  readonly level: string | null;
  readonly channel: string;
  readonly subjectKind: string;
  /** Levels that the helpdesk took in, in the way it worked when the case came in. */
  readonly modeLevels: readonly string[];
}

/** Ways in that are not by a CLB; what the helpdesk itself takes by phone passes on what a CLB decided. */
const NOT_BY_CLB: readonly string[] = ['SCHOOL', 'WELFARE_PARTNER', 'PROVIDER_DIRECT'];

/**
 * Whether an offer may take a case. A NAFT is for secondary education by way of the CLB, whatever the mode (R3); for another
 * offer a mode may have opened more levels than the offer names.
 * @throws BAD_USER_INPUT when it is no offer of the provider, CONFLICT when it is full, NOT_ELIGIBLE
 */
export function assertTakes(offer: KnownOffer | undefined, part: Part, facts: CaseFacts): void {
  if (!offer || offer.organisationId !== part.organisationId)
    throw badInput('assignments: an offer is none of its provider’s that the network knows', {
      details: { offerId: part.offerId },
    });
  if (offer.status === 'FULL')
    throw new HubError('CONFLICT', 'An offer has no free place', {
      hint: 'Choose another, or postpone; the provider reports its places',
      details: { offerId: offer.offerId },
    });
  if (offer.status !== 'PUBLISHED') throw notEligible(offer, 'is not open at present');
  if (offer.offerType === 'NAFT' && facts.subjectKind === 'PUPIL' && facts.level !== 'SECONDARY')
    throw notEligible(offer, 'is for secondary education only');
  if (offer.offerType === 'NAFT' && NOT_BY_CLB.includes(facts.channel))
    throw notEligible(offer, 'is reached by way of the CLB only');
  const isLevelOpen =
    facts.level === null ||
    offer.levels.includes(facts.level) ||
    (facts.level !== 'SECONDARY' && facts.modeLevels.includes(facts.level));
  if (!isLevelOpen) throw notEligible(offer, 'is not for this level of school');
}

function notEligible({ offerId }: KnownOffer, why: string): HubError {
  return new HubError('NOT_ELIGIBLE', `An offer ${why}`, { details: { offerId } });
}

/**
 * Who was considered: everybody who could take it, and everybody who is assigned (S4-9: neutrality can be looked up).
 * @throws BAD_USER_INPUT naming who is missing
 */
export function assertConsidered(considered: readonly string[], mustInclude: readonly string[]): void {
  if (considered.length === 0)
    throw badInput('consideredProviders: names at least one provider', {
      hint: 'Say who was looked at, not only who was chosen',
    });
  const missing = mustInclude.filter((id) => !considered.includes(id));
  if (missing.length > 0)
    throw badInput('consideredProviders: leaves out somebody who can take it, or takes it', {
      details: { missing },
    });
}
