import { z } from 'zod';
import {
  offRadar,
  questionForSchool,
  referralAtHelpdesk,
  referralAtSchool,
  triage,
} from '../__generated__/operations';
import { HELPDESK, MATS, SCHOOL } from '../cast';
import { inDays } from '../days';
import type { Stage } from '../stage';
import type { Referred } from './refer';

/** The helpdesk takes the case up, and looks whom nobody has in hand. */
export async function takeUp(stage: Stage, { referralId }: Referred): Promise<void> {
  stage.chapter(
    '2. The helpdesk takes it up',
    'The Central Helpdesk (Centraal Meldpunt) reads what is asked, and keeps an eye on every case that is open.',
  );
  await stage.tell({
    title: 'A dispatcher reads the referral, and who it is about',
    as: HELPDESK,
    operation: referralAtHelpdesk,
    variables: { id: referralId },
    answer: z.object({ referral: z.object({ pupil: z.object({ displayName: z.literal(MATS.name) }) }) }),
    waits: true,
    why: 'The helpdesk keeps the pseudonym alone. The name comes from its owner at every read, as long as the referral is open and the consent holds.',
  });
  await stage.tell({
    title: 'The school sees where the referral stands',
    as: SCHOOL,
    operation: referralAtSchool,
    variables: { id: referralId },
    answer: z.object({ referral: z.object({ status: z.literal('RECEIVED') }) }),
    waits: true,
    why: 'The pupil’s school learns that help is under way, so that it does not have to ask around.',
  });
  await stage.refuse({
    title: 'The school asks for the question, too',
    as: SCHOOL,
    operation: questionForSchool,
    variables: { id: referralId },
    code: 'GRAPHQL_VALIDATION_FAILED',
    why: 'Every role has a schema of its own: what a school may never see is no field there. Reasons and question are between centre and helpdesk.',
  });
  await stage.tell({
    title: 'The dispatcher finds it complete and clear: it can go to a table',
    as: HELPDESK,
    operation: triage,
    variables: {
      input: { referralId, nextAction: 'Put it on the next dispatch table', nextActionDue: inDays(3) },
    },
    answer: z.object({ triageReferral: z.object({ status: z.literal('TRIAGED') }) }),
    why: 'States follow one table of transitions; each step says what comes next, and until when.',
  });
  await stage.tell({
    title: 'Which cases has nobody in hand?',
    as: HELPDESK,
    operation: offRadar,
    variables: {},
    answer: z.object({ offRadar: z.object({ edges: z.array(z.object({})) }) }),
    why: 'No owner, an action overdue for a week, three weeks of silence, a start that did not happen: such a case stands here until somebody says what happens next. School holidays do not count.',
  });
}
