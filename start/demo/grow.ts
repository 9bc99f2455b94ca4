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
  const at = momentOf(growth.day);
  const pupilsUrl = growth.databases.pupils.migratorUrl;
  await growOthers(growth, [
    {
      owner: 'offers',
      has: hasCases,
      load: ({ number, offers }, url) => loadOffersQuarter(url, number, offers),
      finish: tidyOffersDemo,
    },
    {
      owner: 'helpdesk',
      has: hasSchoolsOrCases,
      load: async ({ number, helpdesk, ...quarter }, url) => {
        const referred = idsOf(quarter.pupils.leaseInterest);
        const pupils = referred.length > 0 ? await relationsToldToHelpdesk(pupilsUrl, referred) : [];
        const offers = factsOf(quarter.offers, at);
        await loadHelpdeskQuarter(url, number, helpdesk, { at, pupils, offers });
      },
      finish: tidyHelpdeskDemo,
    },
    {
      owner: 'statistics',
      has: hasCases,
      load: ({ number, helpdesk, modes }, url) => {
        const counted = countedReferrals({ ...helpdesk, operatingMode: modes }, at);
        return loadStatisticsQuarter(url, number, counted);
      },
      finish: countStatisticsQuarters,
    },
    {
      owner: 'services',
      has: hasCases,
      load: async ({ number, services, ...quarter }, url) => {
        const referred = idsOf(quarter.pupils.serviceInvolvement);
        const pupils = referred.length > 0 ? await relationsToldToServices(pupilsUrl, referred) : [];
        await loadServicesQuarter(url, number, services, { at, pupils });
      },
      finish: tidyServicesDemo,
    },
  ]);
  growth.progress(`Demo world: ${growth.size.name} is complete`);
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
interface Part {
  readonly owner: HubOwner;
  /** Quarters in which there is something for this owner: the first of a region always is one with cases. */
  readonly has: (number: number, size: WorldSize) => boolean;
  readonly load: (quarter: Quarter, migratorUrl: string) => Promise<void>;
  readonly finish: (migratorUrl: string) => Promise<void>;
}

/** A quarter is made once for all owners that do not have it yet. */
async function growOthers({ databases, day, size, progress }: Growth, parts: readonly Part[]): Promise<void> {
  const states = await Promise.all(
    parts.map(async (part) => {
      const url = databases[part.owner].migratorUrl;
      return { ...part, url, begun: await findDemoProgress(url) };
    }),
  );
  const open = states.filter(({ begun }) => !begun?.isFinished);
  for (let number = 1; number < size.quarters; number += 1) {
    const waiting = open.filter(({ has, begun }) => has(number, size) && (begun?.loaded ?? 0) <= number);
    if (waiting.length === 0) continue;
    const quarter = generateQuarter(day, number, size, hasCases(number, size));
    for (const { load, url } of waiting) await load(quarter, url);
  }
  for (const { owner, url, finish } of open) {
    await finish(url);
    await noteDemoFinished(url);
    progress(`Demo world: ${owner} loaded`);
  }
}

/** The helpdesk keeps the register of all organisations, so new schools are told to it too. */
const hasSchoolsOrCases = (number: number, size: WorldSize) =>
  hasCases(number, size) || schoolGroupOf(number) !== schoolGroupOf(number - 1);

function idsOf(rows: readonly { readonly pupilId: string }[]): string[] {
  return [...new Set(rows.map(({ pupilId }) => pupilId))];
}
