import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { permit, refer } from '../../../tests/testkit/steps';

let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const RECORD =
  'mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id status givenBy recipients } }';
const WITHDRAW =
  'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { id status withdrawnAt } }';
const helpdesk = ORGANISATIONS.helpdeskAntwerp.id;

const record = (pupilId: string, persona: PersonaName, more: object = {}) =>
  hub
    .execute(RECORD, {
      input: {
        pupilId,
        givenBy: 'PUPIL',
        decision: 'GRANTED',
        purpose: 'REFERRAL',
        dataCategories: ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'],
        recipients: [helpdesk],
        evidenceRef: 'Report in file L-1',
        ...more,
      },
    })
    .as(persona);
const withdraw = (consentId: string, persona: PersonaName) =>
  hub.execute(WITHDRAW, { input: { consentId } }).as(persona);

describe('a decision is recorded', () => {
  let teenager: string;
  let child: string;
  beforeAll(async () => {
    teenager = await world.pupil('noor', { age: 15, login: 'pupil-noor', guardian: 'guardian-noor' });
    child = await world.pupil('bram', { age: 9, login: 'pupil-bram', guardian: 'guardian-bram' });
  });

  it('by the pupil from 12, through the centre or in person', async () => {
    expect(at(await record(teenager, 'clb-antwerp'), 'recordConsent.status')).toBe('GRANTED');
    expect(at(await record(teenager, 'pupil-noor'), 'recordConsent.status')).toBe('GRANTED');
    expect(at(await record(teenager, 'clb-antwerp', { decision: 'REQUESTED' }), 'recordConsent.status')).toBe(
      'REQUESTED',
    );
  });

  it('by a guardian below 12', async () => {
    expect(at(await record(child, 'clb-antwerp', { givenBy: 'GUARDIAN' }), 'recordConsent.status')).toBe(
      'GRANTED',
    );
  });

  it('by a guardian when the pupil was assessed not competent', async () => {
    const assessed = await world.pupil('assessed');
    await hub.rows('pupils', "update pupils.pupil set not_competent_since = '2020-01-01' where id = $1", [
      assessed,
    ]);
    expect(at(await record(assessed, 'clb-antwerp', { givenBy: 'GUARDIAN' }), 'recordConsent.status')).toBe(
      'GRANTED',
    );
    expect((await record(assessed, 'clb-antwerp')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('by nobody else', async () => {
    expect((await record(teenager, 'clb-antwerp', { givenBy: 'GUARDIAN' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
    expect((await record(child, 'clb-antwerp')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record(child, 'pupil-bram')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await record(teenager, 'pupil-noor', { givenBy: 'GUARDIAN' })).codes).toEqual(['FORBIDDEN']);
    expect((await record(child, 'pupil-noor')).codes).toEqual(['NOT_FOUND']);
    expect((await record(teenager, 'clb-mechelen')).codes).toEqual(['NOT_FOUND']);
  });

  it.each([
    ['no recipient', { recipients: [] }],
    ['a recipient that is no id', { recipients: ['somebody'] }],
    ['no kind of data', { dataCategories: [] }],
    ['an end in the past', { until: '2020-01-01T00:00:00Z' }],
    ['too long a reference to the evidence', { evidenceRef: 'x'.repeat(201) }],
    ['a reference to the evidence that is not what it looks like', { evidenceRef: 'file \u202E1-L' }],
    ['no evidence, when a centre writes it down', { evidenceRef: null }],
  ])('not with %s', async (_, more) =>
    expect((await record(teenager, 'clb-antwerp', more)).codes).toEqual(['BAD_USER_INPUT']),
  );

  it('a refusal ends what was given before for the same helpdesk', async () => {
    const pupil = await world.pupil('refuses', {
      consents: [{ to: 'helpdeskAntwerp' }, { to: 'helpdeskMechelen' }],
    });
    expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual([]);
    expect(at(await record(pupil, 'clb-antwerp', { decision: 'REFUSED' }), 'recordConsent.status')).toBe(
      'REFUSED',
    );
    expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual(['CONSENT_REQUIRED']);
    expect((await permit(hub, pupil, 'clb-antwerp', ORGANISATIONS.helpdeskMechelen.id)).codes).toEqual([]);
  });
});

describe('what the pupil took back by the own login is given again by the pupil only', () => {
  it('after a refusal, also when the centre wrote a refusal down since', async () => {
    const pupil = await world.pupil('said no', { login: 'pupil-noor' });
    await record(pupil, 'pupil-noor', { decision: 'REFUSED' });
    await record(pupil, 'clb-antwerp', { decision: 'REFUSED' });
    const again = await record(pupil, 'clb-antwerp');
    expect(again.codes).toEqual(['CONSENT_WITHDRAWN']);
    expect(again.errors[0]?.extensions.hint).toMatch('own login');
    expect((await record(pupil, 'clb-antwerp', { decision: 'REQUESTED' })).codes).toEqual([]);
    const other = { recipients: [ORGANISATIONS.helpdeskMechelen.id] };
    expect((await record(pupil, 'clb-antwerp', other)).codes).toEqual([]);
    expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual(['CONSENT_REQUIRED']);
    expect((await record(pupil, 'pupil-noor')).codes).toEqual([]);
    expect((await record(pupil, 'clb-antwerp')).codes).toEqual([]);
  });

  it('after a withdrawal of what the centre had written down', async () => {
    const pupil = await world.pupil('took back', { login: 'pupil-noor', guardian: 'guardian-noor' });
    const share = { purpose: 'SHARE_WITH_GUARDIAN', recipients: [PERSONAS['guardian-noor'].person] };
    const id = textAt(await record(pupil, 'clb-antwerp', share), 'recordConsent.id');
    expect((await withdraw(id, 'pupil-noor')).codes).toEqual([]);
    expect((await record(pupil, 'clb-antwerp', share)).codes).toEqual(['CONSENT_WITHDRAWN']);
    expect((await record(pupil, 'clb-antwerp')).codes).toEqual([]);
  });

  it('and not when it was the centre that wrote the withdrawal down', async () => {
    const pupil = await world.pupil('told the centre', { login: 'pupil-noor' });
    const id = textAt(await record(pupil, 'clb-antwerp'), 'recordConsent.id');
    await withdraw(id, 'clb-antwerp');
    expect((await record(pupil, 'clb-antwerp')).codes).toEqual([]);
  });
});

describe('a withdrawal', () => {
  it('closes the helpdesk’s sight of the pupil with the next read, and keeps its first moment', async () => {
    const pupil = await world.pupil('withdraws', { consents: [{ to: 'helpdeskAntwerp' }] });
    expect((await refer(hub, pupil)).errors).toEqual([]);
    await hub.settle();
    const look = () =>
      hub
        .execute('query ($id: ID!) { pupil(id: $id) { displayName } }', { id: pupil })
        .as('helpdesk-antwerp');
    expect(at(await look(), 'pupil')).not.toBeNull();
    const consents = await hub
      .execute('query ($id: ID!) { pupil(id: $id) { consents { id } } }', { id: pupil })
      .as('clb-antwerp');
    const id = textAt({ ...consents, data: { first: at(consents, 'pupil.consents.0') } }, 'first.id');
    const withdrawn = await withdraw(id, 'clb-antwerp');
    expect(at(withdrawn, 'withdrawConsent.status')).toBe('WITHDRAWN');
    expect(at(await look(), 'pupil')).toBeNull();
    expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual(['CONSENT_WITHDRAWN']);
    expect((await withdraw(id, 'clb-antwerp')).data).toEqual(withdrawn.data);
  });

  it('is the pupil’s own, not a parent’s nor a stranger’s', async () => {
    const pupil = await world.pupil('own', { login: 'pupil-noor', guardian: 'guardian-noor' });
    const id = textAt(await record(pupil, 'pupil-noor'), 'recordConsent.id');
    await record(pupil, 'pupil-noor', {
      purpose: 'SHARE_WITH_GUARDIAN',
      recipients: [PERSONAS['guardian-noor'].person],
    });
    expect((await withdraw(id, 'guardian-noor')).codes).toEqual(['FORBIDDEN']);
    expect((await withdraw(id, 'pupil-bram')).codes).toEqual(['NOT_FOUND']);
    expect((await withdraw(id, 'clb-mechelen')).codes).toEqual(['NOT_FOUND']);
    expect((await withdraw('x', 'pupil-noor')).codes).toEqual(['NOT_FOUND']);
    expect((await withdraw(id, 'pupil-noor')).codes).toEqual([]);
  });

  it('is not for what was refused', async () => {
    const pupil = await world.pupil('refused');
    const id = textAt(await record(pupil, 'clb-antwerp', { decision: 'REFUSED' }), 'recordConsent.id');
    expect((await withdraw(id, 'clb-antwerp')).codes).toEqual(['INVALID_TRANSITION']);
  });
});

describe('a pupil who decides opens the record to a parent', () => {
  it('by name of that parent, until it is withdrawn', async () => {
    const pupil = await world.pupil('shares', {
      name: 'Deelt Graag',
      login: 'pupil-bram',
      guardian: 'guardian-noor',
    });
    const children = async () =>
      (await hub.execute('{ myChildren { displayName } }').as('guardian-noor')).text;
    const share = { purpose: 'SHARE_WITH_GUARDIAN', recipients: [PERSONAS['guardian-noor'].person] };
    expect(await children()).not.toContain('Deelt Graag');
    const id = textAt(await record(pupil, 'clb-antwerp', share), 'recordConsent.id');
    expect(await children()).toContain('Deelt Graag');
    await withdraw(id, 'clb-antwerp');
    expect(await children()).not.toContain('Deelt Graag');
  });

  it('whole: a consent that names less opens nothing', async () => {
    const pupil = await world.pupil('shares less', { name: 'Deelt Minder', guardian: 'guardian-noor' });
    const recipients = [PERSONAS['guardian-noor'].person];
    const less = { purpose: 'SHARE_WITH_GUARDIAN', recipients, dataCategories: ['IDENTITY', 'SITUATION'] };
    const answer = await record(pupil, 'clb-antwerp', less);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.message).toContain('ENROLMENT, ABSENCE_SUMMARY');
    await hub.rows(
      'pupils',
      `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by)
      values ($1, 'PUPIL', 'GRANTED', 'SHARE_WITH_GUARDIAN', '{IDENTITY}', $2, $1)`,
      [pupil, recipients],
    );
    const children = await hub.execute('{ myChildren { displayName } }').as('guardian-noor');
    expect(children.text).not.toContain('Deelt Minder');
  });

  it('and to nobody else', async () => {
    const pupil = await world.pupil('shares not', { guardian: 'guardian-noor' });
    const stranger = { purpose: 'SHARE_WITH_GUARDIAN', recipients: [PERSONAS['guardian-bram'].person] };
    expect((await record(pupil, 'clb-antwerp', stranger)).codes).toEqual(['BAD_USER_INPUT']);
  });
});

it('what a guardian gave ends on the day the pupil decides', async () => {
  const pupil = await world.pupil('turns 12', {
    age: 9,
    consents: [{ to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' }],
  });
  expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual([]);
  const facts = async () =>
    (
      await hub
        .execute(
          'query ($id: ID!) { pupil(id: $id) { hasConsent(purpose: REFERRAL) consents { status } } }',
          { id: pupil },
        )
        .as('clb-antwerp')
    ).data;
  expect(await facts()).toEqual({ pupil: { hasConsent: true, consents: [{ status: 'GRANTED' }] } });
  await hub.rows(
    'pupils',
    "update pupils.pupil set birth_date = current_date - interval '12 years' where id = $1",
    [pupil],
  );
  expect(await facts()).toEqual({ pupil: { hasConsent: false, consents: [{ status: 'EXPIRED' }] } });
  expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual(['CONSENT_REQUIRED']);
});

it('a data protection officer pages through the consents of the own organisation’s pupils, newest first', async () => {
  const PAGE =
    'query ($first: Int, $after: String) { consentRecords(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const answer = await hub.execute(PAGE, { first: 4, after }).as('dpo');
    expect(answer.errors).toEqual([]);
    const edges = at(answer, 'consentRecords.edges');
    if (Array.isArray(edges)) seen.push(...edges.map(({ node }) => node.id));
    after =
      at(answer, 'consentRecords.pageInfo.hasNextPage') === true
        ? textAt(answer, 'consentRecords.pageInfo.endCursor')
        : null;
  } while (after !== null);
  const all = await hub.rows(
    'pupils',
    'select id from pupils.consent_record order by valid_from desc, id desc',
  );
  expect(seen).toEqual(all.map(({ id }) => id));
  expect(seen.length).toBeGreaterThan(8);
});
