import { tmpdir } from 'node:os';

/** The superuser's connection string of the server that `npm test` starts beside Jest. */
export function testServerUrl(): string {
  const url = process.env.HUB_TEST_DATABASE_URL;
  if (url === undefined) throw new Error('start the tests with `npm test`: it brings their PostgreSQL');
  return url;
}

/** Where tests make their folders: it is removed after the run, also when that was interrupted. */
export function testFolder(): string {
  return process.env.HUB_TEST_FOLDER ?? tmpdir();
}
