import type { Role } from '../../kit/actor';
import type { ServiceReferralFacts } from '../../kit/contracts/service-referral-facts';
import { HubError } from '../../kit/errors';
import { nextState } from '../../kit/transitions';
import { CLOSED_STATUSES, type ServiceReferralStatus, TRANSITIONS } from './service-referral';

/** Ages in each band, both ends included. */
const AGES: Readonly<Record<ServiceReferralFacts['ageBand'], readonly [number, number]>> = {
  UNDER_12: [0, 11],
  FROM_12_TO_14: [12, 14],
  FROM_15_TO_17: [15, 17],
  FROM_18: [18, Number.POSITIVE_INFINITY],
};

/**
 * The next state, if the table allows the step.
 * @throws INVALID_TRANSITION naming the states that are allowed instead
 */
export function transition(from: ServiceReferralStatus, to: ServiceReferralStatus): ServiceReferralStatus {
  return nextState('A service referral', TRANSITIONS, from, to);
}

/** A service, as far as it decides who may be referred to it. */
export interface Receiver {
  readonly access: string;
  readonly status: string;
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
}

/**
 * Whether this service takes a pupil of this age from this kind of sender.
 * A school refers only where anybody could go by themselves; behind a referral stands a CLB's judgement.
 * @throws NOT_ELIGIBLE, CHANNEL_NOT_OPEN
 */
export function assertTakesReferral(
  service: Receiver,
  sender: Role,
  ageBand: ServiceReferralFacts['ageBand'],
): void {
  if (service.status !== 'ACTIVE') {
    throw new HubError('NOT_ELIGIBLE', 'This service has closed', {
      hint: 'Look for another one with supportServices',
    });
  }
  if (service.access === 'MANDATE') {
    throw new HubError('NOT_ELIGIBLE', 'This service has a procedure of its own in law', {
      hint: 'Its contact points say how to reach it; the hub passes nobody on to it',
    });
  }
  if (service.access === 'VIA_REFERRAL' && sender !== 'CLB') {
    throw new HubError('CHANNEL_NOT_OPEN', 'This service takes referrals of pupil guidance centres only', {
      hint: 'Ask the pupil’s CLB to refer',
    });
  }
  const [youngest, oldest] = AGES[ageBand];
  if (oldest < (service.ageFrom ?? 0) || youngest > (service.ageTo ?? Number.POSITIVE_INFINITY)) {
    throw new HubError('NOT_ELIGIBLE', 'This service is for another age', {
      hint: 'Look for another one with supportServices(filter: { age })',
      details: { ageFrom: service.ageFrom, ageTo: service.ageTo },
    });
  }
}

/** The consent under a referral, as far as this owner was told. */
export interface ConsentState {
  readonly consentEndedAt: Date | null;
  readonly consentUntil: Date | null;
}

export function consentHasEnded({ consentEndedAt, consentUntil }: ConsentState, now: Date): boolean {
  return consentEndedAt !== null || (consentUntil !== null && consentUntil <= now);
}

/**
 * Without consent a referral can be closed, and nothing else.
 * @throws CONSENT_WITHDRAWN
 */
export function assertConsented(consent: ConsentState, to: ServiceReferralStatus, now: Date): void {
  if (CLOSED_STATUSES.includes(to) || !consentHasEnded(consent, now)) return;
  throw new HubError('CONSENT_WITHDRAWN', 'The consent under this referral has ended', {
    hint: 'Close the referral (DECLINED or ENDED); whoever sent it can ask the pupil again',
  });
}
