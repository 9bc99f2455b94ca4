import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import type { Day } from '../../subgraphs/kit/school-calendar';
import type { OffersDemo } from '../../subgraphs/offers/demo';
import type { PupilsDemo } from '../../subgraphs/pupils/demo';
import type { ServicesDemo } from '../../subgraphs/services/demo';
import { momentOf } from './calendar';
import { type SchoolDays, schoolDaysUntil } from './career';
import { type EarlierYear, earlierYears, withEarlierYears } from './earlier-years';
import { moveTo } from './move';
import { register, schoolsAndCentres } from './network';
import { demoOffers } from './offers';
import { SCHOOLS } from './organisations';
import { generatePeople } from './people';
import { pupilOf } from './pupil';
import { serviceRows } from './services';
import { hasCases, regionOf, schoolGroupOf, type WorldSize } from './sizes';
import { type World, worldOf } from './world';

const NO_OFFERS = { offer: [], offerCapacity: [], place: [] };

/** A quarter's part of what an owner is filled with: people, and the organisations that are new in it. */
export interface Quarter {
  readonly number: number;
  readonly pupils: PupilsDemo;
  readonly offers: OffersDemo;
  readonly helpdesk: HelpdeskDemo;
  readonly services: ServicesDemo;
  /** How the helpdesks of this part of the world work, new or not. */
  readonly modes: HelpdeskDemo['operatingMode'];
}

/**
 * Quarter `number` (from 1; 0 is the town) of a larger world: as many pupils as the town has, other people with careers
 * and absences of their own, at schools and centres of their part of the world. The same day, number and size give the
 * same rows. Without people there are organisations only, in a moment.
 */
export function generateQuarter(day: Day, number: number, size: WorldSize, withPeople = true): Quarter {
  const { days, years } = calendarOf(day);
  const people = withPeople
    ? generatePeople(size.pupilsPerQuarter, days.years.current, number * size.pupilsPerQuarter + 1)
    : [];
  const pupils = people.map((person) => withEarlierYears(pupilOf(person, days), years, days.years.previous));
  const withCases = withPeople && hasCases(number, size);
  return moved(worldOf(pupils, day, days, withCases), number, size, withCases);
}

let calendar: { day: Day; days: SchoolDays; years: EarlierYear[] } | null = null;

/** All quarters of a world share it, and making it takes a moment. */
function calendarOf(day: Day) {
  if (calendar?.day !== day) calendar = { day, days: schoolDaysUntil(day), years: earlierYears(day) };
  return calendar;
}

function moved(world: World, number: number, size: WorldSize, withCases: boolean): Quarter {
  const isFirstOfGroup = schoolGroupOf(number) !== schoolGroupOf(number - 1);
  const region = regionOf(number, size);
  const isFirstOfRegion = region !== regionOf(number - 1, size);
  const move = moveTo(number, size);
  const network = schoolsAndCentres();
  const schoolIds = new Set(SCHOOLS.map(({ id }) => id));
  const { organisation, membership, helpdesk, operatingMode } = register();
  const isNew = (id: unknown) =>
    schoolIds.has(String(id)) ? isFirstOfGroup : isFirstOfRegion && !move.isShared(String(id));
  const { partnerOrganisation } = demoOffers(world.day);
  const services = serviceRows(momentOf(world.day));
  return {
    number,
    modes: move.tables({ operatingMode }).operatingMode,
    pupils: move.tables({
      ...world.pupils,
      school: isFirstOfGroup ? network.school : [],
      clbCentre: isFirstOfRegion ? network.clbCentre : [],
      clbContract: isFirstOfGroup ? network.clbContract : [],
    }),
    offers: move.tables({
      ...(withCases ? world.offers : NO_OFFERS),
      partnerOrganisation: isFirstOfRegion ? partnerOrganisation : [],
    }),
    helpdesk: move.tables({
      ...world.helpdesk,
      // Without cases there are no referrals, and nothing that follows from them; these do not follow from any.
      referralNumber: withCases ? world.helpdesk.referralNumber : [],
      dispatchTable: withCases ? world.helpdesk.dispatchTable : [],
      dispatchTableParticipant: withCases ? world.helpdesk.dispatchTableParticipant : [],
      referralDraft: withCases ? world.helpdesk.referralDraft : [],
      organisation: organisation.filter(({ id }) => isNew(id)),
      membership: membership.filter(({ organisationId }) => isNew(organisationId)),
      helpdesk: isFirstOfRegion ? helpdesk : [],
      operatingMode: isFirstOfRegion ? operatingMode : [],
      // A helpdesk reports a gap once: what the others found is the same.
      gapSignal: isFirstOfRegion && withCases ? world.helpdesk.gapSignal : [],
      gapEvidence: isFirstOfRegion && withCases ? world.helpdesk.gapEvidence : [],
    }),
    services: move.tables({
      ...world.services,
      supportService: isFirstOfRegion ? services.supportService : [],
      serviceContactPoint: isFirstOfRegion ? services.serviceContactPoint : [],
    }),
  };
}
