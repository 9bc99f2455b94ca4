import { dayOf } from '../../kit/calendar';
import type { Timer } from '../../kit/timers';
import type { HelpdeskTables } from '../tables';
import { listOverdueStarts, listPastConsent, listWithoutConsent } from './queries';
import { stallOverdueStart, stallWithoutConsent, stopCase, TOLD_AS_ENDED } from './stalling';

/** R6: what did not start by its deadline goes back to the dispatcher. */
export const stallOverdueStarts: Timer<HelpdeskTables> = {
  name: 'stall_overdue_starts',
  cron: '10 * * * *',
  run: async (session, now) => {
    const day = dayOf(now);
    for (const { id } of await listOverdueStarts(session, day)) await stallOverdueStart(session, id, day);
  },
};

/**
 * A consent that held until a day stops what rests on it after that day. When the one to refer ends was said by its permit; of those to
 * trajectories nothing is known while their owner is silent, and nothing ends.
 */
export const endLapsedConsents: Timer<HelpdeskTables> = {
  name: 'end_lapsed_consents',
  cron: '15 * * * *',
  run: async (session, now) => {
    for (const { id } of await listPastConsent(session, TOLD_AS_ENDED))
      await stopCase(session, id, dayOf(now), 'ENDED');
    for (const { id } of await listWithoutConsent(session))
      await stallWithoutConsent(session, id, dayOf(now), 'TRAJECTORY');
  },
};
