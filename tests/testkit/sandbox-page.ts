import type { Locator, Page } from 'playwright-core';

/** The sandbox as a visitor sees it: found by role and name, as assistive technology does. */
export interface SandboxPage {
  readonly page: Page;
  open(): Promise<void>;
  be(persona: string): Promise<void>;
  openExample(title: string): Promise<void>;
  write(operation: string, variables?: string): Promise<void>;
  run(): Promise<void>;
  /** Waits until the last question is answered; what the pane says then. */
  answer(): Promise<string>;
  searchDocs(words: string): Promise<string[]>;
  copy(kind: 'curl' | 'TypeScript'): Promise<string>;
  readonly operation: Locator;
  readonly refusal: Locator;
}

export function sandboxPage(page: Page, address: string): SandboxPage {
  const status = page.getByRole('status');
  const operation = page.getByRole('textbox', { name: 'Operation, in GraphQL' });
  const runButton = page.getByRole('button', { name: 'Run' });
  return {
    page,
    operation,
    refusal: page.getByRole('region', { name: /^Refused/ }),
    async open() {
      await page.goto(`${address}/sandbox`);
      await page.getByRole('heading', { name: 'To ask' }).waitFor();
      await page.getByText('Anybody').first().waitFor();
    },
    async be(persona) {
      await page.getByLabel('You are').selectOption(persona);
      await page.getByRole('heading', { name: 'To ask' }).waitFor();
    },
    async openExample(title) {
      await page.getByRole('searchbox', { name: 'Search the examples' }).fill(title);
      await page.getByRole('button', { name: title }).click();
      await page.getByRole('searchbox', { name: 'Search the examples' }).fill('');
    },
    async write(text, variables = '') {
      await rewrite(operation, text);
      await rewrite(page.getByRole('textbox', { name: 'Variables, in JSON' }), variables);
    },
    run: () => runButton.click(),
    async answer() {
      await status.filter({ hasText: /status \d+|does not answer/ }).waitFor();
      return (await page.getByRole('region', { name: 'Answer', exact: true }).textContent()) ?? '';
    },
    async searchDocs(words) {
      await page.getByRole('searchbox', { name: 'Search the documentation' }).fill(words);
      return page.locator('#docs .row code').allInnerTexts();
    },
    async copy(kind) {
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByRole('menuitem', { name: `Copy as ${kind}` }).click();
      await status.filter({ hasText: 'is on the clipboard' }).waitFor();
      return page.evaluate('navigator.clipboard.readText()').then(String);
    },
  };
}

/** By keys, as a visitor: text that is set over other text makes the browser try styles of its own, which the policy stops. */
async function rewrite(editor: Locator, text: string): Promise<void> {
  await editor.press('Control+a');
  await editor.press('Delete');
  if (text !== '') await editor.fill(text);
}
