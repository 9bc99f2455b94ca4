import {
  clientKnowsOnlyItsOperations,
  type DependencyRule,
  environmentIsReadInOnePlace,
  gatewayKnowsNoOwner,
  kitKnowsNobody,
  nothingIsExportedByDefault,
  nothingThatRunsKnowsTests,
  onlyTheKitOpensConnections,
  ownerKnowsOnlyItselfAndTheKit,
} from './dependency-rules';
import { importsOf, projectSources } from './imports';

const sources = projectSources();

function broken(rule: DependencyRule): string[] {
  return sources.flatMap(rule);
}

/** Who imports something from outside of it. */
function importers(of: RegExp, but: RegExp): string[] {
  return sources
    .filter((file) => !but.test(file.path) && importsOf(file).some((name) => of.test(name)))
    .map(({ path }) => path);
}

/** What a rule says of one made-up file. */
function judged(rule: DependencyRule, path: string, text: string): string[] {
  return rule({ path, text });
}

test('the whole project is looked at', () => {
  const folders = new Set(sources.map(({ path }) => path.split('/')[0]));
  expect([...folders]).toEqual(expect.arrayContaining(['gateway', 'subgraphs', 'start', 'tests']));
  expect(sources.length).toBeGreaterThan(100);
});

test('every way to import is seen, over lines too, and a comment is not one', () => {
  const text = `
    import type { A } from '../kit/a';
    import {
      b,
      c,
    } from "./b";
    import 'side-effect';
    export * from '../../gateway/c';
    export { d } from './d';
    const e = await import('./e');
    const f = require('pg');
    // import { g } from './g';
    /* import { h } from './h'; */
    const address = 'https://example.org'; import { i } from './i';
  `;
  expect(importsOf({ path: 'subgraphs/pupils/x.ts', text })).toEqual([
    'subgraphs/kit/a',
    'subgraphs/pupils/b',
    'side-effect',
    'gateway/c',
    'subgraphs/pupils/d',
    'subgraphs/pupils/e',
    'pg',
    'subgraphs/pupils/i',
  ]);
});

describe('the gateway imports no owner, and neither start nor tests', () => {
  test('in the project', () => expect(broken(gatewayKnowsNoOwner)).toEqual([]));

  test.each(['../subgraphs/pupils/rows', '../start/owners', '../tests/operation'])('%s is seen', (name) => {
    expect(judged(gatewayKnowsNoOwner, 'gateway/x.ts', `import { a } from '${name}';`)).toHaveLength(1);
  });

  test('the kit and itself are fine', () => {
    const text = "import { a } from '../subgraphs/kit/wire'; import { b } from './config';";
    expect(judged(gatewayKnowsNoOwner, 'gateway/x.ts', text)).toEqual([]);
  });
});

describe('an owner imports neither another owner, nor the gateway, nor start', () => {
  test('in the project', () => expect(broken(ownerKnowsOnlyItselfAndTheKit)).toEqual([]));

  test.each(['../helpdesk/rows', '../../gateway/config', '../../start/owners'])('%s is seen', (name) => {
    expect(judged(ownerKnowsOnlyItselfAndTheKit, 'subgraphs/pupils/x.ts', `import '${name}';`)).toHaveLength(
      1,
    );
  });

  test('not even a test of an owner knows another owner', () => {
    const text = "import { a } from '../helpdesk/rows'; import { b } from '../../start/owners';";
    expect(judged(ownerKnowsOnlyItselfAndTheKit, 'subgraphs/pupils/x.test.ts', text)).toHaveLength(1);
  });

  test('the kit and itself are fine', () => {
    const text = "import { a } from '../kit/wire'; import { b } from './rows';";
    expect(judged(ownerKnowsOnlyItselfAndTheKit, 'subgraphs/pupils/x.ts', text)).toEqual([]);
  });
});

describe('the kit imports no owner, not the gateway, not start', () => {
  test('in the project', () => expect(broken(kitKnowsNobody)).toEqual([]));

  test.each(['../pupils/rows', '../../gateway/config', '../../start/owners', '../../tests/operation'])(
    '%s is seen',
    (name) => {
      expect(judged(kitKnowsNobody, 'subgraphs/kit/x.ts', `export { a } from '${name}';`)).toHaveLength(1);
    },
  );
});

describe('a sample client knows Node and the operations of its role, and nothing else of the hub', () => {
  test('in the project', () => expect(broken(clientKnowsOnlyItsOperations)).toEqual([]));

  test.each([
    '../gateway/config',
    '../gateway/operations/load',
    '../subgraphs/kit/errors',
    '../start/failure',
    'zod',
  ])('%s is seen', (name) => {
    const text = `import { a } from '${name}';`;
    expect(judged(clientKnowsOnlyItsOperations, 'clients/x.ts', text)).toHaveLength(1);
  });

  test('and nobody knows a client', () => {
    expect(importers(/^clients\//, /^clients\//)).toEqual([]);
  });
});

describe('nothing that runs imports tests', () => {
  test('in the project', () => expect(broken(nothingThatRunsKnowsTests)).toEqual([]));

  test('start does not either', () => {
    expect(
      judged(nothingThatRunsKnowsTests, 'start/x.ts', "import { a } from '../tests/imports';"),
    ).toHaveLength(1);
  });
});

describe('only the kit and start open connections to a database', () => {
  test('in the project', () => expect(broken(onlyTheKitOpensConnections)).toEqual([]));

  test.each(['new pg.Pool({})', 'new Client()', 'new Kysely<Tables>({})'])('%s elsewhere is seen', (text) => {
    expect(judged(onlyTheKitOpensConnections, 'subgraphs/pupils/x.ts', text)).toHaveLength(1);
    expect(judged(onlyTheKitOpensConnections, 'subgraphs/kit/paging.ts', text)).toHaveLength(1);
    expect(judged(onlyTheKitOpensConnections, 'subgraphs/kit/database/database.ts', text)).toEqual([]);
  });
});

describe('the environment is read in start/config.ts alone', () => {
  test('in the project', () => expect(broken(environmentIsReadInOnePlace)).toEqual([]));

  test('elsewhere it is seen', () => {
    const text = 'const url = process.env.DATABASE_URL;';
    expect(judged(environmentIsReadInOnePlace, 'gateway/x.ts', text)).toHaveLength(1);
    expect(judged(environmentIsReadInOnePlace, 'start/x.ts', text)).toHaveLength(1);
    expect(judged(environmentIsReadInOnePlace, 'start/config.ts', text)).toEqual([]);
  });

  test('an exception is for one variable, not for a file', () => {
    const path = 'gateway/engine/stock-gateway.ts';
    const allowed = "process.env.APOLLO_TELEMETRY_DISABLED = '1';";
    expect(judged(environmentIsReadInOnePlace, path, allowed)).toEqual([]);
    expect(judged(environmentIsReadInOnePlace, path, `${allowed} process.env.PORT`)).toHaveLength(1);
  });
});

describe('nothing is exported by default', () => {
  test('in the project', () => expect(broken(nothingIsExportedByDefault)).toEqual([]));

  test.each(['export default 1', 'export { a as default }', 'exports.default = a', 'export = a'])(
    '%s is seen',
    (text) => {
      expect(judged(nothingIsExportedByDefault, 'gateway/x.ts', text)).toHaveLength(1);
    },
  );
});
