import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import pg from 'pg';
import { askAgain, releaseAbandoned } from '../subgraphs/kit/events/delivery';
import { sealMessage } from '../subgraphs/kit/events/envelope';
import { TestHub, textAt } from './testkit/hub';
import { ORGANISATIONS, PERSONAS } from './testkit/organisations';
import { seed, type World } from './testkit/seed';
import { permit, refer } from './testkit/steps';

/** How messages travel when something goes wrong on the way, and what the other owner knows in the end. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

/** A case that the pupils owner permitted, as the helpdesk tells of it. */
async function permitted(
  name: string,
): Promise<{ pupil: string; opened: (caseId: string) => Record<string, unknown> }> {
  const pupil = await world.pupil(name, { consents: [{ to: 'helpdeskAntwerp' }] });
  expect((await permit(hub, pupil, 'clb-antwerp')).errors).toEqual([]);
  const [consent] = await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [
    pupil,
  ]);
  const { id: helpdeskId } = ORGANISATIONS.helpdeskAntwerp;
  return {
    pupil,
    opened: (caseId) => ({ caseId, helpdeskId, pupilId: pupil, consentId: consent?.id }),
  };
}
const seal = (type: string, aggregate: string, payload: Record<string, unknown>, id: string = randomUUID()) =>
  sealMessage(hub.keys.helpdesk, 'helpdesk', 'pupils', { id, type, aggregate, payload });
const tellPupils = async (...message: Parameters<typeof seal>) =>
  hub.assembly.owners.pupils.receive(await seal(...message));

/** Something that the helpdesk has to tell, as its services would put it in the outbox. */
const outbox = (type: string, aggregate: string, payload: Record<string, unknown> = {}) =>
  hub.rows(
    'helpdesk',
    "insert into hub.outbox (receiver, type, aggregate, payload) values ('pupils', $1, $2, $3)",
    [type, aggregate, JSON.stringify(payload)],
  );
const waiting = (aggregate: string) =>
  hub.rows(
    'helpdesk',
    `select type, delivered_at is not null as delivered, attempts, parked_at is not null as parked
    from hub.outbox where aggregate = $1 order by seq`,
    [aggregate],
  );
const forgetRefused = () => hub.rows('helpdesk', 'delete from hub.outbox where delivered_at is null');
/** The job runner pauses longer after each refusal; here its next try is due at once. */
const dueNow = () => hub.rows('helpdesk', 'update graphile_worker._private_jobs set run_at = now()');
const watermark = async () =>
  (await hub.rows('pupils', "select delivered_up_to from hub.watermark where owner = 'helpdesk'"))[0]
    ?.delivered_up_to;

describe('a message that is refused', () => {
  afterEach(forgetRefused);

  it('holds back the later ones about the same matter, and none about another', async () => {
    const { opened } = await permitted('held back');
    const [matter, other] = [randomUUID(), randomUUID()];
    await outbox('Poison', matter);
    await outbox('CaseOpened', matter, opened(matter));
    await outbox('CaseOpened', other, opened(other));
    await hub.settle();
    expect(await waiting(matter)).toEqual([
      { type: 'Poison', delivered: false, attempts: expect.any(Number), parked: false },
      { type: 'CaseOpened', delivered: false, attempts: 0, parked: false },
    ]);
    expect(await waiting(other)).toMatchObject([{ delivered: true }]);
  });

  it('five times is parked, lets the others pass, and still holds the watermark back', async () => {
    await hub.settle();
    const matter = randomUUID();
    const { opened } = await permitted('parked');
    await outbox('Poison', matter);
    let [poison] = await waiting(matter);
    for (let tries = 0; tries < 20 && poison?.parked === false; tries += 1) {
      await dueNow();
      await hub.assembly.owners.helpdesk.settle();
      [poison] = await waiting(matter);
    }
    expect(poison).toEqual({ type: 'Poison', delivered: false, attempts: 5, parked: true });
    const before = await watermark();
    await outbox('CaseOpened', matter, opened(matter));
    await hub.settle();
    expect((await waiting(matter)).at(-1)).toMatchObject({ type: 'CaseOpened', delivered: true });
    expect(await watermark()).toEqual(before);
  });
});

it('a message that makes no sense is refused each time it comes, and leaves nothing behind', async () => {
  const id = randomUUID();
  for (let times = 0; times < 2; times += 1) {
    await expect(tellPupils('CaseOpened', randomUUID(), { caseId: 'none' }, id)).rejects.toThrow();
    expect(await hub.rows('pupils', 'select 1 from hub.inbox where message_id = $1', [id])).toEqual([]);
  }
});

describe('a message that was taken', () => {
  it('is not answered a second time when it comes again', async () => {
    const { pupil, opened } = await permitted('again');
    const [referral, id] = [randomUUID(), randomUUID()];
    await tellPupils('CaseOpened', referral, opened(referral), id);
    await tellPupils('CaseOpened', referral, opened(referral), id);
    expect(
      await hub.rows('pupils', "select 1 from hub.outbox where type = 'PupilRelations' and aggregate = $1", [
        pupil,
      ]),
    ).toHaveLength(1);
  });

  it('and was sealed more than a minute ago is refused: a later try is sealed anew', async () => {
    const { opened } = await permitted('old');
    const referral = randomUUID();
    const message = {
      id: randomUUID(),
      type: 'CaseOpened',
      aggregate: referral,
      payload: opened(referral),
    };
    const sealed = (secondsAgo: number) =>
      new SignJWT({ message })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'hub-event+jwt', kid: hub.keys.helpdesk.kid })
        .setIssuer('helpdesk')
        .setAudience('pupils')
        .setIssuedAt(Math.floor(Date.now() / 1000) - secondsAgo)
        .sign(hub.keys.helpdesk.privateKey);
    await expect(hub.assembly.owners.pupils.receive(await sealed(70))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await hub.assembly.owners.pupils.receive(await sealed(30));
    const own = await sealMessage(hub.keys.helpdesk, 'helpdesk', 'pupils', message);
    const { exp = 0, iat = 0 } = JSON.parse(Buffer.from(own.split('.')[1] ?? '', 'base64url').toString());
    expect(exp - iat).toBe(60);
  });
});

it('an older watermark that arrives late moves nothing back', async () => {
  await hub.settle();
  const before = await watermark();
  const nil = '00000000-0000-0000-0000-000000000000';
  await tellPupils('WATERMARK', nil, { deliveredUpTo: new Date(Date.now() - 3_600_000).toISOString() });
  expect(await watermark()).toEqual(before);
});

it('what has waited for some seconds is asked for again, also when its job is lost', async () => {
  const { opened } = await permitted('lost');
  const matter = randomUUID();
  await outbox('CaseOpened', matter, opened(matter));
  await hub.rows('helpdesk', 'delete from graphile_worker._private_jobs');
  await hub.settle();
  expect(await waiting(matter)).toMatchObject([{ delivered: false }]);
  await hub.rows(
    'helpdesk',
    "update hub.outbox set created_at = now() - interval '5 seconds' where aggregate = $1",
    [matter],
  );
  const worker = new pg.Client({ connectionString: hub.urls.helpdesk.workerUrl });
  await worker.connect();
  await askAgain(worker);
  await worker.end();
  await hub.settle();
  expect(await waiting(matter)).toMatchObject([{ delivered: true }]);
});

it.each([
  [16, true],
  [5, false],
])(
  'what a process was delivering for %i seconds is taken from it, as it was killed: %s',
  async (seconds, isTaken) => {
    const { opened } = await permitted(`abandoned for ${seconds}`);
    const matter = randomUUID();
    await outbox('CaseOpened', matter, opened(matter));
    const lock = `set locked_at = now() - interval '${seconds} seconds', locked_by = 'worker-that-is-gone'`;
    const job = `select job_queue_id from graphile_worker._private_jobs where payload->>'aggregate' = '${matter}'`;
    await hub.rows('helpdesk', `update graphile_worker._private_job_queues ${lock} where id in (${job})`);
    await hub.rows(
      'helpdesk',
      `update graphile_worker._private_jobs ${lock} where payload->>'aggregate' = '${matter}'`,
    );
    const worker = new pg.Client({ connectionString: hub.urls.helpdesk.workerUrl });
    await worker.connect();
    await releaseAbandoned(worker);
    await worker.end();
    await hub.settle();
    expect(await waiting(matter)).toMatchObject([{ delivered: isTaken }]);
    await hub.rows('helpdesk', 'update graphile_worker._private_job_queues set locked_at = null');
    await hub.rows('helpdesk', 'update graphile_worker._private_jobs set locked_at = null, locked_by = null');
    await hub.settle();
  },
);

it('what was told is kept for 30 days and a key for 7, and then they are forgotten; what waits is never forgotten', async () => {
  const ages = [1, 8, 31];
  for (const days of ages) {
    await hub.rows(
      'helpdesk',
      `insert into hub.outbox (receiver, type, aggregate, payload, created_at, delivered_at)
      values ('pupils', 'Old', $1, '{}', now() - interval '40 days', now() - $2 * interval '1 day')`,
      [randomUUID(), days],
    );
    await hub.rows(
      'helpdesk',
      "insert into hub.idempotency (scope, key, operation, request_hash, created_at) values ('s', $1, 'o', 'h', now() - $2 * interval '1 day')",
      [`key of day ${days}`, days],
    );
  }
  await hub.rows(
    'helpdesk',
    `insert into hub.outbox (receiver, type, aggregate, payload, created_at, parked_at)
    values ('pupils', 'Old', $1, '{}', now() - interval '40 days', now() - interval '40 days')`,
    [randomUUID()],
  );
  await hub.rows('helpdesk', "select graphile_worker.add_job('forget')");
  await hub.assembly.owners.helpdesk.settle();
  const kept = await hub.rows('helpdesk', "select delivered_at from hub.outbox where type = 'Old'");
  expect(kept).toHaveLength(3);
  const keys = await hub.rows('helpdesk', "select key from hub.idempotency where scope = 's'");
  expect(keys).toEqual([{ key: 'key of day 1' }]);
  await forgetRefused();
});

describe('the helpdesk knows who has a relation with a pupil of an open case', () => {
  const holders = async (pupilId: string) =>
    (
      await hub.rows(
        'helpdesk',
        `select holder_id from helpdesk.access_edge where pupil_id = $1
        and valid_from <= now() and (valid_until is null or valid_until > now())`,
        [pupilId],
      )
    )
      .map((row) => row.holder_id)
      .sort();

  it('as it is today, after a change of school', async () => {
    const pupil = await world.pupil('moves', { consents: [{ to: 'helpdeskAntwerp' }] });
    expect((await refer(hub, pupil)).errors).toEqual([]);
    await hub.settle();
    const before = [ORGANISATIONS.clbAntwerp.id, ORGANISATIONS.schoolAntwerp.id];
    expect(await holders(pupil)).toEqual(before.sort());
    await hub.rows(
      'pupils',
      `with ended as (update pupils.enrolment set end_date = pupils.today() - 1 where pupil_id = $1 returning *)
      insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, level)
      select pupil_id, $2, hub.school_year(pupils.today()), pupils.today(), level from ended`,
      [pupil, ORGANISATIONS.schoolAntwerpSouth.id],
    );
    await hub.settle();
    const after = [ORGANISATIONS.clbAntwerp.id, ORGANISATIONS.schoolAntwerpSouth.id];
    expect(await holders(pupil)).toEqual(expect.arrayContaining(after));
    expect(await holders(pupil)).not.toContain(ORGANISATIONS.schoolAntwerp.id);
  });

  it('and a parent no longer than the pupil’s consent to it', async () => {
    const parent = PERSONAS['guardian-noor'].person;
    const pupil = await world.pupil('shares', {
      consents: [{ to: 'helpdeskAntwerp' }],
      guardian: 'guardian-noor',
    });
    const share = async (until: string | null) => {
      const [consent] = await hub.rows(
        'pupils',
        `insert into pupils.consent_record
          (pupil_id, given_by, decision, purpose, data_categories, recipients, valid_until, recorded_by)
        values ($1, 'PUPIL', 'GRANTED', 'SHARE_WITH_GUARDIAN', '{IDENTITY,ENROLMENT,ABSENCE_SUMMARY,SITUATION}', $2, $3, $4) returning id`,
        [pupil, [parent], until, randomUUID()],
      );
      return consent?.id;
    };
    const consent = await share(null);
    const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
    await hub.settle();
    const look = async () =>
      (
        await hub
          .execute('query ($id: ID!) { referral(id: $id) { status } }', { id: referralId })
          .as('guardian-noor')
      ).data;
    expect(await look()).toEqual({ referral: { status: 'RECEIVED' } });

    await hub.rows('pupils', 'update pupils.consent_record set withdrawn_at = now() where id = $1', [
      consent,
    ]);
    await hub.settle();
    expect(await look()).toEqual({ referral: null });

    const soon = new Date(Date.now() + 86_400_000);
    await share(soon.toISOString());
    await hub.settle();
    const told = await hub.rows(
      'helpdesk',
      'select valid_until from helpdesk.access_edge where pupil_id = $1 and holder_id = $2 and valid_until > now()',
      [pupil, parent],
    );
    expect(told).toEqual([{ valid_until: soon }]);
  });
});
