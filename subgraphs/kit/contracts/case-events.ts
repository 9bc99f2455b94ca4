import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/** The helpdesk tells the pupils owner that a referral about a pupil is open: the helpdesk may look at that pupil until it is closed. */
export const caseOpenedSchema = z.object({
  /** The open case: a referral that is taken up again later is a new one. */
  caseId: z.uuid(),
  helpdeskId: z.uuid(),
  pupilId: z.uuid(),
  /** The consent the referral rests on; withdrawn, it takes the helpdesk's sight away. */
  consentId: z.uuid().nullable(),
});

/**
 * The helpdesk tells that the referral is closed. It names all that CaseOpened named,
 * so that it can arrive first and still leave the case closed.
 */
export const caseClosedSchema = caseOpenedSchema.extend({ closedAt: moment });

export type CaseOpened = z.infer<typeof caseOpenedSchema>;
export type CaseClosed = z.infer<typeof caseClosedSchema>;
