import { z } from 'zod';

/**
 * The helpdesk tells the offers owner that a place of an offer was taken (PlaceTaken) or came free (PlaceReleased).
 * The aggregate is the assignment of a trajectory; nothing about a pupil is said. Both name the same things,
 * so that a release can arrive first and still leave the place free.
 */
export const placeSchema = z.object({
  assignmentId: z.uuid(),
  offerId: z.uuid(),
  organisationId: z.uuid(),
  at: z.iso.datetime({ offset: true }),
});

export type Place = z.infer<typeof placeSchema>;
