import { endOfDay } from '../../kit/calendar';
import { HubError } from '../../kit/errors';

/** A capacity that was reported longer ago is stale (default): a status of the answer, not an error. */
export const FRESH_DAYS = 30;
/** Fewer free places than this are "few": a school sees no more than that. */
const SEVERAL_FROM = 3;
const DAY_MS = 86_400_000;

/** The places of an offer; all null until the partner reported any. */
export interface Places {
  readonly placesTotal: number | null;
  readonly placesReserved: number | null;
  readonly placesTaken: number;
  readonly reportedAt: Date | null;
}

export type CapacityBand = 'NONE' | 'FEW' | 'SEVERAL';

/** Null when nothing was reported. More may be taken than there are: a partner can take one too many, and has none free. */
export function placesFree({ placesTotal, placesReserved, placesTaken }: Places): number | null {
  if (placesTotal === null) return null;
  return Math.max(0, placesTotal - (placesReserved ?? 0) - placesTaken);
}

export function bandOf(free: number | null): CapacityBand | null {
  if (free === null) return null;
  if (free === 0) return 'NONE';
  return free < SEVERAL_FROM ? 'FEW' : 'SEVERAL';
}

/** From when on a report no longer counts as fresh: it is old, or about a period that is over; null while it does. */
export function staleSince(
  { reportedAt, periodTo }: { readonly reportedAt: Date | null; readonly periodTo: string | null },
  now: Date,
): Date | null {
  if (reportedAt === null) return null;
  const old = new Date(reportedAt.getTime() + FRESH_DAYS * DAY_MS);
  const over = periodTo === null ? old : endOfDay(periodTo);
  const end = over < old ? over : old;
  return end <= now ? end : null;
}

/** @throws CONFLICT when fewer places are reported than are given already */
export function assertEnoughPlaces(report: {
  readonly placesTotal: number;
  readonly placesReserved: number;
  readonly placesTaken: number;
}): void {
  const { placesTotal, placesReserved, placesTaken } = report;
  const least = placesReserved + placesTaken;
  if (placesTotal >= least) return;
  throw new HubError('CONFLICT', `There are ${least} places taken or reserved, and ${placesTotal} in all`, {
    hint: `Report at least ${least} places, or fewer reserved ones`,
    details: { placesTotal, placesReserved, placesTaken, least },
  });
}
