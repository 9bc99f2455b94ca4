import {
  caseContext,
  caseload,
  createReferral,
  findPupil,
  followReferral,
  permitReferral,
} from '../gateway/operations/__generated__/clb';
import { helpdesks } from '../gateway/operations/__generated__/public';
import type { Client } from './client';
import type { Hub } from './hub';

/** What a centre's own software does: who is at risk, one case, and telling the helpdesk with the pupil's consent. */
export const clbTool: Client = {
  title: 'Caseload, a pupil’s case, and a referral',
  persona: 'clb-antwerp',
  options: {
    pupil: { about: 'the centre’s own file number', usual: 'L-00017' },
    refer: { about: 'the code of a helpdesk to tell, such as ANTW', usual: '' },
  },
  async run(hub, chosen, print) {
    const { myCaseload } = await hub.ask(caseload, { problematicHalfDaysFrom: 10, first: 5 });
    print('Ten problematic half days or more:');
    for (const { node } of myCaseload?.edges ?? [])
      print(`  ${node?.displayName}, ${node?.age} — ${node?.absenceSummary?.problematicHalfDays} half days`);

    const [pupil] = (await hub.ask(findPupil, { input: { reference: chosen('pupil') } })).findPupil ?? [];
    if (!pupil) return print(`\nNo pupil of yours has the number ${chosen('pupil')}.`);
    const { caseContext: found } = await hub.ask(caseContext, { pupilId: pupil.id });
    print(`\n${pupil.displayName}, ${found?.enrolment?.form} at ${found?.enrolment?.school?.name}`);
    print(`  ${found?.absenceSummary?.problematicHalfDays} problematic half days over all schools`);
    for (const { purpose, status } of found?.consents ?? []) print(`  Consent to ${purpose}: ${status}`);
    for (const { number, status } of found?.openReferrals ?? []) print(`  Referral ${number}: ${status}`);

    if (chosen('refer') === '') return;
    if (found?.openReferrals?.length) print('\nReferred already: a second referral would be the same case.');
    else await refer(hub, pupil.id, chosen('refer'), print);
  },
};

/** In two steps: the pupils' owner permits and says what is shared, the helpdesk takes exactly that. */
async function refer(hub: Hub, pupilId: string, code: string, print: (line: string) => void): Promise<void> {
  const desk = (await hub.ask(helpdesks, {})).helpdesks?.find((one) => one.code === code);
  if (!desk) return print(`\nThere is no helpdesk ${code}.`);
  const input = { pupilId, helpdeskId: desk.id, situation: 'AT_RISK' } as const;
  const { permitReferral: permit } = await hub.change(permitReferral, { input });
  print(`\nShared with ${desk.name}, and nothing else: ${JSON.stringify(permit?.shares)}`);
  const { createReferral: made } = await hub.change(createReferral, {
    input: {
      permit: permit?.permit ?? null,
      channel: 'CLB',
      reasons: ['TRUANCY'],
      question: 'Welk traject helpt om weer een ritme te vinden?',
      schoolMeasures: ['TALK_WITH_PUPIL', 'CLB_INVOLVED'],
    },
  });
  if (!made) return;
  print(`Referred: ${made.number}. ${made.nextAction}, before ${made.nextActionDue}`);
  const { referral } = await hub.ask(followReferral, { id: made.id });
  for (const { at, to } of referral?.events ?? []) print(`  ${at?.slice(0, 16)} ${to}`);
}
