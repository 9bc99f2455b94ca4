import { sql } from 'kysely';
import { HubError } from '../../kit/errors';
import type { HelpdeskSession } from '../tables';

/**
 * Whether the consent under a pupil's referral still stands. To be asked when the case is locked: a withdrawal that comes at the
 * same moment waits for the lock, and finds what was decided (relations/handlers.ts).
 * @throws CONSENT_WITHDRAWN, SUBGRAPH_UNAVAILABLE while nothing is heard from the owner of consents
 */
export async function assertReferralConsent(session: HelpdeskSession, referralId: string): Promise<void> {
  const { rows } = await sql<{ withdrawn: boolean; heard: boolean }>`
    select helpdesk.referral_consent_withdrawn(${referralId}) as withdrawn, hub.lease_holds('pupils') as heard`.execute(
    session.db,
  );
  if (rows[0]?.withdrawn) throw withdrawn('The consent to this referral was withdrawn');
  if (!rows[0]?.heard) throw unheard();
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
 * Whether a provider may go on with the pupil it is assigned to.
 * @throws CONSENT_WITHDRAWN, SUBGRAPH_UNAVAILABLE
 */
export async function assertOwnSight(session: HelpdeskSession, referralId: string): Promise<void> {
  const { rows } = await sql<{ sees: boolean; heard: boolean }>`
    select helpdesk.assigned_with_consent(${referralId}) as sees, hub.lease_holds('pupils') as heard`.execute(
    session.db,
  );
  if (rows[0]?.sees) return;
  if (!rows[0]?.heard) throw unheard();
  throw withdrawn(
    'The pupil’s side does not consent to a trajectory with your organisation, or not any more',
  );
}

const withdrawn = (message: string): HubError =>
  new HubError('CONSENT_WITHDRAWN', message, { hint: 'Nothing goes on without it; the helpdesk follows up' });
const unheard = (): HubError =>
  new HubError('SUBGRAPH_UNAVAILABLE', 'Whether the consent still holds cannot be told at the moment', {
    hint: 'Try again in a moment',
  });
