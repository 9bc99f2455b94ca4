import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { sqlAs } from '../../../tests/testkit/app-role';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { untilSomebodyWaits } from '../../../tests/testkit/locks';
import { REFERRAL_INPUT } from '../../../tests/testkit/operations';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { permit } from '../../../tests/testkit/steps';

/** A referral that is being written: its writer's own, about nobody, and done with once it is sent. */
let hub: TestHub;
let world: World;
const desk = ORGANISATIONS.helpdeskAntwerp.id;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const DRAFT = 'id status subjectKind channel reasons question schoolMeasures urgency helpdesk { id }';
const SAVE = `mutation ($input: SaveReferralDraftInput!) { saveReferralDraft(input: $input) { ${DRAFT} referral { id } } }`;
const DISCARD = `mutation ($input: DiscardReferralDraftInput!) { discardReferralDraft(input: $input) { ${DRAFT} } }`;
const MINE = `{ referralDrafts { ${DRAFT} } }`;
const CREATE = 'mutation ($input: CreateReferralInput!) { createReferral(input: $input) { id status } }';
const GROUP = { ...REFERRAL_INPUT, subjectKind: 'CLASS_GROUP', situation: 'AT_RISK', helpdeskId: desk };

const save = (input: object, persona: PersonaName = 'clb-antwerp') =>
  hub.execute(SAVE, { input: { channel: 'CLB', ...input } }).as(persona);
const newDraft = async (input: object = {}) => textAt(await save(input), 'saveReferralDraft.id');
const discard = (draftId: string, persona: PersonaName = 'clb-antwerp') =>
  hub.execute(DISCARD, { input: { draftId } }).as(persona);
const send = (draftId: string, persona: PersonaName = 'clb-antwerp') =>
  hub.execute(CREATE, { input: { ...GROUP, draftId } }).as(persona);
const stored = async (id: string) =>
  (
    await hub.rows(
      'helpdesk',
      'select status, question, referral_id from helpdesk.referral_draft where id = $1',
      [id],
    )
  )[0];

describe('a draft', () => {
  it('keeps what was written, is changed whole, and stands first in its writer’s list', async () => {
    await newDraft({ question: 'Another one' });
    const words = { question: 'Who could help?', reasons: ['TRUANCY', 'TRUANCY'], helpdeskId: desk };
    const id = await newDraft(words);
    const changed = await save({ draftId: id, reasons: ['LANGUAGE'], urgency: 'HIGH' });
    const expected = {
      id,
      status: 'DRAFT',
      subjectKind: 'PUPIL',
      channel: 'CLB',
      reasons: ['LANGUAGE'],
      question: null,
      schoolMeasures: [],
      urgency: 'HIGH',
      helpdesk: null,
    };
    expect(changed.data).toEqual({ saveReferralDraft: { ...expected, referral: null } });
    expect(at(await hub.execute(MINE).as('clb-antwerp'), 'referralDrafts.0')).toEqual(expected);
  });

  it('has no place for a pupil', async () => {
    for (const more of [{ pupilId: randomUUID() }, { permit: 'x' }, { pupilName: 'Noor' }])
      expect((await save(more)).codes).toEqual(['BAD_USER_INPUT']);
    const columns = await hub.rows(
      'helpdesk',
      "select column_name from information_schema.columns where table_name = 'referral_draft' and column_name like '%pupil%'",
    );
    expect(columns).toEqual([]);
  });

  it('comes in by its writer’s own channel, for a helpdesk that there is', async () => {
    expect((await save({ channel: 'SCHOOL' })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await save({ channel: 'CLB' }, 'school-antwerp')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await save({ helpdeskId: randomUUID() })).codes).toEqual(['NOT_FOUND']);
    expect((await save({ helpdeskId: ORGANISATIONS.clbAntwerp.id })).codes).toEqual(['NOT_FOUND']);
    expect((await save({ question: 'x'.repeat(2001) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await save({ draftId: 'no id' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['clb-antwerp-colleague', 'clb-mechelen', 'school-antwerp'] as const)(
    'of somebody else is not there for %s',
    async (persona) => {
      const id = await newDraft({ question: 'Mine alone' });
      const channel = persona === 'school-antwerp' ? 'SCHOOL' : 'CLB';
      expect((await save({ draftId: id, channel }, persona)).codes).toEqual(['NOT_FOUND']);
      expect((await discard(id, persona)).codes).toEqual(['NOT_FOUND']);
      expect(at(await hub.execute(MINE).as(persona), 'referralDrafts')).toEqual([]);
      expect(await sqlAs(hub, persona, 'select 1 from helpdesk.referral_draft')).toEqual([]);
      expect(await stored(id)).toEqual({ status: 'DRAFT', question: 'Mine alone', referral_id: null });
    },
  );

  // A developer reads the whole schema, and is refused by the owner.
  it.each([
    ['helpdesk-antwerp', 'GRAPHQL_VALIDATION_FAILED'],
    ['partner-arktos', 'GRAPHQL_VALIDATION_FAILED'],
    ['city-analyst-antwerp', 'GRAPHQL_VALIDATION_FAILED'],
    ['pupil-noor', 'GRAPHQL_VALIDATION_FAILED'],
    ['developer', 'FORBIDDEN'],
  ] as const)('is nothing that %s can ask for, nor finds in the database', async (persona, refused) => {
    await newDraft();
    expect((await hub.execute(MINE).as(persona)).codes).toEqual([refused]);
    expect((await save({}, persona)).codes).toContain(refused);
    expect(await sqlAs(hub, persona, 'select 1 from helpdesk.referral_draft')).toEqual([]);
  });
});

describe('a draft that is sent', () => {
  it('is done with, and says which referral was made of it', async () => {
    const pupil = await world.pupil('drafted', { consents: [{ to: 'helpdeskAntwerp' }] });
    const id = await newDraft({ question: 'Who could help?' });
    const token = textAt(await permit(hub, pupil, 'clb-antwerp'), 'permitReferral.permit');
    const answer = await hub
      .execute(CREATE, { input: { ...REFERRAL_INPUT, permit: token, draftId: id } })
      .as('clb-antwerp');
    const referral = textAt(answer, 'createReferral.id');
    expect(await stored(id)).toMatchObject({ status: 'RECEIVED', referral_id: referral });
    const list = at(await hub.execute(MINE).as('clb-antwerp'), 'referralDrafts');
    expect(JSON.stringify(list)).not.toContain(id);
  });

  it('or thrown away is not changed, thrown away or sent again', async () => {
    const sent = await newDraft();
    expect((await send(sent)).errors).toEqual([]);
    const thrown = await newDraft({ question: 'Never mind' });
    expect(at(await discard(thrown), 'discardReferralDraft.status')).toBe('DISCARDED');
    expect(await stored(thrown)).toEqual({ status: 'DISCARDED', question: null, referral_id: null });
    for (const id of [sent, thrown]) {
      const before = await stored(id);
      for (const answer of [await save({ draftId: id }), await discard(id), await send(id)]) {
        expect(answer.codes).toEqual(['INVALID_TRANSITION']);
        expect(answer.errors[0]?.extensions.details).toEqual({ from: before?.status, allowed: [] });
      }
      expect(await stored(id)).toEqual(before);
    }
  });

  it('is not made into a referral when it is thrown away at the same moment', async () => {
    const id = await newDraft();
    const count = () => hub.rows('helpdesk', 'select count(*)::int as n from helpdesk.referral');
    const before = await count();
    const { person, organisation } = PERSONAS['clb-antwerp'];
    const other = new pg.Client({ connectionString: hub.urls.helpdesk.appUrl });
    await other.connect();
    try {
      await other.query('begin');
      await other.query(
        "select set_config('hub.role', 'CLB', true), set_config('hub.org', $1, true), set_config('hub.person', $2, true)",
        [organisation, person],
      );
      await other.query("update helpdesk.referral_draft set status = 'DISCARDED' where id = $1", [id]);
      const sent = send(id);
      await untilSomebodyWaits(hub);
      await other.query('commit');
      expect((await sent).codes).toEqual(['INVALID_TRANSITION']);
    } finally {
      await other.end();
    }
    expect(await count()).toEqual(before);
    expect(await stored(id)).toMatchObject({ status: 'DISCARDED', referral_id: null });
  });

  it('stays a draft when the referral is refused', async () => {
    const id = await newDraft();
    const wrong = { ...GROUP, draftId: id, permit: 'not one', subjectKind: 'PUPIL' };
    expect((await hub.execute(CREATE, { input: wrong }).as('clb-antwerp')).codes).not.toEqual([]);
    expect(await stored(id)).toMatchObject({ status: 'DRAFT' });
  });

  it('is its sender’s own: a colleague or the helpdesk makes nothing of it', async () => {
    const id = await newDraft();
    expect((await send(id, 'clb-antwerp-colleague')).codes).toEqual(['NOT_FOUND']);
    const phone = { ...GROUP, channel: 'PHONE_PERMANENCE', draftId: id };
    expect((await hub.execute(CREATE, { input: phone }).as('helpdesk-antwerp')).codes).toEqual(['NOT_FOUND']);
    expect(await stored(id)).toMatchObject({ status: 'DRAFT' });
  });

  it('points to a referral of its writer, whatever the service would do', async () => {
    const id = await newDraft();
    const other = textAt(
      await hub.execute(CREATE, { input: GROUP }).as('clb-antwerp-colleague'),
      'createReferral.id',
    );
    const point = "update helpdesk.referral_draft set status = 'RECEIVED', referral_id = $2 where id = $1";
    await expect(sqlAs(hub, 'clb-antwerp', point, [id, other])).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a draft that nobody went on with', () => {
  const age = (id: string, days: number) =>
    hub.rows(
      'helpdesk',
      'update helpdesk.referral_draft set changed_at = now() - make_interval(days => $2) where id = $1',
      [id, days],
    );
  const forget = (daysAgo = 0) =>
    hub.assembly.owners.helpdesk.runTimer('forget_drafts', new Date(Date.now() - daysAgo * 86_400_000));

  it('is forgotten after thirty days, and not before', async () => {
    const [old, young] = [await newDraft(), await newDraft()];
    await age(old, 31);
    await age(young, 29);
    await forget(5);
    expect(await stored(old)).toBeDefined();
    await forget();
    expect(await stored(old)).toBeUndefined();
    expect(await stored(young)).toBeDefined();
  });
});
