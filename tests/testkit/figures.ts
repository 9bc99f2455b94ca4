import { randomUUID } from 'node:crypto';
import type { ReferralCounted } from '../../subgraphs/kit/contracts/referral-counted';
import { sealMessage } from '../../subgraphs/kit/events/envelope';
import type { TestHub } from './hub';
import { ORGANISATIONS } from './organisations';

/** A referral as a helpdesk tells it, so that it can be counted; anything not given is ordinary. */
export function countedReferral(given: Partial<ReferralCounted> = {}): ReferralCounted {
  return {
    referralId: randomUUID(),
    helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
    schoolYear: '2019-2020',
    receivedOn: '2019-10-15',
    subjectKind: 'PUPIL',
    channel: 'CLB',
    mode: 'DEFAULT',
    level: 'SECONDARY',
    ageBand: 'FROM_15_TO_17',
    area: '11002',
    schoolId: ORGANISATIONS.schoolAntwerp.id,
    clbOrReferrerOrg: ORGANISATIONS.clbAntwerp.id,
    reasons: ['TRUANCY'],
    status: 'RECEIVED',
    isDuplicate: false,
    started: false,
    outcome: null,
    providers: [],
    toldAt: '2019-10-15T09:00:00Z',
    ...given,
  };
}

/** Tells the statistics owner of a referral, sealed as the helpdesk would. */
export async function countReferral(
  hub: TestHub,
  given: Partial<ReferralCounted> = {},
  id: string = randomUUID(),
): Promise<ReferralCounted> {
  const told = countedReferral(given);
  const message = { id, type: 'ReferralCounted', aggregate: told.referralId, payload: told };
  await hub.assembly.owners.statistics.receive(
    await sealMessage(hub.keys.helpdesk, 'helpdesk', 'statistics', message),
  );
  return told;
}

export async function countReferrals(
  hub: TestHub,
  times: number,
  given: Partial<ReferralCounted> = {},
): Promise<void> {
  for (let nth = 0; nth < times; nth += 1) await countReferral(hub, given);
}
