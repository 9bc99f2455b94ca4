import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ownerTransport } from './owner-client';
import { createPeer, type Peer } from './peer';

/** How parts that run apart ask each other: real HTTP, to servers that break in every way. */
const open: { server: Server; peers: Peer[] }[] = [];

interface Served {
  readonly address: string;
  /** How many requests arrived. */
  readonly count: () => number;
  close(): Promise<void>;
}

async function serve(answer: RequestListener): Promise<Served> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  open.push({ server, peers: [] });
  return {
    address: `http://127.0.0.1:${port}`,
    count: () => count,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

afterEach(async () => {
  for (const { server, peers } of open.splice(0)) {
    for (const peer of peers) await peer.close();
    server.closeAllConnections();
    server.close();
  }
});

const fine: RequestListener = (request, response) => {
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"ok":true}}');
};
/** It takes the whole request, and then the connection ends without a word. */
const breaking: RequestListener = (request) => {
  request.resume();
  request.on('end', () => request.socket.destroy());
};

function peerAt(addresses: readonly string[], mostBytes?: number): Peer {
  const peer = createPeer(addresses, mostBytes);
  open[0]?.peers.push(peer);
  return peer;
}

const ask = (peer: Peer, idempotencyKey: string | null = null, signal?: AbortSignal) =>
  ownerTransport(peer)(
    { assertion: 'of the gateway', requestId: 'test', idempotencyKey, body: { query: '{ ok }' } },
    signal,
  );

/** The address of a server that was, and is not any more. */
async function nowhere(): Promise<string> {
  const gone = await serve(fine);
  await gone.close();
  return gone.address;
}

test('two processes of an owner share the work', async () => {
  const servers = [await serve(fine), await serve(fine)];
  const peer = peerAt(servers.map(({ address }) => address));
  for (let times = 0; times < 10; times += 1) await ask(peer);
  expect(servers.map(({ count }) => count())).toEqual([5, 5]);
});

test.each([
  ['a query', null],
  ['a mutation', 'key'],
])(
  '%s that met nobody at one address goes to the other, which then gets all, until the first is back',
  async (_, key) => {
    const gone = await nowhere();
    const there = await serve(fine);
    const peer = peerAt([gone, there.address]);
    for (let times = 0; times < 6; times += 1) expect((await ask(peer, key)).status).toBe(200);
    expect(there.count()).toBe(6);
  },
);

test('a query that broke on its way is asked once more, elsewhere', async () => {
  const broken = await serve(breaking);
  const there = await serve(fine);
  const peer = peerAt([broken.address, there.address]);
  for (let times = 0; times < 4; times += 1) expect((await ask(peer)).status).toBe(200);
  expect(broken.count()).toBe(1);
});

test('a mutation that broke on its way is not sent again by itself: it may have been done', async () => {
  const servers = [await serve(breaking), await serve(breaking)];
  const peer = peerAt(servers.map(({ address }) => address));
  await expect(ask(peer, 'key')).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  expect(servers.reduce((sum, { count }) => sum + count(), 0)).toBe(1);
});

test('A8: a redirect is not followed', async () => {
  const elsewhere = await serve(fine);
  const redirecting = await serve((_, response) =>
    response.writeHead(307, { location: `${elsewhere.address}/latest/meta-data` }).end(),
  );
  await expect(ask(peerAt([redirecting.address]))).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  expect(elsewhere.count()).toBe(0);
});

test('A11: an answer that is larger than allowed is not read to its end', async () => {
  let sent = 0;
  const endless = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(1024))) sent += 1024;
      response.once('drain', more);
    };
    more();
  });
  await expect(ask(peerAt([endless.address], 10_000))).rejects.toMatchObject({
    code: 'SUBGRAPH_RESPONSE_TOO_LARGE',
  });
  expect(sent).toBeLessThan(10_000_000);
});

test.each([
  ['a page', 'text/html', '<html>'],
  ['garbage', 'application/json', '{"data":'],
  ['something else', 'application/json', '["data"]'],
])('%s is no answer', async (_, type, body) => {
  const server = await serve((_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(body),
  );
  await expect(ask(peerAt([server.address]))).rejects.toMatchObject({ code: 'SUBGRAPH_BAD_RESPONSE' });
});

test('an owner that hangs is let go of when nobody waits any more, and passed over for a moment', async () => {
  let isLetGo = false;
  const hanging = await serve((request) => {
    request.resume();
    request.socket.on('close', () => {
      isLetGo = true;
    });
  });
  const there = await serve(fine);
  const peer = peerAt([there.address, hanging.address]);
  const waiting = new AbortController();
  const first = ask(peer, null, waiting.signal);
  while (hanging.count() === 0) await new Promise(setImmediate);
  waiting.abort();
  await expect(first).rejects.toMatchObject({ code: 'SUBGRAPH_TIMEOUT' });
  while (!isLetGo) await new Promise(setImmediate);
  for (let times = 0; times < 4; times += 1) await ask(peer);
  expect([hanging.count(), there.count()]).toEqual([1, 4]);
});

test('what callers may see of a fault names no address', async () => {
  const address = await nowhere();
  const fault = await ask(peerAt([address])).catch((error: unknown) => error);
  expect(JSON.stringify(fault)).not.toContain(new URL(address).port);
  expect(JSON.stringify(fault)).not.toContain('ECONNREFUSED');
});

test('an owner is asked at each of its addresses whether it is ready, and is so when one is', async () => {
  const unready = await serve((_, response) => response.writeHead(503).end());
  const there = await serve(fine);
  expect(await peerAt([unready.address]).probe()).toBe(false);
  expect(await peerAt([await nowhere(), there.address]).probe()).toBe(true);
  expect(await peerAt([await nowhere()]).probe()).toBe(false);
});
