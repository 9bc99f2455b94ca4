import { z } from 'zod';
import { today } from '../../../subgraphs/kit/calendar';
import {
  type ConsentPurpose,
  type ConsentStatus,
  complete,
  endPart,
  history,
  myConsents,
  type ReferralStatus,
  trajectoryAtProvider,
  withdrawConsent,
} from '../__generated__/operations';
import { CENTRE, HELPDESK, MATS, PROFO, PUPIL } from '../cast';
import { type Stage, wordOf } from '../stage';
import { holdRoundTable } from './round-table';
import type { Assigned } from './table';

/** The end of the trajectory, its outcome, and the consents taken back. */
export async function close(stage: Stage, assigned: Assigned): Promise<void> {
  const { trajectoryId, referralId, profo } = assigned;
  stage.chapter(
    '7. A good end',
    'It worked this time. Everybody meets once more, the case is closed with what came of it, and the pupil takes his consents back.',
  );
  await stage.tell({
    title: 'The provider has ended its part',
    as: PROFO,
    operation: endPart,
    variables: { input: { trajectoryId, endedOn: today() } },
    answer: z.object({ endAssignment: z.object({ status: z.literal('CLOSING_ROUND_TABLE') }) }),
    why: 'All parts have ended, so the closing round table follows; the place is free for somebody else from now on.',
  });
  const completion = {
    as: HELPDESK,
    operation: complete,
    variables: { input: { trajectoryId, outcome: 'RETURNED_TO_SCHOOL' } },
  } as const;
  await stage.refuse({
    ...completion,
    title: 'Not yet: nobody is closed as a case without being heard',
    code: 'CONFLICT',
    why: 'A trajectory ends at a table with the pupil, not in an office.',
  });
  await holdRoundTable(stage, assigned, {
    purpose: 'CLOSING',
    providers: [profo.id],
    agreement: 'Profo calls once more in two weeks',
    plan: { title: 'The closing round table', why: 'The same people as at the beginning.' },
    held: {
      title: 'It was held: back to class',
      why: 'What was agreed for afterwards has an owner and a date, too.',
    },
  });
  await stage.tell({
    title: 'Completed, with what came of it',
    ...completion,
    answer: z.object({
      completeTrajectory: z.object({
        status: z.literal('COMPLETED'),
        referral: z.object({ status: z.literal('COMPLETED') }),
      }),
    }),
    why: 'Outcomes are a closed list, so that a city can count them. For a year the case can still be reopened.',
  });
  await stage.tell({
    title: 'The centre reads how it went',
    as: CENTRE,
    operation: history,
    variables: { id: referralId },
    answer: z.object({
      referral: z.object({
        events: z
          .array(z.object({ to: wordOf<ReferralStatus>() }))
          .refine((events) => wayOf(events) === WAY, { error: `not the way ${WAY}` }),
      }),
    }),
    why: 'Stalled, reopened, assigned anew: it all stands there. Every change has an event, and no event is ever changed or removed.',
  });
  await takenBack(stage, trajectoryId);
}

const WAY = 'RECEIVED TRIAGED ON_DISPATCH_TABLE ASSIGNED STARTED STALLED REOPENED ASSIGNED STARTED COMPLETED';

/** The states gone through; a plan that changes in a state is an event too. */
function wayOf(events: readonly { readonly to: ReferralStatus }[]): string {
  return events
    .map(({ to }) => to)
    .filter((to, index, all) => to !== all[index - 1])
    .join(' ');
}

/** So that the next run begins where this one did, too. */
async function takenBack(stage: Stage, trajectoryId: string): Promise<void> {
  const { myRecord } = await stage.tell({
    title: `${MATS.firstName} looks up what he consented to`,
    as: PUPIL,
    operation: myConsents,
    variables: {},
    answer: z.object({
      myRecord: z.object({
        consents: z.array(
          z.object({ id: z.string(), purpose: wordOf<ConsentPurpose>(), status: wordOf<ConsentStatus>() }),
        ),
      }),
    }),
    why: 'His own record, with everything that anybody may know of him, and since when.',
  });
  const given = myRecord.consents.filter(
    ({ purpose, status }) => purpose === 'TRAJECTORY' && status === 'GRANTED',
  );
  for (const [index, { id }] of given.entries())
    await stage.tell({
      title: index === 0 ? 'The help is over: he takes his consent back' : 'And the other one',
      as: PUPIL,
      operation: withdrawConsent,
      variables: { input: { consentId: id } },
      answer: z.object({ withdrawConsent: z.object({ status: z.literal('WITHDRAWN') }) }),
      why: 'No reason is asked. It counts from the next read on; that he had consented stays known.',
    });
  await stage.tell({
    title: 'The provider sees nobody any more',
    as: PROFO,
    operation: trajectoryAtProvider,
    variables: { id: trajectoryId },
    answer: z.object({ trajectory: z.object({ status: z.literal('COMPLETED'), referral: z.null() }) }),
    waits: true,
    why: 'Otherwise it would have seen the case for 30 days more, to finish its own papers. What it did stays counted.',
  });
}
