import { randomUUID } from 'node:crypto';
import { TestHub } from './testkit/hub';
import { ORGANISATIONS, PERSONAS } from './testkit/organisations';
import { seed, type World } from './testkit/seed';
import { refer } from './testkit/steps';

/** A hub whose owners work by themselves, as in `npm start`: nothing here is settled by hand. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
  await Promise.all(Object.values(hub.assembly.owners).map((owner) => owner.start()));
});
afterAll(() => hub.stop());

/** Asks until the answer is yes, for at most so long; says how long it took. */
async function untilTrue(milliseconds: number, question: () => Promise<boolean> | boolean): Promise<number> {
  const began = Date.now();
  while (!(await question())) {
    if (Date.now() - began > milliseconds) throw new Error(`not so after ${milliseconds} ms`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return Date.now() - began;
}

it('a referral that was made is known to the pupils owner within two seconds', async () => {
  const pupil = await world.pupil('told', { consents: [{ to: 'helpdeskAntwerp' }] });
  expect((await refer(hub, pupil)).errors).toEqual([]);
  await untilTrue(2_000, async () => {
    const edges = await hub.rows(
      'pupils',
      "select 1 from pupils.access_edge where pupil_id = $1 and relation = 'OPEN_REFERRAL'",
      [pupil],
    );
    return edges.length === 1;
  });
});

it.each(['once', 'and once more, so that it was no chance'])(
  'a session that ends is out at the gateway within a second: %s',
  async () => {
    const session = randomUUID();
    const token = await hub.issuer.tokenFor(PERSONAS['clb-antwerp'], { sid: session });
    const { register } = hub.assembly.gateway;
    expect(register.isRevoked(session)).toBe(false);
    expect((await hub.execute('mutation { signOut { endedAt } }').withToken(token)).errors).toEqual([]);
    await untilTrue(1_000, () => register.isRevoked(session));
  },
);

it('a new member is known to the gateway, and owners hear from each other, every few seconds without being asked', async () => {
  const heard = async () =>
    (await hub.rows('pupils', "select delivered_up_to from hub.watermark where owner = 'helpdesk'"))[0]
      ?.delivered_up_to;
  const before = await heard();
  const person = randomUUID();
  const { id, group, code } = ORGANISATIONS.clbAntwerp;
  await hub.rows(
    'helpdesk',
    "insert into helpdesk.membership (person_id, organisation_id, role, valid_from) values ($1, $2, 'CLB', now())",
    [person, id],
  );
  const { register } = hub.assembly.gateway;
  await untilTrue(8_000, () => register.findMembership({ person, group, code, role: 'CLB' }) === id);
  await untilTrue(8_000, async () => String(await heard()) !== String(before));
});
