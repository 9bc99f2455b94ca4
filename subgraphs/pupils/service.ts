import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
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
  const { Query: ofPupils, ...pupilTypes } = pupilResolvers(settings.referenceKey);
  const { Query: ofSchools, ...schoolTypes } = schoolResolvers;
  const { Query: ofConsents, Mutation: decide, ...consentTypes } = consentResolvers;
  const { Mutation: record, ...absenceTypes } = absenceResolvers;
  const { Mutation: permit, ...permitTypes } = permitResolvers(settings.signingKey);
  const { Mutation: permitService, ...serviceTypes } = serviceReferralResolvers(settings.signingKey);
  const { Mutation: bring, ...importTypes } = importResolvers(settings.referenceKey);
  const { database: _ownDoor, ...service } = createOwner<PupilsTables>(
    {
      name: 'pupils',
      resolvers: {
        Query: { ...ofPupils, ...ofSchools, ...ofConsents },
        Mutation: { ...record, ...bring, ...decide, ...permit, ...permitService },
        ...pupilTypes,
        ...schoolTypes,
        ...enrolmentResolvers,
        ...absenceTypes,
        ...consentTypes,
        ...permitTypes,
        ...serviceTypes,
        ...importTypes,
      },
      handlers: { ...relationHandlers, ...assignmentHandlers, ...serviceReferralHandlers },
      timers: [],
      tells: ['helpdesk', 'services'],
    },
    settings,
  );
  return service;
}
