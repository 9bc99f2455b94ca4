import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectPath } from '../subgraphs/kit/project-path';
import { isDataFolder, prepareDataFolder } from './data-folder';
import { testFolder } from './database/test-server';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(testFolder(), 'hub-folder-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a folder that is new or empty becomes the hub’s own, and stays it', async () => {
  const inside = join(folder, 'new', 'deep');
  await prepareDataFolder(inside);
  expect(await isDataFolder(inside)).toBe(true);
  await writeFile(join(inside, 'keys'), 'ours');
  await prepareDataFolder(inside);
  await expect(prepareDataFolder(folder)).rejects.toThrow('holds other things');
});

test('a folder with somebody’s other things is refused, and nothing is put into it', async () => {
  await writeFile(join(folder, 'thesis.txt'), 'not yours');
  await expect(prepareDataFolder(folder)).rejects.toMatchObject({
    message: expect.stringContaining('holds other things'),
    hint: expect.stringContaining('HUB_DATA'),
  });
  expect(await readdir(folder)).toEqual(['thesis.txt']);
  expect(await isDataFolder(folder)).toBe(false);
});

test('a file in the folder’s place, or above it, is told with HUB_DATA named', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const path of [file, join(file, 'below')]) {
    await expect(prepareDataFolder(path)).rejects.toMatchObject({
      message: expect.stringContaining('it is a file, or lies below one'),
      hint: expect.stringContaining('Set HUB_DATA'),
    });
  }
});

test('`npm run reset` removes a hub’s own folder, and leaves any other as it is', async () => {
  const reset = () =>
    spawnSync(
      process.execPath,
      ['--require', projectPath('start', 'load-typescript.cjs'), projectPath('start', 'reset.ts')],
      { env: { PATH: process.env.PATH, HUB_DATA: folder }, encoding: 'utf8' },
    );
  await writeFile(join(folder, 'thesis.txt'), 'not yours');
  const refused = reset();
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('is not a hub’s data folder'.replace('’', "'"));
  expect(await readFile(join(folder, 'thesis.txt'), 'utf8')).toBe('not yours');

  await rm(join(folder, 'thesis.txt'));
  await prepareDataFolder(folder);
  expect(reset()).toMatchObject({ status: 0, stderr: '' });
  await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
});
