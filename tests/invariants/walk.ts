import { randomUUID } from 'node:crypto';
import { ERROR_CODES } from '../../subgraphs/kit/errors';
import type { Answer, TestHub } from '../testkit/hub';
import { mutate } from '../testkit/loop';
import { ORGANISATIONS, PERSONAS } from '../testkit/organisations';
import type { World } from '../testkit/seed';
import { EVERYBODY, type WalkOffer, type WalkPupil, walkPupils } from './cast';
import {
  checkPrefix,
  checkRows,
  checkSettled,
  fingerprint,
  type Prefix,
  prefixOf,
  type Violation,
} from './checker';
import { type Dice, diceOf } from './dice';
import { type Attempt, type Happening, type Permit, type Scene, STEPS } from './steps';
import { look, type View } from './view';

/** How often a step takes whatever comes, and how often it is then tried by whoever comes. */
const CARELESS = 0.22;
const BY_ANYBODY = 0.5;
const AT_ONCE = 0.08;
const REPEATED = 0.1;
const STEPS_UNTIL_SETTLED = 6;
const SETTLED_UNTIL_CHECKED = 5;
/** Whatever somebody does, these say that the hub went wrong, not the caller. */
const FAULTS: readonly unknown[] = [
  'INTERNAL_SERVER_ERROR',
  'SUBGRAPH_TIMEOUT',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_BAD_RESPONSE',
  'SUBGRAPH_RESPONSE_TOO_LARGE',
  'AUDIT_UNAVAILABLE',
  'GRAPHQL_PARSE_FAILED',
];

export interface WalkResult {
  /** How often each mutation was taken, and how often it was refused with each code. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The states that referrals and trajectories came to. */
  readonly states: ReadonlySet<string>;
}

interface Walk {
  readonly hub: TestHub;
  readonly seed: number;
  readonly tag: string;
  readonly pupils: readonly WalkPupil[];
  readonly offers: readonly WalkOffer[];
  readonly permits: Permit[];
  readonly story: string[];
  /** What an id is called in the story. */
  readonly names: Map<string, string>;
  readonly outcomes: Map<string, number>;
  readonly states: Set<string>;
  prefix: Prefix;
}

/**
 * Goes a way through the referral loop that chance lays, and looks at every step whether all rules hold.
 * @throws with the seed, the steps so far and the rows that break a rule
 */
export async function walk(
  hub: TestHub,
  world: World,
  offers: readonly WalkOffer[],
  { seed, steps }: { readonly seed: number; readonly steps: number },
): Promise<WalkResult> {
  await hub.rows(
    'helpdesk',
    'update helpdesk.membership set valid_until = null where valid_until is not null',
  );
  const pupils = await walkPupils(hub, world, seed);
  await hub.settle();
  const going: Walk = {
    hub,
    seed,
    tag: `Walk ${seed}`,
    pupils,
    offers,
    permits: [],
    story: [],
    names: namesOf(pupils, offers),
    outcomes: new Map(),
    states: new Set(),
    prefix: await prefixOf(hub),
  };
  for (let step = 0; step < steps; step += 1) {
    await takeStep(going, step);
    await holds(going, await checkRows(hub));
    await holds(going, await checkPrefix(hub, going.prefix));
    going.prefix = await prefixOf(hub);
    if ((step + 1) % STEPS_UNTIL_SETTLED !== 0) continue;
    await hub.settle();
    if ((step + 1) % (STEPS_UNTIL_SETTLED * SETTLED_UNTIL_CHECKED) === 0) await checkAll(going);
  }
  await checkAll(going);
  return going;
}

async function checkAll(going: Walk): Promise<void> {
  const { hub } = going;
  going.story.push('   all was told');
  // A message may be answered, and the answer lead to another.
  for (let round = 0; round < 2; round += 1) await hub.settle();
  await holds(going, await checkRows(hub));
  await holds(going, await checkSettled(hub));
  going.prefix = await prefixOf(hub);
}

async function takeStep(going: Walk, step: number): Promise<void> {
  const dice = diceOf(going.seed, step);
  const view = await look(
    going.hub,
    going.tag,
    going.pupils.map(({ id }) => id),
  );
  remember(going, view);
  const scene: Scene = { ...going, step, dice, view, isCareless: dice.chance(CARELESS) };
  const proposed = propose(scene);
  if (!proposed) return;
  if ('happen' in proposed) return happen(going, step, proposed);
  if (dice.chance(AT_ONCE)) return tryAtOnce(going, step, dice, [proposed, ...others(scene, proposed)]);
  return tryAlone(going, step, dice, proposed);
}

function propose(scene: Scene): Attempt | Happening | undefined {
  const { dice, isCareless } = scene;
  for (let tries = 0; tries < 40; tries += 1) {
    const proposed = dice.weighed(STEPS).propose(scene);
    if (!proposed || 'happen' in proposed || !isCareless || !dice.chance(BY_ANYBODY)) {
      if (proposed) return proposed;
      continue;
    }
    const { role } = PERSONAS[proposed.persona];
    const alike = EVERYBODY.filter((name) => PERSONAS[name].role === role);
    return { ...proposed, persona: dice.pick(dice.chance(0.7) ? alike : EVERYBODY) };
  }
  return undefined;
}

async function happen(going: Walk, step: number, { what, happen: come }: Happening): Promise<void> {
  going.story.push(`${step}. ${what}`);
  await come(going.hub);
  going.prefix = await prefixOf(going.hub);
}

/** One after the other: what is refused changes nothing, and what comes twice with one key is done once. */
async function tryAlone(going: Walk, step: number, dice: Dice, attempt: Attempt): Promise<void> {
  const { hub } = going;
  const key = randomUUID();
  const before = await fingerprint(hub);
  const answer = await send(going, step, attempt, key);
  if (answer.errors.length > 0) {
    const after = await fingerprint(hub);
    if (after !== before)
      await violated(going, 'refusal', 'what is refused changes nothing', [
        { before, after, answer: answer.text },
      ]);
    return;
  }
  if (attempt.by && !attempt.by.includes(attempt.persona))
    await violated(going, 'rights', 'who has no right to a step is refused', [
      { persona: attempt.persona, mutation: attempt.mutation, by: attempt.by },
    ]);
  attempt.learn?.(answer);
  if (!dice.chance(REPEATED)) return;
  const done = await fingerprint(hub);
  const again = await send(going, step, attempt, key);
  const isSame = JSON.stringify(again.data) === JSON.stringify(answer.data);
  // A permit is signed anew each time; it is the same permit.
  if (
    (!isSame && attempt.mutation !== 'permitReferral') ||
    again.errors.length > 0 ||
    done !== (await fingerprint(hub))
  )
    await violated(
      going,
      'repeat',
      'the same request with the same key has its effect once, and the same answer',
      [{ first: answer.text, again: again.text }],
    );
}

/** The same by a colleague or in another tab, or something else at the same moment. */
function others(scene: Scene, first: Attempt): Attempt[] {
  const { dice } = scene;
  const more: Attempt[] = [];
  for (let count = dice.number(2) + 1; count > 0; count -= 1) {
    const other = dice.chance(0.5) ? first : propose(scene);
    if (other && !('happen' in other)) more.push(other);
  }
  return more;
}

async function tryAtOnce(going: Walk, step: number, dice: Dice, attempts: readonly Attempt[]): Promise<void> {
  going.story.push(`${step}. at once:`);
  const shared = randomUUID();
  const isRepeat = dice.chance(0.3);
  const answers = await Promise.all(
    attempts.map((attempt) =>
      send(going, step, attempt, isRepeat && attempt === attempts[0] ? shared : randomUUID()),
    ),
  );
  answers.forEach((answer, index) => {
    if (answer.errors.length === 0) attempts[index]?.learn?.(answer);
  });
}

async function send(going: Walk, step: number, attempt: Attempt, key: string): Promise<Answer> {
  const { persona, mutation, input, fields } = attempt;
  const answer = await mutate(going.hub, mutation, input, fields).withKey(key).as(persona);
  const outcome = answer.errors.length === 0 ? 'done' : answer.codes.join(', ');
  going.story.push(`${step}. ${persona} ${mutation} ${shown(input)} → ${outcome}`);
  const counted = `${mutation} ${outcome}`;
  going.outcomes.set(counted, (going.outcomes.get(counted) ?? 0) + 1);
  const isKnown = answer.codes.every(
    (code) => ERROR_CODES.some((known) => known === code) && !FAULTS.includes(code),
  );
  if (!isKnown || answer.status >= 500)
    await violated(going, 'refusal', 'a refusal has a code of the closed list', [
      { status: answer.status, answer: answer.text },
    ]);
  return answer;
}

/** A permit is long, and good for nothing in a story. */
const shown = (input: Record<string, unknown>): string =>
  JSON.stringify('permit' in input ? { ...input, permit: '…' } : input);

async function holds(going: Walk, violations: readonly Violation[]): Promise<void> {
  if (violations.length === 0) return;
  throw new Error(await told(going, violations));
}

async function violated(going: Walk, rule: string, words: string, rows: Violation['rows']): Promise<never> {
  throw new Error(await told(going, [{ rule, words, rows }]));
}

/** All that somebody needs to go the same way again. */
async function told(going: Walk, violations: readonly Violation[]): Promise<string> {
  remember(
    going,
    await look(
      going.hub,
      going.tag,
      going.pupils.map(({ id }) => id),
    ),
  );
  const text = [
    `Walk ${going.seed} breaks a rule; go it again with HUB_WALK_SEED=${going.seed} npm test -- tests/invariants`,
    ...going.story,
    ...violations.map(
      ({ rule, words, rows }) =>
        `${rule}: ${words}\n${rows.map((row) => `  ${JSON.stringify(row)}`).join('\n')}`,
    ),
  ].join('\n');
  return text.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => going.names.get(id) ?? id);
}

function namesOf(pupils: readonly WalkPupil[], offers: readonly WalkOffer[]): Map<string, string> {
  return new Map([
    ...pupils.map(({ id, key }) => [id, key] as const),
    ...Object.entries(ORGANISATIONS).map(([name, { id }]) => [id, name] as const),
    ...Object.entries(PERSONAS).map(([name, { person }]) => [person, name] as const),
    ...offers.map(({ id }, index) => [id, `offer ${index + 1}`] as const),
  ]);
}

function remember({ names, states }: Walk, view: View): void {
  for (const { id, number, status } of view.referrals) {
    names.set(id, number);
    states.add(status);
  }
  for (const { status } of view.trajectories) states.add(status);
  for (const [kind, things] of Object.entries(view)) {
    for (const { id } of things) if (!names.has(id)) names.set(id, `${kind} ${countOf(names, kind) + 1}`);
  }
}

function countOf(names: ReadonlyMap<string, string>, kind: string): number {
  return [...names.values()].filter((name) => name.startsWith(`${kind} `)).length;
}
