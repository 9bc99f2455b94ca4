import { z } from 'zod';
import { id } from '../shapes';
import { DAY_PARTS, MOST_AT_ONCE } from './session';

export const recordSessionsInput = z.strictObject({
  trajectoryId: id,
  sessions: z
    .array(
      z.strictObject({
        date: z.iso.date(),
        dayPart: z.enum(DAY_PARTS),
        attended: z.boolean().nullish(),
      }),
    )
    .min(1, 'names at least one half day')
    .max(MOST_AT_ONCE, `names at most ${MOST_AT_ONCE} half days`),
});
