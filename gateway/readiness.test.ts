import request from 'supertest';
import { createSigningKey } from '../subgraphs/kit/keys';
import { signSnapshot } from '../subgraphs/kit/register';
import { hub, snapshot } from './testing/hub';

test('a gateway that has not heard the register yet lives and is not ready; with a snapshot it is', async () => {
  const helpdesk = await createSigningKey('helpdesk');
  const here = await hub({ registerKey: helpdesk.publicKey });
  const get = (path: string) => request(here.gateway.app.server).get(path);
  try {
    expect((await get('/health/live')).status).toBe(200);
    const unready = await get('/health/ready');
    expect(unready.status).toBe(503);
    expect(unready.body).toEqual({
      status: 'unavailable',
      parts: { pupils: 'ok', helpdesk: 'ok', register: 'unavailable' },
    });
    await here.gateway.register.accept(await signSnapshot(helpdesk, snapshot()));
    expect((await get('/health/ready')).status).toBe(200);
  } finally {
    await here.gateway.stop();
  }
});

test('apart, a gateway goes on without an owner that is away and says so; without the register it is not ready', async () => {
  const helpdesk = await createSigningKey('helpdesk');
  const here = await hub(
    { registerKey: helpdesk.publicKey },
    { readiness: async () => ({ pupils: true, helpdesk: false }), servesWithoutOwners: true },
  );
  const get = () => request(here.gateway.app.server).get('/health/ready');
  try {
    expect((await get()).status).toBe(503);
    await here.gateway.register.accept(await signSnapshot(helpdesk, snapshot()));
    const ready = await get();
    expect(ready.status).toBe(200);
    expect(ready.body).toEqual({
      status: 'degraded',
      parts: { pupils: 'ok', helpdesk: 'unavailable', register: 'ok' },
    });
  } finally {
    await here.gateway.stop();
  }
});

test('the register is taken over HTTP from the helpdesk alone, and only where it runs apart', async () => {
  const helpdesk = await createSigningKey('helpdesk');
  const signed = await signSnapshot(helpdesk, snapshot());
  const [apart, whole] = [
    await hub({ registerKey: helpdesk.publicKey }, { takesRegister: true }),
    await hub({ registerKey: helpdesk.publicKey }),
  ];
  const post = (to: typeof apart, body: string, type = 'application/jose') =>
    request(to.gateway.app.server).post('/inside/register').set('content-type', type).send(body);
  try {
    const stranger = await signSnapshot(await createSigningKey('helpdesk'), snapshot());
    for (const body of [stranger, 'x.y.z']) expect((await post(apart, body)).status).toBe(401);
    expect((await post(apart, '{}', 'application/json')).status).toBe(400);
    expect(apart.gateway.register.isFresh()).toBe(false);
    expect((await post(apart, signed)).status).toBe(204);
    expect(apart.gateway.register.isFresh()).toBe(true);
    expect((await post(whole, signed)).status).toBe(404);
    expect(whole.gateway.register.isFresh()).toBe(false);
  } finally {
    await apart.gateway.stop();
    await whole.gateway.stop();
  }
});
