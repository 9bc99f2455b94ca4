import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '../../subgraphs/kit/database/migrate';
import { loadKeys } from '../assemble';
import { markSynthetic } from '../database/synthetic';
import { dropDatabasesOf, makeDatabases, type NewDatabases } from '../database/test-databases';
import { testFolder } from '../database/test-server';
import { SMALLEST_WORLD } from '../demo/cases';
import { loadDemoWorld } from '../demo/load';
import { type Hub, startHub } from '../hub';
import { OWNERS } from '../owners';
import { consent } from './chapters/consent';
import { prepare } from './chapters/leftovers';
import { refer } from './chapters/refer';
import { start } from './chapters/start';
import { dispatch } from './chapters/table';
import { takeUp } from './chapters/triage';
import { connect } from './client';
import { textPrinter } from './printer';
import { stageFor } from './stage';
import { tellStory } from './story';

/** The whole story, over HTTP, on a demo hub as `npm start` starts it, with the smallest world. */
const silent = () => undefined;
let made: NewDatabases;
let folder: string;
let hub: Hub;

beforeAll(async () => {
  made = await makeDatabases();
  folder = await mkdtemp(join(testFolder(), 'hub-story-'));
  const { databases, prefix } = made;
  for (const owner of OWNERS) {
    await markSynthetic(databases[owner].migratorUrl);
    await migrate(owner, databases[owner]);
  }
  const { reference } = await loadKeys(folder);
  const world = { databases, referenceKey: reference, today: new Date(), pupils: SMALLEST_WORLD };
  await loadDemoWorld({ ...world, progress: silent });
  hub = await startHub({
    config: {
      mode: 'demo',
      port: 0,
      dataFolder: folder,
      demoSize: 'town',
      databaseUrl: null,
      databasePrefix: prefix,
      databasePasswordsFile: null,
      oidc: null,
      debug: false,
      startedByNpm: false,
    },
    databases,
    progress: silent,
  });
}, 180_000);
afterAll(async () => {
  await hub?.stop();
  await dropDatabasesOf(made);
  await rm(folder, { recursive: true, force: true });
});

async function told(): Promise<string> {
  const lines: string[] = [];
  await tellStory(
    hub.address,
    textPrinter((line) => lines.push(line), { colours: false }),
  );
  return lines.join('\n');
}

/** The text of each step, by its number. */
function stepsOf(text: string): string[] {
  return text.split(/^(?= ?\d+ {2}\S)/m).slice(1);
}

const titleOf = (step: string): string => step.split('\n', 1)[0] ?? '';

describe('the story, told on a hub', () => {
  let text: string;
  beforeAll(async () => {
    text = await told();
  });

  it('numbers its steps, and says at the end that all came as expected', () => {
    const numbers = stepsOf(text).map((step) => Number.parseInt(step, 10));
    expect(numbers.length).toBeGreaterThan(50);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(text).toContain(`${numbers.length} steps, all as expected`);
  });

  it('tells of each step who asks what, what comes back, and why that matters', () => {
    const incomplete = stepsOf(text).filter(
      (step) =>
        !/^ {4}who {5}[a-z]+-[a-z-]+ \(.+\)$/m.test(step) ||
        !/^ {4}asks {4}(query|mutation) \w+.* \{$/m.test(step) ||
        !/^ {4}(answer {2}\{|refused [A-Z_]+: )/m.test(step) ||
        !/^ {4}why {5}\S/m.test(step),
    );
    expect(incomplete).toEqual([]);
  });

  it('has everybody in it, and every refusal on the way', () => {
    const who = new Set([...text.matchAll(/^ {4}who {5}(\S+)/gm)].map(([, persona]) => persona));
    expect([...who].sort()).toEqual([
      'city-analyst-mechelen',
      'clb-antwerp',
      'clb-mechelen',
      'helpdesk-mechelen',
      'partner-arktos',
      'partner-profo',
      'pupil-mechelen',
      'school-mechelen',
    ]);
    expect([...text.matchAll(/^ {4}refused (\w+)/gm)].map(([, code]) => code)).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
      'CONFLICT',
      'CONFLICT',
      'CONSENT_REQUIRED',
      'CONFLICT',
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('shows no provider the name before the pupil consents, nor afterwards', () => {
    const seen = stepsOf(text)
      .filter((step) => step.includes('query TrajectoryAtProvider'))
      .map((step) => [/^ {4}who +(\S+)/m.exec(step)?.[1], step.includes('Mats Janssens')]);
    expect(seen).toEqual([
      ['partner-arktos', false],
      ['partner-arktos', true],
      ['partner-profo', false],
      ['partner-arktos', false],
      ['partner-profo', false],
    ]);
  });

  it('shows no token and no permit, and is about a hundred columns wide', () => {
    expect(text).not.toMatch(/eyJ|Bearer/);
    expect(text).not.toContain('\u001b');
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(110);
  });

  it('is told again, the same', async () => {
    expect(stepsOf(await told()).map(titleOf)).toEqual(stepsOf(text).map(titleOf));
  });

  it('is told after a run that stopped in the middle, which it puts right first', async () => {
    const stage = stageFor(await connect(hub.address), textPrinter(silent, { colours: false }));
    const referred = await refer(stage, await prepare(stage));
    await takeUp(stage, referred);
    const assigned = await dispatch(stage, referred);
    await consent(stage, assigned);
    await start(stage, assigned);

    const again = (await told()).replace(/\s+/g, ' ');
    expect(again).toContain(`referral ${referred.number} of Mats Janssens was still STARTED; withdrawn`);
    expect(again).toContain('Mats had still consented to a trajectory; taken back');
    expect(again).toContain('steps, all as expected');
  });
});
