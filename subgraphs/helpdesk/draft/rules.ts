import { HubError } from '../../kit/errors';

/** A draft that nobody changed for so many days is forgotten, and so are the words of one that was sent (default). */
export const DRAFT_DAYS = 30;

/** @throws INVALID_TRANSITION when the draft was sent or thrown away: it is not changed any more */
export function assertStillDraft(status: string): void {
  if (status === 'DRAFT') return;
  const became = status === 'RECEIVED' ? 'was sent' : 'was thrown away';
  throw new HubError('INVALID_TRANSITION', `This draft ${became}`, {
    hint: 'Begin a new draft',
    details: { from: status, allowed: [] },
  });
}
