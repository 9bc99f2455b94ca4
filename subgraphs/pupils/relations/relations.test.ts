import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { permit } from '../../../tests/testkit/steps';
import { consentWithdrawnSchema } from '../../kit/contracts/consent-events';
import { pupilRelationsSchema } from '../../kit/contracts/pupil-relations';
import { sealMessage } from '../../kit/events/envelope';

/** What this owner tells the helpdesk, and what it takes from it. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const helpdesk = ORGANISATIONS.helpdeskAntwerp.id;
const ALL_DATA = '{IDENTITY,ENROLMENT,ABSENCE_SUMMARY,SITUATION}';
const told = (type: string, aggregate: string) =>
  hub.rows(
    'pupils',
    "select payload from hub.outbox where type = $1 and aggregate = $2 order by payload->>'toldAt'",
    [type, aggregate],
  );
const consentOf = async (pupilId: string): Promise<string> =>
  z
    .string()
    .parse(
      (await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [pupilId]))[0]
        ?.id,
    );
const withdraw = (consentId: string) =>
  hub
    .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
      input: { consentId },
    })
    .as('clb-antwerp');

/** A session of the app role, in a transaction that acts for somebody. */
async function acting(role: string, organisation: string, person: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: hub.urls.pupils.appUrl });
  await client.connect();
  await client.query('begin');
  await client.query(
    "select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true), set_config('hub.import', 'on', true)",
    [role, organisation, person],
  );
  return client;
}

it('who tells of a pupil waits for who is telling already, so that the last word knows a withdrawal', async () => {
  const pupil = await world.pupil('raced', { login: 'pupil-noor', guardian: 'guardian-noor' });
  await hub.rows(
    'pupils',
    `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by)
    values ($1, 'PUPIL', 'GRANTED', 'SHARE_WITH_GUARDIAN', $2, $3, $1)`,
    [pupil, ALL_DATA, [PERSONAS['guardian-noor'].person]],
  );
  await hub.rows('pupils', "insert into pupils.lease_interest (pupil_id, receiver) values ($1, 'helpdesk')", [
    pupil,
  ]);
  await hub.rows('pupils', "insert into pupils.pupil_reference values ($1, 'raced', $2)", [
    ORGANISATIONS.schoolAntwerp.id,
    pupil,
  ]);
  const withdrawing = await acting('PUPIL', '', PERSONAS['pupil-noor'].person);
  const importing = await acting('SCHOOL', ORGANISATIONS.schoolAntwerp.id, randomUUID());
  try {
    const withdrawn = await withdrawing.query(
      'update pupils.consent_record set withdrawn_at = now() where pupil_id = $1',
      [pupil],
    );
    expect(withdrawn.rowCount).toBe(1);
    const [own] = (await importing.query('select pg_backend_pid() as pid')).rows;
    const state = { ended: false };
    const imported = importing
      .query('update pupils.enrolment set end_date = end_date where pupil_id = $1', [pupil])
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
    expect((await imported).rowCount).toBe(1);
    await importing.query('commit');
  } finally {
    await withdrawing.end();
    await importing.end();
  }
  const last = pupilRelationsSchema.parse((await told('PupilRelations', pupil)).at(-1)?.payload);
  expect(last.relations.filter(({ relation }) => relation === 'GUARDIAN')).toEqual([
    expect.objectContaining({ validUntil: expect.any(String) }),
  ]);
});

describe('the helpdesk is told that a consent was withdrawn', () => {
  it('once a permit rests on it, whether or not a case was opened', async () => {
    const pupil = await world.pupil('permitted', { consents: [{ to: 'helpdeskAntwerp' }] });
    expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual([]);
    const consent = await consentOf(pupil);
    expect((await withdraw(consent)).codes).toEqual([]);
    expect((await withdraw(consent)).codes).toEqual([]);
    const messages = await told('ConsentWithdrawn', consent);
    expect(messages.map(({ payload }) => consentWithdrawnSchema.parse(payload))).toEqual([
      { consentId: consent, at: expect.any(String) },
    ]);
  });

  it('also by a refusal', async () => {
    const pupil = await world.pupil('refusing', { consents: [{ to: 'helpdeskAntwerp' }] });
    await permit(hub, pupil, 'school-antwerp');
    const consent = await consentOf(pupil);
    const input = {
      pupilId: pupil,
      givenBy: 'PUPIL',
      decision: 'REFUSED',
      purpose: 'REFERRAL',
      dataCategories: ['SITUATION'],
      recipients: [helpdesk],
    };
    const refused = await hub
      .execute('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', { input })
      .as('clb-antwerp');
    expect(refused.codes).toEqual([]);
    expect(await told('ConsentWithdrawn', consent)).toHaveLength(1);
  });

  it('and not of consents that nobody was permitted to use', async () => {
    const pupil = await world.pupil('unused', { consents: [{ to: 'helpdeskAntwerp' }] });
    const consent = await consentOf(pupil);
    await withdraw(consent);
    expect(await told('ConsentWithdrawn', consent)).toEqual([]);
  });
});

describe('a case gives sight only where a permit was given', () => {
  const tell = async (type: string, payload: Record<string, unknown>) => {
    const message = { id: randomUUID(), type, aggregate: randomUUID(), payload };
    return hub.assembly.owners.pupils
      .receive(await sealMessage(hub.keys.helpdesk, 'helpdesk', 'pupils', message))
      .then(
        () => 'taken',
        (error: { code?: string }) => error.code,
      );
  };
  const edges = (pupilId: string) =>
    hub.rows(
      'pupils',
      "select valid_until from pupils.access_edge where pupil_id = $1 and relation = 'OPEN_REFERRAL'",
      [pupilId],
    );

  it('for that pupil, to that helpdesk, on that consent', async () => {
    const pupil = await world.pupil('case', { consents: [{ to: 'helpdeskAntwerp' }] });
    const other = await world.pupil('other case', { consents: [{ to: 'helpdeskAntwerp' }] });
    await permit(hub, other, 'clb-antwerp');
    const opened = {
      caseId: randomUUID(),
      helpdeskId: helpdesk,
      pupilId: pupil,
      consentId: await consentOf(pupil),
    };
    const closedAt = new Date().toISOString();
    const { id: mechelen } = ORGANISATIONS.helpdeskMechelen;
    const elsewhere = { pupilId: other, consentId: await consentOf(other), helpdeskId: mechelen };
    for (const made of [opened, { ...opened, ...elsewhere }]) {
      expect(await tell('CaseOpened', made)).toBe('BAD_REQUEST');
      expect(await tell('CaseClosed', { ...made, closedAt })).toBe('BAD_REQUEST');
    }
    // Of no consent of that pupil, there is nothing to refuse.
    for (const made of [
      { ...opened, consentId: null },
      { ...opened, consentId: await consentOf(other) },
      { ...opened, consentId: randomUUID() },
      { ...opened, pupilId: randomUUID() },
    ]) {
      expect(await tell('CaseOpened', made)).toBe('taken');
      expect(await tell('CaseClosed', { ...made, closedAt })).toBe('taken');
    }
    expect(await edges(other)).toEqual([]);
    expect(await edges(pupil)).toEqual([]);
    await permit(hub, pupil, 'clb-antwerp');
    expect(await tell('CaseOpened', opened)).toBe('taken');
    expect(await edges(pupil)).toEqual([{ valid_until: null }]);
    expect(await tell('CaseClosed', { ...opened, closedAt })).toBe('taken');
    expect(await edges(pupil)).toEqual([{ valid_until: expect.any(Date) }]);
  });

  it('and never longer than until it is told that the case was closed, whatever the clock of the helpdesk says', async () => {
    const pupil = await world.pupil('closed ahead', { consents: [{ to: 'helpdeskAntwerp' }] });
    await permit(hub, pupil, 'clb-antwerp');
    const opened = {
      caseId: randomUUID(),
      helpdeskId: helpdesk,
      pupilId: pupil,
      consentId: await consentOf(pupil),
    };
    expect(await tell('CaseOpened', opened)).toBe('taken');
    expect(await tell('CaseClosed', { ...opened, closedAt: '2199-01-01T00:00:00.000Z' })).toBe('taken');
    const [edge] = await hub.rows(
      'pupils',
      'select valid_until <= now() as ended from pupils.access_edge where basis_id = $1',
      [opened.caseId],
    );
    expect(edge).toEqual({ ended: true });
  });
});
