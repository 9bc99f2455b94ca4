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
