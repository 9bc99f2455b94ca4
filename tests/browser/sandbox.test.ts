import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { startBrowser, type TestBrowser, type Visit } from '../testkit/browser';
import { type DemoHub, startDemoHub } from '../testkit/demo-hub';
import { type SandboxPage, sandboxPage } from '../testkit/sandbox-page';

/** The sandbox in a real browser that reaches nothing but the hub, on the demo world. */
const run = promisify(execFile);
let hub: DemoHub;
let browser: TestBrowser;
let visit: Visit;
let sandbox: SandboxPage;

beforeAll(async () => {
  browser = await startBrowser();
  hub = await startDemoHub();
}, 120_000);
afterAll(() => Promise.all([hub?.stop(), browser?.close()]));

beforeEach(async () => {
  visit = await browser.visit({ permissions: ['clipboard-read', 'clipboard-write'] });
  sandbox = sandboxPage(visit.page, hub.address);
  await sandbox.open();
});
afterEach(async () => {
  expect(visit.foreign).toEqual([]);
  expect(visit.faults).toEqual([]);
  await visit.page.context().close();
});

const NOTHING_OF_PUPIL = `{ caseContext(pupilId: "00000000-0000-4000-8000-000000000000") { pupil { displayName } } }`;

test('somebody who picks a persona and runs an example sees the answer', async () => {
  await sandbox.be('clb-antwerp');
  await sandbox.openExample('A pupil’s whole case on one screen');
  await sandbox.run();
  expect(await sandbox.answer()).toContain('"displayName": "Noor Peeters"');
});

test('an example of another role offers to be who asks it', async () => {
  await sandbox.openExample('A pupil’s whole case on one screen');
  await visit.page.getByRole('button', { name: /^Be clb-antwerp/ }).click();
  await visit.page.getByRole('heading', { name: 'To ask' }).waitFor();
  await sandbox.run();
  expect(await sandbox.answer()).toContain('"displayName": "Noor Peeters"');
});

test('a refusal is explained: what the code means, what to do, and the request id', async () => {
  await sandbox.be('clb-antwerp');
  await sandbox.write('{ myCaseload(first: 1000) { edges { node { id } } } }');
  await sandbox.run();
  const told = await sandbox.refusal.textContent();
  expect(told).toMatch(/BAD_USER_INPUT|OPERATION_LIMIT/);
  expect(told).toMatch(/Change the variable|Ask for fewer fields/);
  expect(told).toMatch(/Request id [0-9a-f-]{36}/);
});

test('`null` is explained as nothing there or not yours, the same for both', async () => {
  await sandbox.be('clb-antwerp');
  await sandbox.write(NOTHING_OF_PUPIL);
  await sandbox.run();
  expect(await sandbox.answer()).toMatch(/null at caseContext: there is nothing there, or it is not yours/);
});

test('the documentation finds Dutch words, and leads from type to type', async () => {
  expect(await sandbox.searchDocs('Centraal Meldpunt')).toEqual(
    expect.arrayContaining(['Helpdesk', 'Query.helpdesks']),
  );
  await visit.page.locator('#docs .row', { hasText: /^Query\.helpdesks/ }).click();
  await visit.page
    .getByRole('button', { name: '[Helpdesk!]!' })
    .or(visit.page.getByRole('button', { name: '[Helpdesk!]' }))
    .first()
    .click();
  await visit.page.getByRole('heading', { name: /^Helpdesk/ }).waitFor();
  expect(await visit.page.locator('#docs').textContent()).toContain('Centraal Meldpunt');
});

test('another persona has another schema: what a role cannot ask is not in its documentation', async () => {
  expect(await sandbox.searchDocs('CaseContext')).toEqual([]);
  await sandbox.page.getByLabel('You are').selectOption('clb-antwerp');
  await visit.page
    .locator('#docs .row', { hasText: /^CaseContext/ })
    .first()
    .waitFor();
  await sandbox.page.getByLabel('You are').selectOption('');
  await visit.page.getByText('Nothing in this role’s schema has these words.').waitFor();
});

test('the editor knows the role’s schema: it completes fields, and underlines what the role does not have', async () => {
  await sandbox.write('{ helpd }');
  await sandbox.operation.press('End');
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Control+Space']) await sandbox.operation.press(key);
  await visit.page.getByRole('option', { name: /^helpdesks/ }).waitFor();
  await sandbox.operation.press('Escape');
  await sandbox.write(NOTHING_OF_PUPIL);
  await visit.page.locator('.cm-lintRange-error').first().waitFor();
  await sandbox.be('clb-antwerp');
  await visit.page.locator('.cm-lintRange-error').first().waitFor({ state: 'detached' });
});

test('tabs, their text and variables, the persona and the history survive a reload; the history can be cleared', async () => {
  await sandbox.be('clb-mechelen');
  await visit.page.getByRole('button', { name: 'New tab' }).click();
  await sandbox.write('query Mine { helpdesks { name } }', '{"kept": 1}');
  await sandbox.run();
  await sandbox.answer();
  await visit.page.reload();
  await visit.page.getByRole('tab', { name: 'Mine', selected: true }).waitFor();
  await visit.page.getByRole('tab', { name: 'Welcome' }).waitFor();
  expect(await sandbox.operation.textContent()).toContain('query Mine');
  expect(await visit.page.getByRole('textbox', { name: 'Variables, in JSON' }).textContent()).toBe(
    '{"kept": 1}',
  );
  expect(await visit.page.getByLabel('You are').inputValue()).toBe('clb-mechelen');
  await visit.page.getByRole('tab', { name: 'History' }).click();
  await visit.page.getByRole('button', { name: /^Mine/ }).click();
  expect(await visit.page.getByRole('tab', { name: 'Mine' }).count()).toBe(2);
  await visit.page.getByRole('button', { name: 'Clear the history' }).click();
  await visit.page.reload();
  await visit.page.getByRole('tab', { name: 'History' }).click();
  await visit.page.getByText('What you run is listed here').waitFor();
});

test('a mutation carries a key of its own, shown; trying again uses the same one, and Run another', async () => {
  const keys: (string | undefined)[] = [];
  visit.page.on('request', (request) => {
    if (request.postData()?.includes('signOut')) keys.push(request.headers()['idempotency-key']);
  });
  await sandbox.be('developer');
  await sandbox.write('mutation { signOut { endedAt } }');
  await sandbox.run();
  const told = await sandbox.answer();
  expect(told).toContain(`Idempotency-Key ${keys[0]}`);
  await visit.page.getByRole('button', { name: 'Try again with the same key' }).click();
  await expectTruth(() => keys.length === 2);
  await sandbox.answer();
  await sandbox.run();
  await expectTruth(() => keys.length === 3);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys[2]).not.toBe(keys[0]);
});

test('what is copied as curl asks the same in a shell', async () => {
  await sandbox.be('clb-antwerp');
  await sandbox.openExample('A pupil’s whole case on one screen');
  const script = await sandbox.copy('curl');
  expect(script).not.toMatch(/eyJ/);
  const { stdout } = await run('sh', ['-c', script]);
  expect(stdout).toContain('"displayName":"Noor Peeters"');
});

/** Asks until it is so; the test's own time limit ends it. */
async function expectTruth(question: () => boolean): Promise<void> {
  while (!question()) await new Promise((resolve) => setImmediate(resolve));
}
