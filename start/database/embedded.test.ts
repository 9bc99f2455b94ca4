import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectPath } from '../../subgraphs/kit/project-path';
import { prepareDataFolder } from '../data-folder';
import { processStart } from '../running-process';
import { withClient } from './connection';
import { type EmbeddedDatabase, removeEmbeddedDatabase, startEmbeddedDatabase } from './embedded';
import { testFolder } from './test-server';

const silent = () => undefined;
let dataFolder: string;
let running: EmbeddedDatabase | null = null;

beforeEach(async () => {
  dataFolder = await mkdtemp(join(testFolder(), 'hub-embedded-'));
  await prepareDataFolder(dataFolder);
});

afterEach(async () => {
  await running?.stop();
  running = null;
  await removeEmbeddedDatabase(dataFolder, silent);
  await rm(dataFolder, { recursive: true, force: true });
});

async function start(log: (line: string) => void = silent, durable = false): Promise<EmbeddedDatabase> {
  running = await startEmbeddedDatabase({ dataFolder, log, durable });
  return running;
}

async function ask(url: string, text: string): Promise<unknown> {
  const { rows } = await withClient(url, (client) => client.query({ text, rowMode: 'array' }));
  return rows[0]?.[0];
}

async function serverProcess(): Promise<number> {
  const text = await readFile(join(dataFolder, 'database', 'data', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

test('what was written is there after a stop and a start, and a stop leaves no process', async () => {
  const first = await start();
  await ask(first.url, 'create table kept as select 42 as x');
  const pid = await serverProcess();
  await first.stop();
  expect(await processStart(pid)).toBeNull();
  expect(await ask((await start()).url, 'select x from kept')).toBe(42);
});

test('the database listens on this machine only, asks for a password, and writes no values into its log', async () => {
  const { url } = await start();
  expect(
    await ask(
      url,
      "select current_setting('listen_addresses') || current_setting('unix_socket_directories')",
    ),
  ).toBe('127.0.0.1');
  const stranger = new URL(url);
  stranger.password = 'guess';
  await expect(ask(stranger.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  await ask(url, 'create table person (name text primary key)');
  await ask(url, "insert into person values ('Jan Janssens')");
  await expect(ask(url, "insert into person values ('Jan Janssens')")).rejects.toMatchObject({
    code: '23505',
  });
  expect(await readFile(join(dataFolder, 'database', 'server.log'), 'utf8')).not.toContain('Janssens');
  expect((await stat(join(dataFolder, 'keys', 'embedded-database.json'))).mode & 0o777).toBe(0o600);
});

test('a server that dies under the hub is started again on its port, with what was committed', async () => {
  let isBack = () => undefined;
  const back = new Promise<void>((resolve) => {
    isBack = () => void resolve();
  });
  const { url } = await start((line) => (line.includes('is back') ? isBack() : undefined), true);
  await ask(url, 'create table kept as select 42 as x');
  process.kill(await serverProcess(), 'SIGKILL');
  await back;
  expect(await ask(url, 'select x from kept')).toBe(42);
});

test('after kill -9 of the hub the next start recovers', async () => {
  const script = `
    const { startEmbeddedDatabase } = require(${JSON.stringify(projectPath('start/database/embedded.ts'))});
    startEmbeddedDatabase({ dataFolder: ${JSON.stringify(dataFolder)}, log() {}, durable: true }).then(async ({ url }) => {
      const client = new (require('pg').Client)(url);
      await client.connect();
      await client.query('create table kept as select 42 as x');
      process.kill(process.pid, 'SIGKILL');
    });`;
  const hub = spawn(process.execPath, ['--require', projectPath('start/load-typescript.cjs'), '-e', script], {
    cwd: projectPath(),
    stdio: 'ignore',
  });
  const [, signal] = await once(hub, 'exit');
  expect(signal).toBe('SIGKILL');
  expect(await ask((await start()).url, 'select x from kept')).toBe(42);
});

test('a note of a server whose number is another process’s by now does not stand in the way', async () => {
  await (await start()).stop();
  await writeFile(join(dataFolder, 'database', 'data', 'postmaster.pid'), `${process.pid}\n`);
  expect(await ask((await start()).url, 'select 1')).toBe(1);
  expect(await processStart(process.pid)).not.toBeNull();
});
