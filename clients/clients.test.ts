import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ERROR_CODES } from '../subgraphs/kit/errors';
import { projectPath } from '../subgraphs/kit/project-path';
import { type DemoHub, startDemoHub } from '../tests/testkit/demo-hub';
import { takeDemoToken } from './hub';
import { runClient } from './main';

/** The sample clients as a newcomer runs them, on a demo hub as `npm start` starts it. */
let hub: DemoHub;
const servers: Server[] = [];

beforeAll(async () => {
  hub = await startDemoHub();
}, 180_000);
afterAll(async () => {
  for (const server of servers) await closed(server);
  await hub?.stop();
});

interface Said {
  readonly code: number;
  readonly printed: string;
  readonly complaints: string;
}

async function run(words: readonly string[], token: string | null = null): Promise<Said> {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = await runClient(words, token, {
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') };
}

const here = (...words: string[]) => run([...words, '--hub', hub.address]);

/** Every one of them, in this order. */
function expectInOrder(text: string, parts: readonly (string | RegExp)[]): void {
  let rest = text;
  for (const part of parts) {
    const at = rest.search(
      part instanceof RegExp ? part : new RegExp(part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    );
    if (at < 0) throw new Error(`${part} does not stand (there) in:\n${text}`);
    rest = rest.slice(at);
  }
}

test('a partner’s site shows what there is for a young person, without a login', async () => {
  const { code, printed, complaints } = await here('partner-site', '--age', '15', '--area', '12025');
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expectInOrder(printed, [
    'Offers for somebody of 15 in 12025:',
    'Aan de deur — Arktos, 6 to 21 years',
    'Een verzonnen werking die jongeren en gezinnen opzoekt',
    'Where one can walk in:',
    'JAC Mechelen (demo), free — 09:00 to 17:00',
  ]);
});

test('a centre’s tool shows caseload and case, refers in two steps, and once only', async () => {
  const first = await here('clb-tool', '--pupil', 'L-00017', '--refer', 'ANTW');
  expect({ code: first.code, complaints: first.complaints }).toEqual({ code: 0, complaints: '' });
  expectInOrder(first.printed, [
    'Ten problematic half days or more:',
    'Noor Peeters, BSO at Demo-vakschool Haven (Antwerpen)',
    'Consent to REFERRAL: GRANTED',
    /Shared with Centraal Meldpunt Antwerpen \(demo\), and nothing else: \{"problematicHalfDays":\d+,/,
    /Referred: CMP-ANTW-\d{4}-\d{4}-\d{5}\. First contact with the referrer, before \d{4}-/,
    / RECEIVED$/,
  ]);
  const second = await here('clb-tool', '--pupil', 'L-00017', '--refer', 'ANTW');
  expectInOrder(second.printed, [/Referral CMP-ANTW-.*: RECEIVED/, 'Referred already']);
});

test('a desk sees what is due, what slipped away and what fits, and triages', async () => {
  const { code, printed, complaints } = await here('helpdesk-desk', '--triage', nextWeek());
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expectInOrder(printed, [
    /^Due first:\n {2}\d{4}-\d{2}-\d{2} {2}CMP-MECH-/,
    /Nobody has in hand:\n {2}CMP-MECH-/,
    / {2}1\. .* \(.*, \d+ free\)/,
    /CMP-MECH-\S+ is TRIAGED: Voorleggen aan de volgende dispatchtafel, before /,
  ]);
});

test('a city’s dashboard shows figures, and hides small ones', async () => {
  const { code, printed, complaints } = await here('city-dashboard');
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
  expectInOrder(printed, [
    /^Centraal Meldpunt Mechelen \(demo\), \d{4}-\d{4}: (\d\d|< 10) /,
    /By MONTH\n {2}09/,
    '< 10',
    'Problematische afwezigheid: 30 halve dagen of meer (PERCENT)',
    '2014-2015  7684 pupils  SECONDARY',
    '2015-2016  0.65  PRIMARY',
  ]);
});

test('a pupil sees what is shared, and takes a consent back', async () => {
  const before = await here('pupil-page', '--as', 'pupil-mechelen');
  expectInOrder(before.printed, [
    'Mats Janssens, at Demo-instituut Dijle (Mechelen)',
    'GRANTED  SHARE_WITH_GUARDIAN',
  ]);
  const id = /GRANTED {2}SHARE_WITH_GUARDIAN {2}(\S+)/.exec(before.printed)?.[1] ?? '';
  const after = await here('pupil-page', '--as', 'pupil-mechelen', '--withdraw', id);
  expectInOrder(after.printed, ['Taken back: SHARE_WITH_GUARDIAN', `WITHDRAWN  SHARE_WITH_GUARDIAN  ${id}`]);
});

test('a refusal is told with its code, what to do, and the request’s id', async () => {
  const { code, complaints } = await here('helpdesk-desk', '--triage', '2020-01-01');
  expect(code).toBe(1);
  expect(complaints).toMatch(/^Refused \(BAD_USER_INPUT\): .+\n(.+\n)? {2}Request [0-9a-f-]{36}$/);
});

test('another’s consent cannot be taken back', async () => {
  const own = await here('pupil-page', '--as', 'pupil-antwerp');
  const id = /GRANTED {2}REFERRAL {2}(\S+)/.exec(own.printed)?.[1] ?? '';
  const { code, complaints } = await here('pupil-page', '--as', 'pupil-mechelen', '--withdraw', id);
  expect(code).toBe(1);
  expect(complaints).toContain('Refused (NOT_FOUND)');
});

test('a pupil of another centre is not found', async () => {
  const { printed } = await here('clb-tool', '--as', 'clb-mechelen', '--pupil', 'L-00017');
  expect(printed).toMatch(/No pupil of yours has the number L-00017\.$/);
});

test('the token of a login comes before any persona', async () => {
  const token = await takeDemoToken(hub.address, 'clb-mechelen');
  const { printed } = await run(['clb-tool', '--hub', hub.address, '--pupil', 'L-00031'], token);
  expect(printed).toContain('Mats Janssens, BSO at Demo-instituut Dijle (Mechelen)');
  const { code, complaints } = await run(['clb-tool', '--hub', hub.address], 'not a token');
  expect(code).toBe(1);
  expect(complaints).toMatch(/^Refused \(UNAUTHENTICATED\): /);
});

test('an answer that is lost on the way is asked for again with the same key, and the thing is done once', async () => {
  const road = await losing('mutation PermitReferral', 'mutation CreateReferral');
  const said = await run([
    'clb-tool',
    '--as',
    'clb-mechelen',
    '--pupil',
    'L-00031',
    '--refer',
    'MECH',
    '--hub',
    road.address,
  ]);
  expect({ code: said.code, complaints: said.complaints }).toEqual({ code: 0, complaints: '' });
  expect(said.printed.match(/Referred: /g)).toHaveLength(1);
  // Both mutations of the client were sent twice, each time under one key.
  expect(road.keys).toHaveLength(4);
  expect(new Set(road.keys).size).toBe(2);
  const { printed } = await here('clb-tool', '--as', 'clb-mechelen', '--pupil', 'L-00031');
  expect(printed.match(/Referral CMP-MECH-/g)).toHaveLength(1);
});

test('a hub that is not there is told in one sentence, with what to do', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = addressOf(server);
  await closed(server);
  const { code, complaints } = await run(['partner-site', '--hub', address]);
  expect({ code, complaints }).toEqual({
    code: 1,
    complaints: `No hub answers at ${address}. Start a demo hub with \`npm start\`, or say where one is with --hub URL.`,
  });
});

test('somebody who answers and is no hub is told apart from nobody', async () => {
  const server = createServer((_, response) => response.end('{}'));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = addressOf(server);
  expect((await run(['partner-site', '--hub', address])).complaints).toContain(
    `Somebody answers at ${address}, but it is no hub.`,
  );
  expect((await run(['clb-tool', '--hub', address])).complaints).toContain(
    `${address} gives no token for clb-antwerp: it is no demo hub.`,
  );
});

test('a client or an option that there is none of is told with those that there are', async () => {
  const { code, complaints } = await run(['mayor']);
  expect(code).toBe(1);
  for (const name of ['partner-site', 'clb-tool', 'helpdesk-desk', 'city-dashboard', 'pupil-page'])
    expect(complaints).toContain(name);
  expect((await here('partner-site', '--colour', 'red')).complaints).toContain("Unknown option '--colour'");
});

test('the client that the guide has you write runs, and prints what it says', async () => {
  const guide = await readFile(projectPath('docs', 'clients.md'), 'utf8');
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(guide) ?? [];
  const folder = await mkdtemp(join(tmpdir(), 'client-'));
  try {
    const file = join(folder, 'mine.ts');
    const elsewhere = code
      .replace("'./hub'", `'${projectPath('clients', 'hub')}'`)
      .replace("'../gateway", `'${projectPath('gateway')}`)
      .replace('http://localhost:4000', hub.address);
    await writeFile(file, elsewhere);
    const loader = projectPath('start', 'load-typescript.cjs');
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', loader, file]);
    expect(stdout).toMatch(/^Noor Peeters \d+\n$/);
    expect(guide).toContain('It prints `Noor Peeters 12`.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the guide names sample clients and codes that there are', async () => {
  const guide = await readFile(projectPath('docs', 'clients.md'), 'utf8');
  const { complaints } = await run([]);
  const clients = [...guide.matchAll(/`npm run client -- ([a-z-]+)`/g)].map(([, name]) => name);
  expect(clients).toEqual([...complaints.matchAll(/^ {2}([a-z-]+) {2}/gm)].map(([, name]) => name));
  const codes = [...guide.matchAll(/`([A-Z]+_[A-Z_]+|FORBIDDEN|CONFLICT)`/g)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(10);
  expect(codes.filter((code) => code !== 'HUB_TOKEN' && !ERROR_CODES.some((one) => one === code))).toEqual(
    [],
  );
});

/** A way to the hub on which the first answer to each of these operations gets lost after the hub gave it. */
async function losing(...operations: string[]): Promise<{ address: string; keys: string[] }> {
  const left = [...operations];
  const keys: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    const { authorization, 'idempotency-key': key } = request.headers;
    if (typeof key === 'string') keys.push(key);
    const answer = await fetch(`${hub.address}${request.url}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
        ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
      },
      body,
    });
    const text = await answer.text();
    const lost = left.findIndex((operation) => body.includes(operation));
    if (lost >= 0) {
      left.splice(lost, 1);
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: addressOf(server), keys };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens on a port');
  return `http://127.0.0.1:${address.port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function nextWeek(): string {
  return new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
}
