import { z } from 'zod';
import { today } from '../../../subgraphs/kit/calendar';
import {
  assignAnew,
  completeFollowUp,
  confirmStart,
  reopen,
  reportSignal,
  signalsAbout,
  stall,
  trajectoryAtProvider,
} from '../__generated__/operations';
import { ARKTOS, HELPDESK, PROFO } from '../cast';
import { inDays } from '../days';
import type { Stage } from '../stage';
import { holdRoundTable } from './round-table';
import { agreed } from './start';
import type { Assigned } from './table';

/** It goes wrong, and is taken up again with another provider. */
export async function setback(stage: Stage, assigned: Assigned): Promise<Assigned> {
  stage.chapter(
    '6. Something goes wrong',
    'He does not come any more. In a pile of e-mails that is where somebody drops off the radar; here it is somebody’s turn.',
  );
  await signalled(stage, assigned);
  const trajectoryId = await takenUpAnew(stage, assigned);
  await stage.tell({
    title: 'The provider before asks for the new trajectory',
    as: ARKTOS,
    operation: trajectoryAtProvider,
    variables: { id: trajectoryId },
    answer: z.object({ trajectory: z.null() }),
    why: 'It had a part in the old one, and none in this: null, as for one that does not exist.',
  });
  await holdRoundTable(stage, assigned, {
    purpose: 'START',
    providers: [assigned.profo.id],
    agreement: 'Profo fetches him at home in the first week',
    plan: {
      title: 'A new beginning, a new round table',
      why: 'The one before belongs to the trajectory before; this one needs its own.',
    },
    held: {
      title: 'It was held, too',
      why: 'The old agreements stay where they are: nothing is overwritten.',
    },
  });
  await agreed(stage, trajectoryId, 'Agreed on, and watched again');
  await stage.tell({
    title: 'Profo leads now, and begins',
    as: PROFO,
    operation: confirmStart,
    variables: { input: { trajectoryId, startedOn: today() } },
    answer: z.object({ confirmStart: z.object({ status: z.literal('RUNNING') }) }),
    why: 'His consent to Profo was given before and still holds; nobody had to ask him twice.',
  });
  return { ...assigned, trajectoryId };
}

async function signalled(stage: Stage, { trajectoryId }: Assigned): Promise<void> {
  const { reportSignal: signal } = await stage.tell({
    title: 'The provider signals that the pupil does not show up',
    as: ARKTOS,
    operation: reportSignal,
    variables: {
      input: { trajectoryId, signal: 'NO_SHOW', note: 'Two mornings missed, no answer by phone' },
    },
    answer: z.object({ reportSignal: z.object({ id: z.string(), signal: z.literal('NO_SHOW') }) }),
    why: 'One word from a closed list, so that it can be counted; the note names nobody.',
  });
  await stage.tell({
    title: 'The helpdesk sees it at once, with a date',
    as: HELPDESK,
    operation: signalsAbout,
    variables: { id: trajectoryId },
    answer: z.object({
      trajectory: z.object({
        followUps: z.tuple([z.object({ id: z.literal(signal.id), dueOn: z.string(), doneOn: z.null() })]),
      }),
    }),
    why: 'Signals of providers, of absences, of deadlines and of withdrawn consents come to one list, followUps, those due first.',
  });
  await stage.tell({
    title: 'The dispatcher stops what does not work',
    as: HELPDESK,
    operation: stall,
    variables: {
      input: {
        trajectoryId,
        reason: 'The pupil does not come, and Arktos cannot fetch him',
        nextAction: 'Speak with pupil and centre',
        nextActionDue: inDays(1),
      },
    },
    answer: z.object({
      stallTrajectory: z.object({
        status: z.literal('STALLED'),
        referral: z.object({ status: z.literal('STALLED') }),
      }),
    }),
    why: 'Trajectory and referral stall together. STALLED is an open state: it has an owner and a date like any other.',
  });
  await stage.tell({
    title: 'They spoke; what came of it is written down',
    as: HELPDESK,
    operation: completeFollowUp,
    variables: {
      input: { followUpId: signal.id, contactResult: 'He wants to go on, if somebody comes to fetch him' },
    },
    answer: z.object({ completeFollowUp: z.object({ doneOn: z.string() }) }),
    why: 'A signal stays on the list until somebody says what came of it.',
  });
}

async function takenUpAnew(stage: Stage, { referralId, profo, considered }: Assigned): Promise<string> {
  await stage.tell({
    title: 'The case is taken up again',
    as: HELPDESK,
    operation: reopen,
    variables: {
      input: {
        referralId,
        reason: 'The pupil wants to go on with another provider',
        nextAction: 'Assign it anew',
        nextActionDue: inDays(2),
      },
    },
    answer: z.object({ reopenReferral: z.object({ status: z.literal('REOPENED') }) }),
    why: 'The same referral with the same number: what happened stays with it.',
  });
  const { assignReferral } = await stage.tell({
    title: 'This time Profo leads; the answers of the table are known, so no new one is needed',
    as: HELPDESK,
    operation: assignAnew,
    variables: {
      input: {
        referralId,
        rationale: 'Profo comes to the family’s home, which is what was missing.',
        consideredProviders: considered,
        assignments: [{ organisationId: profo.id, offerId: profo.offerId, role: 'LEAD' }],
      },
    },
    answer: z.object({
      assignReferral: z.object({
        id: z.string(),
        status: z.literal('PROPOSED'),
        assignments: z.tuple([z.object({ consented: z.literal(true) })]),
      }),
    }),
    why: 'Assigned without a table, and with a reason and the considered providers all the same. The trajectory before is REPLACED, and its places are free again.',
  });
  return assignReferral.id;
}
