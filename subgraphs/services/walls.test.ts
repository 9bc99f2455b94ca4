import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { TestHub, textAt } from '../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../tests/testkit/organisations';
import { SERVICES, seed } from '../../tests/testkit/seed';
import { referToService, report } from '../../tests/testkit/steps';

/** What the database itself lets each role see, write and tell, with the service's checks out of the way. */
let hub: TestHub;
let client: pg.Client;
let noor: string;
let sent: string;
let started: string;
let withdrawn: string;

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  noor = await world.pupil('noor', { consents: [{ to: 'serviceJac' }], login: 'pupil-noor' });
  sent = textAt(await referToService(hub, noor), 'createServiceReferral.id');
  started = textAt(
    await referToService(hub, await world.pupil('starts', { consents: [{ to: 'serviceJac' }] })),
    'createServiceReferral.id',
  );
  withdrawn = textAt(
    await referToService(hub, await world.pupil('withdraws', { consents: [{ to: 'serviceJac' }] })),
    'createServiceReferral.id',
  );
  await hub.settle();
  for (const status of ['ACCEPTED', 'STARTED'])
    expect((await report(hub, started, status)).errors).toEqual([]);
  expect((await report(hub, withdrawn, 'ACCEPTED')).errors).toEqual([]);
  await asTask(
    'events:pupils',
    'update services.service_referral set consent_ended_at = now() where id = $1',
    [withdrawn],
  );
  client = new pg.Client({ connectionString: hub.urls.services.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await hub.stop();
});

const SETTINGS = `select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true),
  set_config('hub.session', $4, true)`;

/** For good, as the task that takes another owner's messages. */
async function asTask(task: string, sql: string, values: unknown[]): Promise<void> {
  const worker = new pg.Client({ connectionString: hub.urls.services.appUrl });
  await worker.connect();
  await worker.query('begin');
  await worker.query(SETTINGS, ['SYSTEM', '', PERSONAS['clb-antwerp'].person, task]);
  await worker.query(sql, values);
  await worker.query('commit');
  await worker.end();
}

/** Statements in one transaction of somebody, held against what is checked at its end, and undone. */
async function as(persona: PersonaName | 'PUBLIC', ...statements: [sql: string, ...values: unknown[]][]) {
  const { role, organisation, person } =
    persona === 'PUBLIC' ? { role: 'PUBLIC', organisation: null, person: randomUUID() } : PERSONAS[persona];
  await client.query('begin');
  try {
    await client.query(SETTINGS, [role, organisation ?? '', person, 'test']);
    let rows = 0;
    for (const [sql, ...values] of statements) rows = (await client.query(sql, values)).rowCount ?? 0;
    await client.query('set constraints all immediate');
    return rows;
  } finally {
    await client.query('rollback');
  }
}

const REFUSED = { code: '42501' };
const IMPOSSIBLE = { code: '23514' };

describe('nobody opens a pupil to a service with a message of his own making', () => {
  const TELL = 'insert into hub.outbox (receiver, type, aggregate, payload) values ($1, $2, $3, $4)';
  const told = async (id: string) => {
    const [message] = await hub.rows(
      'services',
      "select payload from hub.outbox where aggregate = $1 and type = 'ServiceReferralOpened'",
      [id],
    );
    if (typeof message?.payload !== 'object') throw new Error('nothing was told');
    return { ...message.payload };
  };

  it.each([
    'clb-antwerp',
    'school-antwerp',
    'service-youth',
    'service-jac',
    'partner-arktos',
    'helpdesk-antwerp',
    'city-analyst-mechelen',
    'pupil-noor',
    'PUBLIC',
  ] as const)('%s', async (persona) => {
    const own = {
      referralId: randomUUID(),
      serviceId: SERVICES.youth.id,
      organisationId: ORGANISATIONS.serviceYouth.id,
      pupilId: noor,
      consentId: randomUUID(),
      sentAt: new Date().toISOString(),
    };
    await expect(
      as(persona, [TELL, 'pupils', 'ServiceReferralOpened', own.referralId, own]),
    ).rejects.toMatchObject(REFUSED);
    await expect(as(persona, [TELL, 'pupils', 'Poison', own.referralId, {}])).rejects.toMatchObject(REFUSED);
    await expect(as(persona, [TELL, 'helpdesk', 'CaseOpened', own.referralId, {}])).rejects.toMatchObject(
      REFUSED,
    );
  });

  it.each([
    ['another organisation', { organisationId: ORGANISATIONS.serviceYouth.id }],
    ['another pupil', { pupilId: '6e0f9d4c-0000-4000-8000-000000000000' }],
    ['another consent', { consentId: '6e0f9d4c-0000-4000-8000-000000000000' }],
    ['another day', { sentAt: '2020-01-01T00:00:00.000Z' }],
  ])('who sent a referral cannot name %s in it', async (_, change) => {
    const truth = await told(sent);
    expect(await as('clb-antwerp', [TELL, 'pupils', 'ServiceReferralOpened', sent, truth])).toBe(1);
    await expect(
      as('clb-antwerp', [TELL, 'pupils', 'ServiceReferralOpened', sent, { ...truth, ...change }]),
    ).rejects.toMatchObject(REFUSED);
  });

  it('the service tells what happened and nothing else', async () => {
    const opened = await told(sent);
    const at = new Date().toISOString();
    for (const [type, payload] of [
      ['ServiceReferralOpened', opened],
      ['ServiceReferralStarted', { ...opened, startedAt: at }],
      ['ServiceReferralClosed', { ...opened, closedAt: at }],
    ])
      await expect(as('service-jac', [TELL, 'pupils', type, sent, payload])).rejects.toMatchObject(REFUSED);
    const before = { ...(await told(started)), startedAt: '2020-01-01T00:00:00.000Z' };
    await expect(
      as('service-jac', [TELL, 'pupils', 'ServiceReferralStarted', started, before]),
    ).rejects.toMatchObject(REFUSED);
  });
});

describe('history', () => {
  const ADD = `insert into services.service_referral_event (referral_id, by_person, by_role, from_status, to_status)
    values ($1, hub.actor_person(), hub.actor_role(), $2, $3)`;

  it.each(['pupil-noor', 'clb-antwerp'] as const)('is not added to by %s, who reads it', async (persona) => {
    expect(await as(persona, ['select 1 from services.service_referral where id = $1', sent])).toBe(1);
    for (const step of [
      ['SENT', 'ACCEPTED'],
      ['SENT', 'DECLINED'],
    ])
      await expect(as(persona, [ADD, sent, ...step])).rejects.toMatchObject(REFUSED);
  });

  it('holds no step without the state, no step twice, and none that the table forbids', async () => {
    for (const [referral, from, to] of [
      [sent, 'SENT', 'ACCEPTED'],
      [sent, 'SENT', 'SENT'],
      [started, 'ACCEPTED', 'STARTED'],
      [started, 'SENT', 'ACCEPTED'],
      [started, 'STARTED', 'ENDED'],
    ])
      await expect(as('service-jac', [ADD, referral, from, to])).rejects.toMatchObject(IMPOSSIBLE);
    const accept = "update services.service_referral set status = 'ACCEPTED' where id = $1";
    expect(await as('service-jac', [accept, sent], [ADD, sent, 'SENT', 'ACCEPTED'])).toBe(1);
  });
});

describe('a referral', () => {
  it('is not moved on by its service when the consent has ended, nor the consent given back', async () => {
    for (const change of [
      'consent_ended_at = null',
      "consent_ended_at = now() + interval '1 year'",
      "status = 'STARTED', started_at = now()",
    ])
      await expect(
        as('service-jac', [`update services.service_referral set ${change} where id = $1`, withdrawn]),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|23514)$/) });
  });

  it('has no consent ended by whoever holds it: that is the pupils owner’s word', async () => {
    await expect(
      as('service-jac', [
        'update services.service_referral set consent_ended_at = now() where id = $1',
        sent,
      ]),
    ).rejects.toMatchObject(REFUSED);
  });

  it('keeps the moments of its steps', async () => {
    for (const change of ['started_at = now()', 'started_at = null'])
      await expect(
        as('service-jac', [`update services.service_referral set ${change} where id = $1`, started]),
      ).rejects.toMatchObject(IMPOSSIBLE);
    await expect(
      as('service-jac', ['update services.service_referral set started_at = now() where id = $1', sent]),
    ).rejects.toMatchObject(IMPOSSIBLE);
  });

  it('is not made to the police, nor by a school to a service behind a referral, whatever the code says', async () => {
    const refer = `insert into services.service_referral (pupil_id, service_id, organisation_id, requested_by_org, requested_by_person,
      requested_by_role, reason_category, consent_id, permit_id)
      values ($1, $2, $3, hub.actor_org(), hub.actor_person(), hub.actor_role(), 'OTHER', $4, $4)`;
    const to = ({ id, organisation }: (typeof SERVICES)[keyof typeof SERVICES]) =>
      [refer, noor, id, organisation.id, randomUUID()] as const;
    await expect(as('clb-antwerp', [...to(SERVICES.police)])).rejects.toMatchObject({ code: '40001' });
    await expect(as('school-antwerp', [...to(SERVICES.youth)])).rejects.toMatchObject({ code: '40001' });
  });
});
