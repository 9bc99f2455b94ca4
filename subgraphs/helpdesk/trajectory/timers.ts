import { dayOf } from '../../kit/calendar';
import type { Timer } from '../../kit/timers';
import { raiseFollowUp } from '../follow-up/raise';
import type { HelpdeskTables } from '../tables';
import { listWithoutConsent } from './queries';
import { stallWithCause, stallWithoutConsent } from './stalling';

/** R6: a trajectory that did not start in time does not just wait; its case goes back to the dispatcher, today. */
export const stallOverdueStarts: Timer<HelpdeskTables> = {
  name: 'stall_overdue_starts',
  cron: '10 * * * *',
  run: async (session, now) => {
    const day = dayOf(now);
    const overdue = await session.db
      .selectFrom('trajectory')
      .select('id')
      .where('status', '=', 'START_WATCH')
      .where('startDeadline', '<', day)
      .orderBy('id')
      .execute();
    for (const { id } of overdue) {
      const isStalled = await stallWithCause(session, id, {
        from: ['START_WATCH'],
        isStill: ({ startDeadline }) => startDeadline !== null && startDeadline < day,
        reason: 'It did not start in time',
        plan: { nextAction: 'Find out why the trajectory did not start', nextActionDue: day },
      });
      if (isStalled)
        await raiseFollowUp(session, { trajectoryId: id, signal: 'OTHER', source: 'DEADLINE', dueOn: day });
    }
  },
};

/** What an owner of consents is silent about ends nothing; what it said holds until a day holds until that day. */
export const endLapsedConsents: Timer<HelpdeskTables> = {
  name: 'end_lapsed_consents',
  cron: '15 * * * *',
  run: async (session, now) => {
    for (const { id } of await listWithoutConsent(session))
      await stallWithoutConsent(session, id, dayOf(now));
  },
};
