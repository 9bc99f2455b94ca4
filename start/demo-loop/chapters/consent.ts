import { z } from 'zod';
import { agree, recordConsent, trajectoryAtProvider, whoConsentedTo } from '../__generated__/operations';
import { ARKTOS, HELPDESK, MATS, PROFO, PUPIL } from '../cast';
import { inDays } from '../days';
import type { Stage } from '../stage';
import type { Assigned } from './table';

const nobody = z.object({ trajectory: z.object({ status: z.literal('PROPOSED'), referral: z.null() }) });
const mats = z.object({
  trajectory: z.object({
    referral: z.object({ pupil: z.object({ displayName: z.literal(MATS.name) }) }),
  }),
});

/** Assigned is not known: a provider learns who it is when the pupil says so, and each provider for itself. */
export async function consent(
  stage: Stage,
  { trajectoryId, pupilId, arktos, profo }: Assigned,
): Promise<void> {
  stage.chapter(
    '4. The pupil decides who may know',
    `${MATS.firstName} is 15, so it is he who consents, to each provider by itself. A centre can also write it down for him, with where the evidence is kept.`,
  );
  await stage.tell({
    title: 'The provider is assigned, and sees no name yet',
    as: ARKTOS,
    operation: trajectoryAtProvider,
    variables: { id: trajectoryId },
    answer: nobody,
    why: 'There is a trajectory, and the referral behind it is null: assignment alone opens nothing.',
  });
  await stage.refuse({
    title: 'Nothing can be agreed on without him either',
    as: HELPDESK,
    operation: agree,
    variables: { input: { trajectoryId, agreedStart: inDays(2), dayPartsPlanned: 20 } },
    code: 'CONSENT_REQUIRED',
    why: 'The refusal names whose consent is missing, and the operation that records it.',
  });
  const consentTo = async (organisationId: string, title: string, why: string) => {
    await stage.tell({
      title,
      as: PUPIL,
      operation: recordConsent,
      variables: {
        input: {
          pupilId,
          givenBy: 'PUPIL',
          decision: 'GRANTED',
          purpose: 'TRAJECTORY',
          dataCategories: ['IDENTITY', 'ENROLMENT', 'SITUATION'],
          recipients: [organisationId],
        },
      },
      answer: z.object({ recordConsent: z.object({ status: z.literal('GRANTED') }) }),
      why,
    });
  };
  await consentTo(
    arktos.id,
    `${MATS.firstName} consents to a trajectory with Arktos`,
    'For one purpose, to one organisation, for named kinds of data; and he can take it back at any time.',
  );
  await stage.tell({
    title: 'Now the provider sees who it is',
    as: ARKTOS,
    operation: trajectoryAtProvider,
    variables: { id: trajectoryId },
    answer: mats,
    waits: true,
    why: 'The same query as before. Name and age come from the pupils owner, which asks at every read whether the consent still holds.',
  });
  await stage.tell({
    title: 'The other provider is assigned too, and still sees nobody',
    as: PROFO,
    operation: trajectoryAtProvider,
    variables: { id: trajectoryId },
    answer: nobody,
    why: 'The consent was to Arktos. That Arktos knows him opens nothing to Profo.',
  });
  await consentTo(
    profo.id,
    'He consents to Profo as well',
    'Each provider of the trajectory needs one before it can be agreed on.',
  );
  const part = z.object({ consented: z.literal(true) });
  await stage.tell({
    title: 'The helpdesk sees that everybody may go on',
    as: HELPDESK,
    operation: whoConsentedTo,
    variables: { id: trajectoryId },
    answer: z.object({ trajectory: z.object({ assignments: z.tuple([part, part]) }) }),
    waits: true,
    why: 'The fact, not the record. Owners tell each other by event, and a right that was told of lapses when its owner falls silent.',
  });
}
