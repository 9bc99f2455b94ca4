import { decodeJwt } from 'jose';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { permit } from '../../../tests/testkit/steps';
import { referralFactsSchema } from '../../kit/contracts/referral-facts';

let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

it('a permit carries exactly the facts that it shows, who asked, and five minutes', async () => {
  const pupil = await world.pupil('facts', {
    truant: { schoolAntwerp: 7 },
    consents: [{ to: 'helpdeskAntwerp' }],
  });
  const answer = await permit(hub, pupil, 'clb-antwerp');
  const { shares, iss, aud, jti, iat, exp } = decodeJwt(textAt(answer, 'permitReferral.permit'));
  const facts = referralFactsSchema.parse(shares);
  expect(facts).toEqual({
    pupilId: pupil,
    helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
    consentId: expect.any(String),
    consentUntil: null,
    schoolId: ORGANISATIONS.schoolAntwerp.id,
    problematicHalfDays: 7,
    level: 'SECONDARY',
    ageBand: 'FROM_15_TO_17',
    area: '11002',
    situation: 'AT_RISK',
    issuedBy: {
      person: PERSONAS['clb-antwerp'].person,
      organisation: ORGANISATIONS.clbAntwerp.id,
      role: 'CLB',
    },
  });
  expect({ iss, aud, jti }).toEqual({ iss: 'pupils', aud: 'helpdesk', jti: at(answer, 'permitReferral.id') });
  expect(Number(exp) - Number(iat)).toBe(300);
  expect(new Date(textAt(answer, 'permitReferral.expiresAt')).getTime()).toBe(Number(exp) * 1000);
  const { issuedBy: _, consentId: __, ...shown } = facts;
  expect(at(answer, 'permitReferral.shares')).toEqual(shown);
});

describe('a permit says until when its consent counts', () => {
  const child = { age: 11, consents: [{ to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' }] } as const;
  const until = async (pupil: string) => {
    const answer = await permit(hub, pupil, 'clb-antwerp');
    expect(answer.errors).toEqual([]);
    const { shares } = decodeJwt(textAt(answer, 'permitReferral.permit'));
    const { consentUntil } = referralFactsSchema.parse(shares);
    expect(at(answer, 'permitReferral.shares.consentUntil')).toEqual(consentUntil);
    return consentUntil;
  };
  // Children of this world are born on 1 January; midnight in Flanders is 23:00 in UTC then.
  const birthday = (age: number, of: number) =>
    `${new Date().getUTCFullYear() - age + of - 1}-12-31T23:00:00.000Z`;

  it('for a child of 11, on a guardian’s word: until the day it comes to decide (L12)', async () => {
    expect(await until(await world.pupil('child', child))).toBe(birthday(11, 12));
  });

  it('for a pupil who is assessed not competent: until the 18th birthday', async () => {
    const pupil = await world.pupil('not competent', { ...child, age: 15 });
    const assess = 'update pupils.pupil set not_competent_since = current_date - 30 where id = $1';
    await hub.rows('pupils', assess, [pupil]);
    expect(await until(pupil)).toBe(birthday(15, 18));
  });

  it('which is its own last day, when that comes first', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const pupil = await world.pupil('for an hour', child);
    await hub.rows('pupils', 'update pupils.consent_record set valid_until = $2 where pupil_id = $1', [
      pupil,
      soon,
    ]);
    expect(await until(pupil)).toBe(soon);
  });
});

it('a school gets a permit too, without sight of the consent', async () => {
  const pupil = await world.pupil('by school', { consents: [{ to: 'helpdeskAntwerp' }] });
  expect((await permit(hub, pupil, 'school-antwerp')).errors).toEqual([]);
  expect((await permit(hub, pupil, 'school-antwerp-south')).codes).toEqual(['NOT_FOUND']);
});

it.each([
  ['no consent', [], 'CONSENT_REQUIRED'],
  ['a consent for another helpdesk', [{ to: 'helpdeskMechelen' }], 'CONSENT_REQUIRED'],
  ['a consent that was asked only', [{ to: 'helpdeskAntwerp', decision: 'REQUESTED' }], 'CONSENT_REQUIRED'],
  ['a refusal', [{ to: 'helpdeskAntwerp', decision: 'REFUSED' }], 'CONSENT_REQUIRED'],
  ['a consent that has ended', [{ to: 'helpdeskAntwerp', expired: true }], 'CONSENT_REQUIRED'],
  [
    'a guardian’s consent for a pupil who decides',
    [{ to: 'helpdeskAntwerp', givenBy: 'GUARDIAN' }],
    'CONSENT_REQUIRED',
  ],
  ['a consent that was withdrawn', [{ to: 'helpdeskAntwerp', withdrawn: true }], 'CONSENT_WITHDRAWN'],
] as const)('with %s there is no permit', async (name, consents, code) => {
  const pupil = await world.pupil(name, { consents });
  for (const persona of ['clb-antwerp', 'school-antwerp'] as const) {
    const answer = await permit(hub, pupil, persona);
    expect(answer.codes).toEqual([code]);
    expect(answer.errors[0]?.extensions.hint).toMatch('The pupil decides');
  }
});

it('a question that is still open takes nothing from a consent that was given', async () => {
  const pupil = await world.pupil('asked again', {
    consents: [{ to: 'helpdeskAntwerp' }, { to: 'helpdeskAntwerp', decision: 'REQUESTED' }],
  });
  expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual([]);
});

it('a consent that names less than a permit shares gives none, and the hint says what is missing', async () => {
  const pupil = await world.pupil('named less', { consents: [{ to: 'helpdeskAntwerp' }] });
  await hub.rows(
    'pupils',
    "update pupils.consent_record set data_categories = '{SITUATION,IDENTITY}' where pupil_id = $1",
    [pupil],
  );
  for (const persona of ['clb-antwerp', 'school-antwerp'] as const) {
    const answer = await permit(hub, pupil, persona);
    expect(answer.codes).toEqual(['CONSENT_REQUIRED']);
    expect(answer.errors[0]?.extensions.hint).toContain('ABSENCE_SUMMARY, ENROLMENT');
  }
});

it('a helpdesk that is no id is one that nobody agreed to', async () => {
  const pupil = await world.pupil('no helpdesk', { consents: [{ to: 'helpdeskAntwerp' }] });
  expect((await permit(hub, pupil, 'clb-antwerp', 'x')).codes).toEqual(['CONSENT_REQUIRED']);
});

it('a permit waits for a withdrawal that is under way, and then there is none', async () => {
  const pupil = await world.pupil('at once', { consents: [{ to: 'helpdeskAntwerp' }] });
  const withdrawal = hub.rows(
    'pupils',
    `begin; update pupils.consent_record set withdrawn_at = now() where pupil_id = '${pupil}'; ${until("locktype = 'tuple'")}; commit`,
  );
  await hub.rows('pupils', until("mode = 'RowExclusiveLock'"));
  expect((await permit(hub, pupil, 'clb-antwerp')).codes).toEqual(['CONSENT_WITHDRAWN']);
  await withdrawal;
});

/** Waits, 5 seconds at the most, until somebody holds such a lock on consents: who waits for a row holds its tuple. */
function until(lock: string): string {
  return `do $$ begin for tries in 1..500 loop
    exit when exists (select from pg_locks where relation = 'pupils.consent_record'::regclass and ${lock}
      and database = (select oid from pg_database where datname = current_database()));
    perform pg_sleep(0.01); end loop; end $$`;
}
