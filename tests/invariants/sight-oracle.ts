import { randomUUID } from 'node:crypto';
import { assertionSigner } from '../../subgraphs/kit/assertion';
import { type Answer, at, type TestHub } from '../testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../testkit/organisations';
import { isPersona, membersOf } from './cast';
import type { Violation } from './checker';

/**
 * R9 and R2 once more: what each provider, and each referrer of a duplicate, may see now. The oracle looks at the helpdesk's
 * rows and at what the pupil's side decided, as it is written down at the pupils owner, never at what was told of it.
 */
const PROVIDERS = [
  ['partner-arktos', ORGANISATIONS.partnerArktos.id],
  ['partner-profo', ORGANISATIONS.partnerProfo.id],
  ['partner-pros', ORGANISATIONS.partnerPros.id],
] as const;

interface Part {
  readonly trajectory: string;
  readonly organisation: string;
  readonly in_sight: boolean;
  readonly referral: string;
  readonly pupil: string | null;
  readonly consent: string | null;
}
interface Decided {
  readonly id: string;
  readonly pupil: string;
  readonly organisation: string;
  readonly purpose: string;
  readonly is_good: boolean;
  readonly is_withdrawn: boolean;
  readonly names_identity: boolean;
}
interface Known {
  readonly pupil: string;
  readonly name: string;
  readonly born: string;
}

interface Truth {
  readonly parts: readonly Part[];
  readonly items: readonly { readonly id: string; readonly seat: string }[];
  readonly consents: readonly Decided[];
  readonly pupils: readonly Known[];
  readonly referrals: readonly {
    readonly id: string;
    readonly number: string;
    readonly pupil: string | null;
  }[];
}

async function truth(hub: TestHub): Promise<Truth> {
  const [parts, items, consents, pupils, referrals] = await Promise.all([
    hub.rows(
      'helpdesk',
      `select a.trajectory_id as trajectory, a.organisation_id as organisation, a.sight_until is null or a.sight_until > now() as in_sight,
        r.id as referral, r.pupil_id as pupil, r.consent_id as consent
      from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id join helpdesk.referral r on r.id = t.referral_id`,
    ),
    hub.rows(
      'helpdesk',
      `select i.id, p.organisation_id as seat, r.consent_id as consent from helpdesk.dispatch_item i
      join helpdesk.dispatch_table d on d.id = i.table_id join helpdesk.dispatch_table_participant p on p.table_id = d.id
      join helpdesk.referral r on r.id = i.referral_id
      where i.forgotten_at is null and i.decision is distinct from 'WITHDRAWN' and (d.closed_at is null or d.closed_at > now() - interval '30 days')`,
    ),
    // What was decided last about each recipient, by whoever decides: from 12 on the pupil.
    hub.rows(
      'pupils',
      `select distinct on (c.pupil_id, o.organisation, c.purpose) c.id, c.pupil_id as pupil, o.organisation, c.purpose,
        c.decision = 'GRANTED' and c.withdrawn_at is null and (c.valid_until is null or c.valid_until > now()) as is_good,
        'IDENTITY' = any (c.data_categories) as names_identity
      from pupils.consent_record c join pupils.pupil p on p.id = c.pupil_id cross join unnest(c.recipients) as o (organisation)
      where c.decision <> 'REQUESTED' and c.purpose = 'TRAJECTORY'
        and c.given_by = case when p.birth_date + interval '12 years' <= now() then 'PUPIL' else 'GUARDIAN' end
      order by c.pupil_id, o.organisation, c.purpose, c.valid_from desc, c.id
      `,
    ),
    hub.rows(
      'pupils',
      'select id as pupil, display_name as name, birth_date::text as born from pupils.pupil',
    ),
    hub.rows('helpdesk', 'select id, number, pupil_id as pupil from helpdesk.referral'),
  ]);
  const withdrawn = new Set(
    (await hub.rows('pupils', 'select id from pupils.consent_record where withdrawn_at is not null')).map(
      ({ id }) => id,
    ),
  );
  return {
    parts: parts.map((part) => ({
      ...part,
      consent: withdrawn.has(part.consent) ? 'withdrawn' : part.consent,
    })),
    items: items.filter(({ consent }) => !withdrawn.has(consent)),
    consents,
    pupils,
    referrals,
  } as unknown as Truth;
}

const consentOf = ({ consents }: Truth, pupil: string | null, organisation: string) =>
  consents.find((one) => one.pupil === pupil && one.organisation === organisation);

/** The referral itself: for who is assigned, once the pupil's side consents to that. */
function mayReadReferral(known: Truth, organisation: string, referral: string): boolean {
  return known.parts.some(
    (part) =>
      part.referral === referral &&
      part.organisation === organisation &&
      part.in_sight &&
      (part.pupil === null ||
        (part.consent !== 'withdrawn' && consentOf(known, part.pupil, organisation)?.is_good === true)),
  );
}

/** Who the pupil is: for who is assigned, once the pupil's side consents that it is told who it is about. */
function mayReadPupil(known: Truth, organisation: string, pupil: string): boolean {
  const consent = consentOf(known, pupil, organisation);
  return (
    known.parts.some((part) => part.pupil === pupil && part.organisation === organisation && part.in_sight) &&
    consent?.is_good === true &&
    consent.names_identity
  );
}

const ITEM = `id subjectKind groupSize need level ageBand municipality { nisCode } situation reasons clbDutyReached urgency order
  table { id kind status scheduledAt place }`;
const ITEMS = `query ($after: String) { page: dispatchItemsForUs(first: 100, after: $after) {
  edges { node { ${ITEM} } } pageInfo { hasNextPage endCursor } } }`;
const TRAJECTORIES = `query ($after: String) { page: trajectoriesForUs(first: 100, after: $after) {
  edges { node { id status assignments { organisation { id } role } referral { id number school { id name } pupil { id displayName birthDate } } } }
  pageInfo { hasNextPage endCursor } } }`;

interface Listed {
  readonly nodes: readonly Record<string, unknown>[];
  readonly text: string;
}

async function list(hub: TestHub, query: string, persona: PersonaName): Promise<Listed> {
  const nodes: Record<string, unknown>[] = [];
  let text = '';
  for (let after: unknown = null; after !== undefined; ) {
    const answer: Answer = await hub.execute(query, { after }).as(persona);
    const edges = at(answer, 'page.edges');
    if (!Array.isArray(edges)) throw new Error(answer.text);
    nodes.push(...edges.map(({ node }) => node));
    text += answer.text;
    after =
      at(answer, 'page.pageInfo.hasNextPage') === true ? at(answer, 'page.pageInfo.endCursor') : undefined;
  }
  return { nodes, text };
}

/** What the owner of pupils answers a provider that knows the pupils' ids, and asks past the gateway's view. */
async function pupilsSeen(hub: TestHub, persona: PersonaName, ids: readonly string[]): Promise<Set<string>> {
  const { person, role, organisation } = PERSONAS[persona];
  const sign = assertionSigner(hub.keys.gateway);
  const { body } = await hub.assembly.owners.pupils.handle({
    assertion: await sign({ id: person, role, organisation, session: randomUUID() }, 'pupils'),
    requestId: 'walk',
    idempotencyKey: null,
    body: {
      query:
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Pupil { id displayName birthDate } } }',
      variables: { of: ids.map((id) => ({ __typename: 'Pupil', id })) },
    },
  });
  const text = JSON.stringify(body);
  return new Set(ids.filter((id) => text.includes(id)));
}

/** Which referrals a provider reads that knows their ids; trajectories besides, which say the referral. */
async function referralsSeen(
  hub: TestHub,
  persona: PersonaName,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const query = `{ ${ids.map((id, index) => `r${index}: referral(id: "${id}") { id number }`).join(' ')} }`;
  const answer = await hub.execute(query).as(persona);
  return new Set(ids.filter((_, index) => at(answer, `r${index}.id`) !== undefined));
}

const NEWEST = 40;

export async function checkSight(hub: TestHub): Promise<Violation[]> {
  const known = await truth(hub);
  // The newest of both helpdesks: those that something happens with.
  const inOrder = ({ number }: Truth['referrals'][number]) => Number(number.slice(-5));
  const referrals = [...known.referrals].sort((a, b) => inOrder(b) - inOrder(a)).slice(0, NEWEST);
  const pupils = [...new Set(referrals.flatMap(({ pupil }) => pupil ?? []))];
  const wrong: Record<string, unknown>[] = [];
  const seenItems = new Map<string, Map<PersonaName, string>>();
  await Promise.all(
    PROVIDERS.map(async ([persona, organisation]) => {
      const [items, trajectories, readPupils, readReferrals] = await Promise.all([
        list(hub, ITEMS, persona),
        list(hub, TRAJECTORIES, persona),
        pupilsSeen(hub, persona, pupils),
        referralsSeen(
          hub,
          persona,
          referrals.map(({ id }) => id),
        ),
      ]);
      const compare = (what: string, id: string, may: boolean, sees: boolean) => {
        if (may !== sees) wrong.push({ persona, what, id, may, sees });
      };
      for (const { id } of referrals)
        compare('referral', id, mayReadReferral(known, organisation, id), readReferrals.has(id));
      for (const id of pupils)
        compare('pupil', id, mayReadPupil(known, organisation, id), readPupils.has(id));
      compareIds(compare, 'item', seatsOf(known, organisation), items.nodes);
      compareIds(compare, 'trajectory', trajectoriesOf(known, organisation), trajectories.nodes);
      for (const node of trajectories.nodes) compareNames(compare, known, organisation, node);
      for (const node of items.nodes)
        seenItems.set(
          String(node.id),
          (seenItems.get(String(node.id)) ?? new Map()).set(persona, JSON.stringify(node)),
        );
      for (const word of tellingWords(known, items.text))
        wrong.push({ persona, what: 'an item tells', word });
    }),
  );
  const unlike = [...seenItems].filter(([, seen]) => new Set(seen.values()).size > 1);
  return [
    {
      rule: 'R9',
      words: 'a provider reads of a pupil what an assignment and a consent open to it, and nothing else',
      rows: wrong,
    },
    {
      rule: 'R9',
      words: 'an item is the same for all providers at its table',
      rows: unlike.map(([id, seen]) => ({ id, ...Object.fromEntries(seen) })),
    },
  ];
}

type Compare = (what: string, id: string, may: boolean, sees: boolean) => void;

const seatsOf = ({ items }: Truth, organisation: string): string[] =>
  items.filter(({ seat }) => seat === organisation).map(({ id }) => id);
const trajectoriesOf = ({ parts }: Truth, organisation: string): string[] =>
  parts
    .filter((part) => part.organisation === organisation && part.in_sight)
    .map(({ trajectory }) => trajectory);

function compareIds(compare: Compare, what: string, may: readonly string[], nodes: Listed['nodes']): void {
  const seen = new Set(nodes.map(({ id }) => String(id)));
  for (const id of new Set([...may, ...seen])) compare(what, id, may.includes(id), seen.has(id));
}

/** In its list a provider reads the case and the name of those alone that it may read. */
function compareNames(
  compare: Compare,
  known: Truth,
  organisation: string,
  node: Record<string, unknown>,
): void {
  const part = known.parts.find(({ trajectory }) => trajectory === node.id);
  if (!part) return;
  const may = mayReadReferral(known, organisation, part.referral);
  const text = JSON.stringify(node.referral);
  compare('referral of its trajectory', part.referral, may, text.includes(part.referral));
  const pupil = known.pupils.find((one) => one.pupil === part.pupil);
  if (pupil)
    compare(
      'name in its trajectory',
      pupil.pupil,
      may && mayReadPupil(known, organisation, pupil.pupil),
      text.includes(pupil.name) || text.includes(pupil.born),
    );
}

/** Names, birth dates, schools, pupils and referrals that stand in a text. */
function tellingWords({ pupils, referrals }: Truth, text: string): string[] {
  const schools = Object.values(ORGANISATIONS).filter(({ kind }) => kind === 'SCHOOL');
  return [
    ...pupils.flatMap(({ pupil, name, born }) => [pupil, name, born]),
    ...schools.flatMap(({ id, name }) => [id, name]),
    ...referrals.flatMap(({ id, number }) => [id, number]),
  ].filter((word) => text.includes(word));
}

/** R2: who made a duplicate is shown a referral like any other. */
export async function checkReferrers(hub: TestHub): Promise<Violation> {
  const duplicates = await hub.rows(
    'helpdesk',
    `select id, number, referred_by_org, referrer_withdrew_at is not null as withdrawn from helpdesk.referral where status = 'DUPLICATE'
    order by right(number, 5) desc, number limit ${NEWEST}`,
  );
  const wrong = await Promise.all(
    duplicates.map(async ({ id, number, referred_by_org: organisation, withdrawn }) => {
      const persona = membersOf(String(organisation))[0];
      if (persona === undefined || !isPersona(persona) || PERSONAS[persona].role === 'HELPDESK') return [];
      const more = PERSONAS[persona].role === 'CLB' ? 'events { from to }' : '';
      const answer = await hub
        .execute(`query ($id: ID!) { referral(id: $id) { status ${more} } }`, { id })
        .as(persona);
      const isRight =
        at(answer, 'referral.status') === (withdrawn ? 'WITHDRAWN' : 'RECEIVED') &&
        !answer.text.includes('DUPLICATE');
      return isRight ? [] : [{ persona, number, withdrawn, answer: answer.text }];
    }),
  );
  return {
    rule: 'R2',
    words: 'a duplicate is shown to who made it as RECEIVED, or WITHDRAWN',
    rows: wrong.flat(),
  };
}
