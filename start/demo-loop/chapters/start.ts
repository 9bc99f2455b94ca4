import { z } from 'zod';
import { today } from '../../../subgraphs/kit/calendar';
import { agree, confirmStart, recordSessions } from '../__generated__/operations';
import { ARKTOS, HELPDESK } from '../cast';
import { inDays, isWeekday, weekdaysFrom } from '../days';
import type { Stage } from '../stage';
import { holdRoundTable } from './round-table';
import type { Assigned } from './table';

/** The round table, the agreement, and the lead's first day. */
export async function start(stage: Stage, assigned: Assigned): Promise<void> {
  const { trajectoryId, arktos, profo } = assigned;
  stage.chapter(
    '5. Around one table, and off',
    'Pupil, parents, school, centre and providers agree on how to begin. From then on the helpdesk watches the start.',
  );
  await holdRoundTable(stage, assigned, {
    purpose: 'START',
    providers: [arktos.id, profo.id],
    agreement: 'Two mornings a week to begin with',
    plan: {
      title: 'The centre asks everybody to a round table',
      why: 'Participants stand here by role and organisation, not by name.',
    },
    voice: {
      title: 'The pupil says in his own words what he wants',
      words: 'I want to work with my hands, and not before nine.',
      why: 'Pupil and parents are heard even if they cannot come. A provider does not read these words here; it hears them at the table.',
    },
    held: {
      title: 'It was held; what was agreed is written down',
      why: 'Who was there, who does what, until when: those who were there can read it.',
    },
  });
  await agreed(stage, trajectoryId, 'The helpdesk writes the agreement down, and watches the start');
  await stage.tell({
    title: 'The lead says that it began',
    as: ARKTOS,
    operation: confirmStart,
    variables: { input: { trajectoryId, startedOn: today() } },
    answer: z.object({ confirmStart: z.object({ status: z.literal('RUNNING') }) }),
    why: 'When the lead has begun, the trajectory runs and the referral is STARTED. A start that nobody confirms stalls at its deadline, and comes back.',
  });
  await stage.tell({
    title: 'Half days with the pupil are planned, and kept',
    as: ARKTOS,
    operation: recordSessions,
    variables: { input: { trajectoryId, sessions: firstHalfDays() } },
    answer: z.object({
      recordSessions: z.object({
        dayPartsDone: z.literal(isWeekday(today()) ? 1 : 0),
        sessions: z.array(z.object({})).length(HALF_DAYS),
      }),
    }),
    why: 'Time in a trajectory is no truancy. When the school writes an unlawful absence on such a half day all the same, the helpdesk hears of it by itself.',
  });
}

const HALF_DAYS = 3;

/** Today's was kept, if today is no weekend; the others are to come. */
function firstHalfDays() {
  return weekdaysFrom(today(), HALF_DAYS).map((date) => ({
    date,
    dayPart: 'AM' as const,
    ...(date === today() ? { attended: true } : {}),
  }));
}

export async function agreed(stage: Stage, trajectoryId: string, title: string): Promise<void> {
  await stage.tell({
    title,
    as: HELPDESK,
    operation: agree,
    variables: { input: { trajectoryId, agreedStart: inDays(2), dayPartsPlanned: 20 } },
    answer: z.object({ agreeTrajectory: z.object({ status: z.literal('START_WATCH') }) }),
    why: 'Needs the round table and the consents. By the deadline it has started, or the case is taken up again.',
  });
}
