import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { TestHub } from './testkit/hub';
import { ORGANISATIONS, PERSONAS } from './testkit/organisations';
import { LAST_YEAR, seed, THIS_YEAR, type World } from './testkit/seed';

/** What the database of the pupils owner refuses its own service: mistakes, and worse, in the code above it. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const { schoolAntwerp, schoolMechelen, clbAntwerp, helpdeskAntwerp, helpdeskMechelen } = ORGANISATIONS;
const ALL_DATA = '{IDENTITY,ENROLMENT,ABSENCE_SUMMARY,SITUATION}';
const START = `${THIS_YEAR.slice(0, 4)}-09-01`;

interface Who {
  readonly role: string;
  readonly organisation?: string;
  readonly person?: string;
  readonly task?: string;
  readonly importing?: boolean;
}
const school: Who = { role: 'SCHOOL', organisation: schoolAntwerp.id };
const stranger: Who = { role: 'SCHOOL', organisation: schoolMechelen.id, importing: true };
const centre: Who = { role: 'CLB', organisation: clbAntwerp.id };
const noor: Who = { role: 'PUPIL', person: PERSONAS['pupil-noor'].person };
const guardian: Who = { role: 'GUARDIAN', person: PERSONAS['guardian-noor'].person };
const fromHelpdesk: Who = { role: 'SYSTEM', task: 'events:helpdesk' };

/** One statement as the app role; what it answers, or the SQLSTATE that it is refused with. Nothing of it stays. */
async function tried(who: Who, sql: string, values: unknown[] = []): Promise<unknown> {
  const client = new pg.Client({ connectionString: hub.urls.pupils.appUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('hub.role', $1, true), set_config('hub.org', $2, true), set_config('hub.person', $3, true),
        set_config('hub.session', $4, true), set_config('hub.import', $5, true)`,
      [
        who.role,
        who.organisation ?? '',
        who.person ?? randomUUID(),
        who.task ?? 'x',
        who.importing ? 'on' : '',
      ],
    );
    const { rows, rowCount } = await client.query(sql, values);
    return rows.length > 0 ? rows : rowCount;
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code;
    throw error;
  } finally {
    await client.end();
  }
}
const FORBIDDEN = '42501';

const consentOf = async (pupil: string): Promise<unknown> =>
  (await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [pupil]))[0]?.id;
const refer = (pupil: string, organisation: string) =>
  hub.rows('pupils', 'insert into pupils.pupil_reference values ($1, $2, $3)', [
    organisation,
    randomUUID(),
    pupil,
  ]);

describe('functions that run with more rights', () => {
  it('tell that a consent ended, and whether a pupil is known here, to messages of other owners only', async () => {
    const pupil = await world.pupil('known', { consents: [{ to: 'serviceJac' }] });
    const named = [pupil, await consentOf(pupil), randomUUID()];
    const isKnown = 'select pupils.is_known_here($1, $2, $3) as known';
    const fromServices: Who = { role: 'SYSTEM', task: 'events:services' };
    for (const who of [
      { role: '' },
      school,
      centre,
      noor,
      { role: 'SERVICE', task: 'events:services' },
      fromHelpdesk,
    ])
      expect(await tried(who, 'select pupils.tell_services_of_ended_consent($1)', [pupil])).toBe(FORBIDDEN);
    for (const who of [{ role: '' }, school, centre, noor, { role: 'SYSTEM', task: 'timer:any' }])
      expect(await tried(who, isKnown, named)).toEqual([{ known: false }]);
    for (const who of [fromHelpdesk, fromServices])
      expect(await tried(who, isKnown, named)).toEqual([{ known: true }]);
  });

  it('tell nobody a pupil’s relations, but the helpdesk that a case is open at', async () => {
    const pupil = await world.pupil('relations');
    for (const who of [{ role: '' }, school, centre, { role: 'PARTNER', organisation: randomUUID() }]) {
      expect(await tried(who, 'select pupils.relations_of($1)', [pupil])).toBe(FORBIDDEN);
      expect(await tried(who, 'select pupils.tell_relations($1)', [pupil])).toBe(FORBIDDEN);
      expect(await tried(who, 'select pupils.tell_relations_of($1)', [pupil])).toBe(FORBIDDEN);
    }
    expect(await tried(fromHelpdesk, 'select pupils.relations_of($1)', [pupil])).toBe(FORBIDDEN);
    expect(await tried(fromHelpdesk, 'select pupils.tell_relations($1)', [pupil])).toHaveLength(1);
  });

  it('answer nothing to nobody', async () => {
    const pupil = await world.pupil('nobody', { consents: [{ to: 'helpdeskAntwerp' }], login: 'pupil-noor' });
    const nobody: Who = { role: '', importing: true };
    const consent = await consentOf(pupil);
    expect(await tried(centre, 'select pupils.consent_holds($1) as holds', [consent])).toEqual([
      { holds: true },
    ]);
    expect(await tried(nobody, 'select pupils.consent_holds($1) as holds', [consent])).toEqual([
      { holds: false },
    ]);
    for (const [question, values] of [
      ['select * from pupils.purposes_consented(array[$1]::uuid[])', [pupil]],
      ['select * from pupils.referral_consent($1, $2)', [pupil, helpdeskAntwerp.id]],
      [
        "select * from pupils.match_identities(array['x'], array[$1]::uuid[], array['x'], array['2011-01-01']::date[], 0, 0)",
        [pupil],
      ],
    ] as const)
      expect(await tried(nobody, question, [...values])).toBe(0);
    expect(
      await tried(nobody, 'select pupils.consent_covers_referral($1, $2, $3) as covers', [
        consent,
        pupil,
        helpdeskAntwerp.id,
      ]),
    ).toEqual([{ covers: false }]);
  });

  it('tell when a consent ends to who may ask for a permit on it, and to nobody else', async () => {
    const pupil = await world.pupil('until', { consents: [{ to: 'helpdeskAntwerp' }] });
    const consent = await consentOf(pupil);
    await hub.rows('pupils', "update pupils.consent_record set valid_until = '2099-01-01' where id = $1", [
      consent,
    ]);
    const isTold = 'select pupils.consent_until($1) is not null as told';
    for (const who of [school, centre]) expect(await tried(who, isTold, [consent])).toEqual([{ told: true }]);
    for (const who of [{ role: '' }, stranger, noor, fromHelpdesk])
      expect(await tried(who, isTold, [consent])).toEqual([{ told: false }]);
  });

  it('match and mark no pupil by an id alone: only one that the organisation has a reference for', async () => {
    const pupil = await world.pupil('matched', { name: 'Iemand Bekend' });
    const match = `select agrees from pupils.match_identities(array[null]::text[], array[$1]::uuid[], array['bekend iemand'],
      array[(extract(year from now()) - 15 || '-01-01')::date], 0.3, 0.7)`;
    const kept = (who: Who) =>
      tried(
        who,
        `do $$ begin
          perform pupils.keep_identities(array['a number'], array['${pupil}']::uuid[]);
          if not exists (select from pupils.match_identities(array['a number'], array[null]::uuid[], array['x'], array[now()::date], 0, 0)
            where pupil_id is not null) then raise sqlstate 'PT404'; end if;
        end $$`,
      );
    const sender = { ...school, importing: true };
    expect(await tried(stranger, match, [pupil])).toEqual([{ agrees: null }]);
    expect(await kept(stranger)).toBe('PT404');
    expect(await kept(sender)).toBe('PT404');
    await refer(pupil, schoolAntwerp.id);
    expect(await tried(sender, match, [pupil])).toEqual([{ agrees: true }]);
    expect(await kept(sender)).toBeNull();
  });

  it('give no reference for somebody else’s pupil without the national number', async () => {
    const pupil = await world.pupil('referenced');
    await hub.rows('pupils', "insert into pupils.pupil_identity values ('the number', $1)", [pupil]);
    const known = async (number: string | null) =>
      tried(
        stranger,
        `do $$ begin perform pupils.keep_references(array['mine'], array['${pupil}']::uuid[], array[${number === null ? 'null' : `'${number}'`}]::text[]);
          if not exists (select from pupils.pupil_reference) then raise sqlstate 'PT404'; end if; end $$`,
      );
    expect(await known(null)).toBe('PT404');
    expect(await known('another number')).toBe('PT404');
    expect(await known('the number')).toBeNull();
    expect(
      await tried(stranger, "insert into pupils.pupil_reference values ($1, 'h', $2)", [
        schoolMechelen.id,
        pupil,
      ]),
    ).toBe(FORBIDDEN);
  });
});

describe('an enrolment', () => {
  const enrol = `insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, level) values ($1, $2, '${THIS_YEAR}', '${START}', 'SECONDARY')`;

  it('is made by a file, for a pupil that its sender has a reference for', async () => {
    const pupil = await world.pupil('enrolled');
    const values = [pupil, schoolMechelen.id];
    expect(await tried(stranger, enrol, values)).toBe(FORBIDDEN);
    await refer(pupil, schoolMechelen.id);
    expect(await tried({ ...stranger, importing: false }, enrol, values)).toBe(FORBIDDEN);
    expect(await tried(stranger, enrol, values)).toBe(1);
  });

  it('that has ended does not run again', async () => {
    const pupil = await world.pupil('ended', {
      enrolments: [{ school: 'schoolAntwerp', year: LAST_YEAR, end: `${LAST_YEAR.slice(0, 4)}-10-01` }],
    });
    await refer(pupil, schoolAntwerp.id);
    const reopen = (end: string) =>
      tried(
        { ...school, importing: true },
        `update pupils.enrolment set end_date = ${end} where pupil_id = $1`,
        [pupil],
      );
    expect(await reopen('null')).toBe('23514');
    expect(await reopen("'2099-01-01'")).toBe('23514');
    expect(await reopen('end_date + 1')).toBe(1);
    expect(
      await tried(school, 'update pupils.enrolment set end_date = null where school_id = $1', [
        schoolAntwerp.id,
      ]),
    ).toBe(0);
  });

  it('elsewhere keeps a school from saying who the pupil is', async () => {
    const pupil = await world.pupil('both', {
      enrolments: [{ school: 'schoolAntwerp' }, { school: 'schoolMechelen' }],
    });
    await refer(pupil, schoolMechelen.id);
    const rename = "update pupils.pupil set display_name = 'Other' where id = $1";
    expect(await tried(stranger, rename, [pupil])).toBe(0);
    await hub.rows(
      'pupils',
      'update pupils.enrolment set end_date = start_date where pupil_id = $1 and school_id = $2',
      [pupil, schoolAntwerp.id],
    );
    const [still] = await hub.rows('pupils', `select pupils.today() = '${START}' as first_day`);
    if (still?.first_day !== true) expect(await tried(stranger, rename, [pupil])).toBe(1);
    expect(
      await tried(stranger, "update pupils.pupil set birth_date = '2001-01-01' where id = $1", [pupil]),
    ).toBe(FORBIDDEN);
  });
});

describe('a decision', () => {
  let pupil: string;
  let child: string;
  beforeAll(async () => {
    pupil = await world.pupil('decides', {
      login: 'pupil-noor',
      guardian: 'guardian-noor',
      consents: [{ to: 'helpdeskAntwerp' }, { to: 'helpdeskMechelen', withdrawn: true }],
    });
    child = await world.pupil('small', {
      age: 9,
      guardian: 'guardian-noor',
      consents: [
        { to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' },
        { to: 'helpdeskMechelen', decision: 'REFUSED', givenBy: 'GUARDIAN' },
      ],
    });
  });

  it('is withdrawn once, now, and by whom it is for', async () => {
    const withdraw = (who: Who, of: string, moment: string) =>
      tried(who, `update pupils.consent_record set withdrawn_at = ${moment} where pupil_id = $1`, [of]);
    expect(await withdraw(noor, pupil, 'now()')).toBe(1);
    expect(await withdraw(noor, pupil, 'null')).toBe(FORBIDDEN);
    expect(await withdraw(noor, pupil, "now() + interval '1 year'")).toBe(FORBIDDEN);
    expect(await withdraw(guardian, child, 'now()')).toBe(1);
    await hub.rows(
      'pupils',
      `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by)
      values ($1, 'PUPIL', 'GRANTED', 'SHARE_WITH_GUARDIAN', $2, $3, $1)`,
      [pupil, ALL_DATA, [PERSONAS['guardian-noor'].person]],
    );
    expect(await withdraw(guardian, pupil, 'now()')).toBe(0);
    expect(await withdraw(school, pupil, 'now()')).toBe(0);
    const noted =
      'update pupils.consent_record set withdrawn_at = now(), withdrawn_by = $2 where pupil_id = $1';
    expect(await tried(noor, noted, [pupil, randomUUID()])).toBe(FORBIDDEN);
  });

  it('is recorded as whoever decides gave it, by the pupil for the pupil alone, by a centre with evidence', async () => {
    const record = (who: Who, of: string, givenBy: string, evidence: string | null = null) => {
      const person = who.person ?? randomUUID();
      return tried(
        { ...who, person },
        `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, evidence_ref, recorded_by, recorded_by_org)
        values ($1, $2, 'GRANTED', 'REFERRAL', $3, $4, $5, $6, $7)`,
        [of, givenBy, ALL_DATA, [helpdeskAntwerp.id], evidence, person, who.organisation ?? null],
      );
    };
    expect(await record(noor, pupil, 'PUPIL')).toBe(1);
    expect(await record(noor, pupil, 'GUARDIAN')).toBe(FORBIDDEN);
    expect(await record(noor, child, 'PUPIL')).toBe(FORBIDDEN);
    expect(await record(guardian, child, 'GUARDIAN')).toBe(FORBIDDEN);
    expect(await record(centre, child, 'GUARDIAN', 'file')).toBe(1);
    expect(await record(centre, child, 'PUPIL', 'file')).toBe(FORBIDDEN);
    expect(await record(centre, pupil, 'PUPIL')).toBe(FORBIDDEN);
    expect(await record(centre, pupil, 'PUPIL', 'file')).toBe(1);
    await hub.rows(
      'pupils',
      `insert into pupils.consent_record (pupil_id, given_by, decision, purpose, data_categories, recipients, recorded_by)
      values ($1, 'PUPIL', 'REFUSED', 'REFERRAL', $2, $3, $4)`,
      [pupil, ALL_DATA, [helpdeskAntwerp.id], noor.person],
    );
    expect(await record(centre, pupil, 'PUPIL', 'file')).toBe(FORBIDDEN);
    expect(await record(noor, pupil, 'PUPIL')).toBe(1);
  });
});

describe('a permit and the sight that it gives', () => {
  const issue = (
    who: Who,
    pupil: string,
    consent: unknown,
    helpdesk: string,
    more: [string, unknown][] = [],
  ) => {
    const person = randomUUID();
    const columns = ['pupil_id', 'helpdesk_id', 'consent_id', 'issued_by', 'issued_by_org', 'shares'];
    const values = [
      pupil,
      helpdesk,
      consent,
      person,
      who.organisation,
      '{}',
      ...more.map(([, value]) => value),
    ];
    return tried(
      { ...who, person },
      `insert into pupils.referral_permit (${[...columns, ...more.map(([name]) => name)].join(', ')})
      values (${values.map((_, place) => `$${place + 1}`).join(', ')})`,
      values,
    );
  };

  it('rest on a consent of that pupil, for that helpdesk, that covers all and holds, and begin now', async () => {
    const pupil = await world.pupil('permit', { consents: [{ to: 'helpdeskAntwerp' }] });
    const other = await world.pupil('no permit', { consents: [{ to: 'helpdeskAntwerp', withdrawn: true }] });
    const consent = await consentOf(pupil);
    expect(await issue(school, pupil, consent, helpdeskAntwerp.id)).toBe(1);
    expect(await issue(centre, pupil, consent, helpdeskAntwerp.id)).toBe(1);
    expect(await issue(school, other, consent, helpdeskAntwerp.id)).toBe(FORBIDDEN);
    expect(await issue(school, other, await consentOf(other), helpdeskAntwerp.id)).toBe(FORBIDDEN);
    expect(await issue(school, pupil, consent, helpdeskMechelen.id)).toBe(FORBIDDEN);
    expect(
      await issue(school, pupil, consent, helpdeskAntwerp.id, [['issued_at', '2099-01-01T00:00:00Z']]),
    ).toBe(FORBIDDEN);
    await hub.rows(
      'pupils',
      "update pupils.consent_record set data_categories = '{SITUATION}' where id = $1",
      [consent],
    );
    expect(await issue(school, pupil, consent, helpdeskAntwerp.id)).toBe(FORBIDDEN);
  });

  it('are not made by a message alone', async () => {
    const pupil = await world.pupil('sight', { consents: [{ to: 'helpdeskAntwerp' }] });
    const consent = await consentOf(pupil);
    const open = (on: unknown, holder: string) =>
      tried(
        fromHelpdesk,
        `insert into pupils.access_edge (holder_kind, holder_id, pupil_id, relation, source, basis_id, consent_id, valid_from)
        values ('ORGANISATION', $1, $2, 'OPEN_REFERRAL', 'helpdesk', gen_random_uuid(), $3, now())`,
        [holder, pupil, on],
      );
    expect(await open(consent, helpdeskAntwerp.id)).toBe(FORBIDDEN);
    await hub.rows(
      'pupils',
      "insert into pupils.referral_permit (pupil_id, helpdesk_id, consent_id, issued_by, issued_by_org, shares) values ($1, $2, $3, $1, $1, '{}')",
      [pupil, helpdeskAntwerp.id, consent],
    );
    expect(await open(null, helpdeskAntwerp.id)).toBe(FORBIDDEN);
    expect(await open(consent, helpdeskMechelen.id)).toBe(FORBIDDEN);
    expect(await open(consent, helpdeskAntwerp.id)).toBe(1);
  });
});

it('when and how a half day was told is noted, not said', async () => {
  const pupil = await world.pupil('noted');
  const record = (who: Who, columns: string, values: string) =>
    tried(
      who,
      `insert into pupils.absence_record (pupil_id, day, day_part, school_id, code${columns})
      values ($1, '${START}', 'AM', $2, 'B'${values}) returning source, recorded_at = now() as is_now`,
      [pupil, schoolAntwerp.id],
    );
  expect(await record(school, ', source', ", 'CLB'")).toBe(FORBIDDEN);
  expect(await record(school, ', recorded_at', ', now()')).toBe(FORBIDDEN);
  expect(await record(school, '', '')).toEqual([{ source: 'SCHOOL', is_now: true }]);
  expect(await record(centre, '', '')).toEqual([{ source: 'CLB', is_now: true }]);
  expect(await record({ ...school, importing: true }, '', '')).toEqual([{ source: 'IMPORT', is_now: true }]);
  expect(
    await tried(school, "update pupils.absence_record set recorded_at = '2000-01-01' where pupil_id = $1", [
      pupil,
    ]),
  ).toBe(FORBIDDEN);
});
