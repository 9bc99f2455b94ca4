import { z } from 'zod';
import { AGE_BANDS, SCHOOL_LEVELS } from './referral-facts';

const word = z.string().regex(/^[A-Z][A-Z0-9_]{0,59}$/);

/**
 * What a helpdesk tells the statistics owner of one referral, whole each time, as it stands at `toldAt`:
 * enough to count it and nothing to know the pupil by. An older telling that arrives later is to be left aside.
 */
export const referralCountedSchema = z.strictObject({
  referralId: z.uuid(),
  helpdeskId: z.uuid(),
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
  receivedOn: z.iso.date(),
  /** PUPIL for one young person, another word for a group, class, teacher, team or school. */
  subjectKind: word,
  channel: word,
  /** The name of the operating mode it came in under, such as DEFAULT or NETSTERK. */
  mode: z.string().min(1).max(60),
  level: z.enum(SCHOOL_LEVELS).nullable(),
  ageBand: z.enum(AGE_BANDS).nullable(),
  /** The municipality of residence (REFNIS). */
  area: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  schoolId: z.uuid().nullable(),
  /** The organisation that referred: a centre (CLB), a school, or whoever else. */
  clbOrReferrerOrg: z.uuid(),
  reasons: z.array(word),
  status: word,
  /** The same case as an earlier referral: not counted. */
  isDuplicate: z.boolean(),
  /** A trajectory started. */
  started: z.boolean(),
  outcome: word.nullable(),
  /** The organisations it was assigned to. */
  providers: z.array(z.uuid()),
  toldAt: z.iso.datetime({ offset: true }),
});

export type ReferralCounted = z.infer<typeof referralCountedSchema>;
