import { type Answer, at, type TestHub, textAt } from '../../../tests/testkit/hub';
import {
  ARKTOS,
  answered,
  done,
  inDays,
  mutate,
  NEED,
  type Offers,
  opened,
  PROFO,
  placed,
  plannedTable,
  RATIONALE,
  soon,
  stands,
  toArktos,
  triaged,
} from '../../../tests/testkit/loop';
import { caseRow, type LoopWorld, loopWorld, seenBy, stepsOf } from '../../../tests/testkit/loop-world';
import { idOf, ORGANISATIONS, type PersonaName } from '../../../tests/testkit/organisations';
import { refer } from '../../../tests/testkit/steps';
import { today } from '../../kit/calendar';

/** What lies on a table: how it comes there, what providers see of it, and what they answer. */
let loop: LoopWorld;
let hub: TestHub;
let offers: Offers;

beforeAll(async () => {
  loop = await loopWorld();
  ({ hub, offers } = loop);
});
afterAll(() => hub.stop());

const { decide, postpone, respond } = stepsOf(() => hub);

describe('a referral goes on a table', () => {
  const place = (referralId: string, tableId: string, need = NEED) =>
    mutate(hub, 'placeOnTable', { referralId, tableId, need }).as('helpdesk-antwerp');

  it('only once pupil and parents were told (L15), or as a flagged exception when they cannot be reached', async () => {
    const table = await plannedTable(hub);
    const referral = textAt(await refer(hub, await loop.pupil()), 'createReferral.id');
    await done(mutate(hub, 'triageReferral', { referralId: referral, ...soon }).as('helpdesk-antwerp'));
    expect((await place(referral, table)).codes).toEqual(['CONFLICT']);
    await hub.rows('helpdesk', "update helpdesk.referral set reasons = '{UNREACHABLE}' where id = $1", [
      referral,
    ]);
    await done(place(referral, table));
    const query = 'query ($id: ID!) { referral(id: $id) { noticeException informedOn status } }';
    expect(at(await hub.execute(query, { id: referral }).as('helpdesk-antwerp'), 'referral')).toEqual({
      noticeException: true,
      informedOn: null,
      status: 'ON_DISPATCH_TABLE',
    });
  });

  it('from where the table of states allows it, and to one table at a time', async () => {
    const { referral } = await loop.item();
    const again = await place(referral, await plannedTable(hub));
    expect(again.codes).toEqual(['INVALID_TRANSITION']);
    const received = textAt(await refer(hub, await loop.pupil()), 'createReferral.id');
    expect((await place(received, await plannedTable(hub))).codes).toEqual(['INVALID_TRANSITION']);
  });

  it('not on one that is over, or another helpdesk’s', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const over = await plannedTable(hub);
    await opened(hub, over);
    await done(mutate(hub, 'closeDispatchTable', { tableId: over }).as('helpdesk-antwerp'));
    expect((await place(referral, over)).codes).toEqual(['INVALID_TRANSITION']);
    const foreign = await plannedTable(hub, 'helpdesk-mechelen');
    expect((await place(referral, foreign)).codes).toEqual(['NOT_FOUND']);
    expect(await stands(hub, referral)).toEqual(['TRIAGED', null]);
  });

  it('of offers that such a pupil could have (R3)', async () => {
    const referral = await triaged(hub, await loop.pupil());
    await hub.rows('helpdesk', "update helpdesk.referral set level = 'PRIMARY' where id = $1", [referral]);
    expect((await place(referral, await plannedTable(hub))).codes).toEqual(['NOT_ELIGIBLE']);
  });

  it('and waits for the day of that table', async () => {
    const referral = await triaged(hub, await loop.pupil());
    await done(place(referral, await plannedTable(hub)));
    expect(await caseRow(hub, referral)).toMatchObject({
      next_action: 'Discuss the case at the dispatch table',
      next_action_due: inDays(2),
    });
    const late = await triaged(hub, await loop.pupil());
    const table = await plannedTable(hub);
    await hub.rows(
      'helpdesk',
      "update helpdesk.dispatch_table set scheduled_at = now() - interval '2 days' where id = $1",
      [table],
    );
    await done(place(late, table));
    expect(await caseRow(hub, late)).toMatchObject({ next_action_due: today() });
  });

  it('not while nothing is heard of its consent', async () => {
    const referral = await triaged(hub, await loop.pupil());
    const table = await plannedTable(hub);
    const silent = mutate(hub, 'placeOnTable', { referralId: referral, tableId: table, need: NEED });
    const answer = await hub.withoutWord('helpdesk', 'pupils', () => silent.as('helpdesk-antwerp'));
    expect(answer.codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
    await done(place(referral, table));
  });

  it.each([
    ['an e-mail address', 'Vraag gerust meer aan iemand@school.example, er is haast bij.'],
    ['a date or a number', 'De jongere, geboren op 12/03/2011, zoekt een rustige plek.'],
    ['a file number', 'Dossier L-00017 vraagt om een rustige plek, snel graag.'],
    ['an address of a page', 'Zie https://school.example/dossier voor de hele voorgeschiedenis.'],
  ])('without %s among its words, and the refusal does not repeat it', async (what, need) => {
    const referral = await triaged(hub, await loop.pupil());
    const refused = await place(referral, await plannedTable(hub), need);
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
    expect(refused.errors[0]?.message).toContain(what);
    expect(refused.text).not.toContain('school.example');
    expect(refused.text).not.toContain('2011');
  });

  it('not without the consent it was made on', async () => {
    const pupil = await loop.pupil();
    const referral = await triaged(hub, pupil);
    const [consent] = await hub.rows('helpdesk', 'select consent_id from helpdesk.referral where id = $1', [
      referral,
    ]);
    await hub.rows('helpdesk', 'insert into helpdesk.withdrawn_consent (consent_id) values ($1)', [
      consent?.consent_id,
    ]);
    expect((await place(referral, await plannedTable(hub))).codes).toEqual(['CONSENT_WITHDRAWN']);
  });
});

describe('providers at a table', () => {
  it('see the same, without name, birth date, school or anything that singles out (R9, L32)', async () => {
    const pupil = await loop.pupil({ name: 'Kanarie van Test', truant: { schoolAntwerp: 7 } });
    const referral = await triaged(hub, pupil);
    await hub.rows(
      'helpdesk',
      `update helpdesk.referral set reasons = '{TRUANCY,MENTAL_HEALTH,OFFENDING,RADICALISATION_CONCERN}', question = 'Over Kanarie van school'
      where id = $1`,
      [referral],
    );
    const table = await plannedTable(hub);
    const item = await placed(hub, referral, table);
    const [arktos, profo, pros] = await Promise.all(
      (['partner-arktos', 'partner-profo', 'partner-pros'] as const).map(async (one) =>
        (await seenBy(hub, one)).get(item),
      ),
    );
    expect(profo).toEqual(arktos);
    expect(pros).toEqual(arktos);
    expect(arktos).toMatchObject({
      need: NEED,
      reasons: ['TRUANCY'],
      clbDutyReached: true,
      ageBand: 'FROM_15_TO_17',
      outcome: 'OPEN',
    });
    const text = JSON.stringify(arktos);
    for (const canary of ['Kanarie', pupil, referral, ORGANISATIONS.schoolAntwerp.id, 'CMP-', '-01-01'])
      expect(text).not.toContain(canary);
  });

  it('cannot ask for the referral, its number, or what others answered: their schema does not have it', async () => {
    for (const field of [
      'referral { id }',
      'providerResponses { canTake }',
      'rationale',
      'consideredProviders { id }',
    ]) {
      const answer = await hub
        .execute(`{ dispatchItemsForUs { edges { node { ${field} } } } }`)
        .as('partner-arktos');
      expect(answer.codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('answer for themselves, may change their mind, and are found among those who answered', async () => {
    const { item, table } = await loop.item(false);
    const waiting = async (persona: PersonaName) => {
      const answer = await hub
        .execute('{ dispatchItemsForUs(unanswered: true, first: 100) { edges { node { id } } } }')
        .as(persona);
      return JSON.stringify(answer.data).includes(item);
    };
    expect(await waiting('partner-arktos')).toBe(true);
    await answered(hub, item, 'partner-arktos', 'NO');
    await answered(hub, item, 'partner-arktos', 'YES');
    expect(await waiting('partner-arktos')).toBe(false);
    expect(await waiting('partner-profo')).toBe(true);
    const query = `query ($id: ID!) { dispatchTable(id: $id) { items { providerResponses { canTake organisation { name } } } } }`;
    expect(at(await hub.execute(query, { id: table }).as('helpdesk-antwerp'), 'dispatchTable.items')).toEqual(
      [{ providerResponses: [{ canTake: 'YES', organisation: { name: ARKTOS.name } }] }],
    );
  });

  it('say what they would do and when, as the helpdesk then reads it', async () => {
    const { item, table } = await loop.item(false);
    const first = { canTake: 'TOGETHER', fromOwnStrength: 'Wij kennen de buurt', earliestStart: inDays(7) };
    await done(respond(item, 'partner-arktos', first));
    const query =
      'query ($id: ID!) { dispatchTable(id: $id) { items { providerResponses { canTake fromOwnStrength earliestStart } } } }';
    const read = async () =>
      at(await hub.execute(query, { id: table }).as('helpdesk-antwerp'), 'dispatchTable.items.0');
    expect(await read()).toEqual({ providerResponses: [first] });
    const [before] = await hub.rows(
      'helpdesk',
      "update helpdesk.provider_response set answered_at = '2026-01-01' where item_id = $1 returning answered_at",
      [item],
    );
    await done(respond(item, 'partner-arktos', { canTake: 'NO' }));
    expect(await read()).toEqual({
      providerResponses: [{ canTake: 'NO', fromOwnStrength: null, earliestStart: null }],
    });
    const [after] = await hub.rows(
      'helpdesk',
      'select answered_at from helpdesk.provider_response where item_id = $1',
      [item],
    );
    expect(after?.answered_at).not.toEqual(before?.answered_at);
  });

  it('find what waits for their answer once each, page by page, and nothing that was decided or is over', async () => {
    const { item } = await loop.item();
    const decided = await loop.item();
    await done(postpone(decided.item));
    const page = (after: string | null) =>
      hub
        .execute(
          `query ($after: String) { dispatchItemsForUs(unanswered: true, first: 2, after: $after) {
            edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
          { after },
        )
        .as('partner-profo');
    const ids: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const answer: Answer = await page(after);
      expect(answer.errors).toEqual([]);
      const edges = at(answer, 'dispatchItemsForUs.edges');
      if (Array.isArray(edges)) ids.push(...edges.map(({ node }) => node.id));
      if (at(answer, 'dispatchItemsForUs.pageInfo.hasNextPage') !== true) break;
      after = textAt(answer, 'dispatchItemsForUs.pageInfo.endCursor');
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain(item);
    expect(ids).not.toContain(decided.item);
    const [waiting] = await hub.rows(
      'helpdesk',
      `select count(*)::int as n from helpdesk.dispatch_item i join helpdesk.dispatch_table t on t.id = i.table_id
      where i.decision is null and t.status in ('PLANNED', 'OPEN') and not exists
        (select 1 from helpdesk.provider_response p where p.item_id = i.id and p.organisation_id = $1)
      and not exists (select 1 from helpdesk.withdrawn_consent w join helpdesk.referral r on r.consent_id = w.consent_id where r.id = i.referral_id)`,
      [PROFO.id],
    );
    expect(ids).toHaveLength(Number(waiting?.n));
  });

  it('do not answer where they do not sit, nor after the decision, nor for another', async () => {
    const { item } = await loop.item();
    for (const stranger of ['service-jac', 'service-youth'] as const)
      expect((await respond(item, stranger)).codes).toEqual(['NOT_FOUND']);
    expect((await respond(idOf('no item'), 'partner-arktos')).codes).toEqual(['NOT_FOUND']);
    const forAnother = await respond(item, 'partner-arktos', { organisationId: PROFO.id });
    expect(forAnother.codes).toEqual(['BAD_USER_INPUT']);
    await done(decide({ itemId: item, decision: 'POSTPONED', rationale: RATIONALE }));
    expect((await respond(item, 'partner-arktos')).codes).toEqual(['CONFLICT']);
    expect((await respond(item, 'partner-arktos', { earliestStart: '2020-01-01' })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('see an item no more once its referral is withdrawn', async () => {
    const { referral, item } = await loop.item();
    expect((await seenBy(hub, 'partner-arktos')).has(item)).toBe(true);
    await done(mutate(hub, 'withdrawReferral', { referralId: referral }).as('clb-antwerp'));
    expect((await seenBy(hub, 'partner-arktos')).has(item)).toBe(false);
    expect((await respond(item, 'partner-arktos')).codes).toEqual(['NOT_FOUND']);
  });

  it('see an item no more once the consent to refer is withdrawn', async () => {
    const { referral, item } = await loop.item();
    expect((await seenBy(hub, 'partner-arktos')).has(item)).toBe(true);
    const [row] = await hub.rows('helpdesk', 'select consent_id from helpdesk.referral where id = $1', [
      referral,
    ]);
    const withdrawn = await hub
      .execute('mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }', {
        input: { consentId: row?.consent_id },
      })
      .as('clb-antwerp');
    expect(withdrawn.errors).toEqual([]);
    await hub.settle();
    expect((await seenBy(hub, 'partner-arktos')).has(item)).toBe(false);
    expect((await respond(item, 'partner-arktos')).codes).toEqual(['NOT_FOUND']);
    const refused = await decide({ ...toArktos(item, offers) });
    expect(refused.codes).toEqual(['CONFLICT']);
    const query = 'query ($id: ID!) { referral(id: $id) { status nextAction nextActionDue } }';
    expect(at(await hub.execute(query, { id: referral }).as('helpdesk-antwerp'), 'referral')).toEqual({
      status: 'ON_DISPATCH_TABLE',
      nextAction: 'Speak with the referrer: the consent was withdrawn',
      nextActionDue: today(),
    });
  });
});
