import { hasHelpdeskDemo, loadHelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { dayOf } from '../../subgraphs/kit/calendar';
import { factsOf, hasOffersDemo, loadOffersDemo } from '../../subgraphs/offers/demo';
import {
  findPupilsDemoDay,
  loadPupilsDemo,
  relationsToldToHelpdesk,
  relationsToldToServices,
} from '../../subgraphs/pupils/demo';
import { hasServicesDemo, loadServicesDemo } from '../../subgraphs/services/demo';
import { hasStatisticsDemo, loadStatisticsDemo } from '../../subgraphs/statistics/demo';
import { StartFailure } from '../failure';
import type { OwnerDatabases } from '../owners';
import type { Progress } from '../progress';
import { countedReferrals } from './counted';
import { beginningOf, generateWorld, TOWN_PUPILS } from './world';

export interface DemoWorldInput {
  readonly databases: OwnerDatabases;
  /** The key of the pupils owner's hashed reference numbers. */
  readonly referenceKey: Buffer;
  readonly today: Date;
  readonly progress: Progress;
  /** By default a town. */
  readonly pupils?: number;
}

/**
 * Fills the owners' databases with the demo world, if they are empty. Each owner's part is loaded whole or not at all;
 * a load that was interrupted between two owners goes on with the same world, also on another day.
 * @throws StartFailure when the parts that are there cannot be of one world
 */
export async function loadDemoWorld(input: DemoWorldInput): Promise<void> {
  const { databases, referenceKey, progress } = input;
  const pupilsUrl = databases.pupils.migratorUrl;
  const helpdeskUrl = databases.helpdesk.migratorUrl;
  const begun = await findPupilsDemoDay(pupilsUrl);
  const isHelpdeskLoaded = await hasHelpdeskDemo(helpdeskUrl);
  if (begun === null && isHelpdeskLoaded) {
    throw new StartFailure(
      'The helpdesk’s demo data are there, and the pupils that they are about are not.',
      'Start over with: npm run reset',
    );
  }
  const areOffersLoaded = await hasOffersDemo(databases.offers.migratorUrl);
  const isStatisticsLoaded = await hasStatisticsDemo(databases.statistics.migratorUrl);
  const isServicesLoaded = await hasServicesDemo(databases.services.migratorUrl);
  if (isHelpdeskLoaded && areOffersLoaded && isStatisticsLoaded && isServicesLoaded) return;
  const world = generateWorld(begun ?? dayOf(input.today), input.pupils ?? TOWN_PUPILS);
  const { pupil, absenceRecord } = world.pupils;
  progress(
    `Demo world made: ${pupil.length} pupils, ${absenceRecord.length} half days of absence, nobody real`,
  );
  if (begun === null) {
    await loadPupilsDemo(pupilsUrl, world.pupils, referenceKey);
    progress('Demo world: pupils loaded');
  }
  if (!areOffersLoaded) {
    await loadOffersDemo(databases.offers.migratorUrl, world.offers);
    progress(`Demo world: ${world.offers.offer.length} offers loaded`);
  }
  if (!isHelpdeskLoaded) {
    const at = beginningOf(world);
    const told = {
      at,
      pupils: await relationsToldToHelpdesk(pupilsUrl),
      offers: factsOf(world.offers, at),
    };
    await loadHelpdeskDemo(helpdeskUrl, world.helpdesk, told);
    progress(`Demo world: helpdesk loaded, with ${world.helpdesk.referral.length} referrals`);
  }
  if (!isStatisticsLoaded) {
    const referrals = countedReferrals(world.helpdesk, beginningOf(world));
    await loadStatisticsDemo(databases.statistics.migratorUrl, { day: world.day, referrals });
    progress('Demo world: statistics loaded, with the published figures');
  }
  if (!isServicesLoaded) {
    const told = { at: beginningOf(world), pupils: await relationsToldToServices(pupilsUrl) };
    await loadServicesDemo(databases.services.migratorUrl, world.services, told);
    progress(`Demo world: services loaded, with ${world.services.serviceReferral.length} referrals to them`);
  }
}
