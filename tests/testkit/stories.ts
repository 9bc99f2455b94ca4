import { today } from '../../subgraphs/kit/calendar';
import { lastDayMoreThan } from '../../subgraphs/kit/school-calendar';
import { type Answer, at, type Operation, type TestHub } from './hub';
import { done, mutate } from './loop';
import { ORGANISATIONS, type PersonaName } from './organisations';

/** What whole stories need besides the steps of the loop: who is refused, what a provider has, and time that passes. */

/** The code for a field or mutation that does not exist for a role. */
export const UNKNOWN = 'GRAPHQL_VALIDATION_FAILED';

/** The codes that each of these gets for a step, in one text each; '' for who may take it. */
export async function codesOf(
  step: () => Operation,
  personas: readonly PersonaName[],
): Promise<Partial<Record<PersonaName, string>>> {
  const codes: Partial<Record<PersonaName, string>> = {};
  for (const persona of personas) codes[persona] = [...new Set((await step().as(persona)).codes)].join();
  return codes;
}

/** What these see at a path of the same question; the error of who may not ask. */
export async function seenBy(
  ask: Operation,
  path: string,
  personas: readonly PersonaName[],
): Promise<Partial<Record<PersonaName, unknown>>> {
  const seen: Partial<Record<PersonaName, unknown>> = {};
  for (const persona of personas) {
    const answer = await ask.as(persona);
    seen[persona] = answer.codes.length > 0 ? [...new Set(answer.codes)].join() : at(answer, path);
  }
  return seen;
}

/** What a connection holds. */
export function nodesAt(answer: Answer, path: string): Record<string, unknown>[] {
  const edges = at(answer, `${path}.edges`);
  if (!Array.isArray(edges)) throw new Error(`no list at ${path}: ${answer.text}`);
  return edges.map(({ node }) => node);
}

/** A provider's trajectories with the name of each pupil, over two owners: id → name, or null without sight. */
export async function namesForUs(hub: TestHub, persona: PersonaName): Promise<Record<string, unknown>> {
  const query =
    '{ trajectoriesForUs(first: 100) { edges { node { id referral { pupil { displayName } } } } } }';
  const answer = await done(hub.execute(query).as(persona));
  const edges = at(answer, 'trajectoriesForUs.edges');
  if (!Array.isArray(edges)) throw new Error(`no trajectories: ${answer.text}`);
  return Object.fromEntries(edges.map(({ node }) => [node.id, node.referral?.pupil?.displayName ?? null]));
}

/** Places of an offer that are taken, as its own partner reads it. */
export async function placesTaken(hub: TestHub, offerId: string, persona: PersonaName): Promise<unknown> {
  await hub.settle();
  const query = 'query ($id: ID!) { offer(id: $id) { capacity { placesTaken } } }';
  return at(await done(hub.execute(query, { id: offerId }).as(persona)), 'offer.capacity.placesTaken');
}

/** Whoever decides about a pupil consents to a trajectory with these partners. */
export async function consents(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName,
  ...partners: ('partnerArktos' | 'partnerProfo')[]
): Promise<void> {
  const input = {
    pupilId,
    givenBy: 'PUPIL',
    decision: 'GRANTED',
    purpose: 'TRAJECTORY',
    dataCategories: ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'],
    recipients: partners.map((partner) => ORGANISATIONS[partner].id),
    evidenceRef: 'form',
  };
  await done(mutate(hub, 'recordConsent', input).as(persona));
  await hub.settle();
}

/** The steps with which consents for a purpose are taken back (L16): all of them, or that to one organisation. */
export async function withdrawals(
  hub: TestHub,
  pupilId: string,
  purpose: string,
  recipient?: string,
): Promise<Operation[]> {
  const rows = await hub.rows(
    'pupils',
    'select id from pupils.consent_record where pupil_id = $1 and purpose = $2 and ($3::uuid is null or $3 = any (recipients))',
    [pupilId, purpose, recipient ?? null],
  );
  if (rows.length === 0) throw new Error(`no consent for ${purpose}`);
  return rows.map(({ id }) => mutate(hub, 'withdrawConsent', { consentId: id }, 'status'));
}

/** The days of grace after a provider's part are over, at both owners that keep them. */
export async function graceIsOver(hub: TestHub, trajectoryId: string): Promise<void> {
  await hub.settle();
  const parts = await hub.rows(
    'helpdesk',
    "update helpdesk.assignment set sight_until = now() - interval '1 minute' where trajectory_id = $1 returning id",
    [trajectoryId],
  );
  const closed = await hub.rows(
    'pupils',
    `update pupils.access_edge set valid_until = now() - interval '1 minute', valid_from = now() - interval '1 day'
    where basis_id = any ($1) and valid_until is not null returning basis_id`,
    [parts.map(({ id }) => id)],
  );
  if (closed.length !== parts.length) throw new Error('an end was not told to the pupils owner');
}

/** So much time passes for an agreed case that its start was due on a day; what it had becomes older with it. */
export async function startWasDue(hub: TestHub, referralId: string, day: string): Promise<void> {
  await hub.settle();
  const back = `((select max(start_deadline) from helpdesk.trajectory where referral_id = '${referralId}') - '${day}'::date)`;
  const ofTrajectory = `(select id from helpdesk.trajectory where referral_id = '${referralId}')`;
  await hub.pastTriggers(
    'helpdesk',
    `do $$ declare d integer := ${back}; begin
      update helpdesk.referral set received_at = received_at - make_interval(days => d), next_action_due = next_action_due - d,
        last_event_at = last_event_at - make_interval(days => d) where id = '${referralId}';
      update helpdesk.referral_event set at = at - make_interval(days => d) where referral_id = '${referralId}';
      update helpdesk.round_table set held_on = held_on - d, scheduled_at = scheduled_at - make_interval(days => d)
        where referral_id = '${referralId}';
      update helpdesk.trajectory_event set at = at - make_interval(days => d) where trajectory_id in ${ofTrajectory};
      update helpdesk.trajectory set proposed_at = proposed_at - make_interval(days => d), agreed_on = agreed_on - d,
        agreed_start = agreed_start - d, start_deadline = start_deadline - d where referral_id = '${referralId}';
    end $$`,
  );
}
/** The last day on which a start can have been due and is late today: yesterday, outside the school holidays. */
export const LATE = lastDayMoreThan(0, today());
