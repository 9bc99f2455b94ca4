import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { assignable, consentOf, tellPupils } from '../../../tests/testkit/assignments';
import { TestHub } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { type ConsentSeed, type PupilSeed, seed, type World } from '../../../tests/testkit/seed';
import { assertionSigner } from '../../kit/assertion';
import type { AssignmentOpened } from '../../kit/contracts/assignment-events';

/** A provider sees who an assigned pupil is: while it is assigned, while the helpdesk's word is fresh, while the pupil's side consents. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
beforeEach(() => hub.settle());
afterAll(() => hub.stop());

const NOBODY = '6e0f9d4c-0000-4000-8000-000000000000';
const IDENTITY = 'id displayName birthDate age';

/** What the owner answers when it is asked for the pupil as the gateway asks, in its very bytes. */
async function asked(persona: PersonaName, pupilId: string, fields: string = IDENTITY): Promise<string> {
  const { person, role, organisation } = PERSONAS[persona];
  const sign = assertionSigner(hub.keys.gateway);
  const { body } = await hub.assembly.owners.pupils.handle({
    assertion: await sign({ id: person, role, organisation, session: randomUUID() }, 'pupils'),
    requestId: 'test',
    idempotencyKey: null,
    body: {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Pupil { ${fields} } } }`,
      variables: { of: [{ __typename: 'Pupil', id: pupilId }] },
    },
  });
  return JSON.stringify(body);
}

async function sees(pupilId: string, persona: PersonaName = 'partner-arktos'): Promise<boolean> {
  const answer = await asked(persona, pupilId);
  if (answer === (await asked(persona, NOBODY))) return false;
  expect(answer).toContain(`"id":"${pupilId}"`);
  return true;
}

async function assigned(
  key: string,
  consents: ConsentSeed[] = [{ to: 'partnerArktos' }],
  pupil: PupilSeed = {},
): Promise<AssignmentOpened> {
  const opened = await assignable(hub, world, key, { ...pupil, consents });
  expect(await tellPupils(hub, 'AssignmentOpened', opened)).toBe('taken');
  return opened;
}

function record(persona: PersonaName, pupilId: string, more: Record<string, unknown>) {
  const input = {
    pupilId,
    givenBy: 'PUPIL',
    purpose: 'TRAJECTORY',
    dataCategories: ['IDENTITY'],
    recipients: [ORGANISATIONS.partnerArktos.id],
    evidenceRef: 'form',
    ...more,
  };
  return hub
    .execute('mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { id } }', { input })
    .as(persona);
}

describe('who the pupil is', () => {
  it('is shown to the provider that is assigned: name, birth date and age', async () => {
    const { pupilId } = await assigned('shown', undefined, { name: 'Noor Verzonnen' });
    expect(JSON.parse(await asked('partner-arktos', pupilId))).toEqual({
      data: {
        _entities: [
          {
            id: pupilId,
            displayName: 'Noor Verzonnen',
            birthDate: expect.stringMatching(/^\d{4}-01-01$/),
            age: 15,
          },
        ],
      },
    });
  });

  it.each([
    'gender',
    'postalCode',
    'residence { nisCode }',
    'compulsoryUntil',
    'competence',
    'currentEnrolment { id }',
    'enrolments { id }',
    'absences { date }',
    'absenceSummary { problematicHalfDays }',
    'consents { id }',
    'hasConsent(purpose: TRAJECTORY)',
    'clbCentre { id }',
    'guardians { id }',
  ])('and nothing else of the pupil: not %s', async (field) => {
    const { pupilId } = await assigned(`closed ${field}`);
    expect(JSON.parse(await asked('partner-arktos', pupilId, field))).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  it('a partner has no caseload, no case context and no search', async () => {
    const { pupilId } = await assigned('searched');
    for (const query of [
      '{ myCaseload { edges { node { id } } } }',
      `{ caseContext(pupilId: "${pupilId}") { pupilId } }`,
      `{ pupil(id: "${pupilId}") { id } }`,
      '{ findPupil(input: { reference: "1" }) { id } }',
    ]) {
      expect(new Set((await hub.execute(query).as('partner-arktos')).codes)).toEqual(
        new Set(['GRAPHQL_VALIDATION_FAILED']),
      );
    }
  });

  it('is not shown to another partner, to another centre, to another school, nor to a helpdesk without a case', async () => {
    const { pupilId } = await assigned('others', [{ to: 'partnerArktos' }, { to: 'partnerProfo' }]);
    expect(await sees(pupilId)).toBe(true);
    for (const persona of [
      'partner-profo',
      'clb-mechelen',
      'school-mechelen',
      'school-antwerp-south',
      'helpdesk-mechelen',
      'service-jac',
    ] as const)
      expect({ persona, sees: await sees(pupilId, persona) }).toEqual({ persona, sees: false });
  });

  it('needs an assignment: a consent alone shows nothing', async () => {
    const { pupilId } = await assignable(hub, world, 'consented', { consents: [{ to: 'partnerArktos' }] });
    expect(await sees(pupilId)).toBe(false);
  });
});

describe('the assignment', () => {
  const close = (opened: AssignmentOpened, days: number) =>
    tellPupils(hub, 'AssignmentClosed', {
      ...opened,
      sightUntil: new Date(Date.now() + days * 86_400_000).toISOString(),
    });

  it('gives sight until its days of grace are over, and never again', async () => {
    const opened = await assigned('grace');
    await close(opened, 30);
    expect(await sees(opened.pupilId)).toBe(true);
    await hub.rows('pupils', 'update pupils.access_edge set valid_until = now() where basis_id = $1', [
      opened.assignmentId,
    ]);
    expect(await sees(opened.pupilId)).toBe(false);
    await tellPupils(hub, 'AssignmentOpened', opened);
    await close(opened, 30);
    expect(await sees(opened.pupilId)).toBe(false);
  });

  it('without days of grace ends at once', async () => {
    const opened = await assigned('at once');
    await close(opened, 0);
    expect(await sees(opened.pupilId)).toBe(false);
  });

  it('shows nothing while the helpdesk has not been heard for 30 s', async () => {
    const { pupilId } = await assigned('stale');
    await hub.rows(
      'pupils',
      "update hub.watermark set delivered_up_to = now() - interval '31 seconds' where owner = 'helpdesk'",
    );
    expect(await sees(pupilId)).toBe(false);
    await hub.settle();
    expect(await sees(pupilId)).toBe(true);
  });
});

describe('the consent', () => {
  it.each<[string, ConsentSeed[]]>([
    ['none', []],
    ['one to another partner', [{ to: 'partnerProfo' }]],
    ['one for another purpose', [{ to: 'partnerArktos', purpose: 'SERVICE_REFERRAL' }]],
    ['one that does not cover who it is', [{ to: 'partnerArktos', dataCategories: ['SITUATION'] }]],
    ['one that was asked only', [{ to: 'partnerArktos', decision: 'REQUESTED' }]],
    ['a refusal', [{ to: 'partnerArktos', decision: 'REFUSED' }]],
    ['one that was withdrawn', [{ to: 'partnerArktos', withdrawn: true }]],
    ['one that has ended', [{ to: 'partnerArktos', expired: true }]],
    ['a guardian’s, for a pupil who decides', [{ to: 'partnerArktos', givenBy: 'GUARDIAN' }]],
  ])('with %s the assignment shows nothing', async (name, consents) => {
    const { pupilId } = await assigned(`consent ${name}`, consents);
    expect(await sees(pupilId)).toBe(false);
  });

  it('may come after the assignment, from the pupil’s own login, and go again: each counts from the next read on', async () => {
    const { pupilId } = await assigned('decides', [], { login: 'pupil-noor' });
    expect(await sees(pupilId)).toBe(false);
    expect((await record('pupil-noor', pupilId, { decision: 'GRANTED' })).codes).toEqual([]);
    expect(await sees(pupilId)).toBe(true);
    const withdrawn = await hub
      .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
        input: { consentId: await consentOf(hub, pupilId, 'TRAJECTORY') },
      })
      .as('pupil-noor');
    expect(withdrawn.data).toEqual({ withdrawConsent: { status: 'WITHDRAWN' } });
    expect(await sees(pupilId)).toBe(false);
  });

  it('that was asked for anew stands until the answer', async () => {
    const { pupilId } = await assigned('asked anew');
    expect((await record('clb-antwerp', pupilId, { decision: 'REQUESTED' })).codes).toEqual([]);
    expect(await sees(pupilId)).toBe(true);
  });

  it('a refusal stops it, also one that leaves an older consent standing', async () => {
    const { pupilId } = await assigned('refuses');
    expect((await record('clb-antwerp', pupilId, { decision: 'REFUSED' })).codes).toEqual([]);
    expect(await sees(pupilId)).toBe(false);
    await hub.rows(
      'pupils',
      "update pupils.consent_record set withdrawn_at = null where pupil_id = $1 and decision = 'GRANTED'",
      [pupilId],
    );
    expect(await sees(pupilId)).toBe(false);
    // What the centre writes down now is newer than the refusal, which was not the pupil's own login's.
    expect((await record('clb-antwerp', pupilId, { decision: 'GRANTED' })).codes).toEqual([]);
    expect(await sees(pupilId)).toBe(true);
  });

  it('a newer one that is withdrawn, or covers less, does not leave the older one in force', async () => {
    const { pupilId } = await assigned('renewed');
    expect((await record('clb-antwerp', pupilId, { decision: 'GRANTED' })).codes).toEqual([]);
    const renewed = await consentOf(hub, pupilId, 'TRAJECTORY');
    expect(await sees(pupilId)).toBe(true);
    await hub.rows(
      'pupils',
      "update pupils.consent_record set data_categories = '{SITUATION}' where id = $1",
      [renewed],
    );
    expect(await sees(pupilId)).toBe(false);
    await hub.rows(
      'pupils',
      "update pupils.consent_record set data_categories = '{IDENTITY}', withdrawn_at = now() where id = $1",
      [renewed],
    );
    expect(await sees(pupilId)).toBe(false);
  });

  it('of a pupil stops when the pupil is assessed not competent: a guardian decides then', async () => {
    const { pupilId } = await assigned('assessed');
    await hub.rows('pupils', 'update pupils.pupil set not_competent_since = pupils.today() where id = $1', [
      pupilId,
    ]);
    expect(await sees(pupilId)).toBe(false);
  });

  it('of a guardian ends on the day on which the pupil turns 12', async () => {
    const { pupilId } = await assigned('child', [{ to: 'partnerArktos' }], { age: 9 });
    const born = (years: string) =>
      hub.rows('pupils', `update pupils.pupil set birth_date = ${years} where id = $1`, [pupilId]);
    expect(await sees(pupilId)).toBe(true);
    await born("(pupils.today() + 1 - interval '12 years')::date");
    expect(await sees(pupilId)).toBe(true);
    await born("(pupils.today() - interval '12 years')::date");
    expect(await sees(pupilId)).toBe(false);
  });
});

describe('in the database itself', () => {
  const TABLES = [
    'pupil',
    'access_edge',
    'guardian',
    'enrolment',
    'absence_record',
    'absence_summary',
    'school_change',
    'consent_record',
    'pupil_reference',
    'referral_permit',
    'service_permit',
    'service_involvement',
    'lease_interest',
    'import_report',
    'trajectory_day_part',
  ] as const;
  type Who = { role: string; organisation?: string; person?: string; task?: string };
  const arktos: Who = { role: 'PARTNER', organisation: ORGANISATIONS.partnerArktos.id };
  const FORBIDDEN = '42501';

  /** Works as the app role in one transaction, of which nothing stays. */
  async function acting<T>(who: Who, work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: hub.urls.pupils.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true),
          set_config('hub.session', $4, true)`,
        [who.role, who.organisation ?? '', who.person ?? randomUUID(), who.task ?? 'test'],
      );
      return await work(client);
    } finally {
      await client.end();
    }
  }
  const seen = (who: Who) =>
    acting(who, async (client) => {
      const found: Record<string, unknown> = {};
      for (const table of TABLES) {
        const { rows } = await client.query(`select * from pupils.${table}`);
        if (rows.length > 0) found[table] = rows.map(({ id }) => id);
      }
      return found;
    });
  const tried = (who: Who, sql: string, values: unknown[]) =>
    acting(who, (client) =>
      client.query(sql, values).then(
        ({ rows, rowCount }) => (rows.length > 0 ? rows : rowCount),
        (error: pg.DatabaseError) => error.code,
      ),
    );

  let opened: AssignmentOpened;
  beforeAll(async () => {
    await hub.rows(
      'pupils',
      "update pupils.access_edge set valid_until = now() where relation = 'ASSIGNMENT'",
    );
    opened = await assigned('rows', [{ to: 'partnerArktos' }], {
      truant: { schoolAntwerp: 3 },
      guardian: 'guardian-noor',
    });
    await assigned('no consent', []);
    await tellPupils(hub, 'CaseOpened', { ...opened, caseId: randomUUID() });
    await tellPupils(hub, 'DayPartPlanned', {
      ...opened,
      sessionId: randomUUID(),
      date: '2026-10-05',
      dayPart: 'AM',
    });
  });

  it('the provider finds the pupil and its own edge, and no row of any other table', async () => {
    const [edge] = await hub.rows('pupils', 'select id from pupils.access_edge where basis_id = $1', [
      opened.assignmentId,
    ]);
    expect(await seen(arktos)).toEqual({ pupil: [opened.pupilId], access_edge: [edge?.id] });
  });

  it.each<[string, Who]>([
    ['another partner', { role: 'PARTNER', organisation: ORGANISATIONS.partnerProfo.id }],
    ['a partner without an organisation', { role: 'PARTNER' }],
    ...['SCHOOL', 'CLB', 'HELPDESK', 'SERVICE', 'DPO', 'CITY_ANALYST', 'PUPIL', 'GUARDIAN'].map(
      (role): [string, Who] => [`the provider in the role ${role}`, { ...arktos, role }],
    ),
    ['somebody with the provider’s id as person', { role: 'PUPIL', person: ORGANISATIONS.partnerArktos.id }],
    ['the services owner’s word', { role: 'SYSTEM', task: 'events:services' }],
  ])('%s finds nothing', async (_, who) => {
    expect(await seen(who)).toEqual({});
  });

  it('nobody is told whether a pupil consents, but the provider that it is about', async () => {
    const holds = (who: Who, provider: string = ORGANISATIONS.partnerArktos.id) =>
      tried(who, 'select pupils.trajectory_consent_holds($1, $2) as holds', [opened.pupilId, provider]);
    expect(await holds(arktos)).toEqual([{ holds: true }]);
    for (const who of [
      { role: '' },
      { role: 'PARTNER', organisation: ORGANISATIONS.partnerProfo.id },
      { role: 'CLB', organisation: ORGANISATIONS.partnerArktos.id },
      { role: 'SYSTEM', task: 'events:helpdesk' },
    ])
      expect({ who, holds: await holds(who) }).toEqual({ who, holds: [{ holds: false }] });
    for (const ask of [
      'select * from pupils.trajectory_decisions($1)',
      'select pupils.trajectory_consents_of($1)',
      'select pupils.tell_absent(array[$1]::uuid[])',
    ]) {
      expect(await tried(arktos, ask, [opened.pupilId])).toBe(FORBIDDEN);
      expect(await tried({ role: 'SYSTEM', task: 'events:helpdesk' }, ask, [opened.pupilId])).toBe(FORBIDDEN);
    }
  });

  it('no edge of an assignment is made but by the helpdesk’s word, on the permit of the helpdesk that assigns', async () => {
    const made = (who: Who, change: Record<string, unknown> = {}) => {
      const edge: Record<string, unknown> = {
        holder_kind: 'ORGANISATION',
        holder_id: ORGANISATIONS.partnerProfo.id,
        pupil_id: opened.pupilId,
        relation: 'ASSIGNMENT',
        source: 'helpdesk',
        basis_id: randomUUID(),
        consent_id: opened.consentId,
        assigned_by: opened.helpdeskId,
        valid_from: new Date(),
        ...change,
      };
      const columns = Object.keys(edge);
      return tried(
        who,
        `insert into pupils.access_edge (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
        Object.values(edge),
      );
    };
    const helpdesk: Who = { role: 'SYSTEM', task: 'events:helpdesk' };
    expect(await made(helpdesk)).toBe(1);
    for (const who of [
      { role: 'PARTNER', organisation: ORGANISATIONS.partnerProfo.id },
      { role: 'HELPDESK', organisation: opened.helpdeskId },
      { role: 'SYSTEM', task: 'events:services' },
    ])
      expect(await made(who)).toBe(FORBIDDEN);
    for (const change of [
      { assigned_by: ORGANISATIONS.helpdeskMechelen.id },
      { assigned_by: null },
      { consent_id: null },
      { pupil_id: (await assignable(hub, world, 'another')).pupilId },
      { source: 'pupils' },
      { relation: 'ENROLMENT' },
      { relation: 'CLB_CONTRACT' },
      { holder_kind: 'PERSON' },
    ])
      expect({ change, answer: await made(helpdesk, change) }).toEqual({
        change,
        answer: FORBIDDEN,
      });
  });

  it('a half day is planned by the helpdesk’s word alone, on its permit', async () => {
    const planned = (who: Who, helpdeskId: string = opened.helpdeskId) =>
      tried(
        who,
        `insert into pupils.trajectory_day_part (session_id, assignment_id, pupil_id, day, day_part, organisation_id, helpdesk_id, consent_id)
        values ($1, $1, $2, '2026-10-06', 'AM', $3, $4, $5)`,
        [randomUUID(), opened.pupilId, opened.organisationId, helpdeskId, opened.consentId],
      );
    expect(await planned({ role: 'SYSTEM', task: 'events:helpdesk' })).toBe(1);
    for (const who of [
      arktos,
      { role: 'HELPDESK', organisation: opened.helpdeskId },
      { role: 'SYSTEM', task: 'events:services' },
    ])
      expect(await planned(who)).toBe(FORBIDDEN);
    expect(
      await planned({ role: 'SYSTEM', task: 'events:helpdesk' }, ORGANISATIONS.helpdeskMechelen.id),
    ).toBe(FORBIDDEN);
    for (const change of ["day = '2026-10-07'", 'absence_told_at = null'])
      expect(
        await tried(
          { role: 'SYSTEM', task: 'events:helpdesk' },
          `update pupils.trajectory_day_part set ${change}`,
          [],
        ),
      ).toBe(FORBIDDEN);
  });
});
