import { at, type TestHub } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  done,
  inDays,
  mutate,
  type Offers,
  opened,
  PROFO,
  PROS,
  placed,
  plannedTable,
  RATIONALE,
  stands,
  toArktos,
  toArktosAndProfo,
} from '../../../tests/testkit/loop';
import { caseRow, type LoopWorld, loopWorld, seenBy, stepsOf } from '../../../tests/testkit/loop-world';
import { ORGANISATIONS, PERSONAS } from '../../../tests/testkit/organisations';

/** What is decided at a table, and what comes of it. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { decide, respond } = stepsOf(() => hub);

describe('a decision', () => {
  it('gives a case to one lead and a co, and the others learn that it went elsewhere, not where (R4)', async () => {
    const { referral, item } = await loop.item();
    await answered(hub, item, 'partner-arktos', 'TOGETHER');
    await answered(hub, item, 'partner-profo', 'TOGETHER');
    await answered(hub, item, 'partner-pros', 'NO');
    await done(decide(toArktosAndProfo(item, offers)));
    expect(await stands(hub, referral)).toEqual(['ASSIGNED', 'PROPOSED']);
    expect((await seenBy(hub, 'partner-arktos')).get(item)).toMatchObject({ outcome: 'YOURS' });
    expect((await seenBy(hub, 'partner-profo')).get(item)).toMatchObject({ outcome: 'YOURS' });
    expect((await seenBy(hub, 'partner-pros')).get(item)).toMatchObject({ outcome: 'ELSEWHERE' });
    const ofPros = await hub.execute('{ trajectoriesForUs { edges { node { id } } } }').as('partner-pros');
    expect(at(ofPros, 'trajectoriesForUs.edges')).toEqual([]);
    const query =
      'query ($id: ID!) { referral(id: $id) { decisionRationale consideredProviders { id } trajectories { assignments { role } } } }';
    expect(at(await hub.execute(query, { id: referral }).as('clb-antwerp'), 'referral')).toEqual({
      decisionRationale: RATIONALE,
      consideredProviders: [ARKTOS, PROFO, PROS].map(({ id }) => ({ id })),
      trajectories: [{ assignments: [{ role: 'LEAD' }, { role: 'CO' }] }],
    });
  });

  it('falls at an open table, by its helpdesk', async () => {
    const { item } = await loop.item(false);
    await answered(hub, item, 'partner-arktos', 'YES');
    expect((await decide(toArktos(item, offers))).codes).toEqual(['INVALID_TRANSITION']);
    expect((await decide(toArktos(item, offers), 'helpdesk-mechelen')).codes).toEqual(['NOT_FOUND']);
  });

  it('falls once, also when two fall at once, and leaves nothing of the other', async () => {
    const { referral, item } = await loop.item();
    await answered(hub, item, 'partner-arktos', 'YES');
    await answered(hub, item, 'partner-profo', 'YES');
    const [arktos, profo] = toArktosAndProfo(item, offers).assignments;
    const toProfo = { ...toArktos(item, offers), assignments: [{ ...profo, role: 'LEAD' }] };
    const answers = await Promise.all([
      decide(toArktos(item, offers)),
      decide(toProfo),
      decide({ itemId: item, decision: 'POSTPONED', rationale: RATIONALE }),
    ]);
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', 'CONFLICT', 'CONFLICT']);
    expect(arktos).toBeDefined();
    const trajectories = await hub.rows(
      'helpdesk',
      'select 1 from helpdesk.trajectory where referral_id = $1',
      [referral],
    );
    expect(trajectories.length).toBeLessThanOrEqual(1);
    const events = await hub.rows(
      'helpdesk',
      "select 1 from helpdesk.referral_event where referral_id = $1 and from_status = 'ON_DISPATCH_TABLE'",
      [referral],
    );
    expect(events).toHaveLength(1);
  });

  it.each<[string, (item: string) => Record<string, unknown>, string]>([
    [
      'needs one lead',
      (item) => ({
        ...toArktosAndProfo(item, offers),
        assignments: toArktosAndProfo(item, offers).assignments.map((one) => ({ ...one, role: 'CO' })),
      }),
      'BAD_USER_INPUT',
    ],
    [
      'has no second lead',
      (item) => ({
        ...toArktosAndProfo(item, offers),
        assignments: toArktosAndProfo(item, offers).assignments.map((one) => ({ ...one, role: 'LEAD' })),
      }),
      'BAD_USER_INPUT',
    ],
    [
      'names a provider once',
      (item) => ({
        ...toArktos(item, offers),
        assignments: [
          ...toArktos(item, offers).assignments,
          { ...toArktos(item, offers).assignments[0], role: 'CO' },
        ],
      }),
      'BAD_USER_INPUT',
    ],
    ['needs a rationale', (item) => ({ ...toArktos(item, offers), rationale: 'Fits' }), 'BAD_USER_INPUT'],
    [
      'names who was considered',
      (item) => ({ ...toArktos(item, offers), consideredProviders: [] }),
      'BAD_USER_INPUT',
    ],
    [
      'considers everybody who can take it',
      (item) => ({ ...toArktos(item, offers), consideredProviders: [ARKTOS.id] }),
      'BAD_USER_INPUT',
    ],
    [
      'considers providers only',
      (item) => ({
        ...toArktos(item, offers),
        consideredProviders: [ARKTOS.id, PROFO.id, ORGANISATIONS.cityAntwerp.id],
      }),
      'BAD_USER_INPUT',
    ],
    [
      'gives nothing to who said no',
      (item) => ({
        ...toArktos(item, offers),
        assignments: [{ organisationId: PROS.id, offerId: offers.pros, role: 'LEAD' }],
      }),
      'CONFLICT',
    ],
    [
      'takes an offer of the provider’s own',
      (item) => ({
        ...toArktos(item, offers),
        assignments: [{ organisationId: ARKTOS.id, offerId: offers.profo, role: 'LEAD' }],
      }),
      'BAD_USER_INPUT',
    ],
    [
      'has no assignment unless it assigns',
      (item) => ({ ...toArktos(item, offers), decision: 'POSTPONED' }),
      'BAD_USER_INPUT',
    ],
    [
      'considers everybody who can take it, also when nobody gets it',
      (item) => ({
        itemId: item,
        decision: 'NO_OFFER',
        rationale: RATIONALE,
        consideredProviders: [ARKTOS.id],
        unmetNeed: 'TRUANCY',
      }),
      'BAD_USER_INPUT',
    ],
    [
      'says which need is not met',
      (item) => ({
        itemId: item,
        decision: 'NO_OFFER',
        rationale: RATIONALE,
        consideredProviders: [ARKTOS.id, PROFO.id],
      }),
      'BAD_USER_INPUT',
    ],
    [
      'names a need that the case has',
      (item) => ({
        itemId: item,
        decision: 'NO_OFFER',
        rationale: RATIONALE,
        consideredProviders: [ARKTOS.id, PROFO.id],
        unmetNeed: 'LANGUAGE',
      }),
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_, input, code) => {
    const { referral, item } = await loop.item();
    await answered(hub, item, 'partner-arktos', 'YES');
    await answered(hub, item, 'partner-profo', 'TOGETHER');
    await answered(hub, item, 'partner-pros', 'NO');
    expect((await decide(input(item))).codes).toEqual([code]);
    expect(await stands(hub, referral)).toEqual(['ON_DISPATCH_TABLE', null]);
    await done(decide({ itemId: item, decision: 'POSTPONED', rationale: RATIONALE }));
  });

  it('gives nothing to one provider alone that can take it together only', async () => {
    const { item } = await loop.item();
    await answered(hub, item, 'partner-arktos', 'TOGETHER');
    await answered(hub, item, 'partner-profo', 'NO');
    expect((await decide(toArktos(item, offers))).codes).toEqual(['CONFLICT']);
  });

  it('takes an offer that is open, has a place, and is for such a pupil by way of the CLB (R3)', async () => {
    const { referral, item } = await loop.item();
    await answered(hub, item, 'partner-arktos', 'YES');
    const set = (assignment: string) =>
      hub.rows('helpdesk', `update helpdesk.leased_offer set ${assignment} where offer_id = $1`, [
        offers.arktos,
      ]);
    await set("status = 'FULL'");
    expect((await decide(toArktos(item, offers))).codes).toEqual(['CONFLICT']);
    await set("status = 'PAUSED'");
    expect((await decide(toArktos(item, offers))).codes).toEqual(['NOT_ELIGIBLE']);
    await set("status = 'PUBLISHED'");
    await hub.rows('helpdesk', "update helpdesk.referral set channel = 'SCHOOL' where id = $1", [referral]);
    expect((await decide(toArktos(item, offers))).codes).toEqual(['NOT_ELIGIBLE']);
    await hub.rows(
      'helpdesk',
      "update helpdesk.referral set channel = 'CLB', level = 'PRIMARY' where id = $1",
      [referral],
    );
    expect((await decide(toArktos(item, offers))).codes).toEqual(['NOT_ELIGIBLE']);
    await hub.rows('helpdesk', "update helpdesk.referral set level = 'SECONDARY' where id = $1", [referral]);
    await done(decide(toArktos(item, offers)));
  });

  it('that nobody can take it keeps the case open and signals a gap, once per case (R8)', async () => {
    const { referral, item } = await loop.item();
    const none = {
      decision: 'NO_OFFER',
      rationale: RATIONALE,
      consideredProviders: [ARKTOS.id, PROFO.id, PROS.id],
      unmetNeed: 'TRUANCY',
    };
    await done(decide({ itemId: item, ...none }));
    expect(await stands(hub, referral)).toEqual(['NO_OFFER', null]);
    const next = await plannedTable(hub);
    const again = await placed(hub, referral, next);
    await opened(hub, next);
    await done(decide({ itemId: again, ...none }));
    const gaps = await hub.rows(
      'helpdesk',
      `select need, area_nis, evidence_count from helpdesk.gap_signal g join helpdesk.gap_evidence e on e.gap_id = g.id where e.referral_id = $1`,
      [referral],
    );
    expect(gaps).toEqual([{ need: 'TRUANCY', area_nis: '11002', evidence_count: expect.any(Number) }]);
  });

  it('for a lead that can start in more than thirty days signals a gap too (R8)', async () => {
    const { referral, item } = await loop.item();
    await done(respond(item, 'partner-arktos', { earliestStart: inDays(31) }));
    await done(decide(toArktos(item, offers)));
    const evidence = await hub.rows(
      'helpdesk',
      'select 1 from helpdesk.gap_evidence where referral_id = $1',
      [referral],
    );
    expect(evidence).toHaveLength(1);
  });

  it.each([
    ['partner-arktos', 'partner-profo'],
    ['partner-profo', 'partner-arktos'],
  ] as const)(
    'for a lead that can start soon signals none, however long a co has to wait: %s leads',
    async (leads, helps) => {
      const { referral, item } = await loop.item();
      await done(respond(item, helps, { earliestStart: inDays(60) }));
      await done(respond(item, leads, { earliestStart: inDays(30) }));
      const decision = toArktosAndProfo(item, offers);
      const assignments = decision.assignments.map((part) => ({
        ...part,
        role: part.organisationId === PERSONAS[leads].organisation ? 'LEAD' : 'CO',
      }));
      await done(decide({ ...decision, assignments }));
      expect(
        await hub.rows('helpdesk', 'select 1 from helpdesk.gap_evidence where referral_id = $1', [referral]),
      ).toEqual([]);
    },
  );

  it.each([
    ['POSTPONED', 'Put the case on the next table', {}],
    ['EXPERT_TABLE', 'Call the expert table together', {}],
    ['NO_OFFER', 'Look for another answer; the gap was signalled', { unmetNeed: 'TRUANCY' }],
  ])(
    '%s says what comes next, within a week unless it says otherwise: “%s”',
    async (decision, nextAction, more) => {
      const usual = await loop.item();
      const given = { decision, rationale: RATIONALE, consideredProviders: [ARKTOS.id], ...more };
      await done(decide({ itemId: usual.item, ...given }));
      expect(await caseRow(hub, usual.referral)).toMatchObject({
        status: decision,
        next_action: nextAction,
        next_action_due: inDays(7),
      });
      const other = await loop.item();
      await done(
        decide({ itemId: other.item, ...given, nextAction: 'Ask the school', nextActionDue: inDays(2) }),
      );
      expect(await caseRow(hub, other.referral)).toMatchObject({
        next_action: 'Ask the school',
        next_action_due: inDays(2),
      });
    },
  );

  it('stays on item and case: who decided, when, why, and who was considered, each once', async () => {
    const { referral, item } = await loop.item();
    const considered = [ARKTOS.id, PROFO.id];
    const decision = { decision: 'POSTPONED', consideredProviders: [ARKTOS.id, PROFO.id, ARKTOS.id] };
    await done(decide({ itemId: item, rationale: RATIONALE, ...decision }));
    const [row] = await hub.rows(
      'helpdesk',
      'select decided_by, decided_at is not null as decided, rationale, considered_providers from helpdesk.dispatch_item where id = $1',
      [item],
    );
    expect(row).toEqual({
      decided_by: PERSONAS['helpdesk-antwerp'].person,
      decided: true,
      rationale: RATIONALE,
      considered_providers: considered,
    });
    expect(await caseRow(hub, referral)).toMatchObject({
      decision_rationale: RATIONALE,
      considered_providers: considered,
      reason: RATIONALE,
    });
  });

  it('assigns nothing on a consent that was withdrawn, nor before anybody was told (L15, R4)', async () => {
    const { referral, item } = await loop.item();
    await answered(hub, item, 'partner-arktos', 'YES');
    const [row] = await hub.rows('helpdesk', 'select consent_id from helpdesk.referral where id = $1', [
      referral,
    ]);
    // As it is before the helpdesk has heard what that stops.
    const gone = [row?.consent_id];
    await hub.rows('helpdesk', 'insert into helpdesk.withdrawn_consent (consent_id) values ($1)', gone);
    expect((await decide(toArktos(item, offers))).codes).toEqual(['CONSENT_WITHDRAWN']);
    await hub.rows('helpdesk', 'delete from helpdesk.withdrawn_consent where consent_id = $1', gone);
    await hub.rows('helpdesk', 'delete from helpdesk.referral_notice where referral_id = $1', [referral]);
    expect((await decide(toArktos(item, offers))).codes).toEqual(['CONFLICT']);
    await hub.rows('helpdesk', "update helpdesk.referral set situation = 'UNREACHABLE' where id = $1", [
      referral,
    ]);
    await done(decide(toArktos(item, offers)));
    expect(await caseRow(hub, referral)).toMatchObject({ status: 'ASSIGNED', notice_exception: true });
  });

  it('can be repeated with its key, and gives the same', async () => {
    const { item } = await loop.item();
    const postpone = mutate(
      hub,
      'decideDispatchItem',
      { itemId: item, decision: 'POSTPONED', rationale: RATIONALE },
      'id decision decidedAt',
    );
    const [first, second] = [await postpone.as('helpdesk-antwerp'), await postpone.as('helpdesk-antwerp')];
    expect(first.errors).toEqual([]);
    expect(second.data).toEqual(first.data);
  });
});
