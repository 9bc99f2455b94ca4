import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today } from '../../kit/calendar';
import { serviceReferralFactsSchema } from '../../kit/contracts/service-referral-facts';
import type { Session } from '../../kit/database/session';
import { badInput, HubError } from '../../kit/errors';
import { knownShape, organisationOf } from '../../kit/identifiers';
import { getPupil } from '../pupil/queries';
import { ageBandOn, whoDecides } from '../pupil/rules';
import type { PupilRow } from '../rows';
import type { PupilsTables } from '../tables';
import { findServiceConsent, insertServicePermit } from './queries';
import { assertServiceConsent, type ServiceConsent } from './rules';

export const permitServiceReferralInput = z.object({
  pupilId: z.string(),
  serviceId: z.string(),
  organisationId: z.string(),
});
export type PermitServiceReferral = z.infer<typeof permitServiceReferralInput>;

/**
 * Gives leave to refer a pupil to a service: exactly the facts that the permit shares, for five minutes, to who asked.
 * Whether the organisation runs that service is for the services owner to know; the consent is to the organisation.
 * @throws NOT_FOUND when the pupil is not visible; CONSENT_REQUIRED or CONSENT_WITHDRAWN when whoever decides has not agreed
 */
export async function permitServiceReferral(
  session: Session<PupilsTables>,
  input: PermitServiceReferral,
): Promise<string> {
  const pupil = await getPupil(session, input.pupilId);
  const serviceId = knownShape(input.serviceId);
  if (serviceId === null) throw badInput('serviceId: this is no id');
  const organisationId = knownShape(input.organisationId);
  const consent = await getConsent(session, pupil, organisationId);
  const { id: person, role } = session.actor;
  const organisation = organisationOf(session.actor);
  const facts = serviceReferralFactsSchema.parse({
    pupilId: pupil.id,
    serviceId,
    organisationId,
    consentId: consent.consentId,
    consentUntil: consent.validUntil?.toISOString() ?? null,
    ageBand: ageBandOn(pupil.birthDate, today()),
    issuedBy: { person, organisation, role },
  });
  const id = randomUUID();
  await insertServicePermit(session, {
    id,
    pupilId: pupil.id,
    serviceId: facts.serviceId,
    organisationId: facts.organisationId,
    consentId: facts.consentId,
    issuedBy: person,
    issuedByOrg: organisation,
    shares: JSON.stringify(facts),
  });
  return id;
}

async function getConsent(
  session: Session<PupilsTables>,
  pupil: PupilRow,
  organisationId: string | null,
): Promise<ServiceConsent> {
  const found = organisationId === null ? null : await findServiceConsent(session, pupil.id, organisationId);
  const decides = whoDecides(pupil, today());
  if (found === null) {
    throw new HubError(
      'CONSENT_REQUIRED',
      'Nobody who decides about this pupil agreed to tell this organisation',
      {
        hint:
          decides === 'PUPIL'
            ? 'The pupil decides: record the consent of the pupil for this organisation first'
            : 'A parent or guardian decides: record the consent of a guardian for this organisation first',
      },
    );
  }
  assertServiceConsent(found, decides);
  return found;
}
