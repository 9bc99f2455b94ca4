import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { startBrowser, type TestBrowser, type Visit } from '../testkit/browser';
import { type DemoHub, startDemoHub } from '../testkit/demo-hub';
import { type SandboxPage, sandboxPage } from '../testkit/sandbox-page';

/** Public bodies must meet WCAG 2.2 AA; what a machine can judge of it is judged here, and the keyboard is tried. */
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
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
  await sandbox.open();
}
afterEach(() => visit.page.context().close());

/** What is wrong now, a line each. */
async function violations(): Promise<string[]> {
  await visit.page.evaluate(AXE);
  const { violations: found }: AxeResults = await visit.page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} })`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

describe.each(['light', 'dark'] as const)('in the %s scheme no rule of axe is broken', (colorScheme) => {
  test('at the start, after an answer, with a menu and the list of keys open', async () => {
    await arrive({ colorScheme });
    expect(await violations()).toEqual([]);
    await sandbox.be('clb-antwerp');
    await sandbox.openExample('A pupil’s whole case on one screen');
    await sandbox.run();
    await sandbox.answer();
    expect(await violations()).toEqual([]);
    await visit.page.getByRole('button', { name: 'Copy' }).click();
    expect(await violations()).toEqual([]);
    await visit.page.keyboard.press('Escape');
    await visit.page.getByRole('button', { name: 'Keys' }).click();
    expect(await violations()).toEqual([]);
  });

  test('after a refusal, with the documentation searched and a type open, and with the history', async () => {
    await arrive({ colorScheme });
    await sandbox.write('mutation { nothing }');
    await sandbox.run();
    await sandbox.refusal.first().waitFor();
    await sandbox.searchDocs('Centraal Meldpunt');
    expect(await violations()).toEqual([]);
    await visit.page.locator('#docs .row').first().click();
    await visit.page.getByRole('tab', { name: 'History' }).click();
    expect(await violations()).toEqual([]);
  });
});

test('at 320 pixels, as at 400 %, nothing needs to be scrolled sideways, and all is there', async () => {
  await arrive({ viewport: { width: 320, height: 640 } });
  expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  await sandbox.run();
  await sandbox.answer();
  expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  expect(await violations()).toEqual([]);
});

test('the keyboard alone picks a persona, opens an example, runs it, copies it and reads the documentation', async () => {
  await arrive({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = visit;
  const { keyboard } = page;
  await tabTo('SELECT');
  await keyboard.type('clb-antwerp');
  await page.getByText('Referrals I am still writing').waitFor();
  await tabTo('A pupil’s whole case');
  await keyboard.press('Enter');
  await page.getByRole('tab', { name: 'CaseContext', selected: true }).waitFor();
  await tabTo('query CaseContext');
  await keyboard.press('Control+Enter');
  expect(await sandbox.answer()).toContain('"displayName": "Noor Peeters"');
  // The editor lets go: Tab goes on to the variables, and to the answer.
  await keyboard.press('Tab');
  expect(await focused()).toContain('pupilId');
  await keyboard.press('Shift+Tab');
  expect(await focused()).toContain('query CaseContext');
  await tabTo('Copy', 'Shift+Tab');
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await keyboard.press(key);
  await page.getByRole('status').filter({ hasText: 'as TypeScript is on the clipboard' }).waitFor();
  expect(await focused()).toContain('Copy');
  await tabTo('CaseContext', 'Shift+Tab');
  await keyboard.press('ArrowLeft');
  await page.getByRole('tab', { name: 'Welcome', selected: true }).waitFor();
  await keyboard.press('End');
  await keyboard.press('Delete');
  expect(await page.getByRole('tab', { name: 'CaseContext' }).count()).toBe(0);
  await tabTo('[Helpdesk!]');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Helpdesk/ }).waitFor();
  expect(await focused()).toContain('Helpdesk');
});

test('where the focus is can be seen on everything that the keyboard reaches', async () => {
  await arrive();
  for (let step = 0; step < 25; step += 1) {
    await visit.page.keyboard.press('Tab');
    const outline = await visit.page.evaluate(`(() => {
      const at = document.activeElement.closest('.cm-editor') ?? document.activeElement;
      return getComputedStyle(at).outlineStyle + ' ' + at.outerHTML.slice(0, 80);
    })()`);
    expect(outline).toMatch(/^solid/);
  }
});

test('F1 shows the field at the cursor in the documentation', async () => {
  await arrive();
  await sandbox.write('{ helpdesks { name } }');
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'F1'])
    await sandbox.operation.press(key);
  await visit.page.locator('#docs .meant', { hasText: 'helpdesks' }).waitFor();
});

/** Presses Tab until what has the focus says these words. */
async function tabTo(words: string, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  while (!passed.at(-1)?.includes(words)) {
    if (passed.length > 120) throw new Error(`${words} was not reached, but: ${passed.join('; ')}`);
    await visit.page.keyboard.press(key);
    passed.push(await focused());
  }
}

/** What has the focus: its kind and its first words. */
async function focused(): Promise<string> {
  return String(
    await visit.page.evaluate(
      `document.activeElement.tagName + ' ' + document.activeElement.innerText?.slice(0, 60)`,
    ),
  );
}
