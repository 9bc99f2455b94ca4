import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
import { mergeResolvers } from '../kit/resolvers';
import { absenceResolvers } from './absence/resolvers';
import { assignmentHandlers } from './assignment/handlers';
import { consentResolvers } from './consent/resolvers';
import { enrolmentResolvers } from './enrolment/resolvers';
import { importResolvers } from './import/resolvers';
import { permitResolvers } from './permit/resolvers';
import { pupilResolvers } from './pupil/resolvers';
import { relationHandlers } from './relations/handlers';
import { schoolResolvers } from './school/resolvers';
import { serviceReferralHandlers } from './service-referral/handlers';
import { serviceReferralResolvers } from './service-referral/resolvers';
import type { PupilsTables } from './tables';

export interface PupilsSettings extends OwnerSettings {
  /** Hashes references and national numbers; without it no import finds a pupil again. */
  readonly referenceKey: Buffer;
}

/** The service of centres and schools: pupils, their way through school, absences, and consent. */
export function createPupilsService(settings: PupilsSettings): OwnerService {
  const { database: _ownDoor, ...service } = createOwner<PupilsTables>(
    {
      name: 'pupils',
      resolvers: mergeResolvers([
        pupilResolvers(settings.referenceKey),
        schoolResolvers,
        enrolmentResolvers,
        consentResolvers,
        absenceResolvers,
        permitResolvers(settings.signingKey),
        serviceReferralResolvers(settings.signingKey),
        importResolvers(settings.referenceKey),
      ]),
      handlers: { ...relationHandlers, ...assignmentHandlers, ...serviceReferralHandlers },
      timers: [],
      tells: ['helpdesk', 'services'],
    },
    settings,
  );
  return service;
}
