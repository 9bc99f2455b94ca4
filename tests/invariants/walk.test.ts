import { TestHub } from '../testkit/hub';
import { seed, type World } from '../testkit/seed';
import { openMechelen, type WalkOffer, walkOffers } from './cast';
import { STEPS } from './steps';
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

/** A walk that never gets anywhere breaks no rule either. */
(HUB_WALK_SEED === undefined ? it : it.skip)('the walks come everywhere', () => {
  const taken = new Set(results.flatMap(({ outcomes }) => [...outcomes.keys()]));
  if (process.env.HUB_WALK_TELL) {
    const sums = new Map<string, number>();
    for (const { outcomes } of results) for (const [k, v] of outcomes) sums.set(k, (sums.get(k) ?? 0) + v);
    console.log(
      [...sums]
        .sort()
        .map(([k, v]) => `${k}: ${v}`)
        .join('\n'),
    );
    console.log([...new Set(results.flatMap(({ states }) => [...states]))].sort().join(' '));
  }
  expect(STEPS.length).toBeGreaterThan(0);
  expect(taken.size).toBeGreaterThan(0);
});
