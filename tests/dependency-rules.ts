import { OWNER_NAMES } from '../subgraphs/kit/wire';
import { importsOf, type SourceFile, withoutComments, withoutStrings } from './imports';

/** A rule says what is wrong with a file; nothing when all is right. */
export type DependencyRule = (file: SourceFile) => string[];

/** The parts of the project: the first folder, and for subgraphs the second. */
function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/');
  return first === 'subgraphs' ? second : first;
}

/** Tests stand beside what they test and may need more of the world than it does. */
function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('tests/');
}

/** What runs beside the hub, not in it: measurements set up a hub of their own and compare it with hand-written code. */
function standsOutside(path: string): boolean {
  return isTest(path) || partOf(path) === 'bench';
}

const isOwner = (part: string): boolean => OWNER_NAMES.some((name) => name === part);

function imports(file: SourceFile, forbidden: (part: string) => boolean): string[] {
  return importsOf(file)
    .filter(
      (name) => /^(clients|gateway|subgraphs|start|tests|bench)\//.test(name) && forbidden(partOf(name)),
    )
    .map((name) => `${file.path} imports ${name}`);
}

export const gatewayKnowsNoOwner: DependencyRule = (file) =>
  partOf(file.path) === 'gateway'
    ? imports(file, (part) => isOwner(part) || (!isTest(file.path) && ['start', 'tests'].includes(part)))
    : [];

export const ownerKnowsOnlyItselfAndTheKit: DependencyRule = (file) => {
  const own = partOf(file.path);
  if (!isOwner(own)) return [];
  return imports(
    file,
    (part) => (isOwner(part) && part !== own) || (!isTest(file.path) && !isOwner(part) && part !== 'kit'),
  );
};

export const kitKnowsNobody: DependencyRule = (file) =>
  partOf(file.path) === 'kit'
    ? imports(
        file,
        (part) =>
          isOwner(part) || part === 'gateway' || (!isTest(file.path) && ['start', 'tests'].includes(part)),
      )
    : [];

export const nothingThatRunsKnowsTests: DependencyRule = (file) =>
  standsOutside(file.path) ? [] : imports(file, (part) => part === 'tests');

/** What is needed of the hub to write a client: the texts and types of its own role's operations, and Node. */
export const clientKnowsOnlyItsOperations: DependencyRule = (file) => {
  if (partOf(file.path) !== 'clients' || isTest(file.path)) return [];
  return importsOf(file)
    .filter(
      (name) => !/^(node:|clients\/|gateway\/operations\/(__generated__\/[a-z-]+|operation)$)/.test(name),
    )
    .map((name) => `${file.path} imports ${name}`);
};

/** Who else opens a connection could step around the session, and with it around row-level security. */
export const onlyTheKitOpensConnections: DependencyRule = (file) => {
  const mayOpen = /^(subgraphs\/kit\/(database\/|events\/runner\.ts$)|start\/)/.test(file.path);
  if (mayOpen || standsOutside(file.path)) return [];
  const opened =
    withoutComments(file.text).match(/\bnew\s+(?:\w+\.)?(?:Kysely|Pool|Client|PostgresDialect)\b/g) ?? [];
  return opened.map((what) => `${file.path}: ${what}`);
};

/** Configuration is read in one place and passed on as values. */
export const environmentIsReadInOnePlace: DependencyRule = (file) => {
  if (file.path === 'start/config.ts' || standsOutside(file.path)) return [];
  const code = withoutComments(file.text).replaceAll(EXCEPTIONS[file.path] ?? '', '');
  return /\bprocess\s*\.\s*env\b|\bprocess\s*\[/.test(code) ? [`${file.path} reads process.env`] : [];
};

const EXCEPTIONS: Readonly<Record<string, RegExp>> = {
  // A client is no part of the hub: the login of its user is all that it reads.
  'clients/run.ts': /const \{ HUB_TOKEN \} = process\.env;/g,
  // A library reads it.
  'gateway/engine/stock-gateway.ts': /process\.env\.APOLLO_TELEMETRY_DISABLED = /g,
  // Where `npm test` put the tests' server.
  'start/database/test-server.ts': /process\.env\.HUB_TEST_(DATABASE_URL|FOLDER)/g,
};

export const nothingIsExportedByDefault: DependencyRule = (file) =>
  /\bexport\s+default\b|\bas\s+default\b|\bexport\s*=|\bexports\.default\b/.test(withoutStrings(file.text))
    ? [`${file.path} has a default export`]
    : [];
