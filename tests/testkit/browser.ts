import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { testFolder } from '../../start/database/test-server';

const run = promisify(execFile);

/** A Chromium that can reach this machine and nothing else. */
export interface TestBrowser {
  /** A visitor of his own, with nothing stored. */
  visit(options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  readonly page: Page;
  /** Every address that the page asked for and that is not this machine's. */
  readonly foreign: readonly string[];
  /** What the browser's console says is wrong: scripts that fail, and what the policy stopped. */
  readonly faults: readonly string[];
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Belt and braces: a name that slips past the test's own watch leads nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** @throws in words when there is no Chromium that starts */
export async function startBrowser(): Promise<TestBrowser> {
  const folder = await mkdtemp(join(testFolder(), 'chromium-'));
  const browser = await launch(folder);
  return {
    visit: (options) => visit(browser, options),
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const foreign: string[] = [];
  const faults: string[] = [];
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refusal of the hub is what many tests are about; the browser notes each as a failed load.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(message.text());
    }
  });
  return { page, foreign, faults };
}

async function launch(folder: string): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  try {
    if (own) return await chromium.launch({ executablePath: own, args: FLAGS });
    return await chromium.launch({
      executablePath: await unpackedChromium(folder),
      args: FLAGS,
      env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
    });
  } catch (cause) {
    throw new Error(
      'The browser tests need a Chromium: install one (on Debian: apt-get install chromium) and say where it is, CHROMIUM_PATH=/usr/bin/chromium npm test',
      { cause },
    );
  }
}

/**
 * The Chromium of an npm package, unpacked with its libraries. In a process of its own: the package is an ES module, which
 * unpacks into the folder of temporary files, and brings the libraries only where it believes to be in the cloud.
 */
async function unpackedChromium(folder: string): Promise<string> {
  const script = "import c from '@sparticuz/chromium'; console.log(await c.executablePath())";
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  return stdout.trim();
}
