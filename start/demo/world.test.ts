import { createHash } from 'node:crypto';
import { faker } from '@faker-js/faker/locale/nl_BE';
import { OPEN_STATUSES, REFERRAL_STATUSES, TRANSITIONS } from '../../subgraphs/helpdesk/referral/referral';
import { referralFactsSchema } from '../../subgraphs/kit/contracts/referral-facts';
import { ROLES_BY_KIND } from '../../subgraphs/kit/register';
import { halfDaysOf, schoolDays } from '../../subgraphs/kit/school-calendar';
import { ageOn } from '../../subgraphs/pupils/pupil/rules';
import { CASES } from './cases';
import { HELPDESK_ANTWERP, ORGANISATIONS, SCHOOL_HARBOUR, SCHOOL_SOUTH } from './organisations';
import { MEMBERSHIPS, PERSONAS } from './personas';
import { generateWorld, type World } from './world';

const DAY = '2026-11-22';
const THIS_YEAR = '2026-09-01';
/** Days that are awkward: the first of a school year, soon after, in and after summer, a leap day. */
const AWKWARD_DAYS = ['2026-09-01', '2026-09-02', '2026-09-04', '2027-07-20', '2027-08-31', '2028-02-29'];

let world: World;
beforeAll(() => {
  world = generateWorld(DAY);
});

const hashOf = (made: World) => createHash('sha256').update(JSON.stringify(made)).digest('hex');
const problematicOf = (made: World, pupilId: string, from: string) =>
  made.pupils.absenceRecord.filter((one) => one.pupilId === pupilId && one.code === 'B' && one.day >= from);
const isOpen = ({ status }: { status: string }) => OPEN_STATUSES.some((open) => open === status);

test('the same day gives the same world, and another day another', () => {
  expect(hashOf(generateWorld(DAY))).toBe(hashOf(world));
  expect(hashOf(generateWorld('2026-11-23', 100))).not.toBe(hashOf(generateWorld(DAY, 100)));
});

test('a town has 2 000 pupils, two school years, and some 60 000 half days of absence at the most', () => {
  const { pupil, enrolment, absenceRecord } = world.pupils;
  expect(pupil).toHaveLength(2_000);
  expect(new Set(enrolment.map(({ schoolYear }) => schoolYear))).toEqual(new Set(['2025-2026', '2026-2027']));
  expect(new Set(enrolment.map(({ level }) => level))).toEqual(
    new Set(['PRE_PRIMARY', 'PRIMARY', 'SECONDARY']),
  );
  expect(absenceRecord.length).toBeGreaterThan(30_000);
  expect(absenceRecord.length).toBeLessThan(65_000);
  expect(new Set(absenceRecord.map(({ code }) => code))).toEqual(
    new Set(['A', 'M', 'R', 'Z', 'H', 'P', 'B']),
  );
});

test('nobody is real: everything says that it is synthetic, and names are from faker’s Flemish lists', () => {
  const { first_name, last_name } = faker.definitions.person;
  const firstNames = new Set<unknown>(Object.values(first_name).flat());
  const lastNames = new Set<unknown>(Object.values(last_name).flat());
  const others = world.pupils.pupil.filter(({ displayName, synthetic }) => {
    const [firstName = '', ...rest] = displayName.split(' ');
    return !firstNames.has(firstName) || !lastNames.has(rest.join(' ')) || synthetic !== true;
  });
  expect(others).toEqual([]);
  expect(world.helpdesk.referral.every(({ synthetic }) => synthetic === true)).toBe(true);
  const official = [...world.pupils.school, ...world.pupils.clbCentre].map(
    ({ institutionNumber }) => institutionNumber,
  );
  expect(new Set(official)).toEqual(new Set([null]));
});

test('no two pupils share a name and a birth date', () => {
  const names = world.pupils.pupil.map(({ searchName, birthDate }) => `${searchName} ${birthDate}`);
  expect(new Set(names).size).toBe(names.length);
});

test.each([DAY, ...AWKWARD_DAYS])('on %s nothing has happened on that day or later', (day) => {
  const made = generateWorld(day, 150);
  const tomorrowOn = `${day}T00:00:00.000Z`;
  expect(made.pupils.absenceRecord.filter((one) => one.day >= day)).toEqual([]);
  expect(made.pupils.enrolment.filter((one) => one.startDate > day)).toEqual([]);
  expect(made.helpdesk.referralEvent.filter(({ at }) => String(at) >= tomorrowOn)).toEqual([]);
  expect(made.pupils.consentRecord.filter((one) => String(one.validFrom) > `${day}T07:00:00.000Z`)).toEqual(
    [],
  );
});

test.each([DAY, ...AWKWARD_DAYS])(
  'on %s absences are on half days that have school, at the school of the enrolment',
  (day) => {
    const made = generateWorld(day, 150);
    const years = [...new Set(made.pupils.enrolment.map(({ schoolYear }) => schoolYear))];
    const lessons = new Set(
      years.flatMap((year) => halfDaysOf(schoolDays(year, day))).map((half) => `${half.day} ${half.dayPart}`),
    );
    const elsewhere = made.pupils.absenceRecord.filter(({ pupilId, day: missed, dayPart, schoolId }) => {
      const isHere = made.pupils.enrolment.some(
        (one) =>
          one.pupilId === pupilId &&
          one.schoolId === schoolId &&
          one.startDate <= missed &&
          (one.endDate ?? missed) >= missed,
      );
      return !isHere || !lessons.has(`${missed} ${dayPart}`);
    });
    expect(elsewhere).toEqual([]);
  },
);

test('problematic absence reaches every threshold, and most pupils have none', () => {
  const counts = new Map<string, number>();
  for (const { pupilId, code, day } of world.pupils.absenceRecord)
    if (code === 'B' && day >= THIS_YEAR) counts.set(pupilId, (counts.get(pupilId) ?? 0) + 1);
  const from = (halfDays: number) => [...counts.values()].filter((count) => count >= halfDays).length;
  expect(from(1)).toBeLessThan(1_000);
  expect(from(5)).toBeGreaterThan(100);
  expect(from(10)).toBeGreaterThan(40);
  expect(from(15)).toBeGreaterThan(15);
  expect(from(30)).toBeGreaterThan(3);
});

test('every reference to another row leads to one', () => {
  const { pupils, helpdesk } = world;
  const ids = (rows: readonly { readonly id?: string | undefined }[]) =>
    new Set<unknown>(rows.map(({ id }) => id));
  const lost = (known: ReadonlySet<unknown>, named: readonly unknown[]) =>
    named.filter((id) => id && !known.has(id));
  const ofPupils = [
    'guardian',
    'enrolment',
    'absenceRecord',
    'consentRecord',
    'accessEdge',
    'leaseInterest',
    'reference',
  ] as const;
  const pupilIds = ofPupils.flatMap((table) => pupils[table].map(({ pupilId }) => pupilId));
  expect(lost(ids(pupils.pupil), [...pupilIds, ...helpdesk.referral.map(({ pupilId }) => pupilId)])).toEqual(
    [],
  );
  const ofSchools = [
    ...pupils.enrolment,
    ...pupils.absenceRecord,
    ...pupils.clbContract,
    ...helpdesk.referral,
  ];
  expect(
    lost(
      ids(pupils.school),
      ofSchools.map(({ schoolId }) => schoolId),
    ),
  ).toEqual([]);
  const organisations = [...pupils.school, ...pupils.clbCentre, ...helpdesk.helpdesk].map(({ id }) => id);
  const referrers = helpdesk.referral.map(({ referredByOrg }) => referredByOrg);
  expect(lost(ids(ORGANISATIONS), [...organisations, ...referrers])).toEqual([]);
  expect(
    lost(
      ids(pupils.consentRecord),
      helpdesk.referral.map(({ consentId }) => consentId),
    ),
  ).toEqual([]);
});

test('roles fit the kind of organisation, and the police have none', () => {
  for (const { organisation, role } of MEMBERSHIPS) {
    const kind = ORGANISATIONS.find(({ id }) => id === organisation)?.kind;
    expect(kind && ROLES_BY_KIND[kind]).toContain(role);
  }
  const codes = ORGANISATIONS.map(({ group, code }) => `${group} ${code}`);
  expect(new Set(codes).size).toBe(codes.length);
  expect(PERSONAS.filter(({ organisation }) => organisation === null).map(({ group }) => group)).toEqual(
    Array(4).fill('BUR'),
  );
});

test('some consents to a referral name less than a permit shares; those of named cases name all', () => {
  const named = new Set<unknown>(Object.values(CASES).map(({ id }) => id));
  const given = world.pupils.consentRecord.filter((one) => one.purpose === 'REFERRAL');
  expect(given.some(({ dataCategories }) => dataCategories.length < 4)).toBe(true);
  const whole = world.pupils.consentRecord.filter(
    (one) => (named.has(one.pupilId) && one.purpose === 'REFERRAL') || one.purpose === 'SHARE_WITH_GUARDIAN',
  );
  for (const { dataCategories } of whole) expect(dataCategories).toHaveLength(4);
});

test('consents of every purpose and every state are there', () => {
  const seen = new Set(
    world.pupils.consentRecord.map(({ purpose, givenBy, decision, withdrawnAt, validUntil }) => {
      const ended = validUntil && String(validUntil) < DAY ? 'EXPIRED' : decision;
      return `${purpose} ${givenBy} ${withdrawnAt ? 'WITHDRAWN' : ended}`;
    }),
  );
  for (const purpose of ['REFERRAL', 'TRAJECTORY', 'SERVICE_REFERRAL'])
    for (const giver of ['PUPIL', 'GUARDIAN'])
      for (const state of ['REQUESTED', 'GRANTED', 'REFUSED', 'EXPIRED', 'WITHDRAWN'])
        expect(seen).toContain(`${purpose} ${giver} ${state}`);
  expect(seen).toContain('SHARE_WITH_GUARDIAN PUPIL GRANTED');
  expect(seen).not.toContain('SHARE_WITH_GUARDIAN GUARDIAN GRANTED');
});

test('SC1: a pupil of 15 in G2J2 BSO with 12 problematic half days over two schools, who consents and has no referral', () => {
  const { id, name } = CASES.truantAntwerp;
  const { pupils, helpdesk } = world;
  const pupil = pupils.pupil.find((one) => one.id === id);
  expect(pupil?.displayName).toBe(name);
  expect(ageOn(pupil?.birthDate ?? '', DAY)).toBe(15);
  const now = pupils.enrolment.filter((one) => one.pupilId === id && one.schoolYear === '2026-2027');
  expect(
    now.map(({ schoolId, form, stage, yearOfStage }) => ({ schoolId, form, stage, yearOfStage })),
  ).toEqual([
    { schoolId: SCHOOL_SOUTH.id, form: 'BSO', stage: 2, yearOfStage: 2 },
    { schoolId: SCHOOL_HARBOUR.id, form: 'BSO', stage: 2, yearOfStage: 2 },
  ]);
  const missed = problematicOf(world, id, THIS_YEAR).map(({ schoolId }) => schoolId);
  expect(missed.filter((school) => school === SCHOOL_SOUTH.id)).toHaveLength(7);
  expect(missed.filter((school) => school === SCHOOL_HARBOUR.id)).toHaveLength(5);
  const consents = pupils.consentRecord.filter(({ pupilId }) => pupilId === id);
  expect(
    consents.map(({ purpose, decision, givenBy, recipients }) => ({
      purpose,
      decision,
      givenBy,
      recipients,
    })),
  ).toEqual([
    { purpose: 'REFERRAL', decision: 'GRANTED', givenBy: 'PUPIL', recipients: [HELPDESK_ANTWERP.id] },
    {
      purpose: 'SHARE_WITH_GUARDIAN',
      decision: 'GRANTED',
      givenBy: 'PUPIL',
      recipients: [CASES.truantAntwerp.guardian],
    },
  ]);
  expect(helpdesk.referral.some(({ pupilId }) => pupilId === id)).toBe(false);
});

test.each(AWKWARD_DAYS)(
  'SC1 fits the year on %s: as many half days as there were, and no more than twelve',
  (day) => {
    const made = generateWorld(day, 100);
    const schoolYear =
      made.pupils.enrolment
        .map((one) => one.schoolYear)
        .sort()
        .at(-1) ?? '';
    const possible = halfDaysOf(schoolDays(schoolYear, day)).length;
    for (const { id } of [CASES.truantAntwerp, CASES.truantMechelen]) {
      const missed = problematicOf(made, id, `${schoolYear.slice(0, 4)}-09-01`);
      expect(missed).toHaveLength(Math.min(12, possible));
      const pupil = made.pupils.pupil.find((one) => one.id === id);
      expect(ageOn(pupil?.birthDate ?? '', day)).toBe(15);
    }
  },
);

test('a pupil has at most one open referral at a helpdesk, and a duplicate names it', () => {
  const open = world.helpdesk.referral.filter((one) => one.pupilId && isOpen(one));
  const keys = open.map(({ helpdeskId, pupilId }) => `${helpdeskId} ${pupilId}`);
  expect(new Set(keys).size).toBe(keys.length);
  const duplicates = world.helpdesk.referral.filter(({ status }) => status === 'DUPLICATE');
  expect(duplicates.length).toBeGreaterThan(0);
  for (const { duplicateOf, pupilId, helpdeskId } of duplicates) {
    expect(open.find(({ id }) => id === duplicateOf)).toMatchObject({ pupilId, helpdeskId });
  }
});

test('every referral is told the same to both owners', () => {
  const { referralPermit, accessEdge, consentRecord, leaseInterest, enrolment } = world.pupils;
  const leases = accessEdge.filter(({ relation }) => relation === 'OPEN_REFERRAL');
  const aboutPupils = world.helpdesk.referral.filter(({ pupilId }) => pupilId);
  // One that was taken up again is a second case to others.
  const again = aboutPupils.filter(({ id, caseId }) => caseId !== id);
  expect(again.length).toBeGreaterThan(0);
  expect(leases).toHaveLength(aboutPupils.length + again.length);
  for (const referral of aboutPupils) {
    const { id, caseId, pupilId, helpdeskId, consentId, permitId, receivedAt } = referral;
    const first = leases.find(({ basisId }) => basisId === id);
    expect(first).toMatchObject({
      pupilId,
      holderId: helpdeskId,
      consentId,
      validFrom: receivedAt,
      source: 'helpdesk',
    });
    const lease = leases.find(({ basisId }) => basisId === caseId);
    expect(lease).toMatchObject({ pupilId, holderId: helpdeskId, consentId, source: 'helpdesk' });
    expect(lease?.validUntil === null).toBe(isOpen(referral));
    expect(leaseInterest.some((interest) => interest.pupilId === pupilId)).toBe(true);
    const permit = referralPermit.find((one) => one.id === permitId);
    expect(referralFactsSchema.parse(permit?.shares)).toMatchObject({
      pupilId,
      helpdeskId,
      consentId,
      schoolId: referral.schoolId,
      problematicHalfDays: referral.problematicHalfDays,
      situation: referral.situation,
    });
    const day = String(receivedAt).slice(0, 10);
    const missed = problematicOf(world, pupilId ?? '', day < THIS_YEAR ? '2025-09-01' : THIS_YEAR);
    expect(missed.filter((one) => one.day < day)).toHaveLength(referral.problematicHalfDays ?? -1);
    expect(enrolment.some((one) => one.pupilId === pupilId && one.schoolId === referral.schoolId)).toBe(true);
    const consent = consentRecord.find((one) => one.id === consentId);
    expect(consent).toMatchObject({
      pupilId,
      purpose: 'REFERRAL',
      decision: 'GRANTED',
      recipients: [helpdeskId],
    });
    expect(String(consent?.validFrom) < String(receivedAt)).toBe(true);
    if (isOpen(referral)) expect(consent?.withdrawnAt).toBeNull();
  }
});

test('every referral has its history: allowed steps in order, the last of them its state; each state occurs', () => {
  const { referral, referralEvent } = world.helpdesk;
  const drafts: readonly string[] = ['DRAFT', 'DISCARDED'];
  const statuses = REFERRAL_STATUSES.filter((status) => !drafts.includes(status));
  for (const { id } of world.helpdesk.helpdesk) {
    const here = referral.filter(({ helpdeskId }) => helpdeskId === id);
    expect(new Set(here.map(({ status }) => status))).toEqual(new Set(statuses));
  }
  for (const { id, status, receivedAt } of referral) {
    const events = referralEvent.filter(({ referralId }) => referralId === id);
    expect(events[0]).toMatchObject({ fromStatus: null, toStatus: 'RECEIVED', at: receivedAt });
    expect(events.at(-1)?.toStatus).toBe(status);
    events.slice(1).forEach(({ fromStatus, toStatus, at }, index) => {
      expect(fromStatus).toBe(events[index]?.toStatus);
      expect(TRANSITIONS).toHaveProperty(`${fromStatus}`, expect.arrayContaining([toStatus]));
      expect(String(at) >= String(events[index]?.at)).toBe(true);
    });
  }
});

test('referrals are numbered by helpdesk and school year, without gaps, and the counters stand at the last', () => {
  const { referral, referralNumber, helpdesk } = world.helpdesk;
  for (const { helpdeskId, schoolYear, last } of referralNumber) {
    const code = helpdesk.find(({ id }) => id === helpdeskId)?.code;
    const numbers = referral
      .map(({ number }) => number)
      .filter((number) => number.startsWith(`CMP-${code}-${schoolYear}-`));
    const expected = Array.from({ length: last }, (_, index) => String(index + 1).padStart(5, '0'));
    expect(numbers.map((number) => number.slice(-5))).toEqual(expected);
  }
  expect(referral).toHaveLength(referralNumber.reduce((sum, { last }) => sum + last, 0));
});

test('every open case has an owner and a next action; some are overdue, most are not', () => {
  const open = world.helpdesk.referral.filter(isOpen);
  const dispatchers = MEMBERSHIPS.filter(({ role }) => role === 'HELPDESK');
  for (const { ownerUserRef, helpdeskId, nextAction } of open) {
    expect(dispatchers).toContainEqual({ person: ownerUserRef, organisation: helpdeskId, role: 'HELPDESK' });
    expect(nextAction).toBeTruthy();
  }
  const overdue = open.filter(({ nextActionDue }) => String(nextActionDue) < DAY);
  expect(overdue.length).toBeGreaterThan(3);
  expect(overdue.length).toBeLessThan(open.length / 2);
});
