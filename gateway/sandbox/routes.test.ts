import request from 'supertest';
import { httpServer } from '../http';
import { type PageFiles, readPageFiles } from './page-files';
import { sandboxRoutes } from './routes';

let app: Awaited<ReturnType<typeof httpServer>>;
let files: PageFiles;

beforeAll(async () => {
  app = await httpServer({ allowedOrigins: [], report: () => {} });
  files = await readPageFiles();
  sandboxRoutes(app, files);
  await app.ready();
});
afterAll(() => app.close());

const get = (path: string) => request(app.server).get(path);

/** The directives of a policy, by name. */
function policyOf(headers: Record<string, string>): Record<string, string> {
  const directives = (headers['content-security-policy'] ?? '').split(';');
  return Object.fromEntries(directives.map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));
}

test('the page may load what this hub serves and nothing else: no other host, no inline code, no eval', async () => {
  const { headers, text } = await get('/sandbox').expect(200);
  const { 'script-src': scripts, 'style-src': styles, ...others } = policyOf(headers);
  expect(others).toEqual({
    'default-src': "'none'",
    'connect-src': "'self'",
    'img-src': "'self' data:",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
  expect(scripts).toMatch(/^'self' 'nonce-[0-9a-f]{32}'$/);
  expect(styles).toMatch(/^'self' 'nonce-[0-9a-f]{32}'$/);
  expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|http/);
  expect(text).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
});

test('the nonce of the editor’s styles is a new one in every answer, and scripts cannot use it', async () => {
  const [one, other] = [await get('/sandbox'), await get('/sandbox')];
  const nonce = /nonce="([0-9a-f]+)"/.exec(one?.text ?? '')?.[1] ?? '';
  expect(policyOf(one?.headers ?? {})['style-src']).toContain(nonce);
  expect(policyOf(one?.headers ?? {})['script-src']).not.toContain(nonce);
  expect(other?.text).not.toContain(nonce);
});

test('the page names its own files alone, and a browser may keep them: their names change with their content', async () => {
  const { text } = await get('/sandbox');
  const named = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
  expect(named).toEqual([`/sandbox/files/${files.style.name}`, `/sandbox/files/${files.script.name}`]);
  for (const path of named) {
    const { headers } = await get(path).expect(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch(path.endsWith('.js') ? /^text\/javascript/ : /^text\/css/);
  }
});

test('the page itself is asked for anew each time, so that it names the newest files', async () => {
  expect((await get('/sandbox')).headers['cache-control']).toBe('private, no-store');
});

test('the front door leads to the sandbox, and what is not there is NOT_FOUND with the strict policy', async () => {
  expect((await get('/').expect(302)).headers.location).toBe('/sandbox');
  const { headers, body } = await get('/sandbox/files/other.js').expect(404);
  expect(body.errors[0].extensions.code).toBe('NOT_FOUND');
  expect(policyOf(headers)).toEqual({ 'default-src': "'none'", 'frame-ancestors': "'none'" });
});

test('a page that was not bundled is said, with what to do', async () => {
  await expect(readPageFiles('/nowhere')).rejects.toThrow('`npm start` and `npm test` build it');
});
