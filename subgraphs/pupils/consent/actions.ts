import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { today } from '../../kit/calendar';
import type { Session } from '../../kit/database/session';
import { badInput, forbidden, HubError, notFound } from '../../kit/errors';
import { byId } from '../../kit/identifiers';
import { plainText } from '../../kit/text';
import { getPupil, guardiansOfPupil } from '../pupil/queries';
import { whoDecides } from '../pupil/rules';
import type { PupilRow } from '../rows';
import type { PupilsTables } from '../tables';
import {
  findConsent,
  insertConsent,
  type NewConsent,
  pupilTookBack,
  withdraw,
  withdrawRefused,
} from './queries';
import { DATA_CATEGORIES, mayWithdraw, missingCategories } from './rules';

const PURPOSES = ['REFERRAL', 'TRAJECTORY', 'SERVICE_REFERRAL', 'SHARE_WITH_GUARDIAN'] as const;
const MOST_RECIPIENTS = 20;
const EVIDENCE_LENGTH = 200;

const distinct = <T>(values: T[]): T[] => [...new Set(values)];

export const recordConsentInput = z.object({
  pupilId: z.string(),
  givenBy: z.enum(['PUPIL', 'GUARDIAN']),
  decision: z.enum(['REQUESTED', 'GRANTED', 'REFUSED']),
  purpose: z.enum(PURPOSES),
  dataCategories: z
    .array(z.enum(DATA_CATEGORIES))
    .min(1, 'name at least one kind of data')
    .transform(distinct),
  recipients: z
    .array(z.uuid('this is no id').toLowerCase())
    .min(1, 'name at least one recipient')
    .max(MOST_RECIPIENTS, `name at most ${MOST_RECIPIENTS} recipients`)
    .transform(distinct),
  until: z.date().nullish(),
  evidenceRef: plainText(EVIDENCE_LENGTH).nullish(),
});
export type RecordConsent = z.output<typeof recordConsentInput>;

export const withdrawConsentInput = z.object({ consentId: z.string() });

/**
 * Records a decision of whoever decides about the pupil's data today (L12).
 * @throws NOT_FOUND when the pupil is not visible; FORBIDDEN or BAD_USER_INPUT when somebody else decides;
 *   CONSENT_WITHDRAWN when the pupil took back what a centre would write down as given
 */
export async function recordConsent(session: Session<PupilsTables>, input: RecordConsent): Promise<string> {
  const pupil = await getPupil(session, input.pupilId);
  assertGiver(session, pupil, input);
  if (input.until && input.until.getTime() <= Date.now())
    throw badInput('until: a consent ends in the future');
  if (input.purpose === 'SHARE_WITH_GUARDIAN') await assertSharedWithGuardians(session, pupil, input);
  if (input.decision === 'GRANTED' && session.actor.role === 'CLB') await assertWrittenDown(session, input);
  const consent: NewConsent = {
    id: randomUUID(),
    pupilId: pupil.id,
    givenBy: input.givenBy,
    decision: input.decision,
    purpose: input.purpose,
    dataCategories: input.dataCategories,
    recipients: input.recipients,
    validUntil: input.until ?? null,
    evidenceRef: input.evidenceRef ?? null,
  };
  if (consent.decision === 'REFUSED') await withdrawRefused(session, consent);
  await insertConsent(session, consent);
  return consent.id;
}

/**
 * Withdraws a consent: from the next read on it counts no more.
 * @throws NOT_FOUND when it is not visible; FORBIDDEN when it is not theirs to withdraw; INVALID_TRANSITION when it was refused anyway
 */
export async function withdrawConsent(
  session: Session<PupilsTables>,
  { consentId }: z.output<typeof withdrawConsentInput>,
): Promise<string> {
  const consent = await byId(consentId, (id) => findConsent(session, id));
  if (consent === null) throw notFound('consent');
  const pupil = await getPupil(session, consent.pupilId);
  if (!mayWithdraw(session.actor.role, consent.givenBy, whoDecides(pupil, today()))) {
    throw forbidden(
      'This consent is not yours to withdraw',
      'Who gave it withdraws it, or the pupil who decides by now',
    );
  }
  if (consent.decision === 'REFUSED')
    throw new HubError('INVALID_TRANSITION', 'What was refused cannot be withdrawn');
  await withdraw(session, consent.id);
  return consent.id;
}

function assertGiver(session: Session<PupilsTables>, pupil: PupilRow, { givenBy }: RecordConsent): void {
  if (session.actor.role === 'PUPIL' && givenBy !== 'PUPIL') {
    throw forbidden('You decide for yourself only', 'A guardian’s decision is recorded by the CLB');
  }
  const decides = whoDecides(pupil, today());
  if (givenBy === decides) return;
  throw badInput('Somebody else decides about this pupil’s data', {
    hint:
      decides === 'PUPIL'
        ? 'From 12 on the pupil decides, unless assessed not competent: givenBy is PUPIL'
        : 'Below 12, or when assessed not competent, a guardian decides: givenBy is GUARDIAN',
  });
}

/** What a centre writes down as given can be shown, and the pupil has not said no since. */
async function assertWrittenDown(session: Session<PupilsTables>, input: RecordConsent): Promise<void> {
  if (!input.evidenceRef) {
    throw badInput('evidenceRef: a consent that a centre writes down needs evidence', {
      hint: 'Say where the evidence is: the report or form in the centre’s own file',
    });
  }
  if (input.givenBy === 'PUPIL' && (await pupilTookBack(session, input))) {
    throw new HubError('CONSENT_WITHDRAWN', 'The pupil refused or withdrew this by the own login', {
      hint: 'Only the pupil gives it again, by the own login; a centre may record that it asked (REQUESTED)',
    });
  }
}

async function assertSharedWithGuardians(
  session: Session<PupilsTables>,
  pupil: PupilRow,
  input: RecordConsent,
): Promise<void> {
  if (input.givenBy !== 'PUPIL') throw badInput('Only a pupil who decides opens the record to a guardian');
  const missing = input.decision === 'REFUSED' ? [] : missingCategories(input.dataCategories);
  if (missing.length > 0) {
    throw badInput(`dataCategories: the whole record is opened, so name ${missing.join(', ')} too`);
  }
  const guardians = new Set((await guardiansOfPupil(session).load(pupil.id)).map(({ personId }) => personId));
  if (input.recipients.some((recipient) => !guardians.has(recipient))) {
    throw badInput('recipients: the record is opened to guardians of this pupil only');
  }
}
