import { randomUUID } from 'node:crypto';
import { OWNERS } from '../../start/owners';
import { schoolYearOf, today } from '../../subgraphs/kit/calendar';
import { normaliseName } from '../../subgraphs/pupils/pupil/name';
import type { TestHub } from './hub';
import { type OfferSeed, seedOffer, seedPartners } from './offers';
import { idOf, ORGANISATIONS, PERSONAS, type PersonaName } from './organisations';

export const THIS_YEAR = schoolYearOf(today());
export const LAST_YEAR = `${Number(THIS_YEAR.slice(0, 4)) - 1}-${THIS_YEAR.slice(0, 4)}`;
const FIRST_DAY = `${THIS_YEAR.slice(0, 4)}-09-01`;

/** A change of school in this school year that has happened: on 1 October, or today in September. */
export const CHANGE_DAY = [`${THIS_YEAR.slice(0, 4)}-10-01`, today()].sort()[0] ?? today();
export const DAY_BEFORE_CHANGE = new Date(Date.parse(CHANGE_DAY) - 86_400_000).toISOString().slice(0, 10);

type School = 'schoolAntwerp' | 'schoolAntwerpSouth' | 'schoolMechelen';

export interface PupilSeed {
  readonly name?: string;
  /** Age in years today; 15 when left out. */
  readonly age?: number;
  /** The municipality of residence; Antwerp when left out. */
  readonly lives?: '11002' | '12025';
  readonly enrolments?: readonly {
    school: School;
    start?: string;
    end?: string;
    level?: 'PRIMARY' | 'SECONDARY';
    year?: string;
  }[];
  /** Half days of code B this year, at these schools. */
  readonly truant?: Partial<Record<School, number>>;
  readonly consents?: readonly ConsentSeed[];
  /** The login of the pupil, or of a parent. */
  readonly login?: PersonaName;
  readonly guardian?: PersonaName;
}

export interface ConsentSeed {
  readonly to:
    | 'helpdeskAntwerp'
    | 'helpdeskMechelen'
    | 'partnerArktos'
    | 'partnerProfo'
    | 'partnerPros'
    | 'serviceJac'
    | 'serviceYouth';
  /** REFERRAL to a helpdesk, TRAJECTORY with a partner, SERVICE_REFERRAL to a service, unless it says otherwise. */
  readonly purpose?: 'REFERRAL' | 'TRAJECTORY' | 'SERVICE_REFERRAL';
  /** All kinds of data, unless it says otherwise. */
  readonly dataCategories?: readonly string[];
  readonly decision?: 'REQUESTED' | 'GRANTED' | 'REFUSED';
  readonly givenBy?: 'PUPIL' | 'GUARDIAN';
  readonly withdrawn?: boolean;
  readonly expired?: boolean;
}

/** People, organisations and cases by name; every one of them made up. */
export interface World {
  pupil(key: string, seed?: PupilSeed): Promise<string>;
  offer(key: string, seed?: OfferSeed): Promise<string>;
}

/** The network: two of a kind everywhere, with the members who can log in. */
export async function seed(hub: TestHub): Promise<World> {
  await seedRegister(hub);
  await seedSchools(hub);
  await seedPartners(hub);
  await seedServices(hub);
  await hub.settle();
  return {
    pupil: (key, pupil = {}) => seedPupil(hub, key, pupil),
    offer: (key, offer = {}) => seedOffer(hub, key, offer),
  };
}

async function seedRegister(hub: TestHub): Promise<void> {
  for (const { id, name, kind, group, code } of Object.values(ORGANISATIONS)) {
    await hub.rows(
      'helpdesk',
      'insert into helpdesk.organisation (id, name, kind, login_group, login_code) values ($1, $2, $3, $4, $5)',
      [id, name, kind, group, code],
    );
  }
  for (const { person, organisation, role } of Object.values(PERSONAS)) {
    if (organisation === null) continue;
    await hub.rows(
      'helpdesk',
      "insert into helpdesk.membership (person_id, organisation_id, role, valid_from) values ($1, $2, $3, '2019-09-01')",
      [person, organisation, role],
    );
  }
  const desks = [
    [ORGANISATIONS.helpdeskAntwerp, 'ANTW', ['11002']],
    [ORGANISATIONS.helpdeskMechelen, 'MECH', ['12025', '12040']],
  ] as const;
  for (const [{ id, name }, code, area] of desks) {
    await hub.rows(
      'helpdesk',
      "insert into helpdesk.helpdesk (id, code, name, service_area, province) values ($1, $2, $3, $4, 'ANTWERP')",
      [id, code, name, area],
    );
    await hub.rows(
      'helpdesk',
      `insert into helpdesk.operating_mode (helpdesk_id, name, valid_from, levels, intake_channels, provider_kinds, permanence)
      values ($1, 'DEFAULT', '2019-09-01', '{SECONDARY}', '{CLB,PHONE_PERMANENCE}', '{NAFT}', 'Mornings')`,
      [id],
    );
  }
  for (const owner of OWNERS) {
    await hub.rows(owner, "insert into hub.database_mark (kind) values ('SYNTHETIC') on conflict do nothing");
  }
}

async function seedSchools(hub: TestHub): Promise<void> {
  const centres = [ORGANISATIONS.clbAntwerp, ORGANISATIONS.clbMechelen];
  for (const { id, name } of centres) {
    await hub.rows(
      'pupils',
      "insert into pupils.clb_centre (id, name, network, service_area, disciplines) values ($1, $2, 'VRIJ', '{11002}', '{SOCIAL_WORKER}')",
      [id, name],
    );
  }
  const schools = [
    [ORGANISATIONS.schoolAntwerp, ORGANISATIONS.clbAntwerp, '11002'],
    [ORGANISATIONS.schoolAntwerpSouth, ORGANISATIONS.clbAntwerp, '11002'],
    [ORGANISATIONS.schoolMechelen, ORGANISATIONS.clbMechelen, '12025'],
  ] as const;
  for (const [{ id, name }, centre, nis] of schools) {
    await hub.rows(
      'pupils',
      "insert into pupils.school (id, name, network, levels, municipality_nis) values ($1, $2, 'VGO', '{PRIMARY,SECONDARY}', $3)",
      [id, name, nis],
    );
    await hub.rows(
      'pupils',
      "insert into pupils.clb_contract (school_id, clb_id, valid_from) values ($1, $2, '2015-09-01')",
      [id, centre.id],
    );
  }
}

/** One service of each way to get there; the police has a contact point and no login. */
export const SERVICES = {
  jac: { id: idOf('service jac'), organisation: ORGANISATIONS.serviceJac },
  youth: { id: idOf('service youth'), organisation: ORGANISATIONS.serviceYouth },
  police: { id: idOf('service police'), organisation: ORGANISATIONS.policeMechelen },
} as const;

async function seedServices(hub: TestHub): Promise<void> {
  const services = [
    [SERVICES.jac, 'JAC', 'JAC Test', 'DIRECT', 12, 25, ['11002'], ['nl', 'en'], 'INTAKE', 'onthaal'],
    [
      SERVICES.youth,
      'YOUTH_WORK',
      'Jeugdwerk Test',
      'VIA_REFERRAL',
      6,
      17,
      ['12025'],
      ['nl', 'fr'],
      'INTAKE',
      'info',
    ],
    [
      SERVICES.police,
      'POLICE',
      'Aanspreekpunt Test',
      'MANDATE',
      null,
      null,
      ['12025'],
      ['nl'],
      'SCHOOL_CONTACT',
      'plp41',
    ],
  ] as const;
  for (const [service, kind, name, access, from, to, area, languages, role, desk] of services) {
    await hub.rows(
      'services',
      `insert into services.support_service
        (id, organisation_id, provider_name, kind, name, summary, access, age_from, age_to, service_area, languages, is_free)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, true)`,
      [
        service.id,
        service.organisation.id,
        service.organisation.name,
        kind,
        name,
        `Een gesprek of een plek voor wie dat zoekt (${name}).`,
        access,
        from,
        to,
        area,
        languages,
      ],
    );
    await hub.rows(
      'services',
      'insert into services.service_contact_point (service_id, role, zone, email) values ($1, $2, $3, $4)',
      [service.id, role, 'Test', `${desk}@service.example`],
    );
  }
}

async function seedPupil(hub: TestHub, key: string, pupil: PupilSeed): Promise<string> {
  const id = idOf(`pupil ${key}`);
  const name = pupil.name ?? `${key} van Test`;
  const born = `${new Date().getUTCFullYear() - (pupil.age ?? 15)}-01-01`;
  await hub.rows(
    'pupils',
    `insert into pupils.pupil (id, display_name, search_name, birth_date, gender, residence_nis, postal_code, synthetic)
    values ($1, $2, $3, $4, 'X', $5, $6, true)`,
    [id, name, normaliseName(name), born, pupil.lives ?? '11002', pupil.lives === '12025' ? '2800' : '2060'],
  );
  for (const enrolment of pupil.enrolments ?? [{ school: 'schoolAntwerp' }]) {
    const year = enrolment.year ?? THIS_YEAR;
    const level = enrolment.level ?? 'SECONDARY';
    const start = enrolment.start ?? `${year.slice(0, 4)}-09-01`;
    await hub.rows(
      'pupils',
      `insert into pupils.enrolment (pupil_id, school_id, school_year, start_date, end_date, level, stage, year_of_stage, form, finality)
      values ($1, $2, $3, $4, $5, $6, $7, 2, $8, $9)`,
      [
        id,
        ORGANISATIONS[enrolment.school].id,
        year,
        start,
        enrolment.end ?? null,
        level,
        ...(level === 'SECONDARY' ? [2, 'BSO', 'LABOUR_MARKET'] : [null, null, null]),
      ],
    );
  }
  await seedAbsences(hub, id, pupil.truant ?? {});
  for (const consent of pupil.consents ?? []) await seedConsent(hub, id, consent);
  if (pupil.login) await seedPerson(hub, id, pupil.login, 'SELF');
  if (pupil.guardian) await seedGuardian(hub, id, pupil.guardian, pupil.age ?? 15);
  return id;
}

/** Half days from the first day of the school year on, so that the world is the same on any date. */
async function seedAbsences(
  hub: TestHub,
  pupilId: string,
  truant: Partial<Record<School, number>>,
): Promise<void> {
  let halfDay = 0;
  for (const [school, halfDays] of Object.entries(truant)) {
    const schoolId = Object.entries(ORGANISATIONS).find(([name]) => name === school)?.[1].id;
    for (let count = 0; count < halfDays; count += 1, halfDay += 1) {
      await hub.rows(
        'pupils',
        `insert into pupils.absence_record (pupil_id, day, day_part, school_id, code)
        values ($1, $2::date + $3::int, $4, $5, 'B')`,
        [pupilId, FIRST_DAY, Math.floor(halfDay / 2), halfDay % 2 === 0 ? 'AM' : 'PM', schoolId],
      );
    }
  }
}

async function seedConsent(hub: TestHub, pupilId: string, consent: ConsentSeed): Promise<void> {
  await hub.rows(
    'pupils',
    `insert into pupils.consent_record
      (pupil_id, given_by, decision, purpose, data_categories, recipients, valid_from, valid_until, withdrawn_at, recorded_by)
    values ($1, $2, $3, $8, $9, $4, now() - interval '10 days', $5, $6, $7)`,
    [
      pupilId,
      consent.givenBy ?? 'PUPIL',
      consent.decision ?? 'GRANTED',
      [ORGANISATIONS[consent.to].id],
      consent.expired ? new Date(Date.now() - 86_400_000) : null,
      consent.withdrawn ? new Date(Date.now() - 86_400_000) : null,
      randomUUID(),
      consent.purpose ?? usualPurpose(consent.to),
      consent.dataCategories ?? ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'],
    ],
  );
}

function usualPurpose(recipient: ConsentSeed['to']): NonNullable<ConsentSeed['purpose']> {
  if (recipient.startsWith('partner')) return 'TRAJECTORY';
  return recipient.startsWith('service') ? 'SERVICE_REFERRAL' : 'REFERRAL';
}

async function seedPerson(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName,
  relation: 'SELF' | 'GUARDIAN',
): Promise<void> {
  await hub.rows(
    'pupils',
    `insert into pupils.access_edge (holder_kind, holder_id, pupil_id, relation, basis_id, valid_from)
    values ('PERSON', $1, $2, $3, $2, '2019-09-01')`,
    [PERSONAS[persona].person, pupilId, relation],
  );
}

/** A parent sees the record of a child below 12; later only with the child's consent. */
async function seedGuardian(hub: TestHub, pupilId: string, persona: PersonaName, age: number): Promise<void> {
  await hub.rows(
    'pupils',
    `insert into pupils.guardian (pupil_id, person_id, relation, may_consent, contact_language)
    values ($1, $2, 'PARENT', true, 'nl')`,
    [pupilId, PERSONAS[persona].person],
  );
  if (age < 12) await seedPerson(hub, pupilId, persona, 'GUARDIAN');
}
