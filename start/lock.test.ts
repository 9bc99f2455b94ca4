import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testFolder } from './database/test-server';
import { acquireLock } from './lock';
import { processStart } from './running-process';

const silent = () => undefined;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(testFolder(), 'hub-lock-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('two hubs can not have one data folder: the second is told which process has it', async () => {
  const lock = await acquireLock(folder, silent, 0);
  await expect(acquireLock(folder, silent, 0)).rejects.toThrow(`process ${process.pid}`);
  await lock.release();
  await (await acquireLock(folder, silent, 0)).release();
});

test('a lock left by a hub that is gone is taken over', async () => {
  await writeFile(join(folder, 'hub.lock'), JSON.stringify({ pid: 2 ** 22 + 1, started: 'long ago' }));
  await (await acquireLock(folder, silent, 0)).release();
});

test('a process that got the number of a hub that is gone does not hold its lock', async () => {
  await writeFile(
    join(folder, 'hub.lock'),
    JSON.stringify({ pid: process.pid, started: 'before the power cut' }),
  );
  await (await acquireLock(folder, silent, 0)).release();
});

test('half a lock, written when the power went, is nobody’s', async () => {
  await writeFile(join(folder, 'hub.lock'), '{"pid": 1');
  await (await acquireLock(folder, silent, 0)).release();
});

test('of many that find a dead lock at once, one gets it', async () => {
  await writeFile(
    join(folder, 'hub.lock'),
    JSON.stringify({ pid: process.pid, started: 'before the power cut' }),
  );
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => acquireLock(folder, silent, 0)));
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
});

test('a process is known by its start: the same asked twice, none for a number that is free', async () => {
  expect(await processStart(process.pid)).toBe(await processStart(process.pid));
  expect(await processStart(2 ** 22 + 1)).toBeNull();
});
