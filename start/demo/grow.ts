import { loadHelpdeskQuarter, tidyHelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { findDemoProgress, noteDemoFinished } from '../../subgraphs/kit/database/demo-progress';
import type { Day } from '../../subgraphs/kit/school-calendar';
import { factsOf, loadOffersQuarter, tidyOffersDemo } from '../../subgraphs/offers/demo';
import { relationsToldToHelpdesk, relationsToldToServices } from '../../subgraphs/pupils/demo';
import {
  closePupilsAfterQuarters,
  loadPupilsQuarter,
  openPupilsForQuarters,
  tidyPupilsDemo,
} from '../../subgraphs/pupils/demo-quarter';
import { loadServicesQuarter, tidyServicesDemo } from '../../subgraphs/services/demo';
import { countStatisticsQuarters, loadStatisticsQuarter } from '../../subgraphs/statistics/demo';
import type { HubOwner, OwnerDatabases } from '../owners';
import type { Progress } from '../progress';
import { momentOf } from './calendar';
import { countedReferrals } from './counted';
import { Pace } from './pace';
import { generateQuarter, type Quarter } from './quarter';
import { hasCases, schoolGroupOf, type WorldSize } from './sizes';

export interface Growth {
  readonly databases: OwnerDatabases;
  readonly referenceKey: Buffer;
  readonly day: Day;
  readonly size: WorldSize;
  readonly progress: Progress;
}

/**
 * Adds the quarters of a larger world to a town that is loaded: first all of them at the pupils owner, then what the
 * other owners have of them. Each owner notes how far it is with every quarter, so whatever interrupts this, the next
 * call goes on after the last quarter that is whole; only one is in memory at a time.
 */
export async function growWorld(growth: Growth): Promise<void> {
  await growPupils(growth);
  const { progress } = growth;
  await growOwner(growth, 'offers', ({ number, offers }, url) => loadOffersQuarter(url, number, offers), {
    has: hasCases,
    finish: tidyOffersDemo,
  });
  const at = momentOf(growth.day);
  const pupilsUrl = growth.databases.pupils.migratorUrl;
  const helpdesk = async ({ number, ...quarter }: Quarter, url: string) => {
    const referred = idsOf(quarter.pupils.leaseInterest);
    await loadHelpdeskQuarter(url, number, quarter.helpdesk, {
      at,
      pupils: referred.length > 0 ? await relationsToldToHelpdesk(pupilsUrl, referred) : [],
      offers: factsOf(quarter.offers, at),
    });
  };
  await growOwner(growth, 'helpdesk', helpdesk, { has: withSchools, finish: tidyHelpdeskDemo });
  const statistics = ({ number, ...quarter }: Quarter, url: string) =>
    loadStatisticsQuarter(
      url,
      number,
      countedReferrals({ ...quarter.helpdesk, operatingMode: quarter.modes }, at),
    );
  await growOwner(growth, 'statistics', statistics, { has: hasCases, finish: countStatisticsQuarters });
  const services = async ({ number, ...quarter }: Quarter, url: string) => {
    const referred = idsOf(quarter.pupils.serviceInvolvement);
    const pupils = referred.length > 0 ? await relationsToldToServices(pupilsUrl, referred) : [];
    await loadServicesQuarter(url, number, quarter.services, { at, pupils });
  };
  await growOwner(growth, 'services', services, { has: hasCases, finish: tidyServicesDemo });
  progress(`Demo world: ${growth.size.name} is complete`);
}

async function growPupils({ databases, referenceKey, day, size, progress }: Growth): Promise<void> {
  const url = databases.pupils.migratorUrl;
  const begun = await findDemoProgress(url);
  if (begun?.isFinished) return;
  const first = Math.max(begun?.loaded ?? 0, 1);
  if (first < size.quarters) {
    await openPupilsForQuarters(url);
    const pace = new Pace(size, first);
    let halfDays = 0;
    for (let number = first; number < size.quarters; number += 1) {
      const { pupils } = generateQuarter(day, number, size);
      await loadPupilsQuarter(url, number, pupils, referenceKey);
      halfDays += pupils.absenceRecord.length;
      const line = pace.after(number, halfDays);
      if (line !== null) progress(line);
    }
  }
  await closePupilsAfterQuarters(url, (statement, left) =>
    progress(`Demo world: keys and indexes, ${left} to go (${statement.slice(0, 60)} …)`),
  );
  progress('Demo world: pupils are vacuumed and analysed');
  await tidyPupilsDemo(url);
  await noteDemoFinished(url);
}

/** What one of the other owners has of the quarters: organisations, and people in those with cases. */
async function growOwner(
  { databases, day, size, progress }: Growth,
  owner: HubOwner,
  load: (quarter: Quarter, migratorUrl: string) => Promise<void>,
  {
    has,
    finish,
  }: {
    /** Quarters in which there is something for this owner: the first of a region always is one with cases. */
    readonly has: (number: number, size: WorldSize) => boolean;
    readonly finish: (migratorUrl: string) => Promise<void>;
  },
): Promise<void> {
  const url = databases[owner].migratorUrl;
  const begun = await findDemoProgress(url);
  if (begun?.isFinished) return;
  for (let number = Math.max(begun?.loaded ?? 0, 1); number < size.quarters; number += 1) {
    if (has(number, size)) await load(generateQuarter(day, number, size, hasCases(number, size)), url);
  }
  await finish(url);
  await noteDemoFinished(url);
  progress(`Demo world: ${owner} loaded`);
}

/** The helpdesk keeps the register of all organisations, so new schools are told to it too. */
const withSchools = (number: number, size: WorldSize) =>
  hasCases(number, size) || schoolGroupOf(number) !== schoolGroupOf(number - 1);

function idsOf(rows: readonly { readonly pupilId: string }[]): string[] {
  return [...new Set(rows.map(({ pupilId }) => pupilId))];
}
