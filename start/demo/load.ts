import { hasHelpdeskDemo, loadHelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { dayOf } from '../../subgraphs/kit/calendar';
import {
  type DemoProgress,
  findDemoProgress,
  noteDemoBegun,
  noteDemoFinished,
} from '../../subgraphs/kit/database/demo-progress';
import type { Day } from '../../subgraphs/kit/school-calendar';
import { factsOf, hasOffersDemo, loadOffersDemo } from '../../subgraphs/offers/demo';
import {
  findPupilsDemoDay,
  loadPupilsDemo,
  relationsToldToHelpdesk,
  relationsToldToServices,
} from '../../subgraphs/pupils/demo';
import { hasServicesDemo, loadServicesDemo } from '../../subgraphs/services/demo';
import { hasStatisticsDemo, loadStatisticsDemo } from '../../subgraphs/statistics/demo';
import { messageOf, StartFailure } from '../failure';
import { OWNERS, type OwnerDatabases } from '../owners';
import type { Progress } from '../progress';
import { countedReferrals } from './counted';
import { type Growth, growWorld } from './grow';
import { SIZES, type WorldSize } from './sizes';
import { beginningOf, generateWorld } from './world';

export interface DemoWorldInput {
  readonly databases: OwnerDatabases;
  /** The key of the pupils owner's hashed reference numbers. */
  readonly referenceKey: Buffer;
  readonly today: Date;
  readonly progress: Progress;
  /** By default a town. */
  readonly size?: WorldSize;
  /** Asked before anything of a larger world is begun, or gone on with: is there room for what is still to come? */
  readonly assertRoom?: (size: WorldSize, loadedQuarters: number) => Promise<void>;
}

/**
 * Fills the owners' databases with the demo world, if they are empty. Each owner's part of the town is loaded whole or not
 * at all, and so is each further quarter of a larger world; a load that was interrupted goes on with the same world, also
 * on another day.
 * @throws StartFailure when another size is there, or the parts that are there cannot be of one world
 */
export async function loadDemoWorld(input: DemoWorldInput): Promise<void> {
  const { databases, progress, size = SIZES.town } = input;
  const pupilsUrl = databases.pupils.migratorUrl;
  const noted = await findDemoProgress(pupilsUrl);
  const before = noted?.day ?? (await findPupilsDemoDay(pupilsUrl));
  if (before !== null) assertSameSize(size, noted);
  const states = await Promise.all(OWNERS.map((owner) => findDemoProgress(databases[owner].migratorUrl)));
  if (states.every((state) => state?.isFinished)) return;
  if (size.quarters > 1) await input.assertRoom?.(size, noted?.loaded ?? 0);
  const day = before ?? dayOf(input.today);
  for (const owner of OWNERS) {
    const { name, quarters } = size;
    await noteDemoBegun(databases[owner].migratorUrl, { size: name, day, quarters });
  }
  await loadTown(input, day, size.pupilsPerQuarter);
  if (size.quarters > 1) await growOrExplain({ ...input, day, size, progress });
  else for (const owner of OWNERS) await noteDemoFinished(databases[owner].migratorUrl);
}

/** Most of what stops a long load is outside the hub: the database went, the disk is full. What is loaded is kept. */
async function growOrExplain(growth: Growth): Promise<void> {
  try {
    await growWorld(growth);
  } catch (error) {
    throw new StartFailure(
      `Loading the demo world ${growth.size.name} was interrupted: ${messageOf(error)}`,
      'What is loaded is kept: the next start goes on from there. To begin anew: npm run reset',
      { cause: error },
    );
  }
}

/** A folder that holds one size is not made into another: what is there would have to be told apart from what is new. */
function assertSameSize(size: WorldSize, noted: DemoProgress | null): void {
  const { size: name, isFinished } = noted ?? { size: SIZES.town.name, isFinished: true };
  if (name === size.name) return;
  throw new StartFailure(
    `DEMO_SIZE says ${size.name}, and the databases hold ${isFinished ? '' : 'a part of '}the demo world ${name}.`,
    `Start with DEMO_SIZE=${name}${isFinished ? '' : ', which goes on loading it'}; or take another HUB_DATA (or HUB_DB_PREFIX) for ${size.name}; or start over with: npm run reset`,
  );
}

/** The town, which is a world of its own and the first quarter of all larger ones. */
async function loadTown(input: DemoWorldInput, day: Day, pupils: number): Promise<void> {
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
  const world = generateWorld(day, pupils);
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
