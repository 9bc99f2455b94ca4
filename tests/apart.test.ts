import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { CASES } from '../start/demo/cases';
import { HELPDESK_ANTWERP } from '../start/demo/organisations';
import { PERSONAS } from '../start/demo/personas';
import { textPrinter } from '../start/demo-loop/printer';
import { tellStory } from '../start/demo-loop/story';
import { type HubKeys, loadKeys } from '../start/hub-keys';
import { type HubOwner, OWNERS } from '../start/owners';
import { readWorldDay } from '../start/part/world';
import { assertionSigner } from '../subgraphs/kit/assertion';
import { sealMessage } from '../subgraphs/kit/events/envelope';
import type { SigningKey } from '../subgraphs/kit/keys';
import { projectPath } from '../subgraphs/kit/project-path';
import { ApartHub, type ApartWorld, isRunning, makeWorld, until } from './testkit/apart';

/** Every part of the hub its own process, as `npm run start:apart` and docker-compose.yml run them. */
let world: ApartWorld;
beforeAll(async () => {
  world = await makeWorld();
}, 120_000);
afterAll(() => world?.drop());

const PUPIL = CASES.truantAntwerp;
const CASE = `query ($id: ID!) { caseContext(pupilId: $id) { pupil { displayName } openReferrals { number } } }`;
const REFER = 'mutation ($input: CreateReferralInput!) { createReferral(input: $input) { id } }';
const OFFERS = '{ offers(first: 1) { edges { cursor } } }';
const kill = (pid: number | undefined, signal: NodeJS.Signals = 'SIGKILL') => process.kill(pid ?? 0, signal);

describe('a hub that runs apart', () => {
  let hub: ApartHub;
  let token: string;
  let keys: HubKeys['signing'];
  const askCase = () => hub.ask(token, CASE, { id: PUPIL.id });

  beforeAll(async () => {
    hub = await ApartHub.start(world);
    token = await hub.tokenOf('clb-antwerp');
    keys = (await loadKeys(world.folder)).signing;
  }, 120_000);
  /** Told to stop, it ends well and leaves nothing behind; a start of its own for that would take longer than all the rest. */
  afterAll(async () => {
    const parts = await hub.parts();
    expect(await hub.end('SIGTERM')).toBe(0);
    expect(parts.filter(({ pid }) => isRunning(pid))).toEqual([]);
    expect(existsSync(join(world.folder, 'hub.lock'))).toBe(false);
  }, 60_000);
  beforeEach(() => until('all parts are there', () => hub.isWhole()));

  /** Asks without a pause while `work` is done. @returns what was not answered as it should be */
  async function failuresWhile(work: (asked: () => number) => Promise<void>): Promise<string[]> {
    const failures: string[] = [];
    let asked = 0;
    let isOver = false;
    const askers = Array.from({ length: 3 }, async () => {
      while (!isOver) {
        const answer = await askCase().catch((error: unknown) => ({
          status: 0,
          codes: [],
          text: String(error),
        }));
        asked += 1;
        if (answer.status !== 200 || answer.codes.length > 0) failures.push(answer.text);
      }
    });
    await work(() => asked).finally(() => {
      isOver = true;
    });
    await Promise.all(askers);
    return failures;
  }

  it('answers one query from two owners', async () => {
    expect(await askCase()).toMatchObject({
      status: 200,
      codes: [],
      data: { caseContext: { pupil: { displayName: PUPIL.name }, openReferrals: expect.any(Array) } },
    });
  });

  it('takes a pupil from the centre’s referral to the figures of the city, with events between all owners on the way', async () => {
    const before = await hub.rows(
      'pupils',
      "select count(*)::int as n from hub.inbox where sender = 'helpdesk'",
    );
    const lines: string[] = [];
    await tellStory(
      hub.address,
      textPrinter((line) => lines.push(line), { colours: false }),
    );
    expect(lines.join('\n')).toContain('all as expected');
    const after = await hub.rows(
      'pupils',
      "select count(*)::int as n from hub.inbox where sender = 'helpdesk'",
    );
    expect(Number(after[0]?.n)).toBeGreaterThan(Number(before[0]?.n));
    await until('everything was delivered', async () => {
      const waiting = await hub.rows('helpdesk', 'select 1 from hub.outbox where delivered_at is null');
      return waiting.length === 0;
    });
  });

  it('loses no request when a gateway is killed', async () => {
    const [gateway] = await hub.parts('gateway');
    const failures = await failuresWhile(async (asked) => {
      await until('it is busy', () => asked() > 20);
      kill(gateway?.pid);
      const then = asked();
      await until('it goes on', () => asked() > then + 60);
    });
    expect(failures).toEqual([]);
  });

  it('shares the work among two processes of an owner, and nobody notices when one is killed', async () => {
    const pupils = await hub.parts('owner pupils');
    await until('both are busy', async () => {
      await Promise.all(Array.from({ length: 16 }, askCase));
      const rows = await hub.rows(
        'pupils',
        "select application_name as name from pg_stat_activity where datname = current_database() and application_name ~ '^hub pupils [0-9]+$' group by 1 having count(*) > 1",
      );
      const busy = rows.map(({ name }) => name);
      return pupils.every(({ pid }) => busy.includes(`hub pupils ${pid}`));
    });
    const failures = await failuresWhile(async (asked) => {
      await until('it is busy', () => asked() > 20);
      kill(pupils[0]?.pid);
      const then = asked();
      await until('it goes on', () => asked() > then + 60);
    });
    expect(failures).toEqual([]);
  });

  /** A referral about a class, which names nobody, sent with one key until it is answered. @returns its id, and how often it was sent */
  async function referClass(): Promise<{ id: unknown; times: number; codes: unknown[] }> {
    const input = {
      helpdeskId: HELPDESK_ANTWERP.id,
      subjectKind: 'CLASS_GROUP',
      channel: 'CLB',
      situation: 'AT_RISK',
      reasons: ['TRUANCY'],
      question: 'Which help is there for this class?',
      schoolMeasures: ['TALK_WITH_PUPIL'],
      urgency: 'NORMAL',
    };
    const key = randomUUID();
    const codes: unknown[] = [];
    for (let times = 1; ; times += 1) {
      const answer = await hub.ask(token, REFER, { input }, key);
      const made = z.object({ createReferral: z.object({ id: z.string() }) }).safeParse(answer.data);
      if (made.success) return { id: made.data.createReferral.id, times, codes };
      codes.push(...answer.codes);
      if (times > 2_000) throw new Error(answer.text);
    }
  }

  const countReferrals = async () =>
    Number((await hub.rows('helpdesk', 'select count(*)::int as n from helpdesk.referral'))[0]?.n);

  it('does what was asked with a key once, whoever is killed in the middle of it and however often it is sent', async () => {
    const before = await countReferrals();
    const made: Awaited<ReturnType<typeof referClass>>[] = [];
    const senders = Array.from({ length: 3 }, async () => {
      while (made.length < 60) made.push(await referClass());
    });
    await until('it is busy', () => made.length > 10);
    kill((await hub.parts('gateway'))[0]?.pid);
    await until('it goes on', () => made.length > 20);
    kill((await hub.parts('owner helpdesk'))[0]?.pid);
    await Promise.all(senders);
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
    expect((await countReferrals()) - before).toBe(made.length);
    const codes = new Set(made.flatMap((one) => one.codes));
    codes.delete('RETRY_LATER');
    expect([...codes]).toEqual(['SUBGRAPH_UNAVAILABLE']);
  });

  it('fails nothing when a gateway, or a process of an owner that has two, is told to stop', async () => {
    const leaving = [(await hub.parts('gateway'))[0], (await hub.parts('owner pupils'))[0]];
    const repeated: unknown[] = [];
    const failures = await failuresWhile(async (asked) => {
      for (const part of leaving) {
        const then = asked();
        kill(part?.pid, 'SIGTERM');
        do repeated.push(...(await referClass()).codes);
        while (isRunning(part?.pid ?? 0) || asked() < then + 20);
      }
    });
    expect({ failures, repeated }).toEqual({ failures: [], repeated: [] });
  });

  it('gives the others’ fields while an owner is gone, and its own when it is back', async () => {
    const [helpdesk] = await hub.parts('owner helpdesk');
    kill(helpdesk?.pid);
    await until('it is gone', () => !isRunning(helpdesk?.pid ?? 0));
    expect(await askCase()).toMatchObject({
      status: 200,
      codes: ['SUBGRAPH_UNAVAILABLE'],
      data: { caseContext: { pupil: { displayName: PUPIL.name }, openReferrals: null } },
    });
    await until('it is back', async () => (await askCase()).codes.length === 0);
  });

  it('says which owner does not come up, and why, goes on without it, and has it back when that is put right', async () => {
    const secret = join(world.folder, 'apart', 'offers', 'signing-key.json');
    const told = () => hub.lines.filter((line) => line.includes('offers does not come up'));
    await rename(secret, `${secret}.away`);
    try {
      const [offers] = await hub.parts('owner offers');
      kill(offers?.pid);
      await until('it is told', () => told().length > 1);
      expect(told()[0]).toContain("signing-key.json can't be read (ENOENT)");
      expect(told()[0]).toMatch(/the others go on without it, it is started again in \d/);
      expect(hub.lines.join('\n')).not.toContain('    at ');
      expect((await askCase()).codes).toEqual([]);
      expect((await hub.ask(token, OFFERS)).codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expect((await hub.get('/health/ready')).status).toBe(200);
    } finally {
      await rename(`${secret}.away`, secret);
    }
    await until('it is back', async () => (await hub.ask(token, OFFERS)).codes.length === 0);
  });

  it('knows at its door what each role may ask on the day of its world, which prepare told the gateways', async () => {
    const [row] = await hub.rows(
      'pupils',
      "select to_char(min(created_at), 'YYYY-MM-DD') as day from pupils.pupil",
    );
    expect(await readWorldDay(join(world.folder, 'apart'))).toBe(row?.day);
    const { status, text } = await hub.get('/demo/operations');
    expect([status, JSON.parse(text)]).toEqual([200, { operations: expect.any(Array) }]);
  });

  it('tells whoever runs containers how each part is', () => {
    const health = (address: string) =>
      spawnSync(
        process.execPath,
        ['--require', projectPath('start', 'load-typescript.cjs'), projectPath('start', 'part', 'health.ts')],
        { env: { PORT: new URL(address).port } },
      ).status;
    for (const address of [hub.address, hub.addressOf('pupils')]) expect(health(address)).toBe(0);
    expect(health('http://127.0.0.1:9')).toBe(1);
  });

  it('keeps what is for its parts alone from everybody outside', async () => {
    for (const path of ['/inside/register', '/messages', '/%69nside/register']) {
      const answer = await fetch(`${hub.address}${path}`, { method: 'POST', body: 'x' });
      expect(answer.status).toBe(404);
    }
  });

  describe.each(OWNERS)('A1: the owner %s asked directly', (owner) => {
    const other: HubOwner = owner === 'pupils' ? 'helpdesk' : 'pupils';
    const clb = PERSONAS.find(({ persona }) => persona === 'clb-antwerp');
    const actor = {
      id: clb?.person ?? '',
      role: 'CLB' as const,
      organisation: randomUUID(),
      session: 'test',
    };
    const vouched = (audience: HubOwner, key: SigningKey) => assertionSigner(key)(actor, audience);
    const ended = () => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ role: actor.role, org: actor.organisation, sid: actor.session })
        .setProtectedHeader({ alg: 'EdDSA', typ: 'hub-assertion+jwt' })
        .setIssuer('gateway')
        .setAudience(owner)
        .setSubject(actor.id)
        .setIssuedAt(now - 31)
        .setExpirationTime(now - 1)
        .sign(keys.gateway.privateKey);
    };
    const post = (path: string, body: string, headers: Record<string, string>) =>
      fetch(`${hub.addressOf(owner)}${path}`, { method: 'POST', body, headers });

    it('answers nobody without the gateway’s word for it, and does not read what they send', async () => {
      const tokens = [
        null,
        'nonsense',
        await vouched(other, keys.gateway),
        await vouched(owner, keys[owner]),
        await ended(),
        token,
      ];
      for (const assertion of tokens) {
        for (const body of ['{"query":"{ __typename }"}', '{"query":"{ _service { sdl } }"}', 'no json']) {
          const answer = await post('/graphql', body, {
            'content-type': 'application/json',
            ...(assertion === null ? {} : { authorization: `Bearer ${assertion}` }),
          });
          expect(answer.status).toBe(401);
          expect(await answer.json()).toMatchObject({
            errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
          });
        }
      }
      const good = await post('/graphql', '{"query":"{ __typename }"}', {
        'content-type': 'application/json',
        authorization: `Bearer ${await vouched(owner, keys.gateway)}`,
      });
      expect([good.status, await good.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
    });

    it('takes messages from owners that it knows, when they are for it', async () => {
      const message = { id: randomUUID(), type: 'Nothing', aggregate: randomUUID(), payload: {} };
      const type = { 'content-type': 'application/jose' };
      const sealed = (to: HubOwner, by: SigningKey) => sealMessage(by, other, to, message);
      for (const body of ['x', await sealed(other, keys[other]), await sealed(owner, keys.gateway)]) {
        expect((await post('/messages', body, type)).status).toBe(401);
      }
      const known = await post('/messages', await sealed(owner, keys[other]), type);
      expect([known.status, await known.json()]).toEqual([
        400,
        expect.objectContaining({ code: 'BAD_REQUEST' }),
      ]);
    });
  });

  it('gives each process its own secrets’ folder, and none of them a secret in its environment or command', async () => {
    const parts = await hub.parts();
    const secrets = Object.values(world.made.passwords);
    expect(secrets.length).toBe(15);
    for (const { pid, does } of parts) {
      const environment = execFileSync('ps', ['eww', '-o', 'command=', '-p', String(pid)], {
        encoding: 'utf8',
      });
      const kind = does.replace('owner ', '');
      expect(environment).toContain(`HUB_SECRETS=${join(world.folder, 'apart', kind)}`);
      expect(environment.match(/HUB_SECRETS=/g)).toHaveLength(1);
      for (const secret of secrets) expect(environment).not.toContain(secret);
      expect(environment).not.toMatch(/postgres:\/\/[^@\s/]*:[^@\s/]+@/);
    }
  });
});

it('leaves no part behind when it is killed itself', async () => {
  const hub = await ApartHub.start(world);
  const parts = await hub.parts();
  expect(parts).toHaveLength(9);
  await hub.end('SIGKILL');
  await until('its parts are gone', () => !parts.some(({ pid }) => isRunning(pid)));
}, 120_000);
