import { today } from '../../subgraphs/kit/calendar';
import { at, TestHub } from './hub';
import {
  ARKTOS,
  agreed,
  assigned,
  CONSENTING,
  inDays,
  mutate,
  type Offers,
  opened,
  PROFO,
  PROS,
  placed,
  plannedTable,
  RATIONALE,
  soon,
  started,
  threeOffers,
  triaged,
} from './loop';
import type { PersonaName } from './organisations';
import { type PupilSeed, seed, type World } from './seed';

/** A hub on which cases begin somewhere along the referral loop, each about a pupil of its own. */
export interface LoopWorld {
  readonly hub: TestHub;
  readonly world: World;
  readonly offers: Offers;
  /** A pupil who consents to be referred, and to trajectories with Arktos and Profo. */
  pupil(changes?: PupilSeed): Promise<string>;
  /** An item of a case that is ready, on a table of its own. */
  item(isOpen?: boolean): Promise<Item>;
  /** Assigned to Arktos alone, without a table. */
  proposed(changes?: PupilSeed): Promise<Case>;
  /** Agreed on today, with a start in five days. */
  watched(): Promise<Case>;
  running(): Promise<Case>;
}
export interface Item {
  readonly referral: string;
  readonly table: string;
  readonly item: string;
}
export interface Case {
  readonly pupil: string;
  readonly referral: string;
  /** Of the trajectory. */
  readonly id: string;
}

export async function loopWorld(): Promise<LoopWorld> {
  const hub = await TestHub.start();
  const world = await seed(hub);
  const offers = await threeOffers(world);
  let pupils = 0;

  const pupil = (changes: PupilSeed = {}) => {
    pupils += 1;
    return world.pupil(`in the loop ${pupils}`, { ...CONSENTING, ...changes });
  };
  const item = async (isOpen = true) => {
    const referral = await triaged(hub, await pupil());
    const table = await plannedTable(hub);
    const id = await placed(hub, referral, table);
    if (isOpen) await opened(hub, table);
    return { referral, table, item: id };
  };
  const proposed = async (changes: PupilSeed = {}) => {
    const of = await pupil(changes);
    const referral = await triaged(hub, of);
    return { pupil: of, referral, id: await assigned(hub, referral, offers) };
  };
  const watched = async () => {
    const case_ = await proposed();
    await agreed(hub, case_.referral, case_.id);
    return case_;
  };
  const running = async () => {
    const case_ = await watched();
    await started(hub, case_.id);
    return case_;
  };
  return { hub, world, offers, pupil, item, proposed, watched, running };
}

/** The steps that tests of the loop ask for most, each as one operation. */
export const stepsOf = (hub: () => TestHub) => ({
  decide: (input: Record<string, unknown>, persona: PersonaName = 'helpdesk-antwerp') =>
    mutate(hub(), 'decideDispatchItem', input, 'id decision').as(persona),
  postpone: (itemId: string) =>
    mutate(hub(), 'decideDispatchItem', { itemId, decision: 'POSTPONED', rationale: RATIONALE }).as(
      'helpdesk-antwerp',
    ),
  respond: (itemId: string, persona: PersonaName, more: Record<string, unknown> = {}) =>
    mutate(hub(), 'respondToDispatchItem', { itemId, canTake: 'YES', ...more }).as(persona),
  agree: (trajectoryId: string, more = {}, persona: PersonaName = 'helpdesk-antwerp') =>
    mutate(hub(), 'agreeTrajectory', {
      trajectoryId,
      agreedStart: inDays(5),
      dayPartsPlanned: 20,
      ...more,
    }).as(persona),
  start: (trajectoryId: string, persona: PersonaName, more = {}) =>
    mutate(hub(), 'confirmStart', { trajectoryId, startedOn: today(), ...more }).as(persona),
  end: (trajectoryId: string, persona: PersonaName, more = {}) =>
    mutate(hub(), 'endAssignment', { trajectoryId, endedOn: today(), ...more }).as(persona),
  complete: (trajectoryId: string, persona: PersonaName = 'helpdesk-antwerp') =>
    mutate(hub(), 'completeTrajectory', { trajectoryId, outcome: 'STAYED_AT_SCHOOL' }).as(persona),
  stallIt: (trajectoryId: string, persona: PersonaName = 'helpdesk-antwerp') =>
    mutate(hub(), 'stallTrajectory', {
      trajectoryId,
      reason: 'The provider is full after all',
      ...soon,
    }).as(persona),
  assign: (referralId: string, assignments: object[], more = {}) =>
    mutate(hub(), 'assignReferral', {
      referralId,
      rationale: RATIONALE,
      consideredProviders: [ARKTOS.id, PROFO.id, PROS.id],
      assignments,
      ...more,
    }).as('helpdesk-antwerp'),
  reopen: (referralId: string) =>
    mutate(hub(), 'reopenReferral', { referralId, reason: 'Another way', ...soon }).as('helpdesk-antwerp'),
});

export const lead = (organisationId: string, offerId: string) => ({ organisationId, offerId, role: 'LEAD' });
export const co = (organisationId: string, offerId: string) => ({ organisationId, offerId, role: 'CO' });

const ITEM = `id subjectKind groupSize need level ageBand municipality { nisCode } situation reasons clbDutyReached urgency
  order outcome ownResponse { canTake } table { kind status place participants { name } }`;
const FOR_US = `{ dispatchItemsForUs(first: 100) { edges { node { ${ITEM} } } } }`;

/** The items that a provider sees, by id. */
export async function seenBy(
  hub: TestHub,
  persona: PersonaName,
): Promise<Map<unknown, Record<string, unknown>>> {
  const answer = await hub.execute(FOR_US).as(persona);
  expect(answer.errors).toEqual([]);
  const edges = at(answer, 'dispatchItemsForUs.edges');
  if (!Array.isArray(edges)) throw new Error(`no items: ${answer.text}`);
  return new Map(edges.map(({ node }) => [node.id, node]));
}

/** What this persona sees of a trajectory. */
export async function trajectoryOf(
  hub: TestHub,
  id: string,
  persona: PersonaName,
  fields = 'id status',
): Promise<unknown> {
  const query = `query ($id: ID!) { trajectory(id: $id) { ${fields} } }`;
  return at(await hub.execute(query, { id }).as(persona), 'trajectory');
}

/** What stands in a case, its newest event with it, whoever may see it. */
export async function caseRow(hub: TestHub, referralId: string): Promise<Record<string, unknown>> {
  const [row] = await hub.rows(
    'helpdesk',
    `select r.status, r.next_action, r.next_action_due::text, r.decision_rationale, r.considered_providers, r.notice_exception, e.reason
    from helpdesk.referral r cross join lateral
      (select reason from helpdesk.referral_event e where e.referral_id = r.id order by e.id desc limit 1) e where r.id = $1`,
    [referralId],
  );
  return row ?? {};
}

/** The centre writes down that the pupil's side takes back all it consented to for a purpose; nothing is delivered yet. */
export async function withdrawConsent(hub: TestHub, pupil: string, purpose: string): Promise<void> {
  const ids = await hub.rows(
    'pupils',
    'select id from pupils.consent_record where pupil_id = $1 and purpose = $2',
    [pupil, purpose],
  );
  expect(ids).not.toEqual([]);
  for (const { id } of ids) {
    const answer = await hub
      .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
        input: { consentId: id },
      })
      .as('clb-antwerp');
    expect(answer.errors).toEqual([]);
  }
}
