import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { NOBODY_ID } from '../subgraphs/kit/actor';
import { consentOf, tellPupils } from './testkit/assignments';
import { TestHub, textAt } from './testkit/hub';
import { idOf, ORGANISATIONS, PERSONAS, type PersonaName } from './testkit/organisations';
import { seed, THIS_YEAR } from './testkit/seed';
import { refer } from './testkit/steps';

/** What a relation shows and what it does not, row by row, tried on the database itself: the services and their guards are not in the way here. */
let hub: TestHub;
let noor: string;
let referralId: string;
const { clbAntwerp, schoolAntwerp, schoolAntwerpSouth, helpdeskAntwerp, helpdeskMechelen } = ORGANISATIONS;
const year = THIS_YEAR.slice(0, 4);

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  noor = await world.pupil('noor', {
    enrolments: [
      { school: 'schoolAntwerpSouth', end: `${year}-09-01` },
      { school: 'schoolAntwerp', start: `${year}-09-02` },
    ],
    truant: { schoolAntwerpSouth: 2, schoolAntwerp: 3 },
    consents: [{ to: 'helpdeskAntwerp' }, { to: 'partnerArktos' }],
    login: 'pupil-noor',
    guardian: 'guardian-noor',
  });
  await world.pupil('bram', {
    age: 9,
    enrolments: [{ school: 'schoolMechelen', level: 'PRIMARY' }],
    login: 'pupil-bram',
    guardian: 'guardian-bram',
  });
  for (const { id } of [clbAntwerp, schoolAntwerp, schoolAntwerpSouth]) {
    await hub.rows('pupils', 'insert into pupils.pupil_reference values ($1, $2, $3)', [
      id,
      `hash of ${id}`,
      noor,
    ]);
    await hub.rows(
      'pupils',
      `insert into pupils.import_report (organisation_id, imported_by, kind, applied, lines, created, updated, unchanged, refused)
      values ($1, $2, 'ABSENCES', true, 1, 1, 0, 0, '[]')`,
      [id, randomUUID()],
    );
  }
  referralId = textAt(await refer(hub, noor), 'createReferral.id');
  const assigned = {
    helpdeskId: helpdeskAntwerp.id,
    pupilId: noor,
    consentId: await consentOf(hub, noor),
    openedAt: new Date().toISOString(),
  };
  for (const { id: organisationId } of [ORGANISATIONS.partnerArktos, ORGANISATIONS.partnerProfo])
    await tellPupils(hub, 'AssignmentOpened', { ...assigned, assignmentId: randomUUID(), organisationId });
  await hub.settle();
});
afterAll(() => hub.stop());

/** Works in one transaction as this person in this role, as the session would; nothing of it stays. */
async function acting<T>(
  owner: 'pupils' | 'helpdesk',
  who: { role: string; organisation: string | null; person: string; session?: string },
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: hub.urls[owner].appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true),
        set_config('hub.session', $4, true)`,
      [who.role, who.organisation ?? '', who.person, who.session ?? 'test'],
    );
    return await work(client);
  } finally {
    await client.end();
  }
}
const as = (persona: PersonaName, role: string = PERSONAS[persona].role) => ({ ...PERSONAS[persona], role });
const count = async (client: pg.Client, table: string): Promise<number> =>
  (await client.query(`select from ${table}`)).rowCount ?? 0;

const TABLES = [
  'pupil',
  'guardian',
  'enrolment',
  'absence_record',
  'absence_summary',
  'school_change',
  'consent_record',
  'pupil_reference',
  'referral_permit',
  'import_report',
  'trajectory_day_part',
  'caseload_entry',
] as const;
type Seen = Partial<Record<(typeof TABLES)[number], number>>;

async function seen(who: Parameters<typeof acting>[1]): Promise<Seen> {
  return acting('pupils', who, async (client) => {
    const found: Seen = {};
    for (const table of TABLES) {
      const rows = await count(client, `pupils.${table}`);
      if (rows > 0) found[table] = rows;
    }
    return found;
  });
}

describe('in the pupils owner’s database', () => {
  const ofNoor = { pupil: 1, enrolment: 2, absence_summary: 1, school_change: 1 };

  it.each<[string, () => Parameters<typeof acting>[1], Seen]>([
    [
      'the centre sees all but what other organisations wrote down for themselves',
      () => as('clb-antwerp'),
      {
        ...ofNoor,
        guardian: 1,
        absence_record: 5,
        consent_record: 2,
        pupil_reference: 1,
        referral_permit: 1,
        import_report: 1,
        caseload_entry: 1,
      },
    ],
    [
      'the present school sees its own enrolment and half days, the counts over all schools, and no consent',
      () => as('school-antwerp'),
      {
        ...ofNoor,
        enrolment: 1,
        guardian: 1,
        absence_record: 3,
        pupil_reference: 1,
        import_report: 1,
        caseload_entry: 1,
      },
    ],
    [
      'a school that the pupil left keeps its own number and its own report',
      () => as('school-antwerp-south'),
      { pupil_reference: 1, import_report: 1 },
    ],
    [
      'the helpdesk with an open case sees counts, and neither half days nor consents nor parents',
      () => as('helpdesk-antwerp'),
      { ...ofNoor, caseload_entry: 1 },
    ],
    ['the helpdesk without a case sees nothing', () => as('helpdesk-mechelen'), {}],
    [
      'a partner that is assigned, with the pupil’s consent, sees the pupil and nothing else',
      () => as('partner-arktos'),
      { pupil: 1 },
    ],
    ['a partner that is assigned without a consent sees nothing', () => as('partner-profo'), {}],
    [
      'a data protection officer of a partner that is assigned sees nothing',
      () => ({ ...as('dpo'), organisation: ORGANISATIONS.partnerArktos.id }),
      {},
    ],
    [
      'the pupil sees the own record',
      () => as('pupil-noor'),
      { ...ofNoor, guardian: 1, absence_record: 5, consent_record: 2 },
    ],
    ['a parent of a pupil who decides sees that one is a parent', () => as('guardian-noor'), { guardian: 1 }],
    [
      'a parent of a child sees the child',
      () => as('guardian-bram'),
      { pupil: 1, guardian: 1, enrolment: 1 },
    ],
    ['a parent who calls in as a pupil sees nothing', () => as('guardian-bram', 'PUPIL'), {}],
    ['a pupil who calls in as a parent sees nothing', () => as('pupil-noor', 'GUARDIAN'), {}],
    [
      'a data protection officer sees the consents about the own organisation’s pupils',
      () => as('dpo'),
      { consent_record: 2, pupil_reference: 1 },
    ],
    [
      'a data protection officer of another organisation sees none',
      () => ({ ...as('dpo'), organisation: ORGANISATIONS.clbMechelen.id }),
      {},
    ],
  ])('%s', async (_, who, rows) => {
    expect(await seen(who())).toEqual(rows);
  });

  it('a colleague does not see whom a permit was given for', async () => {
    const colleague = { ...as('clb-antwerp'), person: idOf('person of a colleague') };
    expect(await seen(colleague)).not.toHaveProperty('referral_permit');
  });

  it('nobody records a half day of a pupil without a relation, not even at the own school', async () => {
    const insert = acting('pupils', as('school-mechelen'), (client) =>
      client.query(
        "insert into pupils.absence_record (pupil_id, day, day_part, school_id, code) values ($1, $2, 'PM', $3, 'B')",
        [noor, `${year}-10-20`, ORGANISATIONS.schoolMechelen.id],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });

  it('a centre works at a school until the last day of its contract', async () => {
    const worksAt = async () =>
      acting('pupils', as('clb-antwerp'), async (client) => {
        const { rows } = await client.query('select pupils.actor_works_at($1) as works', [
          schoolAntwerpSouth.id,
        ]);
        return rows[0]?.works;
      });
    const endContract = (until: string) =>
      hub.rows(
        'pupils',
        `update pupils.clb_contract set valid_until = pupils.today() ${until} where school_id = $1`,
        [schoolAntwerpSouth.id],
      );
    await endContract('');
    expect(await worksAt()).toBe(true);
    await endContract('- 1');
    expect(await worksAt()).toBe(false);
  });
});

describe('a developer', () => {
  it.each(['pupils', 'helpdesk'] as const)(
    'sees everything at %s while all is made up, and nothing where it is not said so',
    async (owner) => {
      const table = owner === 'pupils' ? 'pupils.pupil' : 'helpdesk.referral';
      const look = () => acting(owner, as('developer'), (client) => count(client, table));
      expect(await look()).toBe(owner === 'pupils' ? 2 : 1);
      await hub.rows(owner, 'delete from hub.database_mark');
      expect(await look()).toBe(0);
      await hub.rows(owner, "insert into hub.database_mark (kind) values ('SYNTHETIC')");
    },
  );
});

describe('in the helpdesk’s database', () => {
  it('the school of the pupil sees the referral of its centre, and cannot change it', async () => {
    await acting('helpdesk', as('school-antwerp'), async (client) => {
      expect(await count(client, 'helpdesk.referral')).toBe(1);
      const change = await client.query("update helpdesk.referral set next_action = 'Nothing'");
      expect(change.rowCount).toBe(0);
    });
    await acting('helpdesk', as('clb-antwerp'), async (client) => {
      expect((await client.query('select from helpdesk.referral for update')).rowCount).toBe(1);
    });
  });

  it('through the front door the school cannot withdraw it either', async () => {
    const withdraw = 'mutation ($input: WithdrawReferralInput!) { withdrawReferral(input: $input) { id } }';
    const answer = await hub.execute(withdraw, { input: { referralId } }).as('school-antwerp');
    expect(answer.codes).toEqual(['NOT_FOUND']);
    expect(await hub.rows('helpdesk', 'select status from helpdesk.referral')).toEqual([
      { status: 'RECEIVED' },
    ]);
  });

  it('nobody refers in another’s name', async () => {
    const copy = (organisation: string, person: string) =>
      `insert into helpdesk.referral (number, helpdesk_id, operating_mode_id, subject_kind, referred_by_org, referred_by_person,
        referred_by_role, channel, situation, reasons, question, school_measures, urgency, status, owner_user_ref, next_action, next_action_due)
      select 'CMP-ANTW-2026-2027-99999', helpdesk_id, operating_mode_id, 'SCHOOL', '${organisation}', '${person}',
        referred_by_role, channel, situation, reasons, question, school_measures, urgency, status, owner_user_ref, next_action, next_action_due
      from helpdesk.referral limit 1`;
    const me = as('clb-antwerp');
    const insert = (text: string) => acting('helpdesk', me, (client) => client.query(text));
    await expect(insert(copy(schoolAntwerp.id, me.person))).rejects.toMatchObject({ code: '42501' });
    await expect(insert(copy(clbAntwerp.id, randomUUID()))).rejects.toMatchObject({ code: '42501' });
    expect((await insert(copy(clbAntwerp.id, me.person))).rowCount).toBe(1);
  });

  it('a dispatcher sees who works at the own helpdesk, and nobody else sees any membership', async () => {
    const organisations = (persona: PersonaName) =>
      acting('helpdesk', as(persona), async (client) =>
        (await client.query('select distinct organisation_id from helpdesk.membership')).rows.map(
          (row) => row.organisation_id,
        ),
      );
    expect(await organisations('helpdesk-antwerp')).toEqual([helpdeskAntwerp.id]);
    expect(await organisations('helpdesk-mechelen')).toEqual([helpdeskMechelen.id]);
    expect(await organisations('clb-antwerp')).toEqual([]);
  });

  it('a session that ended is known to its person alone, who ends no other', async () => {
    const { person } = PERSONAS['clb-antwerp'];
    await hub.rows('helpdesk', "insert into helpdesk.revoked_session (session, person_id) values ('s', $1)", [
      person,
    ]);
    const ended = (persona: PersonaName) =>
      acting('helpdesk', as(persona), (client) => count(client, 'helpdesk.revoked_session'));
    expect(await ended('clb-antwerp')).toBe(1);
    expect(await ended('clb-mechelen')).toBe(0);
    const other = acting('helpdesk', { ...as('clb-mechelen'), session: 'mine' }, (client) =>
      client.query("insert into helpdesk.revoked_session (session, person_id) values ('not mine', $1)", [
        PERSONAS['clb-mechelen'].person,
      ]),
    );
    await expect(other).rejects.toMatchObject({ code: '42501' });
  });

  it('what schools and pupils see closes when the pupils owner has not been heard for 30 s', async () => {
    const look = async () => ({
      school: await acting('helpdesk', as('school-antwerp'), (client) => count(client, 'helpdesk.referral')),
      pupil: await acting('helpdesk', as('pupil-noor'), (client) => count(client, 'helpdesk.referral')),
    });
    await hub.settle();
    expect(await look()).toEqual({ school: 1, pupil: 1 });
    await hub.rows(
      'helpdesk',
      "update hub.watermark set delivered_up_to = now() - interval '31 seconds' where owner = 'pupils'",
    );
    expect(await look()).toEqual({ school: 0, pupil: 0 });
    await hub.settle();
    expect(await look()).toEqual({ school: 1, pupil: 1 });
  });
});

describe.each(['pupils', 'helpdesk'] as const)('what the hub keeps for itself at %s', (owner) => {
  const other = owner === 'pupils' ? 'helpdesk' : 'pupils';
  const task = (session: string) => ({ role: 'SYSTEM', organisation: null, person: NOBODY_ID, session });

  it('a key that makes a request safe to repeat is seen by whoever used it, and by no colleague', async () => {
    const me = as('clb-antwerp');
    const used = (who: Parameters<typeof acting>[1]) =>
      acting(owner, who, (client) => count(client, 'hub.idempotency'));
    expect(await used(me)).toBe(1);
    expect(await used({ ...me, person: randomUUID() })).toBe(0);
  });

  it('another owner’s word is taken down by the task that heard it, and by nobody in a role', async () => {
    const move = (who: Parameters<typeof acting>[1]) =>
      acting(owner, who, async (client) => {
        const moved = await client.query(
          "update hub.watermark set delivered_up_to = now() + interval '1 year'",
        );
        return moved.rowCount;
      });
    expect(await move(as('clb-antwerp'))).toBe(0);
    expect(await move(task('events:somebody'))).toBe(0);
    expect(await move(task(`events:${other}`))).toBe(1);
    const note = (session: string) =>
      acting(owner, task(session), (client) =>
        client.query('insert into hub.inbox (message_id, sender, type) values ($1, $2, $3)', [
          randomUUID(),
          other,
          'X',
        ]),
      );
    await expect(note('events:somebody')).rejects.toMatchObject({ code: '42501' });
    expect((await note(`events:${other}`)).rowCount).toBe(1);
  });
});
