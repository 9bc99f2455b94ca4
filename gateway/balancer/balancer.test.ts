import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { IMPORT_BODY_BYTES } from '../guards/body-limit';
import { type Balancer, createBalancer } from './balancer';

/** The door in front of the gateways, with servers behind it that say what they got, or break. */
const started: { servers: Server[]; balancers: Balancer[] } = { servers: [], balancers: [] };

interface Behind {
  readonly address: string;
  /** The requests for something that arrived; not those about its health. */
  readonly got: {
    method: string | undefined;
    url: string | undefined;
    rawHeaders: string[];
    bytes: number;
  }[];
  close(): Promise<void>;
}

async function gateway(answer: RequestListener = echo, isReady = true): Promise<Behind> {
  const got: Behind['got'] = [];
  const server = createServer((request, response) => {
    if (request.url === '/health/ready') return void response.writeHead(isReady ? 200 : 503).end('{}');
    const seen = { method: request.method, url: request.url, rawHeaders: request.rawHeaders, bytes: 0 };
    got.push(seen);
    request.on('data', (chunk: Buffer) => {
      seen.bytes += chunk.length;
    });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  started.servers.push(server);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    got,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function balancer(...gateways: Behind[]): Promise<string> {
  const made = createBalancer({
    host: '127.0.0.1',
    port: 0,
    gateways: gateways.map(({ address }) => address),
  });
  started.balancers.push(made);
  return made.start();
}

afterEach(async () => {
  for (const made of started.balancers.splice(0)) await made.stop();
  for (const server of started.servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const echo: RequestListener = (request, response) => {
  request.on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}'));
};
const breaking: RequestListener = (request) => {
  request.on('end', () => request.socket.destroy());
};

const post = (address: string, headers: Record<string, string> = {}, body = '{"query":"{ a }"}') =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });

/** Writes bytes to the balancer as they stand. @returns all that comes back */
async function raw(address: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  socket.write(bytes);
  return text(socket);
}

const headersOf = (rawHeaders: readonly string[], name: string): string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);

test('the gateways share the requests', async () => {
  const behind = [await gateway(), await gateway()];
  const front = await balancer(...behind);
  await Promise.all([gatewayIsKnown(front), gatewayIsKnown(front)]);
  for (const { got } of behind) got.length = 0;
  for (let times = 0; times < 10; times += 1) expect((await post(front)).status).toBe(200);
  expect(behind.map(({ got }) => got.length)).toEqual([5, 5]);
});

/** Until the gateways were looked at once, each is as good as another. */
async function gatewayIsKnown(front: string): Promise<void> {
  for (let times = 0; times < 4; times += 1) await (await fetch(`${front}/health/ready`)).text();
}

test('a gateway that lives and is not ready gets nothing while another is; alone, it says itself what it lacks', async () => {
  const [unready, ready] = [await gateway(echo, false), await gateway()];
  const front = await balancer(unready, ready);
  const deadline = Date.now() + 5_000;
  for (let inRow = 0; inRow < 6 && Date.now() < deadline; ) {
    const before = unready.got.length;
    await post(front);
    inRow = unready.got.length === before ? inRow + 1 : 0;
  }
  unready.got.length = 0;
  for (let times = 0; times < 6; times += 1) await post(front);
  expect(unready.got).toHaveLength(0);
  await ready.close();
  expect((await post(front)).status).toBe(200);
  expect(unready.got).toHaveLength(1);
});

test('a request without a key goes to another gateway when the first breaks off, be it in the middle of its answer', async () => {
  const half: RequestListener = (request, response) => {
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    });
  };
  for (const fault of [breaking, half]) {
    const front = await balancer(await gateway(fault), await gateway());
    for (let times = 0; times < 4; times += 1) {
      const answer = await post(front);
      expect([answer.status, await answer.text()]).toEqual([200, '{"data":{}}']);
    }
  }
});

test.each([{}, { 'idempotency-key': 'key' }])(
  'what a gateway does not take at the moment is asked of another; when none does, the sender gets what they say (%j)',
  async (headers) => {
    const unable: RequestListener = (request, response) => {
      request.on('end', () => response.writeHead(503).end('{"errors":[]}'));
    };
    const [first, second] = [await gateway(unable), await gateway()];
    const front = await balancer(first, second);
    for (let times = 0; times < 4; times += 1) expect((await post(front, headers)).status).toBe(200);
    await second.close();
    const answer = await post(front, headers);
    expect([answer.status, await answer.text()]).toEqual([503, '{"errors":[]}']);
  },
);

test('one with a key is sent once, and its sender is told to send it again', async () => {
  const behind = [await gateway(breaking), await gateway(breaking)];
  const front = await balancer(...behind);
  const answer = await post(front, { 'idempotency-key': 'key' });
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({
    errors: [
      {
        message: 'The hub broke off while it worked on this',
        extensions: {
          code: 'SUBGRAPH_UNAVAILABLE',
          hint: expect.stringContaining('same Idempotency-Key'),
          requestId: answer.headers.get('x-request-id'),
        },
      },
    ],
  });
  expect(behind.flatMap(({ got }) => got)).toHaveLength(1);
});

test('one with a key that nobody got goes to the gateway that is there', async () => {
  const [gone, there] = [await gateway(), await gateway()];
  const front = await balancer(gone, there);
  await gone.close();
  for (let times = 0; times < 4; times += 1) {
    expect((await post(front, { 'idempotency-key': 'key' })).status).toBe(200);
  }
});

test('without any gateway it lives, says so, and finds them when they are back', async () => {
  const only = await gateway();
  const front = await balancer(only);
  await only.close();
  const answer = await post(front);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  expect((await answer.text()).includes(new URL(only.address).port)).toBe(false);
  expect((await fetch(`${front}/health/live`)).status).toBe(200);
  expect((await fetch(`${front}/health/ready`)).status).toBe(503);
});

test('an import as large as the hub takes passes as it comes; a larger one is refused', async () => {
  const behind = await gateway();
  const front = await balancer(behind);
  const largest = 'x'.repeat(IMPORT_BODY_BYTES);
  expect((await post(front, { 'idempotency-key': 'key' }, largest)).status).toBe(200);
  expect(behind.got[0]?.bytes).toBe(IMPORT_BODY_BYTES);
  expect((await post(front, { 'idempotency-key': 'key' }, `${largest}x`)).status).toBe(413);
  const chunked = await fetch(`${front}/graphql`, {
    method: 'POST',
    headers: { 'idempotency-key': 'key' },
    body: new Blob([largest, 'x']).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(chunked.status).toBe(413);
});

test.each([
  [200_000, { connection: 'close' }],
  [5_000_000, {}],
])(
  'a gateway’s refusal that comes before all of %i bytes were sent is what the sender gets',
  async (bytes, headers) => {
    const refusing: RequestListener = (_, response) =>
      response
        .writeHead(401, { 'content-type': 'application/json', ...headers })
        .end('{"errors":[{"message":"no"}]}');
    const front = await balancer(await gateway(refusing));
    const answer = await post(front, { 'idempotency-key': 'key' }, 'x'.repeat(bytes));
    expect([answer.status, await answer.text()]).toEqual([401, '{"errors":[{"message":"no"}]}']);
  },
);

test('A27: what only a proxy may say is not passed on, and what belongs to one connection stays on it', async () => {
  const behind = await gateway();
  const front = await balancer(behind);
  const said = {
    'X-Hub-Role': 'HELPDESK',
    'x-hub-org': 'made-up',
    'X-Forwarded-For': '10.0.0.1',
    Forwarded: 'for=10.0.0.1',
    'X-Real-IP': '10.0.0.1',
    'X-Request-Id': 'mine',
    'Proxy-Authorization': 'Basic eA==',
    TE: 'trailers',
    'X-Own': 'stays-here',
  };
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${value}`);
  const answer = await raw(
    front,
    [
      'GET /a HTTP/1.1',
      'Host: hub',
      ...lines,
      'Connection: close, X-Own',
      'Authorization: one',
      'Authorization: two',
      '',
      '',
    ].join('\r\n'),
  );
  expect(answer).toMatch(/^HTTP\/1.1 200/);
  const names = behind.got[0]?.rawHeaders.filter((_, index) => index % 2 === 0) ?? [];
  const lower = names.map((name) => name.toLowerCase());
  for (const name of Object.keys(said)) expect(lower).not.toContain(name.toLowerCase());
  // Two of them: the gateway refuses both, so both have to reach it.
  expect(headersOf(behind.got[0]?.rawHeaders ?? [], 'authorization')).toEqual(['one', 'two']);
  expect(headersOf(behind.got[0]?.rawHeaders ?? [], 'host')).toEqual(['hub']);
});

test.each([
  ['two ways to say how long it is', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n\r\nabcde'],
  ['a folded header', 'X-A: b\r\n c\r\nContent-Length: 0\r\n\r\n'],
  ['a bare line feed', 'X-A: b\nX-C: d\r\nContent-Length: 0\r\n\r\n'],
])('A27: a request with %s is refused, and no gateway sees it', async (_, rest) => {
  const behind = await gateway();
  const front = await balancer(behind);
  expect(await raw(front, `POST /graphql HTTP/1.1\r\nHost: hub\r\n${rest}`)).toMatch(/^HTTP\/1.1 400/);
  expect(behind.got).toHaveLength(0);
});

test.each([
  '/inside/register',
  '/%69nside/register',
  '/INSIDE/register',
  '/a/../inside/register',
  '/inside%2fregister',
])('what is for the parts of the hub alone is not to be found from outside: %s', async (path) => {
  const behind = await gateway();
  const front = await balancer(behind);
  const answer = await raw(
    front,
    `POST ${path} HTTP/1.1\r\nHost: hub\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1.1 404/);
  expect(behind.got).toHaveLength(0);
});

test.each(['GET http://elsewhere.example/ HTTP/1.1', 'GET /%zz HTTP/1.1'])('%s is refused', async (line) => {
  const front = await balancer(await gateway());
  expect(await raw(front, `${line}\r\nHost: hub\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400/);
});

test('what is under way when it stops is finished', async () => {
  let finish = (): void => undefined;
  let arrived: (request: IncomingMessage) => void = () => undefined;
  const isThere = new Promise<IncomingMessage>((resolve) => {
    arrived = resolve;
  });
  const behind = await gateway((request, response) => {
    finish = () => void response.writeHead(200).end('done');
    arrived(request);
  });
  const made = createBalancer({ host: '127.0.0.1', port: 0, gateways: [behind.address] });
  const front = await made.start();
  const asked = post(front);
  await buffer(await isThere);
  const stopped = made.stop();
  await expect(fetch(`${front}/health/live`)).rejects.toThrow();
  finish();
  expect(await (await asked).text()).toBe('done');
  await stopped;
});
