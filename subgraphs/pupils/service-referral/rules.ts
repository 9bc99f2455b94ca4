import { HubError } from '../../kit/errors';
import type { ConsentGiver } from '../__generated__/resolvers';

/** The decision that a permit for a service would rest on, as the database found it. NARROW: it does not cover who the pupil is. */
export interface ServiceConsent {
  readonly consentId: string;
  readonly standing: 'HOLDS' | 'WITHDRAWN' | 'NARROW' | 'ENDED';
  readonly validUntil: Date | null;
}

/** @throws CONSENT_WITHDRAWN, CONSENT_REQUIRED unless it holds for a referral to a service */
export function assertServiceConsent({ standing }: ServiceConsent, decides: ConsentGiver): void {
  const whose = decides === 'PUPIL' ? 'The pupil decides' : 'A parent or guardian decides';
  switch (standing) {
    case 'HOLDS':
      return;
    case 'WITHDRAWN':
      throw new HubError('CONSENT_WITHDRAWN', 'The consent for this organisation was withdrawn', {
        hint: `${whose}: ask again, and record what was decided`,
      });
    case 'NARROW':
      throw new HubError('CONSENT_REQUIRED', 'The consent does not cover name and day of birth (IDENTITY)', {
        hint: `${whose}: a service cannot be told of a pupil without saying who it is`,
      });
    case 'ENDED':
      throw new HubError('CONSENT_REQUIRED', 'No consent for this organisation holds', {
        hint: `${whose}: ask, and record what was decided`,
      });
  }
}
