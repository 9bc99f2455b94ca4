import { dayOf } from '../../kit/calendar';
import type { Timer } from '../../kit/timers';
import type { HelpdeskTables } from '../tables';
import { listOverdueStarts, listWithoutConsent } from './queries';
import { stallOverdueStart, stallWithoutConsent } from './stalling';

/** R6: what did not start by its deadline goes back to the dispatcher. */
export const stallOverdueStarts: Timer<HelpdeskTables> = {
  name: 'stall_overdue_starts',
  cron: '10 * * * *',
  run: async (session, now) => {
    const day = dayOf(now);
    for (const { id } of await listOverdueStarts(session, day)) await stallOverdueStart(session, id, day);
  },
};

/** A consent that held until a day stops what rests on it after that day; while its owner is silent nothing is known, and nothing ends. */
export const endLapsedConsents: Timer<HelpdeskTables> = {
  name: 'end_lapsed_consents',
  cron: '15 * * * *',
  run: async (session, now) => {
    for (const { id } of await listWithoutConsent(session))
      await stallWithoutConsent(session, id, dayOf(now), 'TRAJECTORY');
  },
};
