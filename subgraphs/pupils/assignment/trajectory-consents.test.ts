import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { assignable, consentOf, tellPupils } from '../../../tests/testkit/assignments';
import { TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { type ConsentSeed, type PupilSeed, seed, type World } from '../../../tests/testkit/seed';
import { type HelpdeskRelations, helpdeskRelationsSchema } from '../../kit/contracts/pupil-relations';

/** The helpdesk is told to which providers the pupil's side consents: whole, at once, and never as holding what does not. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const arktos = ORGANISATIONS.partnerArktos.id;
const profo = ORGANISATIONS.partnerProfo.id;
type Told = HelpdeskRelations['trajectoryConsents'];

const tellings = async (pupilId: string, receiver = 'helpdesk') =>
  (
    await hub.rows(
      'pupils',
      "select payload from hub.outbox where receiver = $2 and type = 'PupilRelations' and aggregate = $1 order by seq",
      [pupilId, receiver],
    )
  ).map(({ payload }) => payload);
const lastTold = async (pupilId: string): Promise<Told> =>
  helpdeskRelationsSchema.parse((await tellings(pupilId)).at(-1)).trajectoryConsents;
const isHolding = ({ validFrom, validUntil }: Told[number]) =>
  Date.parse(validFrom) <= Date.now() && (validUntil === null || Date.parse(validUntil) > Date.now());
/** Organisations that the last telling says a consent holds to. */
const holding = async (pupilId: string) => [
  ...new Set((await lastTold(pupilId)).filter(isHolding).map(({ organisationId }) => organisationId)),
];

/** A pupil with an open case at the helpdesk: from then on it is told. */
async function known(
  key: string,
  consents: ConsentSeed[] = [],
  pupil: PupilSeed = {},
): Promise<{ pupilId: string; openAgain: () => Promise<unknown> }> {
  const opened = await assignable(hub, world, key, { ...pupil, consents });
  const openAgain = () => tellPupils(hub, 'CaseOpened', { ...opened, caseId: randomUUID() });
  expect(await openAgain()).toBe('taken');
  return { pupilId: opened.pupilId, openAgain };
}

function record(pupilId: string, more: Record<string, unknown>, persona: PersonaName = 'clb-antwerp') {
  const input = {
    pupilId,
    givenBy: 'PUPIL',
    decision: 'GRANTED',
    purpose: 'TRAJECTORY',
    dataCategories: ['IDENTITY'],
    recipients: [arktos],
    evidenceRef: 'form',
    ...more,
  };
  return hub
    .execute('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', { input })
    .as(persona);
}

it('each consent is told for each organisation, with its end as far as known; other purposes and mere requests are not', async () => {
  const { pupilId } = await known('told', [{ to: 'serviceJac' }]);
  expect(await lastTold(pupilId)).toEqual([]);
  await record(pupilId, { decision: 'REQUESTED' });
  expect(await tellings(pupilId)).toHaveLength(1);
  const until = new Date(Date.now() + 86_400_000).toISOString();
  expect((await record(pupilId, { recipients: [arktos, profo], until })).codes).toEqual([]);
  const consentId = await consentOf(hub, pupilId, 'TRAJECTORY');
  const told = await lastTold(pupilId);
  expect(told).toHaveLength(2);
  for (const organisationId of [arktos, profo]) {
    expect(told).toContainEqual({
      consentId,
      organisationId,
      validFrom: expect.any(String),
      validUntil: expect.any(String),
    });
  }
  expect(new Set(told.map(({ validUntil }) => Date.parse(validUntil ?? '')))).toEqual(
    new Set([Date.parse(until)]),
  );
});

it('the helpdesk takes them as it takes relations', async () => {
  const { pupilId } = await known('delivered', [{ to: 'partnerArktos' }]);
  await hub.settle();
  const waiting = await hub.rows(
    'pupils',
    'select last_fault from hub.outbox where aggregate = $1 and delivered_at is null',
    [pupilId],
  );
  expect(waiting).toEqual([]);
});

it('a pupil in whom the helpdesk has no interest is not told of', async () => {
  const { pupilId } = await assignable(hub, world, 'unknown', { consents: [{ to: 'partnerArktos' }] });
  expect((await record(pupilId, {})).codes).toEqual([]);
  expect((await record(pupilId, { decision: 'REFUSED' })).codes).toEqual([]);
  expect(await tellings(pupilId)).toEqual([]);
});

it('the services are told of readers as before, and of no consent', async () => {
  const { pupilId } = await known('services', [{ to: 'partnerArktos' }, { to: 'serviceJac' }], {
    login: 'pupil-noor',
  });
  const opened = {
    referralId: randomUUID(),
    serviceId: randomUUID(),
    organisationId: ORGANISATIONS.serviceJac.id,
    pupilId,
    consentId: await consentOf(hub, pupilId, 'SERVICE_REFERRAL'),
    sentAt: new Date().toISOString(),
  };
  expect(await tellPupils(hub, 'ServiceReferralOpened', opened, { sender: 'services' })).toBe('taken');
  await record(pupilId, {});
  const told = await tellings(pupilId, 'services');
  expect(told).toEqual([{ pupilId, toldAt: expect.any(String), relations: [expect.anything()] }]);
});

describe('told anew', () => {
  it('when one is withdrawn', async () => {
    const { pupilId } = await known('withdrawn', [{ to: 'partnerArktos' }, { to: 'partnerProfo' }]);
    expect(await holding(pupilId)).toHaveLength(2);
    await hub.rows(
      'pupils',
      'update pupils.consent_record set withdrawn_at = now() where pupil_id = $1 and $2 = any (recipients)',
      [pupilId, arktos],
    );
    expect(await holding(pupilId)).toEqual([profo]);
  });

  it('when one is refused, and what was given before holds no more', async () => {
    const { pupilId } = await known('refused', [{ to: 'partnerArktos' }]);
    expect((await record(pupilId, { decision: 'REFUSED' })).codes).toEqual([]);
    expect(await holding(pupilId)).toEqual([]);
  });

  it('and nothing when the decision is undone with its transaction', async () => {
    const { pupilId } = await known('undone', [{ to: 'partnerArktos' }]);
    const before = await tellings(pupilId);
    const undone = hub.rows(
      'pupils',
      `do $$ begin
        update pupils.consent_record set withdrawn_at = now() where pupil_id = '${pupilId}';
        raise exception 'undone'; end $$`,
    );
    await expect(undone).rejects.toThrow('undone');
    expect(await tellings(pupilId)).toEqual(before);
  });
});

describe('of two decisions about one organisation the newer counts', () => {
  const decide = (pupilId: string, decision: string, days: number, more = 'null') =>
    hub.rows(
      'pupils',
      `insert into pupils.consent_record
        (pupil_id, given_by, decision, purpose, data_categories, recipients, valid_from, valid_until, recorded_by)
      values ($1, 'PUPIL', $2, 'TRAJECTORY', '{IDENTITY}', $3, now() + $4 * interval '1 day', ${more}, $1)`,
      [pupilId, decision, [arktos], days],
    );

  it('a refusal that withdrew nothing ends the consent before it, for that organisation alone', async () => {
    const { pupilId } = await known('superseded');
    expect((await record(pupilId, { recipients: [arktos, profo] })).codes).toEqual([]);
    await decide(pupilId, 'REFUSED', 0);
    expect(await holding(pupilId)).toEqual([profo]);
  });

  it('an older refusal does not', async () => {
    const { pupilId } = await known('reconsidered', [{ to: 'partnerArktos' }]);
    await decide(pupilId, 'REFUSED', -20);
    expect(await holding(pupilId)).toEqual([arktos]);
  });

  it('a guardian’s refusal from before the pupil decided does not', async () => {
    const { pupilId } = await known('grown', [
      { to: 'partnerArktos' },
      { to: 'partnerArktos', decision: 'REFUSED', givenBy: 'GUARDIAN' },
    ]);
    expect(await holding(pupilId)).toEqual([arktos]);
  });

  it('one that was renewed goes on, and ends with what replaced it', async () => {
    const { pupilId } = await known('renewed', [{ to: 'partnerArktos' }]);
    const [first] = await lastTold(pupilId);
    await decide(pupilId, 'GRANTED', -1, "now() + interval '3 days'");
    const told = await lastTold(pupilId);
    expect(told).toHaveLength(2);
    expect(told.filter(isHolding)).toHaveLength(2);
    expect(new Set(told.map(({ validUntil }) => validUntil)).size).toBe(1);
    await hub.rows(
      'pupils',
      'update pupils.consent_record set withdrawn_at = now() where pupil_id = $1 and id <> $2 and purpose = $3',
      [pupilId, first?.consentId, 'TRAJECTORY'],
    );
    expect(await holding(pupilId)).toEqual([]);
  });
});

describe('a guardian’s consent', () => {
  const endOf = async (key: string, change: string): Promise<string | null | undefined> => {
    const { pupilId, openAgain } = await known(key, [{ to: 'partnerArktos' }], { age: 9 });
    await hub.rows('pupils', `update pupils.pupil set ${change} where id = $1`, [pupilId]);
    await openAgain();
    return (await lastTold(pupilId))[0]?.validUntil;
  };
  const birthday = async (years: number, born: string) =>
    (
      await hub.rows(
        'pupils',
        `select (($1::date + interval '${years} years') at time zone 'Europe/Brussels') as day`,
        [born],
      )
    )[0]?.day;

  it('ends with the day on which the pupil turns 12', async () => {
    const born = `${new Date().getFullYear() - 9}-03-01`;
    const end = await endOf('turns 12', `birth_date = '${born}'`);
    expect(new Date(end ?? 0)).toEqual(await birthday(12, born));
  });

  it('or 18, when the pupil is assessed not competent', async () => {
    const born = `${new Date().getFullYear() - 9}-03-01`;
    const end = await endOf('turns 18', `birth_date = '${born}', not_competent_since = '2020-01-01'`);
    expect(new Date(end ?? 0)).toEqual(await birthday(18, born));
    const older = `${new Date().getFullYear() - 15}-03-01`;
    const later = await endOf(
      'assessed late',
      `birth_date = '${older}', not_competent_since = pupils.today() - 1`,
    );
    expect(new Date(later ?? 0)).toEqual(await birthday(18, older));
  });

  it('is not told any more when the pupil decides', async () => {
    expect(
      await endOf('decides', "birth_date = (pupils.today() - interval '12 years')::date"),
    ).toBeUndefined();
  });
});

it('who tells of a decision waits for who is telling already, so that the last word knows both', async () => {
  const { pupilId } = await known('raced', [{ to: 'partnerArktos' }], { login: 'pupil-noor' });
  const acting = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: hub.urls.pupils.appUrl });
    await client.connect();
    await client.query('begin');
    await client.query("select set_config('hub.role', 'PUPIL', true), set_config('hub.person', $1, true)", [
      PERSONAS['pupil-noor'].person,
    ]);
    return client;
  };
  const [withdrawing, granting] = [await acting(), await acting()];
  try {
    await withdrawing.query('update pupils.consent_record set withdrawn_at = now() where pupil_id = $1', [
      pupilId,
    ]);
    const [own] = (await granting.query('select pg_backend_pid() as pid')).rows;
    const state = { ended: false };
    const granted = granting
      .query(
        `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by)
        values ($1, 'PUPIL', 'GRANTED', 'TRAJECTORY', '{IDENTITY}', $2, $3)`,
        [pupilId, [profo], PERSONAS['pupil-noor'].person],
      )
      .finally(() => {
        state.ended = true;
      });
    // Until it waits, as it should, or has told what it knows without waiting.
    const waits = () =>
      hub.rows('pupils', "select from pg_stat_activity where pid = $1 and wait_event_type = 'Lock'", [
        own.pid,
      ]);
    while (!state.ended && (await waits()).length === 0);
    await withdrawing.query('commit');
    await granted;
    await granting.query('commit');
  } finally {
    await withdrawing.end();
    await granting.end();
  }
  expect(await holding(pupilId)).toEqual([profo]);
});
