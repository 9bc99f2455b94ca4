import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type HubOwner, OWNERS } from '../start/owners';
import { followUpHandlers } from '../subgraphs/helpdesk/follow-up/handlers';
import { offerHandlers } from '../subgraphs/helpdesk/offers/handlers';
import { relationHandlers as helpdeskRelations } from '../subgraphs/helpdesk/relations/handlers';
import { ROLES } from '../subgraphs/kit/actor';
import { placeHandlers } from '../subgraphs/offers/capacity/places';
import { assignmentHandlers } from '../subgraphs/pupils/assignment/handlers';
import { relationHandlers as cases } from '../subgraphs/pupils/relations/handlers';
import { serviceReferralHandlers } from '../subgraphs/pupils/service-referral/handlers';
import { relationHandlers as servicesRelations } from '../subgraphs/services/relations/handlers';
import { figureHandlers } from '../subgraphs/statistics/figures/handlers';
import { consentOf } from './testkit/assignments';
import { countedReferral } from './testkit/figures';
import { TestHub, textAt } from './testkit/hub';
import { ORGANISATIONS, PERSONAS } from './testkit/organisations';
import { SERVICES, seed } from './testkit/seed';
import { refer, referToService } from './testkit/steps';

/** What owners believe of each other: nobody makes a message up, tried on the database itself with the services' checks out of the way. */
type Payload = Record<string, unknown>;
type Message = readonly [receiver: string, type: string, aggregate: string, payload: Payload];

let hub: TestHub;
/** Nearly true: of real pupils, cases and offers, by the rules of the contract, and one thing in it is a lie. */
let madeUp: Record<HubOwner, readonly Message[]>;

const AT = new Date().toISOString();
const MECHELEN = ORGANISATIONS.helpdeskMechelen.id;
const PROFO = ORGANISATIONS.partnerProfo.id;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  const consents = [{ to: 'helpdeskAntwerp' }, { to: 'serviceJac' }] as const;
  const noor = await world.pupil('noor', { consents });
  const offerId = await world.offer('naft');
  const open = await caseAsTold(textAt(await refer(hub, noor), 'createReferral.id'));
  const over = textAt(await refer(hub, await world.pupil('over', { consents })), 'createReferral.id');
  const withdraw = 'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { id } }';
  expect((await hub.execute(withdraw, { input: { referralId: over } }).as('clb-antwerp')).errors).toEqual([]);
  const closed = await caseAsTold(over);
  const referralId = textAt(await referToService(hub, noor), 'createServiceReferral.id');
  const referred = await told('services', 'ServiceReferralOpened');
  await hub.settle();

  const relation = {
    holderKind: 'PERSON',
    holderId: randomUUID(),
    relation: 'SELF',
    validFrom: AT,
    validUntil: null,
  };
  const relations = { pupilId: noor, toldAt: AT, relations: [relation] };
  const assignment = {
    assignmentId: randomUUID(),
    helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
    organisationId: PROFO,
    pupilId: noor,
    consentId: await consentOf(hub, noor),
    openedAt: AT,
  };
  const place = { assignmentId: assignment.assignmentId, offerId, organisationId: PROFO, at: AT };
  const planned = { ...assignment, sessionId: randomUUID(), date: '2026-10-05', dayPart: 'AM' };
  const facts = await factsOf(offerId);
  const counted = countedReferral();

  madeUp = {
    pupils: [
      ['helpdesk', 'PupilRelations', noor, { ...relations, trajectoryConsents: [] }],
      ['services', 'PupilRelations', noor, relations],
      ['helpdesk', 'ConsentWithdrawn', assignment.consentId, { consentId: assignment.consentId, at: AT }],
      ['services', 'ServiceConsentEnded', referralId, { referralId, endedAt: AT }],
      ['helpdesk', 'AbsentFromDayPart', planned.sessionId, { sessionId: planned.sessionId, at: AT }],
    ],
    offers: [
      ['helpdesk', 'OfferFacts', offerId, { ...facts, status: 'ENDED', toldAt: AT }],
      ['helpdesk', 'OfferFacts', offerId, { ...facts, toldAt: '2026-01-02' }],
    ],
    services: [
      [
        'pupils',
        'ServiceReferralOpened',
        referralId,
        { ...referred, organisationId: SERVICES.youth.organisation.id },
      ],
      [
        'pupils',
        'ServiceReferralOpened',
        referralId,
        { ...referred, sentAt: String(referred.sentAt).replace('T', ' ') },
      ],
      ['pupils', 'ServiceReferralStarted', referralId, { ...referred, startedAt: AT }],
      ['pupils', 'ServiceReferralClosed', referralId, { ...referred, closedAt: AT }],
    ],
    helpdesk: [
      ['pupils', 'CaseOpened', String(open.caseId), { ...open, helpdeskId: MECHELEN }],
      ['pupils', 'CaseOpened', String(closed.caseId), closed],
      ['pupils', 'CaseClosed', String(open.caseId), { ...open, closedAt: AT }],
      ['pupils', 'CaseClosed', String(closed.caseId), { ...closed, closedAt: 'yesterday' }],
      ['pupils', 'AssignmentOpened', assignment.assignmentId, assignment],
      ['pupils', 'AssignmentClosed', assignment.assignmentId, { ...assignment, sightUntil: AT }],
      ['pupils', 'DayPartPlanned', assignment.assignmentId, planned],
      ['offers', 'PlaceTaken', assignment.assignmentId, place],
      ['offers', 'PlaceReleased', assignment.assignmentId, place],
      ['statistics', 'ReferralCounted', counted.referralId, { ...counted }],
    ],
    statistics: [],
  };
});
afterAll(() => hub.stop());

/** The case of a referral, as the helpdesk tells it. */
async function caseAsTold(referralId: string): Promise<Payload> {
  const [row] = await hub.rows(
    'helpdesk',
    `select case_id as "caseId", helpdesk_id as "helpdeskId", pupil_id as "pupilId", consent_id as "consentId"
    from helpdesk.referral where id = $1`,
    [referralId],
  );
  return { ...row };
}

async function told(owner: HubOwner, type: string): Promise<Payload> {
  const [row] = await hub.rows(owner, 'select payload from hub.outbox where type = $1', [type]);
  if (typeof row?.payload !== 'object') throw new Error(`${owner} told no ${type}`);
  return { ...row.payload };
}

/** An offer as its owner tells it. */
async function factsOf(offerId: string): Promise<Payload> {
  const [row] = await hub.rows(
    'offers',
    `select id as "offerId", organisation_id as "organisationId", offer_type as "offerType", levels, intake_route as "intakeRoute",
      purpose, target_groups as "targetGroups", min_age as "minAge", max_age as "maxAge", service_area as "serviceArea", status
    from offers.offer where id = $1`,
    [offerId],
  );
  return { ...row };
}

/** Everybody who logs in, the public, and the owner itself taking others' messages and running its timers. */
type Actor = readonly [role: string, organisation: string, person: string, session: string];
const NOBODY = '00000000-0000-0000-0000-000000000000';
const TASKS = [...OWNERS.map((owner) => `events:${owner}`), 'timer:any', 'import:any'];
const ACTORS: readonly Actor[] = [
  ...Object.values(PERSONAS).map(
    ({ role, organisation, person }): Actor => [role, organisation ?? '', person, 'test'],
  ),
  ['PUBLIC', '', NOBODY, 'public'],
  ...TASKS.map((task): Actor => ['SYSTEM', '', NOBODY, task]),
];

/** Tells as the app role of an owner; resolves to the code of the refusal, or to how many rows went in; undone. */
async function tell(client: pg.Client, actor: Actor, message: Message): Promise<unknown> {
  await client.query('begin');
  try {
    await client.query(
      `select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true),
        set_config('hub.session', $4, true)`,
      [...actor],
    );
    const tellIt = 'insert into hub.outbox (receiver, type, aggregate, payload) values ($1, $2, $3, $4)';
    return (await client.query(tellIt, [...message])).rowCount;
  } catch (error) {
    return error instanceof pg.DatabaseError ? error.code : error;
  } finally {
    await client.query('rollback');
  }
}

it('every type that any owner takes is tried, by every role there is', () => {
  const taken = [
    followUpHandlers,
    offerHandlers,
    helpdeskRelations,
    placeHandlers,
    cases,
    assignmentHandlers,
    serviceReferralHandlers,
    servicesRelations,
    figureHandlers,
  ].flatMap((handlers) => Object.keys(handlers));
  const tried = OWNERS.flatMap((owner) => madeUp[owner].map(([, type]) => `${owner}/${type}`));
  expect([...new Set(tried)].sort()).toEqual([...new Set(taken)].sort());
  expect(new Set(ACTORS.map(([role]) => role))).toEqual(new Set(ROLES));
});

describe.each(OWNERS)('in the outbox of %s', (owner) => {
  it('the app role is held by a restrictive policy, beside the one that lets anybody in', async () => {
    const policies = await hub.rows(
      owner,
      `select polname from pg_policy join pg_roles r on r.oid = any (polroles)
      where polrelid = 'hub.outbox'::regclass and polcmd = 'a' and not polpermissive and r.rolname like '%_app'`,
    );
    expect(policies).not.toEqual([]);
  });

  it('nobody puts what is made up, or what its receiver could not take', async () => {
    const poison = OWNERS.filter((receiver) => receiver !== owner).map(
      (receiver): Message => [receiver, 'Poison', randomUUID(), {}],
    );
    const client = new pg.Client({ connectionString: hub.urls[owner].appUrl });
    await client.connect();
    const passed: unknown[] = [];
    for (const actor of ACTORS)
      for (const message of [...madeUp[owner], ...poison]) {
        const answer = await tell(client, actor, message);
        if (answer !== '42501') passed.push({ by: actor[0], session: actor[3], told: message[1], answer });
      }
    await client.end();
    expect(passed).toEqual([]);
  });
});
