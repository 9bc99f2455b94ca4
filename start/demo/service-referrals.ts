import type { ServiceReferralFacts } from '../../subgraphs/kit/contracts/service-referral-facts';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import type { PupilsDemo } from '../../subgraphs/pupils/demo';
import { ageBandOn, ageOn } from '../../subgraphs/pupils/pupil/rules';
import type { ServicesDemo } from '../../subgraphs/services/demo';
import {
  CLOSED_STATUSES,
  type ServiceReferralStatus,
} from '../../subgraphs/services/service-referral/service-referral';
import { momentOf } from './calendar';
import { chance, idOf } from './chance';
import { type ConsentRow, centreOn } from './consents';
import { staffOf } from './personas';
import type { Pupil } from './pupil';
import { DEMO_SERVICES, JAC_ANTWERP, type Service, YOUTH_WORK_MECHELEN } from './services';

/** How a referral goes: its states after SENT, each some days after it was sent. */
const COURSES: readonly (readonly (readonly [ServiceReferralStatus, number])[])[] = [
  [['DECLINED', 4]],
  [['WAITING', 3]],
  [['ACCEPTED', 2]],
  [
    ['ACCEPTED', 2],
    ['STARTED', 3],
  ],
  [
    ['ACCEPTED', 2],
    ['STARTED', 9],
    ['ENDED', 40],
  ],
  [
    ['WAITING', 2],
    ['STARTED', 20],
  ],
  [],
];
const REASONS = ['WELLBEING', 'HOME_SITUATION', 'LEISURE_AND_NETWORK', 'SCHOOL_ROUTE'] as const;
const SENT_HOUR = 9;

interface Step {
  readonly status: ServiceReferralStatus;
  readonly at: string;
}

/** A referral to a service, with all that it leaves behind at both owners. */
interface ServiceReferral {
  readonly id: string;
  readonly pupil: Pupil;
  readonly service: Service;
  readonly consent: ConsentRow & { readonly id: string };
  readonly sentAt: string;
  readonly steps: readonly Step[];
  readonly sender: { readonly person: string; readonly organisation: string };
  readonly reasonCategory: string;
}

export interface ServiceReferralRows {
  readonly pupils: Pick<PupilsDemo, 'accessEdge' | 'servicePermit' | 'serviceInvolvement'>;
  readonly services: Pick<ServicesDemo, 'serviceReferral' | 'serviceReferralEvent'>;
}

/** Where a pupil agreed to a service that takes referrals, the pupil's centre referred the day after. */
export function serviceReferralRows(
  pupils: readonly Pupil[],
  consents: readonly ConsentRow[],
  today: Day,
): ServiceReferralRows {
  const referrals = consents.flatMap((consent) => {
    const pupil = pupils.find(({ person }) => person.id === consent.pupilId);
    const referral = pupil && referralOn(pupil, consent, today);
    return referral ? [referral] : [];
  });
  return {
    pupils: {
      accessEdge: referrals.map(edgeOf),
      servicePermit: referrals.map((one) => permitOf(one)),
      serviceInvolvement: referrals.map((one) => ({
        referralId: one.id,
        pupilId: one.pupil.person.id,
        serviceId: one.service.id,
        consentId: one.consent.id,
        sentAt: one.sentAt,
        startedAt: startOf(one),
        closedAt: endOf(one),
      })),
    },
    services: {
      serviceReferral: referrals.map(referralRow),
      serviceReferralEvent: referrals.flatMap(historyOf).sort((one, other) => one.at.localeCompare(other.at)),
    },
  };
}

/** Named cases were referred whatever chance says; one who consented and was not referred yet is for whoever tries it. */
function referralOn(pupil: Pupil, consent: ConsentRow, today: Day): ServiceReferral | null {
  const { person } = pupil;
  if (consent.purpose !== 'SERVICE_REFERRAL' || consent.decision !== 'GRANTED' || !consent.id) return null;
  if (person.story?.story === 'SERVICE_CONSENTED') return null;
  const sentOn = addDays(String(consent.validFrom).slice(0, 10), 1);
  const draw = chance('service referral', consent.id);
  const service = serviceFor(pupil, consent, sentOn);
  if (sentOn >= today || !service) return null;
  const course = person.story ? COURSES[3] : draw.pick(COURSES);
  const centre = centreOn(pupil.stays, sentOn);
  const [first = person.person] = staffOf(centre, 'CLB');
  return {
    id: idOf('service referral', consent.id),
    pupil,
    service,
    consent: { ...consent, id: consent.id },
    sentAt: momentOf(sentOn, SENT_HOUR),
    steps: stepsOf(course ?? [], sentOn, today, consent),
    sender: { person: person.story ? first : draw.pick(staffOf(centre, 'CLB')), organisation: centre.id },
    reasonCategory: draw.pick(REASONS),
  };
}

/** Of the organisation's services that take this age, one that serves where the pupil lives, if there is one. */
function serviceFor({ person }: Pupil, consent: ConsentRow, day: Day): Service | undefined {
  const named = person.story?.region === 'Antwerpen' ? JAC_ANTWERP : YOUTH_WORK_MECHELEN;
  const age = ageOn(person.birthDate, day) ?? 0;
  const fitting = (person.story ? [named] : DEMO_SERVICES).filter(
    ({ organisation, access, ages: [from, to] }) =>
      consent.recipients.includes(organisation.id) &&
      access !== 'MANDATE' &&
      age >= (from ?? 0) &&
      age <= (to ?? age),
  );
  return fitting.find(({ area }) => area.includes(person.residence.nisCode)) ?? fitting[0];
}

/** Nothing happens today or later, and nothing goes on once the consent has ended. */
function stepsOf(course: (typeof COURSES)[number], sentOn: Day, today: Day, consent: ConsentRow): Step[] {
  const endsAt = [consent.withdrawnAt, consent.validUntil]
    .flatMap((end) => (end ? [String(end)] : []))
    .sort()[0];
  return course
    .map(([status, days]) => ({ status, day: addDays(sentOn, days) }))
    .filter(({ day }) => day < today)
    .map(({ status, day }) => ({ status, at: momentOf(day, 10) }))
    .filter(({ at }) => endsAt === undefined || at < endsAt);
}

const startOf = ({ steps }: ServiceReferral): string | null =>
  steps.find(({ status }) => status === 'STARTED')?.at ?? null;
const endOf = ({ steps }: ServiceReferral): string | null =>
  steps.find(({ status }) => CLOSED_STATUSES.includes(status))?.at ?? null;

function edgeOf(one: ServiceReferral): PupilsDemo['accessEdge'][number] {
  return {
    id: idOf('service edge', one.id),
    holderKind: 'ORGANISATION',
    holderId: one.service.organisation.id,
    pupilId: one.pupil.person.id,
    relation: 'SERVICE_REFERRAL',
    source: 'services',
    basisId: one.id,
    consentId: one.consent.id,
    validFrom: one.sentAt,
    validUntil: endOf(one),
  };
}

function permitOf(one: ServiceReferral): PupilsDemo['servicePermit'][number] {
  const { validUntil } = one.consent;
  const shares: ServiceReferralFacts = {
    pupilId: one.pupil.person.id,
    serviceId: one.service.id,
    organisationId: one.service.organisation.id,
    consentId: one.consent.id,
    consentUntil: validUntil ? String(validUntil) : null,
    ageBand: ageBandOn(one.pupil.person.birthDate, one.sentAt.slice(0, 10)),
    issuedBy: { ...one.sender, role: 'CLB' },
  };
  return {
    id: idOf('service permit', one.id),
    pupilId: shares.pupilId,
    serviceId: shares.serviceId,
    organisationId: shares.organisationId,
    consentId: shares.consentId,
    issuedAt: one.sentAt,
    issuedBy: one.sender.person,
    issuedByOrg: one.sender.organisation,
    shares: { ...shares },
  };
}

function referralRow(one: ServiceReferral): ServicesDemo['serviceReferral'][number] {
  const { withdrawnAt, validUntil } = one.consent;
  return {
    id: one.id,
    pupilId: one.pupil.person.id,
    serviceId: one.service.id,
    organisationId: one.service.organisation.id,
    requestedByOrg: one.sender.organisation,
    requestedByPerson: one.sender.person,
    requestedByRole: 'CLB',
    reasonCategory: one.reasonCategory,
    sentAt: one.sentAt,
    status: one.steps.at(-1)?.status ?? 'SENT',
    startedAt: startOf(one),
    closedAt: endOf(one),
    consentId: one.consent.id,
    consentUntil: validUntil ? String(validUntil) : null,
    consentEndedAt: withdrawnAt ? String(withdrawnAt) : null,
    permitId: idOf('service permit', one.id),
    synthetic: true,
  };
}

/** The one at the service who has a persona, where there is one. */
function historyOf(one: ServiceReferral): (ServicesDemo['serviceReferralEvent'][number] & { at: string })[] {
  const worker = staffOf(one.service.organisation, 'SERVICE')[0] ?? idOf('service worker', one.service.id);
  const sent = {
    referralId: one.id,
    at: one.sentAt,
    byPerson: one.sender.person,
    byRole: 'CLB',
    fromStatus: null,
    toStatus: 'SENT',
  };
  const steps = one.steps.map(({ status, at }, index) => ({
    referralId: one.id,
    at,
    byPerson: worker,
    byRole: 'SERVICE',
    fromStatus: one.steps[index - 1]?.status ?? 'SENT',
    toStatus: status,
  }));
  return [sent, ...steps];
}
