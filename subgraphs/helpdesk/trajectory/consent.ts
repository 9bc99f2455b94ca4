import { sql } from 'kysely';
import { HubError } from '../../kit/errors';
import type { HelpdeskSession } from '../tables';

/** What to do when a consent to refer has ended by itself: nobody lengthens it. */
export const ASK_ANEW = 'Ask whoever decides now: only a new referral, on a new consent, can follow';

/**
 * Whether the consent under a pupil's referral still stands: neither withdrawn nor ended (L12). To be asked when the case is
 * locked: a withdrawal that comes at the same moment waits for the lock, and finds what was decided (relations/handlers.ts).
 * @throws CONSENT_WITHDRAWN, CONSENT_REQUIRED when it has ended, SUBGRAPH_UNAVAILABLE while nothing is heard from the owner of
 *   consents
 */
export async function assertReferralConsent(session: HelpdeskSession, referralId: string): Promise<void> {
  const { rows } = await sql<{ standing: string | null; heard: boolean }>`
    select helpdesk.consent_to_referral(${referralId}) as standing, hub.lease_holds('pupils') as heard`.execute(
    session.db,
  );
  const { standing, heard } = rows[0] ?? {};
  if (standing === 'WITHDRAWN') throw withdrawn('The consent to this referral was withdrawn');
  if (standing === 'ENDED') throw endedReferralConsent();
  if (standing !== 'GOOD' || !heard) throw unheard();
}

/**
 * Whether the pupil's side consents now to a trajectory with each of these organisations.
 * @throws CONSENT_REQUIRED naming the organisations, SUBGRAPH_UNAVAILABLE while nothing is heard from the owner of consents
 */
export async function assertTrajectoryConsent(
  session: HelpdeskSession,
  pupilId: string,
  organisationIds: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ organisation: string; consented: boolean; heard: boolean }>`
    select o.id as organisation, helpdesk.consents_to(${pupilId}, o.id) as consented, hub.lease_holds('pupils') as heard
    from unnest(${[...organisationIds]}::uuid[]) as o (id)`.execute(session.db);
  if (rows.some(({ heard }) => !heard)) throw unheard();
  const missing = rows.filter(({ consented }) => !consented).map(({ organisation }) => organisation);
  if (missing.length > 0)
    throw new HubError(
      'CONSENT_REQUIRED',
      'The pupil’s side does not consent to a trajectory with everybody',
      {
        hint: 'The pupil (from 12) or a parent consents to a trajectory with each provider: recordConsent, purpose TRAJECTORY',
        details: { missing },
      },
    );
}

/**
 * Whether the pupil's side consents to the caller's own part in a trajectory.
 * @throws CONSENT_REQUIRED when it never did, or the consent to refer has ended, CONSENT_WITHDRAWN, SUBGRAPH_UNAVAILABLE while
 *   the owner who knows is silent
 */
export async function assertOwnConsent(session: HelpdeskSession, trajectoryId: string): Promise<void> {
  const { rows } = await sql<{ standing: string | null }>`
    select helpdesk.consent_to_own_part(${trajectoryId}) as standing`.execute(session.db);
  const standing = rows[0]?.standing;
  if (standing === 'GOOD') return;
  if (standing === 'UNKNOWN') throw unheard();
  if (standing === 'ENDED') throw endedReferralConsent();
  if (standing === 'WITHDRAWN')
    throw withdrawn('The pupil’s side does not consent to this trajectory any more');
  throw new HubError('CONSENT_REQUIRED', 'The pupil’s side has not consented to a trajectory with you', {
    hint: 'The pupil guidance centre asks for the consent',
  });
}

export const endedReferralConsent = (): HubError =>
  new HubError('CONSENT_REQUIRED', 'The consent to this referral has ended', { hint: ASK_ANEW });
const withdrawn = (message: string): HubError =>
  new HubError('CONSENT_WITHDRAWN', message, { hint: 'Nothing goes on without it; the helpdesk follows up' });
const unheard = (): HubError =>
  new HubError('SUBGRAPH_UNAVAILABLE', 'Whether the consent still holds cannot be told at the moment', {
    hint: 'Try again in a moment',
  });
