import { myRecord, whatIsShared, withdrawMyConsent } from '../gateway/operations/__generated__/pupil';
import type { Client } from './client';

/** What a pupil sees: the own record, what is shared, and a way to take it back. */
export const pupilPage: Client = {
  title: 'My record, and what is shared of it',
  persona: 'pupil-antwerp',
  options: {
    withdraw: { about: 'the id of a consent to take back', usual: '' },
  },
  async run(hub, chosen, print) {
    const { myRecord: record } = await hub.ask(myRecord, {});
    print(`${record?.displayName}, at ${record?.currentEnrolment?.school?.name}`);
    print(`  guided by ${record?.clbCentre?.name}`);
    print(`  ${record?.absenceSummary?.problematicHalfDays} half days away without a reason this year`);

    if (chosen('withdraw') !== '') {
      const { withdrawConsent } = await hub.change(withdrawMyConsent, { consentId: chosen('withdraw') });
      print(`\nTaken back: ${withdrawConsent?.purpose}`);
    }
    const { myRecord: shared } = await hub.ask(whatIsShared, {});
    print('\nWhat you decided:');
    for (const { id, purpose, status } of shared?.consents ?? []) print(`  ${status}  ${purpose}  ${id}`);
    for (const { node } of shared?.referrals?.edges ?? [])
      print(`  ${node?.helpdesk?.name} knows: ${node?.number}, ${node?.status}`);
    for (const { node } of shared?.serviceReferrals?.edges ?? [])
      print(`  ${node?.service?.name} knows: ${node?.status}`);
  },
};
