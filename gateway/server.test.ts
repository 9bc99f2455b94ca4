import { connect } from 'node:net';
import request from 'supertest';
import { HubError } from '../subgraphs/kit/errors';
import { type Hub, hub } from './testing/hub';
import { CANARY } from './testing/owners';

let here: Hub;
let ready = true;
beforeAll(async () => {
  here = await hub(
    {},
    {
      readiness: async () => ({ pupils: true, helpdesk: ready }),
      routes: (app) => {
        app.post('/demo/token', async () => {
          throw new HubError('NOT_FOUND', 'No such persona');
        });
        app.get('/demo/broken', async () => {
          throw new Error(CANARY);
        });
      },
    },
  );
});
afterAll(() => here.gateway.stop());

const http = () => request(here.gateway.app.server);
const PUBLISHED = { query: '{ published }' };

function expectRefusal(answer: request.Response, status: number, code: string): void {
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.body).toEqual({
    errors: [
      {
        message: expect.any(String),
        extensions: expect.objectContaining({ code, requestId: answer.headers['x-request-id'] }),
      },
    ],
  });
}

test('every answer has an id of ours, is not kept by anybody, and is read as JSON only', async () => {
  const { headers } = await http().post('/graphql').set('x-request-id', 'mine').send(PUBLISHED);
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
});

test.each(['get', 'put', 'delete', 'patch'] as const)(
  'A26: %s on /graphql is 405, whatever it asks',
  async (method) => {
    const answer = await http()[method]('/graphql?query={published}').set('accept', 'text/html');
    expectRefusal(answer, 405, 'BAD_REQUEST');
    expect(answer.headers.allow).toBe('POST');
  },
);

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', ''])(
  'A26: a body of type %j, which any page can send, is 400',
  async (type) => {
    const post = http().post('/graphql').set('apollo-require-preflight', 'yes');
    if (type) post.set('content-type', type);
    expectRefusal(await post.send(type ? JSON.stringify(PUBLISHED) : undefined), 400, 'BAD_REQUEST');
  },
);

test('a body of any other type than JSON is 415', async () => {
  for (const type of ['application/xml', 'application/graphql', 'application/json-patch+json']) {
    expectRefusal(await http().post('/graphql').set('content-type', type).send('x'), 415, 'BAD_REQUEST');
  }
});

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['a name that would change every object', '{"__proto__": {"query": "{ published }"}}'],
  ['a list (A16)', JSON.stringify([PUBLISHED, PUBLISHED])],
  ['no query', '{"variables": {}}'],
  ['a query that is no text', '{"query": {"kind": "Document"}}'],
  ['variables that are text', '{"query": "{ published }", "variables": "{}"}'],
  [
    'a registration of a query (A19)',
    JSON.stringify({ ...PUBLISHED, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
  ],
])('a body that holds %s is 400', async (_, body) => {
  const answer = await http().post('/graphql').set('content-type', 'application/json').send(body);
  expectRefusal(answer, 400, 'BAD_REQUEST');
});

test('a document that cannot be read, or with more than 1000 tokens, is 400', async () => {
  expectRefusalCode(await http().post('/graphql').send({ query: '{ published' }), 'GRAPHQL_PARSE_FAILED');
  expectRefusalCode(
    await http()
      .post('/graphql')
      .send({ query: `{ ${'published '.repeat(1_000)} }` }),
    'GRAPHQL_PARSE_FAILED',
  );
});
function expectRefusalCode(answer: request.Response, code: string): void {
  expect(answer.status).toBe(400);
  expect(answer.body.errors[0].extensions.code).toBe(code);
}

const padded = (bytes: number) => ({ ...PUBLISHED, variables: { csv: 'x'.repeat(bytes) } });

test('A17: 64 kB is enough for anybody, but for an import by a school, a CLB or a city’s analyst', async () => {
  expect((await http().post('/graphql').send(padded(60_000))).status).toBe(200);
  expectRefusal(await http().post('/graphql').send(padded(66_000)), 413, 'OPERATION_LIMIT');
  expectRefusal(await asRole('helpdesk', padded(66_000)), 413, 'OPERATION_LIMIT');
  expect((await asRole('school', padded(10_000_000))).status).toBe(200);
  expect((await asRole('clb', padded(200_000))).status).toBe(200);
});

test('an import of 10 MB arrives whole', async () => {
  const csv = 'x'.repeat(10_000_000);
  const answer = await http()
    .post('/graphql')
    .set('authorization', `Bearer ${await here.tokenOf('school')}`)
    .set('idempotency-key', 'import-0001')
    .send({ query: 'mutation($csv: String!) { importPupils(csv: $csv) }', variables: { csv } });
  expect(answer.body).toEqual({ data: { importPupils: 10_000_000 } });
});

test('a large body is for data: the text of an operation stays small for everybody', async () => {
  const answer = await asRole('clb', { query: `{ pupil(id: "${'x'.repeat(70_000)}") { id } }` });
  expectRefusal(answer, 400, 'OPERATION_LIMIT');
});

test('A17: a body that does not say its length is cut off at the limit', async () => {
  const address = await listening();
  const chunk = 'x'.repeat(16_384);
  const frame = `${chunk.length.toString(16)}\r\n${chunk}\r\n`;
  const text = await raw(
    address,
    `POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${frame.repeat(6)}`,
  );
  expect(text).toMatch(/^HTTP\/1\.1 413 /);
  expect(text).toMatch(/"code":"OPERATION_LIMIT"/);
  expect(text).toMatch(/connection: close/i);
});

test('A17: headers of more than 16 kB, and what is no HTTP, are answered in the same form', async () => {
  const address = await listening();
  const large = await raw(address, `GET / HTTP/1.1\r\nhost: hub\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`);
  expect(large).toMatch(/^HTTP\/1\.1 431 [\s\S]*"code":"OPERATION_LIMIT"/);
  expect(await raw(address, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"BAD_REQUEST"/);
});

test('an unknown login is refused before its body is read', async () => {
  const address = await listening();
  const head =
    'POST /graphql HTTP/1.1\r\nhost: hub\r\ncontent-type: application/json\r\nauthorization: Bearer x.y.z\r\ncontent-length: 5000\r\n\r\n';
  expect(await raw(address, head)).toMatch(/^HTTP\/1\.1 401 /);
});

test('what is not there is 404, also an address that cannot be read', async () => {
  expectRefusal(await http().get('/'), 404, 'NOT_FOUND');
  expect((await http().get('/%zz')).body.errors[0].extensions.code).toBe('BAD_REQUEST');
});

test('routes beside the gateway’s own speak in the same form, and leak nothing', async () => {
  expectRefusal(await http().post('/demo/token').send({}), 404, 'NOT_FOUND');
  const broken = await http().get('/demo/broken');
  expectRefusal(broken, 500, 'INTERNAL_SERVER_ERROR');
  expect(broken.text).not.toMatch(/canary/);
  expect(here.faults.some(({ error }) => error instanceof Error && error.message === CANARY)).toBe(true);
});

test('A29: only a page of an allowed origin may read an answer', async () => {
  const allowed = await http()
    .options('/graphql')
    .set({ origin: 'https://tool.example', 'access-control-request-method': 'POST' });
  expect(allowed.status).toBe(204);
  expect(allowed.headers['access-control-allow-origin']).toBe('https://tool.example');
  expect(allowed.headers['access-control-allow-credentials']).toBeUndefined();
  for (const origin of [
    'null',
    'https://tool.example.evil.example',
    'https://sub.tool.example',
    'http://tool.example',
  ]) {
    const { headers } = await http().post('/graphql').set('origin', origin).send(PUBLISHED);
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('the gateway lives while it runs, and is ready when every part is', async () => {
  expect((await http().get('/health/live')).body).toEqual({ status: 'ok' });
  await here.push();
  expect((await http().get('/health/ready')).body).toEqual({
    status: 'ok',
    parts: { pupils: 'ok', helpdesk: 'ok', register: 'ok' },
  });
  ready = false;
  const answer = await http().get('/health/ready');
  ready = true;
  expect(answer.status).toBe(503);
  expect(answer.body).toEqual({
    status: 'unavailable',
    parts: { pupils: 'ok', helpdesk: 'unavailable', register: 'ok' },
  });
});

test('F11: stopping, it answers what is under way', async () => {
  const stopping = await hub();
  const address = await stopping.gateway.start();
  let release = () => {};
  const asked = new Promise<void>((begun) => {
    stopping.pupils.fault = async () => {
      begun();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return { status: 200, body: { data: { published: 'late' } } };
    };
  });
  const answer = request(address)
    .post('/graphql')
    .send(PUBLISHED)
    .then((response) => response.body);
  await asked;
  const stopped = stopping.gateway.stop();
  release();
  expect(await answer).toEqual({ data: { published: 'late' } });
  await stopped;
  await expect(request(address).get('/health/live')).rejects.toThrow();
});

test('A28: two roles that ask the same at the same time each get their own answer', async () => {
  await here.push();
  const query = '{ pupils { id } }';
  const asked = Array.from({ length: 50 }, (_, turn) =>
    turn % 2 ? here.ask('clb', query) : here.ask('helpdesk', query),
  );
  (await Promise.all(asked)).forEach((answer, turn) => {
    expect(answer.status).toBe(turn % 2 ? 200 : 400);
  });
});

async function asRole(place: Parameters<Hub['tokenOf']>[0], body: object): Promise<request.Response> {
  // What is sent beyond the query is not declared there, and so is simply not used.
  return http()
    .post('/graphql')
    .set('authorization', `Bearer ${await here.tokenOf(place)}`)
    .send(body);
}

async function listening(): Promise<string> {
  return here.gateway.app.server.listening ? here.gateway.app.listeningOrigin : here.gateway.start();
}

/** Sends bytes that no HTTP client would, and gives what comes back. */
function raw(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    const done = () => {
      resolve(text);
      socket.destroy();
    };
    socket.on('data', (data) => {
      text += data.toString();
      if (text.includes('}]}')) done();
    });
    socket.on('close', done);
    socket.on('error', done);
    socket.write(bytes);
  });
}
