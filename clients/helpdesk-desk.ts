import {
  newReferrals,
  offRadar,
  referralAtDesk,
  triageReferral,
  worklist,
} from '../gateway/operations/__generated__/helpdesk';
import type { Client } from './client';

/** The first half hour of a dispatcher: what is due, what slipped away, and the oldest new referral with what fits it. */
export const helpdeskDesk: Client = {
  title: 'Worklist, off the radar, and a referral with the offers that fit',
  persona: 'helpdesk-mechelen',
  options: {
    triage: { about: 'the day by which that referral goes on (YYYY-MM-DD)', usual: '' },
  },
  async run(hub, chosen, print) {
    const { worklist: due } = await hub.ask(worklist, { first: 5 });
    print('Due first:');
    for (const { node } of due?.edges ?? [])
      print(`  ${node?.nextActionDue}  ${node?.number}  ${node?.nextAction}`);

    const { offRadar: lost } = await hub.ask(offRadar, { first: 5 });
    print('\nNobody has in hand:');
    for (const { node } of lost?.edges ?? [])
      print(`  ${node?.referral?.number}  ${node?.because.join(', ')}`);

    const first = (await hub.ask(newReferrals, { first: 1 })).worklist?.edges?.[0]?.node;
    if (!first) return print('\nNothing new came in.');
    const { referral } = await hub.ask(referralAtDesk, { id: first.id, offers: 5 });
    print(`\n${first.number}, ${first.urgency}: ${first.question}`);
    for (const { rank, offer, excludedBecause } of referral?.matchingOffers ?? [])
      print(
        rank === null
          ? `  –  ${offer?.titleIn}: ${excludedBecause?.join(', ')}`
          : `  ${rank}. ${offer?.titleIn} (${offer?.organisation?.name}, ${offer?.capacity?.placesFree ?? 'unknown'} free)`,
      );

    if (chosen('triage') === '') return;
    const { triageReferral: done } = await hub.change(triageReferral, {
      input: {
        referralId: first.id,
        nextAction: 'Voorleggen aan de volgende dispatchtafel',
        nextActionDue: chosen('triage'),
      },
    });
    print(`\n${done?.number} is ${done?.status}: ${done?.nextAction}, before ${done?.nextActionDue}`);
  },
};
