import { REFERRAL_STATUSES } from '../../subgraphs/helpdesk/referral/referral';
import { TRAJECTORY_STATUSES } from '../../subgraphs/helpdesk/trajectory/trajectory';
import { TestHub } from '../testkit/hub';
import { seed, type World } from '../testkit/seed';
import { openMechelen, type WalkOffer, walkOffers } from './cast';
import { type WalkResult, walk } from './walk';

/**
 * R1 to R9 over random walks of steps that anybody can try, right or wrong. Settings, to look closer:
 * HUB_WALK_SEED (one walk), HUB_WALK_SEEDS and HUB_WALK_STEPS (more and longer ones).
 */
const { HUB_WALK_SEED, HUB_WALK_SEEDS = '20', HUB_WALK_STEPS = '60' } = process.env;
const steps = Number(HUB_WALK_STEPS);
const seeds =
  HUB_WALK_SEED === undefined
    ? Array.from({ length: Number(HUB_WALK_SEEDS) }, (_, index) => index + 1)
    : [Number(HUB_WALK_SEED)];
const MINUTE_MS = 60_000;

let hub: TestHub | undefined;
let world: World;
let offers: WalkOffer[];
const results: WalkResult[] = [];

async function begin(): Promise<TestHub> {
  const begun = await TestHub.start();
  world = await seed(begun);
  await openMechelen(begun);
  offers = await walkOffers(world);
  return begun;
}
afterAll(() => hub?.stop());

it.each(seeds)(
  'walk %i breaks no rule',
  async (number) => {
    hub ??= await begin();
    const going = hub;
    // What one walk broke would be found by all that follow: they begin anew.
    hub = undefined;
    try {
      results.push(await walk(going, world, offers, { seed: number, steps }));
      hub = going;
    } finally {
      if (hub === undefined) await going.stop();
    }
  },
  Math.max(MINUTE_MS, steps * 1000),
);

/** Only two at once could make one by hand: what is referred twice is linked by itself. */
const NEVER_TAKEN = ['markDuplicate'];

/** A walk that never comes anywhere breaks no rule either. */
const isWholeRun = HUB_WALK_SEED === undefined && seeds.length >= 20 && steps >= 60;
(isWholeRun ? it : it.skip)('the walks come everywhere', () => {
  const taken = new Set(results.flatMap(({ outcomes }) => [...outcomes.keys()]));
  const tried = new Set([...taken].map((outcome) => outcome.split(' ')[0] ?? ''));
  expect([...tried].filter((name) => !taken.has(`${name} done`) && !NEVER_TAKEN.includes(name))).toEqual([]);
  const states = new Set(results.flatMap((result) => [...result.states]));
  expect([...REFERRAL_STATUSES, ...TRAJECTORY_STATUSES].filter((state) => !states.has(state)).sort()).toEqual(
    [
      // Of a moment, or of something that is no referral yet.
      'AGREED',
      'DISCARDED',
      'DRAFT',
    ],
  );
});
