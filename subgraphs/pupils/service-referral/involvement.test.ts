import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { at, TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { SERVICES, seed, type World } from '../../../tests/testkit/seed';
import { sealMessage } from '../../kit/events/envelope';

/** What the services owner tells: in any order, any number of times, and no more rights than the consent gives. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const AT = '2026-11-20T09:00:00.000Z';

async function told(type: string, payload: Record<string, unknown>): Promise<void> {
  const message = { id: randomUUID(), type, aggregate: String(payload.referralId), payload };
  await hub.assembly.owners.pupils.receive(
    await sealMessage(hub.keys.services, 'services', 'pupils', message),
  );
}

async function consentOf(pupilId: string): Promise<unknown> {
  const [row] = await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1 limit 1', [
    pupilId,
  ]);
  return row?.id;
}

const opened = (pupilId: string, consentId: unknown) => ({
  referralId: randomUUID(),
  serviceId: SERVICES.jac.id,
  organisationId: ORGANISATIONS.serviceJac.id,
  pupilId,
  consentId,
  sentAt: AT,
});

/** Pupils as the app role finds them, acting for a service: what every answer to it rests on. */
async function pupilsSeenBy(organisation: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: hub.urls.pupils.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      "select set_config('hub.role', 'SERVICE', true), set_config('hub.org', $1, true), set_config('hub.person', $2, true)",
      [organisation, randomUUID()],
    );
    return (await client.query('select id from pupils.pupil')).rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}

async function edges(pupilId: string): Promise<Record<string, unknown>[]> {
  return hub.rows(
    'pupils',
    `select holder_id, valid_until is null as open from pupils.access_edge
     where pupil_id = $1 and relation = 'SERVICE_REFERRAL'`,
    [pupilId],
  );
}

async function facts(pupilId: string): Promise<unknown> {
  const answer = await hub
    .execute(
      'query ($pupilId: ID!) { caseContext(pupilId: $pupilId) { involvedServices { started ended } } }',
      { pupilId },
    )
    .as('clb-antwerp');
  return at(answer, 'caseContext.involvedServices');
}

it('a closing that is heard first leaves the referral closed, and no fact is lost', async () => {
  const pupil = await world.pupil('backwards', { consents: [{ to: 'serviceJac' }] });
  const referral = opened(pupil, await consentOf(pupil));
  await told('ServiceReferralClosed', { ...referral, closedAt: AT });
  await told('ServiceReferralStarted', { ...referral, startedAt: AT });
  await told('ServiceReferralOpened', referral);
  await told('ServiceReferralOpened', referral);
  expect(await edges(pupil)).toEqual([{ holder_id: ORGANISATIONS.serviceJac.id, open: false }]);
  await hub.settle();
  expect(await facts(pupil)).toEqual([{ started: true, ended: true }]);
});

it('a referral that is closed ahead of time ends the sight of its service when that is told, not later', async () => {
  const pupil = await world.pupil('closed ahead', { consents: [{ to: 'serviceJac' }] });
  const referral = opened(pupil, await consentOf(pupil));
  await told('ServiceReferralOpened', referral);
  expect(await pupilsSeenBy(ORGANISATIONS.serviceJac.id)).toContain(pupil);
  await told('ServiceReferralClosed', { ...referral, closedAt: '2199-01-01T00:00:00.000Z' });
  expect(await pupilsSeenBy(ORGANISATIONS.serviceJac.id)).not.toContain(pupil);
});

it('a service sees the pupil on a consent to it, for that purpose, about that pupil, and on no other', async () => {
  const pupil = await world.pupil('right', { consents: [{ to: 'serviceJac' }] });
  const other = await world.pupil('other', { consents: [{ to: 'serviceYouth' }] });
  const forHelpdesk = await world.pupil('for helpdesk', { consents: [{ to: 'helpdeskAntwerp' }] });
  const trajectory = await world.pupil('trajectory', {
    consents: [{ to: 'serviceJac', purpose: 'TRAJECTORY' }],
  });
  const narrow = await world.pupil('narrow', {
    consents: [{ to: 'serviceJac', dataCategories: ['SITUATION'] }],
  });
  await told('ServiceReferralOpened', opened(pupil, await consentOf(pupil)));
  // Whatever the services owner names, the pupils owner holds it to the consent.
  for (const wrong of [other, forHelpdesk, trajectory, narrow])
    await told('ServiceReferralOpened', opened(wrong, await consentOf(wrong)));
  await told('ServiceReferralOpened', opened(other, await consentOf(pupil)));
  await hub.settle();
  expect(await pupilsSeenBy(ORGANISATIONS.serviceJac.id)).toEqual([pupil]);
  expect(await pupilsSeenBy(ORGANISATIONS.serviceYouth.id)).toEqual([]);
});

it('what is about nobody here is left aside; what ends a sight ends it, whomever else it names', async () => {
  const pupil = await world.pupil('left aside', { consents: [{ to: 'serviceJac' }] });
  const consent = await consentOf(pupil);
  const referral = opened(pupil, consent);
  const caseId = randomUUID();
  await hub.rows(
    'pupils',
    `insert into pupils.access_edge (holder_kind, holder_id, pupil_id, relation, source, basis_id, consent_id, valid_from)
    values ('ORGANISATION', $1, $2, 'OPEN_REFERRAL', 'helpdesk', $3, $4, now())`,
    [ORGANISATIONS.helpdeskAntwerp.id, pupil, caseId, consent],
  );
  for (const made of [
    { ...referral, pupilId: randomUUID() },
    { ...referral, consentId: randomUUID() },
    opened(randomUUID(), randomUUID()),
    { ...opened(randomUUID(), randomUUID()), referralId: caseId },
  ]) {
    await told('ServiceReferralStarted', { ...made, startedAt: AT });
    await told('ServiceReferralClosed', { ...made, closedAt: AT });
    await told('ServiceReferralOpened', made);
  }
  expect(await edges(pupil)).toEqual([]);
  expect(
    await hub.rows('pupils', 'select 1 from pupils.service_involvement where referral_id = $1', [
      referral.referralId,
    ]),
  ).toEqual([]);
  await told('ServiceReferralOpened', referral);
  expect(await edges(pupil)).toMatchObject([{ open: true }]);
  await told('ServiceReferralClosed', { ...referral, pupilId: randomUUID(), closedAt: AT });
  expect(await edges(pupil)).toMatchObject([{ open: false }]);
});

it('an opening that a withdrawal has overtaken is answered from the row: when the consent ended, once', async () => {
  const pupil = await world.pupil('overtaken', { consents: [{ to: 'serviceJac', withdrawn: true }] });
  const referral = opened(pupil, await consentOf(pupil));
  await told('ServiceReferralOpened', referral);
  const answers = await hub.rows(
    'pupils',
    `select o.receiver, o.payload ->> 'referralId' as referral, (o.payload ->> 'endedAt')::timestamptz = c.withdrawn_at as as_it_stands
    from hub.outbox o join pupils.consent_record c on c.pupil_id = $2
    where o.type = 'ServiceConsentEnded' and o.aggregate = $1`,
    [referral.referralId, pupil],
  );
  expect(answers).toEqual([{ receiver: 'services', referral: referral.referralId, as_it_stands: true }]);
});

it('no other owner opens a service’s sight, and the services owner opens no other', async () => {
  const pupil = await world.pupil('forged', { consents: [{ to: 'serviceJac' }] });
  const payload = opened(pupil, await consentOf(pupil));
  const message = { id: randomUUID(), type: 'ServiceReferralOpened', aggregate: payload.referralId, payload };
  const forged = await sealMessage(hub.keys.helpdesk, 'helpdesk', 'pupils', message);
  await expect(hub.assembly.owners.pupils.receive(forged)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(
    told('CaseOpened', {
      referralId: randomUUID(),
      helpdeskId: randomUUID(),
      pupilId: pupil,
      consentId: null,
    }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await edges(pupil)).toEqual([]);
});
