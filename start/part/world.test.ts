import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testFolder } from '../database/test-server';
import { readWorldDay, tellWorldDay } from './world';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(testFolder(), 'hub-world-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('gateways read the day that prepare told, also when it tells it again', async () => {
  expect(await readWorldDay(folder)).toBeNull();
  await tellWorldDay(folder, '2026-09-01');
  await tellWorldDay(folder, '2026-11-20');
  expect(await readWorldDay(folder)).toBe('2026-11-20');
  expect(await readdir(folder)).toHaveLength(1);
});

test.each(['', '{"day":"some day"}', '{"day":'])('%j tells no day', async (text) => {
  await writeFile(join(folder, 'demo-world.json'), text);
  expect(await readWorldDay(folder)).toBeNull();
});

test('who was told of no folder knows no day', async () => {
  expect(await readWorldDay(null)).toBeNull();
});
