import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { schoolYearOf, today } from '../../kit/calendar';
import {
  REFERRAL_SITUATIONS,
  type ReferralFacts,
  referralFactsSchema,
} from '../../kit/contracts/referral-facts';
import type { Session } from '../../kit/database/session';
import { HubError } from '../../kit/errors';
import { knownShape, organisationOf } from '../../kit/identifiers';
import { absenceSummaries, pupilYear } from '../absence/queries';
import { findReferralConsent } from '../consent/queries';
import { whoseConsent } from '../consent/rules';
import { currentEnrolments } from '../enrolment/queries';
import { getPupil } from '../pupil/queries';
import { ageBandOn, whoDecides } from '../pupil/rules';
import type { PupilRow } from '../rows';
import type { PupilsTables } from '../tables';
import { insertPermit } from './queries';

export const permitReferralInput = z.object({
  pupilId: z.string(),
  helpdeskId: z.string(),
  situation: z.enum(REFERRAL_SITUATIONS),
});
export type PermitReferral = z.infer<typeof permitReferralInput>;

/**
 * Gives leave to tell a helpdesk about a pupil: exactly the facts that the permit shares, for five minutes, to who asked.
 * @throws NOT_FOUND when the pupil is not visible; CONSENT_REQUIRED or CONSENT_WITHDRAWN when whoever decides has not agreed
 */
export async function permitReferral(session: Session<PupilsTables>, input: PermitReferral): Promise<string> {
  const pupil = await getPupil(session, input.pupilId);
  const consent = await getConsent(session, pupil, input.helpdeskId);
  const { consentId, helpdeskId } = consent;
  const facts = await readFacts(session, pupil, { ...consent, situation: input.situation });
  const id = randomUUID();
  await insertPermit(session, {
    id,
    pupilId: pupil.id,
    helpdeskId,
    consentId,
    issuedBy: facts.issuedBy.person,
    issuedByOrg: facts.issuedBy.organisation,
    shares: JSON.stringify(facts),
  });
  return id;
}

async function getConsent(
  session: Session<PupilsTables>,
  pupil: PupilRow,
  named: string,
): Promise<Pick<ReferralFacts, 'consentId' | 'consentUntil' | 'helpdeskId'>> {
  const helpdeskId = knownShape(named);
  const consent = helpdeskId === null ? null : await findReferralConsent(session, pupil.id, helpdeskId);
  if (helpdeskId !== null && consent?.standing === 'HOLDS') {
    const { consentId, validUntil, missing } = consent;
    if (missing.length === 0)
      return { consentId, consentUntil: validUntil?.toISOString() ?? null, helpdeskId };
    throw new HubError('CONSENT_REQUIRED', 'The consent does not cover all that a permit shares', {
      hint: `Record a consent that names ${missing.join(', ')} too`,
    });
  }
  const hint = whoseConsent(whoDecides(pupil, today()));
  if (consent?.standing === 'WITHDRAWN')
    throw new HubError('CONSENT_WITHDRAWN', 'The consent for this helpdesk was withdrawn', { hint });
  throw new HubError('CONSENT_REQUIRED', 'Nobody who decides about this pupil agreed to tell this helpdesk', {
    hint,
  });
}

/** Read once, here: what is shared is what was signed, whatever changes later. */
async function readFacts(
  session: Session<PupilsTables>,
  pupil: PupilRow,
  agreed: Pick<ReferralFacts, 'consentId' | 'consentUntil' | 'helpdeskId' | 'situation'>,
): Promise<ReferralFacts> {
  const [enrolment, summary] = await Promise.all([
    currentEnrolments(session).load(pupil.id),
    absenceSummaries(session).load(pupilYear(pupil.id, schoolYearOf(today()))),
  ]);
  return referralFactsSchema.parse({
    ...agreed,
    pupilId: pupil.id,
    schoolId: enrolment?.schoolId ?? null,
    problematicHalfDays: summary?.b ?? 0,
    level: enrolment?.level ?? null,
    ageBand: ageBandOn(pupil.birthDate, today()),
    area: pupil.residenceNis,
    issuedBy: {
      person: session.actor.id,
      organisation: organisationOf(session.actor),
      role: session.actor.role,
    },
  });
}
