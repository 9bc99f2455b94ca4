import { at, type TestHub } from '../../../tests/testkit/hub';
import { done, ended, mutate, type Offers, PROFO, RATIONALE, soon } from '../../../tests/testkit/loop';
import { type LoopWorld, lead, loopWorld, stepsOf, trajectoryOf } from '../../../tests/testkit/loop-world';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { today } from '../../kit/calendar';

/** Who sees what of a trajectory, from the assignment until the days of grace are over. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { stallIt, assign } = stepsOf(() => hub);

describe('what a provider sees', () => {
  const WHO =
    'status assignments { consented } referral { number reasons question school { id } pupil { displayName birthDate age } }';

  it('is the trajectory from the assignment on, and the pupil from the consent on (R9)', async () => {
    const { referral, id } = await loop.proposed({
      name: 'Kanarie van Test',
      consents: [{ to: 'helpdeskAntwerp' }],
    });
    expect(await trajectoryOf(hub, id, 'partner-profo')).toBeNull();
    expect(await trajectoryOf(hub, id, 'partner-arktos', WHO)).toEqual({
      status: 'PROPOSED',
      assignments: [{ consented: false }],
      referral: null,
    });
    const query = 'query ($id: ID!) { referral(id: $id) { id } }';
    expect(at(await hub.execute(query, { id: referral }).as('partner-arktos'), 'referral')).toBeNull();
    const consenting = await loop.proposed({ name: 'Kanarie van Test' });
    expect(await trajectoryOf(hub, consenting.id, 'partner-arktos', WHO)).toMatchObject({
      assignments: [{ consented: true }],
      referral: {
        reasons: ['TRUANCY'],
        pupil: { displayName: 'Kanarie van Test' },
        school: { id: ORGANISATIONS.schoolAntwerp.id },
      },
    });
    expect(
      at(await hub.execute(query, { id: consenting.referral }).as('partner-profo'), 'referral'),
    ).toBeNull();
  });

  it('goes on for days of grace after a part that had started, and ends with them (L31)', async () => {
    const { id } = await loop.running();
    await ended(hub, id);
    await hub.settle();
    expect(await trajectoryOf(hub, id, 'partner-arktos', WHO)).toMatchObject({
      referral: { pupil: { age: 15 } },
    });
    await hub.rows(
      'helpdesk',
      "update helpdesk.assignment set sight_until = now() - interval '1 minute' where trajectory_id = $1",
      [id],
    );
    expect(await trajectoryOf(hub, id, 'partner-arktos', WHO)).toBeNull();
    const mine = await hub
      .execute('{ trajectoriesForUs(first: 100) { edges { node { id } } } }')
      .as('partner-arktos');
    expect(mine.text).not.toContain(id);
  });

  it('ends at once for a part that never began', async () => {
    const { referral, id } = await loop.watched();
    await done(stallIt(id));
    await done(
      mutate(hub, 'reopenReferral', { referralId: referral, reason: 'Another way', ...soon }).as(
        'helpdesk-antwerp',
      ),
    );
    await done(assign(referral, [lead(PROFO.id, offers.profo)]));
    expect(await trajectoryOf(hub, id, 'partner-arktos')).toBeNull();
    const [row] = await hub.rows('helpdesk', 'select status from helpdesk.trajectory where id = $1', [id]);
    expect(row).toEqual({ status: 'REPLACED' });
  });

  it('has no events, rationale or signals of others in it: its schema does not know them', async () => {
    const { id } = await loop.proposed();
    for (const field of [
      'events { to }',
      'rationale',
      'followUps { signal }',
      'consideredProviders { id }',
    ]) {
      const answer = await hub
        .execute(`query ($id: ID!) { trajectory(id: $id) { ${field} } }`, { id })
        .as('partner-arktos');
      expect(answer.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

describe('others see of a trajectory', () => {
  it('what is theirs: helpdesk and centre all, the school status and dates, strangers nothing', async () => {
    const { id } = await loop.running();
    expect(await trajectoryOf(hub, id, 'clb-antwerp', 'status rationale events { to }')).toMatchObject({
      status: 'RUNNING',
      rationale: RATIONALE,
    });
    expect(
      await trajectoryOf(hub, id, 'school-antwerp', 'status actualStart assignments { role startedOn }'),
    ).toEqual({
      status: 'RUNNING',
      actualStart: today(),
      assignments: [{ role: 'LEAD', startedOn: today() }],
    });
    for (const stranger of [
      'clb-mechelen',
      'school-mechelen',
      'school-antwerp-south',
      'helpdesk-mechelen',
      'partner-profo',
      'pupil-noor',
    ] as const)
      expect([stranger, await trajectoryOf(hub, id, stranger)]).toEqual([stranger, null]);
    for (const persona of ['city-analyst-antwerp', 'city-coordinator-antwerp', 'service-jac', 'dpo'] as const)
      expect(
        (await hub.execute('query ($id: ID!) { trajectory(id: $id) { id } }', { id }).as(persona)).codes,
      ).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});
