import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readyOperation } from '../gateway/sandbox/page/copy/operation';
import { typescriptOf } from '../gateway/sandbox/page/copy/typescript';
import { loadSupergraph } from '../gateway/supergraph/load';
import { roleViews } from '../gateway/supergraph/role-views';
import { testFolder } from '../start/database/test-server';
import { type DemoOperation, withExamples } from '../start/demo/examples';
import { readOperations } from '../start/operations';
import { today } from '../subgraphs/kit/calendar';
import { projectPath } from '../subgraphs/kit/project-path';
import { type DemoHub, startDemoHub } from './testkit/demo-hub';

/** What the sandbox copies as TypeScript, for every example: it compiles under the strictest rules, and it runs. */
const run = promisify(execFile);
let hub: DemoHub;
let folder: string;
let operations: readonly DemoOperation[];

const COMPILER_OPTIONS = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  target: 'es2022',
  module: 'nodenext',
  types: ['node'],
  skipLibCheck: true,
  rootDir: '.',
  outDir: 'out',
};

/** More than a page may hold. */
const REFUSED: DemoOperation = {
  role: 'CLB',
  name: 'Refused',
  kind: 'query',
  title: '',
  description: '',
  text: 'query Refused { myCaseload(first: 1000) { edges { node { id } } } }',
  persona: 'clb-antwerp',
  variables: {},
};

beforeAll(async () => {
  hub = await startDemoHub();
  folder = await mkdtemp(join(testFolder(), 'snippets-'));
  const supergraph = await loadSupergraph();
  const days = { today: today(), worldDay: today() };
  operations = [...withExamples(await readOperations(supergraph), days), REFUSED];
  const views = roleViews(supergraph);
  symlinkSync(projectPath('node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ['snippets', 'use'] }),
  );
  await mkdir(join(folder, 'snippets'));
  for (const operation of operations) {
    const view = views(operation.role);
    if (!view) throw new Error(`${operation.role} has no schema`);
    await writeFile(join(folder, 'snippets', `${operation.name}.ts`), snippetOf(operation, view));
  }
}, 120_000);
afterAll(async () => {
  await hub?.stop();
  await rm(folder, { recursive: true, force: true });
});

function snippetOf(
  { text, variables, persona, kind }: DemoOperation,
  schema: Parameters<typeof typescriptOf>[1],
): string {
  const ready = readyOperation(text, JSON.stringify(variables), 0);
  if (ready.kind === 'not yet') throw new Error(ready.why);
  const snippet = {
    address: hub.address,
    persona,
    text,
    operationName: null,
    variables,
    idempotencyKey: kind === 'mutation' ? 'a key' : null,
  };
  return typescriptOf(snippet, schema, ready.document, ready.operation);
}

/** What the compiler says; nothing when all is right. */
async function compiled(): Promise<string> {
  const compiler = projectPath('node_modules', 'typescript', 'bin', 'tsc');
  return run(process.execPath, [compiler, '-p', '.'], { cwd: folder }).then(
    ({ stdout }) => stdout,
    ({ stdout }: { stdout: string }) => stdout,
  );
}

async function ran(name: string): Promise<{ stdout: string; stderr: string }> {
  return run(process.execPath, [join(folder, 'out', 'snippets', `${name}.js`)]);
}

test('every example compiles; a query gives its answer, a mutation does what it says, and a refusal is caught', async () => {
  expect(operations.length).toBeGreaterThan(50);
  expect(await compiled()).toBe('');

  const { stdout } = await ran('CaseContext');
  expect(JSON.parse(stdout).caseContext.pupil.displayName).toBe('Noor Peeters');
  expect(JSON.parse((await ran('Helpdesks')).stdout).helpdesks.length).toBeGreaterThan(1);

  expect(JSON.parse((await ran('WithdrawMyConsent')).stdout).withdrawConsent.status).toBe('WITHDRAWN');
  expect((await ran('Refused')).stderr).toMatch(/^BAD_USER_INPUT: .+ \(request [0-9a-f-]{36}\)/);
});

test('the types of a snippet know what was asked: another field, or a variable too few, does not compile', async () => {
  await mkdir(join(folder, 'use'));
  const snippet = await snippetText('CaseContext');
  await writeFile(
    join(folder, 'use', 'wrong.ts'),
    `${snippet}\nconst more = await caseContext({ pupilId: 'x' });\nmore.caseContext?.pupil?.shoeSize;\nawait caseContext({});\nconst age: string | null | undefined = more.caseContext?.pupil?.age;\nconsole.log(age);\n`,
  );
  const said = await compiled();
  expect(said).toMatch(/Property 'shoeSize' does not exist/);
  expect(said).toMatch(/Property 'pupilId' is missing/);
  expect(said).toMatch(/Type 'number' is not assignable to type 'string'/);
  await rm(join(folder, 'use'), { recursive: true });
});

async function snippetText(name: string): Promise<string> {
  const operation = operations.find((one) => one.name === name);
  const view = roleViews(await loadSupergraph())(operation?.role ?? 'PUBLIC');
  if (!operation || !view) throw new Error(`there is no example ${name}`);
  return snippetOf(operation, view);
}
