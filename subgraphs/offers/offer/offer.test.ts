import { randomUUID } from 'node:crypto';
import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import {
  CREATE_OFFER,
  PAUSE_OFFER,
  PUBLISH_OFFER,
  SEARCH_OFFERS,
  UPDATE_OFFER,
} from '../../../tests/testkit/offer-operations';
import { ORGANISATIONS } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { OFFER_STATUSES } from '../../kit/contracts/offer-facts';
import { TRANSITIONS } from './offer';

let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const DESCRIBE =
  'mutation ($input: DescribeOrganisationInput!) { describeOrganisation(input: $input) { naftRecognised } }';
const MINIMAL = { title: { nl: 'Iets nieuws' }, offerType: 'BUDDY' };
const create = (input: object) => hub.execute(CREATE_OFFER, { input }).as('partner-arktos');

describe('bad input of an offer', () => {
  it.each([
    ['no Dutch title', { ...MINIMAL, title: { fr: 'Quelque chose' } }, /nl/],
    ['an empty title', { ...MINIMAL, title: { nl: '   ' } }, /title\.nl: has at least 1/],
    [
      'a title that ends for the database before it ends',
      { ...MINIMAL, title: { nl: 'Iets\0' } },
      /title\.nl: holds/,
    ],
    ['a title that turns around', { ...MINIMAL, title: { nl: 'Iets \u202Enieuws' } }, /title\.nl: holds/],
    ['a summary with a bell', { ...MINIMAL, summary: { nl: 'Iets\u0007' } }, /summary\.nl: holds/],
    [
      'a title that is too long',
      { ...MINIMAL, title: { nl: 'x'.repeat(201) } },
      /title\.nl: has at most 200/,
    ],
    ['an age nobody has', { ...MINIMAL, minAge: -1 }, /minAge: is at least 0/],
    ['ages the wrong way round', { ...MINIMAL, minAge: 18, maxAge: 12 }, /maxAge: is not before minAge/],
    ['a language that is a word', { ...MINIMAL, languages: ['Dutch'] }, /languages\.0: is an ISO/],
    ['money with a comma', { ...MINIMAL, costToFamily: '12,5' }, /costToFamily: is an amount/],
    ['problematic absence during a trajectory', { ...MINIMAL, absenceCodeDuring: 'B' }, /absenceCodeDuring/],
    ['a day that does not exist', { ...MINIMAL, validFrom: '2026-02-30' }, /Date/],
    [
      'R3: a NAFT for primary school, and one for whoever comes',
      { ...MINIMAL, offerType: 'NAFT', levels: ['PRIMARY'], intakeRoute: ['SELF'] },
      /levels: NAFT is for SECONDARY only.*intakeRoute: NAFT comes by way of the CLB only/,
    ],
  ])('%s is refused with the field and what it should be', async (_case, input, words) => {
    const answer = await create(input);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors[0]?.message).toMatch(words);
    expect(await hub.rows('offers', "select id from offers.offer where title_nl = 'Iets nieuws'")).toEqual(
      [],
    );
  });

  it('a summary has paragraphs; a reason and the name of an organisation are what they look like', async () => {
    const summary = { nl: 'Een dag.\n\nNog een dag.' };
    const answer = await create({ ...MINIMAL, title: { nl: 'Alinea’s' }, summary });
    expect(answer.errors).toEqual([]);
    const offerId = await world.offer('reason');
    const pause = hub.execute(PAUSE_OFFER, { input: { offerId, reason: 'Verlof\0' } });
    expect((await pause.as('partner-arktos')).codes).toEqual(['BAD_USER_INPUT']);
    const describe = hub.execute(DESCRIBE, { input: { name: 'Arktos\0', kind: 'YOUTH_WORK' } });
    expect((await describe.as('partner-arktos')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('what is named twice counts once', async () => {
    const answer = await create({ ...MINIMAL, title: { nl: 'Dubbel' }, languages: ['nl', 'fr', 'nl'] });
    const [row] = await hub.rows('offers', 'select languages from offers.offer where id = $1', [
      textAt(answer, 'createOffer.id'),
    ]);
    expect(row).toEqual({ languages: ['nl', 'fr'] });
  });

  it('an id that is none, and one that nobody has, are refused', async () => {
    for (const [offerId, code] of [
      ['not an id', 'BAD_USER_INPUT'],
      [randomUUID(), 'NOT_FOUND'],
    ] as const)
      expect((await hub.execute(PUBLISH_OFFER, { input: { offerId } }).as('partner-arktos')).codes).toEqual([
        code,
      ]);
  });
});

describe('bad input of a search', () => {
  it.each([
    ['an area that is a name', { area: 'Mechelen' }],
    ['an age below nothing', { age: -1 }],
    ['a language that is a word', { language: 'Dutch' }],
    ['one letter of text', { text: 'a' }],
    ['an organisation that is no id', { organisation: 'Arktos' }],
  ])('%s is refused', async (_case, filter) => {
    expect((await hub.execute(SEARCH_OFFERS, { filter }).withToken(null)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['a page of none', { first: 0 }],
    ['a page of too many', { first: 101 }],
    ['a cursor of somebody else', { after: 'bm90IGEgY3Vyc29y' }],
  ])('%s is refused', async (_case, page) => {
    expect((await hub.execute(SEARCH_OFFERS, page).withToken(null)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('signs that mean something to the database mean nothing in a search', async () => {
    await world.offer('signs', { title: 'Honderd procent (100%) inzet', type: 'OUTREACH' });
    for (const text of ["'; drop table offers.offer; --", '%%', '\\\\', '__'])
      expect(
        at(await hub.execute(SEARCH_OFFERS, { filter: { text } }).withToken(null), 'offers'),
      ).not.toBeNull();
    const answer = await hub.execute(SEARCH_OFFERS, { filter: { text: '100% inzet' } }).withToken(null);
    expect(at(answer, 'offers.edges')).toHaveLength(1);
  });
});

describe('searching', () => {
  const titles = async (filter: object) => {
    const answer = await hub.execute(SEARCH_OFFERS, { filter }).withToken(null);
    const edges = at(answer, 'offers.edges');
    return Array.isArray(edges) ? edges.map(({ node }) => node.title.nl) : answer.text;
  };

  beforeAll(async () => {
    await world.offer('zoe', {
      title: 'Zoë’s wérkplaats',
      area: ['12029'],
      type: 'DAY_CENTRE',
      groups: ['POVERTY'],
    });
    await world.offer('begeleiding', {
      title: 'Begeleiding op maat',
      area: ['12029'],
      levels: ['PRIMARY', 'SECONDARY'],
      route: ['SELF'],
      type: 'BUDDY',
      languages: ['nl', 'ar'],
      ages: [6, 12],
    });
    await world.offer('draft', { title: 'Ontwerp', area: ['12029'], status: 'DRAFT' });
    await world.offer('full', { title: 'Volzet', area: ['12029'], status: 'FULL', places: { total: 0 } });
    await world.offer('over', { title: 'Voorbij', area: ['12029'] });
    await hub.rows('offers', "update offers.offer set valid_until = '2020-01-01' where title_nl = 'Voorbij'");
  });

  it('only open offers whose period is not over are found, by title', async () => {
    expect(await titles({ area: '12029' })).toEqual(['Begeleiding op maat', 'Volzet', 'Zoë’s wérkplaats']);
  });

  it.each([
    [{ age: 7 }, ['Begeleiding op maat']],
    [{ age: 12 }, ['Begeleiding op maat', 'Volzet', 'Zoë’s wérkplaats']],
    [{ level: 'PRIMARY' }, ['Begeleiding op maat']],
    [{ form: 'BSO', level: 'PRIMARY' }, ['Begeleiding op maat']],
    [{ offerType: 'NAFT' }, ['Volzet']],
    [{ purpose: 'PREVENTION' }, []],
    [{ targetGroup: 'POVERTY' }, ['Zoë’s wérkplaats']],
    [{ language: 'ar' }, ['Begeleiding op maat']],
    [{ intakeRoute: 'SELF' }, ['Begeleiding op maat']],
    [{ freePlaces: true }, []],
    [{ organisation: ORGANISATIONS.partnerProfo.id }, []],
  ])('%j finds %j', async (filter, expected) => {
    expect(await titles({ ...filter, area: '12029' })).toEqual(expected);
  });

  it.each(['zoe werkplaats', 'ZOË', 'WERKPLAATS zoe', 'wrkplaats', 'werkplats zoe'])(
    'text: %s finds it without accents, in any order, with a slip',
    async (text) => {
      expect(await titles({ text, area: '12029' })).toEqual(['Zoë’s wérkplaats']);
    },
  );

  it('a slip in the summary of a long text, among many of them, is found without holding others up', async () => {
    await hub.rows(
      'offers',
      `insert into offers.offer (organisation_id, title_nl, summary_nl, summary_fr, summary_en, offer_type, status, service_area)
      select $1, 'Lang ' || n, words || ' ' || case n when 7 then 'zeilmakerij' else '' end, words, words, 'OTHER', 'PUBLISHED', '{12035}'
      from generate_series(1, 500) n,
        lateral (select string_agg(substr(md5(n || '-' || word), 1, 9), ' ') as words from generate_series(1, 190) word) w`,
      [ORGANISATIONS.partnerProfo.id],
    );
    const began = Date.now();
    expect(await titles({ text: 'zeilmakrij', area: '12035' })).toEqual(['Lang 7']);
    expect(
      await titles({ text: 'abcdefghi bcdefghij cdefghijk defghijkl efghijklm', area: '12035' }),
    ).toEqual([]);
    // A comparison with every text takes more than a millisecond for each.
    expect(Date.now() - began).toBeLessThan(500);
  });

  it('a draft’s words help nobody’s search before it is published', async () => {
    const known = () => hub.rows('offers', "select word from offers.offer_word where word = 'xylofonist'");
    const input = { title: { nl: 'Een xylofonist op school' }, offerType: 'OTHER' };
    await create(input);
    expect(await known()).toEqual([]);
    await world.offer('xylofonist', { title: input.title.nl });
    expect(await known()).toHaveLength(1);
  });

  it('pages follow each other without a gap or a repeat', async () => {
    const seen: unknown[] = [];
    for (let after: unknown = null; ; ) {
      const answer = await hub
        .execute(SEARCH_OFFERS, { filter: { area: '12029' }, first: 1, after })
        .withToken(null);
      const edges = at(answer, 'offers.edges');
      if (Array.isArray(edges)) seen.push(...edges.map(({ node }) => node.title.nl));
      if (at(answer, 'offers.pageInfo.hasNextPage') !== true) break;
      after = at(answer, 'offers.pageInfo.endCursor');
    }
    expect(seen).toEqual(['Begeleiding op maat', 'Volzet', 'Zoë’s wérkplaats']);
  });

  it('an organisation shows its open offers and, to itself alone, all of them', async () => {
    const query =
      'query ($id: ID!) { partnerOrganisation(id: $id) { offers(first: 100) { edges { node { status } } } } }';
    const shown = await hub.execute(query, { id: ORGANISATIONS.partnerArktos.id }).as('partner-arktos');
    expect(shown.text).not.toContain('DRAFT');
    const over = await hub
      .execute(query.replace('status', 'title { nl }'), { id: ORGANISATIONS.partnerArktos.id })
      .withToken(null);
    expect(over.text).toContain('Volzet');
    expect(over.text).not.toContain('Voorbij');
    const own = '{ myOffers(status: [DRAFT]) { edges { node { title { nl } } } } }';
    expect((await hub.execute(own).as('partner-arktos')).text).toContain('Ontwerp');
    expect(at(await hub.execute(own).as('partner-profo'), 'myOffers.edges')).toEqual([]);
  });
});

describe('writers at the same time', () => {
  it('two changes of the same version: one is made, the other is told to read again', async () => {
    const offerId = await world.offer('twice changed', { status: 'DRAFT' });
    const change = (minAge: number) =>
      hub.execute(UPDATE_OFFER, { input: { offerId, version: 1, minAge } }).as('partner-arktos');
    const answers = await Promise.all([change(13), change(14)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    const [row] = await hub.rows('offers', 'select version from offers.offer where id = $1', [offerId]);
    expect(row).toEqual({ version: 2 });
  });

  it('a NAFT opens and the recognition is given up at once: one of the two is refused', async () => {
    const describe = (naftRecognised: boolean) =>
      hub
        .execute(DESCRIBE, { input: { name: 'Profo (test)', kind: 'YOUTH_WORK', naftRecognised } })
        .as('partner-profo');
    for (let turn = 0; turn < 8; turn += 1) {
      expect((await describe(true)).errors).toEqual([]);
      const offerId = await world.offer(`recognised ${turn}`, { of: 'partnerProfo', status: 'DRAFT' });
      const publish = hub.execute(PUBLISH_OFFER, { input: { offerId } }).as('partner-profo');
      const codes = (await Promise.all([publish, describe(false)])).flatMap((answer) => answer.codes);
      expect(codes).toHaveLength(1);
      await hub.rows(
        'offers',
        "update offers.offer set status = 'ENDED' where organisation_id = $1 and status = 'PUBLISHED'",
        [ORGANISATIONS.partnerProfo.id],
      );
    }
    expect((await describe(true)).errors).toEqual([]);
  });

  it('two who pause at once: one does, the other hears that it is paused', async () => {
    const offerId = await world.offer('twice paused');
    const pause = () => hub.execute(PAUSE_OFFER, { input: { offerId } }).as('partner-arktos');
    const answers = await Promise.all([pause(), pause()]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID_TRANSITION']);
  });

  it('the same key again gives the same offer, and no second one', async () => {
    const key = randomUUID();
    const input = { title: { nl: 'Maar een keer' }, offerType: 'OTHER' };
    const send = () => hub.execute(CREATE_OFFER, { input }).withKey(key).as('partner-arktos');
    const first = await send();
    expect((await send()).data).toEqual(first.data);
    expect(
      await hub.rows('offers', "select id from offers.offer where title_nl = 'Maar een keer'"),
    ).toHaveLength(1);
  });
});

it('the database holds the same table of transitions as the code', async () => {
  const rows = await hub.rows('offers', 'select from_status, to_status from offers.offer_transition');
  const inCode = OFFER_STATUSES.flatMap((from) => TRANSITIONS[from].map((to) => `${from} ${to}`));
  expect(rows.map((row) => `${row.from_status} ${row.to_status}`).sort()).toEqual(inCode.sort());
});
