import { z } from 'zod';

/** PostgreSQL writes moments into JSON with an offset and up to six decimals; null is "no end known". */
const moment = z.iso.datetime({ offset: true });

/**
 * Everybody who has a relation with one pupil, whole, as the pupils owner knows it at `toldAt`.
 * An older telling that arrives later is to be left aside; a relation that is not named has ended.
 */
export const pupilRelationsSchema = z.object({
  pupilId: z.uuid(),
  toldAt: moment,
  relations: z.array(
    z.object({
      holderKind: z.enum(['ORGANISATION', 'PERSON']),
      holderId: z.uuid(),
      relation: z.enum(['ENROLMENT', 'CLB_CONTRACT', 'SELF', 'GUARDIAN']),
      validFrom: moment,
      validUntil: moment.nullable(),
    }),
  ),
});

export type PupilRelations = z.infer<typeof pupilRelationsSchema>;

/**
 * What the helpdesk is told besides: to which organisations the pupil's side consents to a trajectory with them, and until when
 * as far as known (a withdrawal, an end date, the birthday from which the pupil decides). Whole as well.
 */
export const helpdeskRelationsSchema = pupilRelationsSchema.extend({
  trajectoryConsents: z.array(
    z.object({
      consentId: z.uuid(),
      organisationId: z.uuid(),
      validFrom: moment,
      validUntil: moment.nullable(),
    }),
  ),
});

export type HelpdeskRelations = z.infer<typeof helpdeskRelationsSchema>;
