import { z } from 'zod';
import {
  caseContext,
  caseContextOfAStranger,
  createReferral,
  findPupil,
  permitReferral,
} from '../__generated__/operations';
import { CENTRE, MATS, OTHER_CENTRE } from '../cast';
import type { Stage } from '../stage';
import type { Setting } from './leftovers';

export interface Referred extends Setting {
  readonly referralId: string;
  readonly number: string;
  readonly schoolId: string;
  readonly clbId: string;
}

/** A centre (CLB) sees the case, asks leave to tell a helpdesk, and refers. */
export async function refer(stage: Stage, setting: Setting): Promise<Referred> {
  stage.chapter(
    '1. The centre refers',
    'A pupil guidance centre (CLB) has a pupil who stays away from school. It may tell the helpdesk of him, because he consented to that.',
  );
  const { pupilId, helpdeskId } = setting;
  await stage.tell({
    title: 'The centre finds the pupil by its own file number',
    as: CENTRE,
    operation: findPupil,
    variables: { input: { reference: MATS.reference } },
    answer: z.object({ findPupil: z.tuple([z.object({ displayName: z.literal(MATS.name) })]) }),
    why: 'Between owners a pupil is a random pseudonym. File numbers and names find pupils of one’s own only; nobody searches the whole population.',
  });
  const seen = await stage.tell({
    title: 'One query tells the case over all owners',
    as: CENTRE,
    operation: caseContext,
    variables: { pupilId },
    answer: z.object({
      caseContext: z.object({
        pupil: z.object({ hasConsent: z.literal(true) }),
        enrolment: z.object({
          school: z.object({
            id: z.string(),
            clbContract: z.object({ clb: z.object({ id: z.string() }) }),
          }),
        }),
        openReferrals: z.array(z.object({})).length(0),
      }),
    }),
    why: 'Absences are counted over both schools of this year, and belong to the pupils owner; referrals belong to the helpdesk. The hub merges them, and keeps neither.',
  });
  await stage.tell({
    title: 'Another centre asks the same, and cannot tell that he exists',
    as: OTHER_CENTRE,
    operation: caseContextOfAStranger,
    variables: { pupilId },
    answer: z.object({ caseContext: z.null() }),
    why: 'No relation, no row: null, the very answer for a pupil who does not exist. An error would give him away.',
  });
  const permit = await permitted(stage, setting);
  const { createReferral: made } = await stage.tell({
    title: 'The centre makes the referral with that permit',
    as: CENTRE,
    operation: createReferral,
    variables: {
      input: {
        permit,
        channel: 'CLB',
        reasons: ['TRUANCY', 'MOTIVATION_LOSS'],
        question: 'Which trajectory could help this pupil back to class?',
        schoolMeasures: ['TALK_WITH_PUPIL', 'CONTACT_WITH_PARENTS', 'CLB_INVOLVED'],
      },
    },
    answer: z.object({
      createReferral: z.object({ id: z.string(), number: z.string(), status: z.literal('RECEIVED') }),
    }),
    why: 'From the first second the case has a number, somebody who owns it and a date on which something happens: nobody disappears from the radar.',
  });
  const { school } = seen.caseContext.enrolment;
  return {
    pupilId,
    helpdeskId,
    referralId: made.id,
    number: made.number,
    schoolId: school.id,
    clbId: school.clbContract.clb.id,
  };
}

async function permitted(stage: Stage, { pupilId, helpdeskId }: Setting): Promise<string> {
  const { permitReferral: given } = await stage.tell({
    title: 'The centre asks leave to tell the helpdesk of him',
    as: CENTRE,
    operation: permitReferral,
    variables: { input: { pupilId, helpdeskId, situation: 'AT_RISK' } },
    answer: z.object({ permitReferral: z.object({ permit: z.string() }) }),
    why: 'The pupils owner checks relation and consent, and signs exactly what is shared, for five minutes and one use. The answer says what that is: counts and bands, no name, no file.',
  });
  return given.permit;
}
