import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { projectPath } from '../subgraphs/kit/project-path';
import { testFolder } from './database/test-server';
import { assertPortFree } from './port';

let busy: Server;
let port: number;

beforeAll(async () => {
  busy = createServer();
  await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  port = (busy.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => busy.close(resolve)));

test('a port that is in use is refused, with PORT named and a way out; a free one and 0 are fine', async () => {
  await expect(assertPortFree(port)).rejects.toMatchObject({
    message: `Port ${port} is in use by another program.`,
    hint: expect.stringContaining('Set PORT to a free one'),
  });
  await assertPortFree(0);
});

test('a hub whose port is busy says so before it does anything else, and leaves no database', async () => {
  const folder = await mkdtemp(join(testFolder(), 'hub-port-'));
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', projectPath('start', 'load-typescript.cjs'), projectPath('start', 'main.ts')],
      { env: { PATH: process.env.PATH, PORT: String(port), HUB_DATA: folder }, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is in use`);
    expect(stderr).toContain('PORT=');
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(folder, 'keys'))).toBe(false);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
