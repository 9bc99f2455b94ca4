import {
  serviceReferralClosedSchema,
  serviceReferralOpenedSchema,
  serviceReferralStartedSchema,
} from '../../kit/contracts/service-referral-events';
import type { MessageHandlers } from '../../kit/events/inbox';
import { isKnownHere } from '../relations/queries';
import type { PupilsTables } from '../tables';
import {
  closeServiceReferral,
  openServiceReferral,
  startServiceReferral,
  tellEndedConsent,
  tellReaders,
} from './queries';

/** What the services owner tells of its referrals. What is about nobody here is left aside: it can open nothing and end nothing. */
export const serviceReferralHandlers: MessageHandlers<PupilsTables> = {
  'services/ServiceReferralOpened': async (session, { payload }) => {
    const opened = serviceReferralOpenedSchema.parse(payload);
    if (!(await isKnownHere(session, opened, opened.referralId))) return;
    await openServiceReferral(session, opened);
    await tellEndedConsent(session, opened.referralId);
    await tellReaders(session, opened.pupilId);
  },
  'services/ServiceReferralStarted': async (session, { payload }) => {
    const started = serviceReferralStartedSchema.parse(payload);
    if (await isKnownHere(session, started, started.referralId)) await startServiceReferral(session, started);
  },
  'services/ServiceReferralClosed': async (session, { payload }) => {
    const closed = serviceReferralClosedSchema.parse(payload);
    if (await isKnownHere(session, closed, closed.referralId)) await closeServiceReferral(session, closed);
  },
};
