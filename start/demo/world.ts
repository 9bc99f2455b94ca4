import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { schoolYearOf } from '../../subgraphs/kit/calendar';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import type { OffersDemo } from '../../subgraphs/offers/demo';
import type { PupilsDemo } from '../../subgraphs/pupils/demo';
import type { ServicesDemo } from '../../subgraphs/services/demo';
import { momentOf } from './calendar';
import { type SchoolDays, schoolDaysUntil } from './career';
import { drawReferrals } from './caseload';
import { SMALLEST_WORLD } from './cases';
import { caseworkRows, placeRows, trajectoriesKnownToPupils } from './casework-rows';
import { consentsOfCase, drawConsents } from './consents';
import { draftRows, handOverRows } from './drafts';
import { gapRows } from './gaps';
import { presentModeId, register, schoolsAndCentres } from './network';
import { demoOffers } from './offers';
import { generatePeople } from './people';
import { type Pupil, pupilOf } from './pupil';
import { pupilRows } from './pupil-rows';
import type { Referral } from './referrals';
import { serviceReferralRows } from './service-referrals';
import { serviceRows } from './services';
import { TOWN_PUPILS } from './sizes';
import { Timeline } from './timeline';

/** Everything that the owners' databases are filled with: plain rows, per owner. */
export interface World {
  /** The day that the world is made for; nothing in it happens on that day or later. */
  readonly day: Day;
  readonly pupils: PupilsDemo;
  readonly offers: OffersDemo;
  readonly helpdesk: HelpdeskDemo;
  readonly services: ServicesDemo;
}

/**
 * Makes the demo world: the school year that `day` lies in, until then, and the whole year before.
 * The same day and number of pupils give the same world, to the last id.
 */
export function generateWorld(day: Day, pupilCount: number = TOWN_PUPILS): World {
  if (pupilCount < SMALLEST_WORLD) throw new Error(`a demo world has at least ${SMALLEST_WORLD} pupils`);
  const days = schoolDaysUntil(day);
  const pupils = generatePeople(pupilCount, days.years.current).map((person) => pupilOf(person, days));
  return worldOf(pupils, day, days, true);
}

/** All that there is about these pupils, and the organisations around them. Without cases nobody is referred to anybody. */
export function worldOf(pupils: readonly Pupil[], day: Day, days: SchoolDays, hasCases: boolean): World {
  const referrals = hasCases ? drawReferrals(pupils, days, day, presentModeId).sort(byArrival) : [];
  const referred = new Set(referrals.flatMap(({ about }) => (about ? [about.pupil] : [])));
  const consents = pupils.flatMap((pupil) => [
    ...consentsOfCase(pupil.person, pupil.stays, day),
    ...(referred.has(pupil) ? [] : drawConsents(pupil.person, pupil.stays, day)),
  ]);
  const rows = pupilRows(pupils, day);
  const cases = casesKnownToPupils(referrals);
  const toServices = serviceReferralRows(pupils, hasCases ? consents : [], day);
  const timeline = new Timeline(day, days);
  const trajectories = trajectoriesKnownToPupils(referrals);
  const ofReferrals = consentsOfReferrals(referrals);
  return {
    day,
    pupils: {
      ...schoolsAndCentres(),
      ...rows,
      ...cases,
      ...toServices.pupils,
      absenceRecord: [...rows.absenceRecord, ...trajectories.absenceRecord],
      trajectoryDayPart: trajectories.trajectoryDayPart,
      consentRecord: [...consents, ...ofReferrals],
      accessEdge: [
        ...[...rows.accessEdge, ...cases.accessEdge, ...toServices.pupils.accessEdge].map((edge) => ({
          ...edge,
          assignedBy: null,
        })),
        ...trajectories.accessEdge,
      ],
    },
    offers: demoOffers(day, placeRows(referrals)),
    helpdesk: {
      ...register(),
      ...numbered(referrals),
      referralEvent: historyOf(referrals),
      withdrawnConsent: withdrawnOf(ofReferrals),
      ...caseworkRows(referrals, timeline),
      ...gapRows(referrals),
      referralDraft: draftRows(timeline),
      caseHandOver: handOverRows(referrals, timeline),
    },
    services: { ...serviceRows(momentOf(addDays(day, -10))), ...toServices.services },
  };
}

function byArrival(one: Referral, other: Referral): number {
  return one.receivedAt.localeCompare(other.receivedAt) || one.id.localeCompare(other.id);
}

/** What the helpdesk told the pupils owner: where it may look, on which permit, and that it is to be told of relations. */
function casesKnownToPupils(
  referrals: readonly Referral[],
): Pick<PupilsDemo, 'accessEdge' | 'referralPermit' | 'leaseInterest'> {
  const cases = referrals.flatMap(({ about, ...referral }) => (about ? [{ ...referral, ...about }] : []));
  const firstOfPupil = cases.filter(
    ({ pupil }, index) => cases.findIndex((other) => other.pupil === pupil) === index,
  );
  return {
    referralPermit: cases.map(({ helpdesk, pupil, consent, permit }) => ({
      id: permit.id,
      pupilId: pupil.person.id,
      helpdeskId: helpdesk.id,
      consentId: consent.id,
      issuedAt: permit.issuedAt,
      issuedBy: permit.shares.issuedBy.person,
      issuedByOrg: permit.shares.issuedBy.organisation,
      shares: { ...permit.shares },
    })),
    accessEdge: cases.flatMap(({ helpdesk, pupil, consent, cases: times }) =>
      times.map(({ id, from, until }) => ({
        id,
        holderKind: 'ORGANISATION',
        holderId: helpdesk.id,
        pupilId: pupil.person.id,
        relation: 'OPEN_REFERRAL',
        source: 'helpdesk',
        basisId: id,
        consentId: consent.id,
        validFrom: from,
        validUntil: until,
      })),
    ),
    leaseInterest: firstOfPupil.map(({ pupil, receivedAt }) => ({
      pupilId: pupil.person.id,
      receiver: 'helpdesk',
      since: receivedAt,
    })),
  };
}

/** A repeated referral rests on the consent of the first; those to trajectories came later. */
function consentsOfReferrals(referrals: readonly Referral[]): PupilsDemo['consentRecord'] {
  return [
    ...new Set(referrals.flatMap(({ about }) => (about ? [about.consent, ...about.trajectoryConsents] : []))),
  ];
}

/** The helpdesk is told of a consent that was withdrawn after a permit was given on it. */
function withdrawnOf(consents: PupilsDemo['consentRecord']): HelpdeskDemo['withdrawnConsent'] {
  return consents.flatMap(({ id, purpose, withdrawnAt }) =>
    id && purpose === 'REFERRAL' && withdrawnAt ? [{ consentId: id, toldAt: withdrawnAt }] : [],
  );
}

/** Numbers by helpdesk and school year, in the order in which referrals came in. */
function numbered(referrals: readonly Referral[]): Pick<HelpdeskDemo, 'referral' | 'referralNumber'> {
  const last = new Map<string, HelpdeskDemo['referralNumber'][number]>();
  // A duplicate names the first referral, which therefore comes before it.
  const referral = referrals.map(({ helpdesk, receivedAt, row }) => {
    const schoolYear = schoolYearOf(receivedAt.slice(0, 10));
    const series = `CMP-${helpdesk.deskCode}-${schoolYear}`;
    const next = (last.get(series)?.last ?? 0) + 1;
    last.set(series, { helpdeskId: helpdesk.id, schoolYear, last: next });
    return { ...row, number: `${series}-${String(next).padStart(5, '0')}` };
  });
  return { referral, referralNumber: [...last.values()] };
}

/** All histories together in the order of time, so that events are numbered as if they had happened. */
function historyOf(referrals: readonly Referral[]): HelpdeskDemo['referralEvent'] {
  // Sorting keeps the order of what happened in one moment.
  return referrals.flatMap(({ events }) => events).sort((one, other) => one.at.localeCompare(other.at));
}

/** The moment of the world's first minute: what the owners told each other until then has arrived. */
export function beginningOf(world: World): string {
  return momentOf(world.day);
}
