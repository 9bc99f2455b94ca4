import {
  type ServiceConsentEnded,
  serviceReferralClosedSchema,
  serviceReferralOpenedSchema,
  serviceReferralStartedSchema,
} from '../../kit/contracts/service-referral-events';
import type { MessageHandlers } from '../../kit/events/inbox';
import { tell } from '../../kit/events/outbox';
import type { PupilsTables } from '../tables';
import {
  closeServiceReferral,
  consentHolds,
  openServiceReferral,
  startServiceReferral,
  tellReaders,
} from './queries';

/** What the services owner tells of its referrals. */
export const serviceReferralHandlers: MessageHandlers<PupilsTables> = {
  'services/ServiceReferralOpened': async (session, { payload }) => {
    const opened = serviceReferralOpenedSchema.parse(payload);
    await openServiceReferral(session, opened);
    await tellReaders(session, opened.pupilId);
    if (await consentHolds(session, opened.consentId)) return;
    const ended: ServiceConsentEnded = { referralId: opened.referralId, endedAt: new Date().toISOString() };
    await tell(session, {
      receiver: 'services',
      type: 'ServiceConsentEnded',
      aggregate: opened.referralId,
      payload: { ...ended },
    });
  },
  'services/ServiceReferralStarted': async (session, { payload }) => {
    await startServiceReferral(session, serviceReferralStartedSchema.parse(payload));
  },
  'services/ServiceReferralClosed': async (session, { payload }) => {
    await closeServiceReferral(session, serviceReferralClosedSchema.parse(payload));
  },
};
