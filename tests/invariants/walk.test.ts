import { TestHub } from '../testkit/hub';
import { seed, type World } from '../testkit/seed';
import { openMechelen, type WalkOffer, walkOffers } from './cast';
import { type WalkResult, walk } from './walk';

/**
 * R1 to R9 over random walks of steps that anybody can try, right or wrong. Settings, to look closer:
 * HUB_WALK_SEED (one walk), HUB_WALK_SEEDS and HUB_WALK_STEPS (more and longer ones).
 */
const { HUB_WALK_SEED, HUB_WALK_SEEDS = '20', HUB_WALK_STEPS = '50' } = process.env;
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

/** The main way; a run is too short to be sure of each by-way. */
const MAIN_WAY = [
  'createReferral',
  'recordNotice',
  'triageReferral',
  'placeOnTable',
  'respondToDispatchItem',
  'decideDispatchItem',
  'assignReferral',
  'planRoundTable',
  'recordRoundTable',
  'agreeTrajectory',
  'confirmStart',
  'recordSessions',
  'recordAbsences',
  'recordConsent',
  'withdrawConsent',
  'withdrawReferral',
];
const isWholeRun = HUB_WALK_SEED === undefined && seeds.length >= 20 && steps >= 50;

/** A walk that never comes anywhere breaks no rule either; one alone, to look closer, need not come everywhere. */
it('the walks go the main way, and are refused on it too', () => {
  if (!isWholeRun) return;
  const outcomes = results.flatMap((result) => [...result.outcomes.keys()]);
  expect(MAIN_WAY.filter((name) => !outcomes.includes(`${name} done`))).toEqual([]);
  const refusals = ['INVALID_TRANSITION', 'NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'BAD_USER_INPUT'];
  expect(refusals.filter((code) => !outcomes.some((outcome) => outcome.endsWith(code)))).toEqual([]);
  const states = new Set(results.flatMap((result) => [...result.states]));
  const reached = [
    'ON_DISPATCH_TABLE',
    'NO_OFFER',
    'ASSIGNED',
    'STARTED',
    'STALLED',
    'DUPLICATE',
    'WITHDRAWN',
  ];
  expect(reached.filter((state) => !states.has(state))).toEqual([]);
});
