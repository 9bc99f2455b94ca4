import { startBrowser, type TestBrowser, type Visit } from '../testkit/browser';
import { type DemoHub, startDemoHub } from '../testkit/demo-hub';
import { type SandboxPage, sandboxPage } from '../testkit/sandbox-page';

/** What the sandbox says when something is wrong. */
let hub: DemoHub;
let browser: TestBrowser;
let visit: Visit;
let sandbox: SandboxPage;

beforeAll(async () => {
  browser = await startBrowser();
  hub = await startDemoHub();
}, 120_000);
afterAll(() => Promise.all([hub?.stop(), browser?.close()]));

async function arrive(options: Parameters<TestBrowser['visit']>[0] = {}): Promise<void> {
  visit = await browser.visit(options);
  sandbox = sandboxPage(visit.page, hub.address);
}
afterEach(async () => {
  expect(visit.foreign).toEqual([]);
  await visit.page.context().close();
});

test('a login that has ended is said, and one button logs in again and asks again', async () => {
  await arrive();
  await sandbox.open();
  await sandbox.be('clb-antwerp');
  await sandbox.write('mutation { signOut { endedAt } }');
  await sandbox.run();
  await sandbox.answer();
  await sandbox.write('{ helpdesks { name } }');
  await sandbox.run();
  await visit.page.getByRole('heading', { name: 'Your login has ended' }).waitFor();
  expect(await sandbox.refusal.textContent()).toContain('UNAUTHENTICATED');
  await visit.page.getByRole('button', { name: 'Log in again as clb-antwerp and ask again' }).click();
  await visit.page
    .getByRole('region', { name: 'Answer', exact: true })
    .getByText('Antwerp')
    .first()
    .waitFor();
  expect(await sandbox.refusal.count()).toBe(0);
});

test('a login that is over before the schema arrives is said too, and one button gives both', async () => {
  await arrive();
  await sandbox.open();
  await visit.page.route('**/demo/token', (route) => route.fulfill({ json: { token: 'over' } }), {
    times: 1,
  });
  await visit.page.getByLabel('You are').selectOption('clb-antwerp');
  await visit.page.getByText('Your login has ended').waitFor();
  await visit.page.getByRole('button', { name: 'Log in again as clb-antwerp' }).click();
  await visit.page.getByRole('heading', { name: 'To ask' }).waitFor();
  expect(await sandbox.searchDocs('CaseContext')).toContain('CaseContext');
});

test('a hub that does not answer is said, nothing is lost, and trying again sends the same key', async () => {
  await arrive();
  await sandbox.open();
  await sandbox.be('developer');
  await sandbox.write('mutation { signOut { endedAt } }');
  const keys: (string | undefined)[] = [];
  await visit.page.route('**/graphql', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    await (keys.length === 1 ? route.abort('connectionrefused') : route.continue());
  });
  await sandbox.run();
  await visit.page.getByRole('heading', { name: 'The hub does not answer' }).waitFor();
  expect(await sandbox.operation.textContent()).toContain('signOut');
  await visit.page.getByRole('button', { name: 'Try again with the same key' }).click();
  expect(await sandbox.answer()).toContain('endedAt');
  expect(keys[1]).toBe(keys[0]);
});

test('a hub that is away when the page comes up is said, and the page goes on when it is back', async () => {
  await arrive();
  let isAway = true;
  await visit.page.route(/\/(graphql|demo\/)/, (route) => (isAway ? route.abort() : route.continue()));
  await visit.page.goto(`${hub.address}/sandbox`);
  await visit.page.getByText('The hub does not answer: it may have been stopped').waitFor();
  isAway = false;
  await visit.page.getByRole('button', { name: 'Try again' }).click();
  await visit.page.getByRole('heading', { name: 'To ask' }).waitFor();
  await visit.page.getByText('Anybody').first().waitFor();
});

test('without JavaScript the page says so, and how to use the hub without it', async () => {
  await arrive({ javaScriptEnabled: false });
  await visit.page.goto(`${hub.address}/sandbox`);
  expect(await visit.page.locator('main').textContent()).toContain('JavaScript is switched off');
  expect(await visit.page.locator('main').textContent()).toContain('POST /graphql');
});

test('a script that is blocked leaves words on the page that say so', async () => {
  await arrive();
  await visit.page.route('**/sandbox/files/*.js', (route) => route.abort('blockedbyclient'));
  await visit.page.goto(`${hub.address}/sandbox`);
  expect(await visit.page.locator('main').textContent()).toContain('the script was blocked');
});

test('a foreign script that gets into the page is not run, and asks nothing of its host', async () => {
  await arrive();
  await sandbox.open();
  const loaded = await visit.page.evaluate(`new Promise((tell) => {
    const script = document.createElement('script');
    script.src = 'https://foreign.example/x.js';
    script.onload = () => tell('loaded');
    script.onerror = () => tell('refused');
    document.body.append(script);
  })`);
  expect(loaded).toBe('refused');
  expect(visit.faults.join()).toContain('Content Security Policy');
});

test('the words of an operation that cannot be sent yet say what is missing', async () => {
  await arrive();
  await sandbox.open();
  await sandbox.write('{ helpdesks {', '');
  await sandbox.run();
  await visit.page.getByText('The operation is not complete yet').first().waitFor();
  await sandbox.write('{ helpdesks { name } }', '[1]');
  await sandbox.run();
  await visit.page.getByText('The variables are not a JSON object').first().waitFor();
});

test('a workspace that this browser cannot read any more is begun anew', async () => {
  await arrive();
  await sandbox.open();
  await visit.page.evaluate(`localStorage.setItem('hub-sandbox', '{"tabs": [{"id": 3}], "history": "x"')`);
  await visit.page.goto('about:blank');
  await sandbox.open();
  await visit.page.getByRole('tab', { name: 'Welcome' }).waitFor();
});
