import type { TestHub } from '../testkit/hub';
import { checkAbsences, checkOwners } from './owners';
import { checkRadar } from './radar-oracle';
import { RULES } from './rules';
import { checkReferrers, checkSight } from './sight-oracle';

/** A rule with the rows that break it; when there are none it holds. */
export interface Violation {
  readonly rule: string;
  readonly words: string;
  readonly rows: readonly Record<string, unknown>[];
}

const broken = (violations: readonly Violation[]): Violation[] =>
  violations.filter(({ rows }) => rows.length > 0);

/** What holds at every moment, by one query each. */
export async function checkRows(hub: TestHub): Promise<Violation[]> {
  // One question for all: which rules have rows at all. Those are asked again one by one.
  const [counted] = await hub.rows(
    'helpdesk',
    `select ${RULES.map(({ sql }, index) => `exists (${sql}) as "${index}"`).join(', ')}`,
  );
  const suspects = RULES.filter((_, index) => counted?.[index] === true);
  return broken(
    await Promise.all(
      suspects.map(async ({ rule, words, sql }) => ({
        rule,
        words,
        rows: await hub.rows('helpdesk', sql),
      })),
    ),
  );
}

/** What holds once all was told: what people are shown, and what the owners know of each other. */
export async function checkSettled(hub: TestHub): Promise<Violation[]> {
  const [radar, absences, referrers, sight, owners] = await Promise.all([
    checkRadar(hub),
    checkAbsences(hub),
    checkReferrers(hub),
    checkSight(hub),
    checkOwners(hub),
  ]);
  return broken([radar, absences, referrers, ...sight, ...owners]);
}

/** What the histories say until an event: it never says anything else afterwards (R5). */
export interface Prefix {
  readonly referral: string;
  readonly trajectory: string;
  readonly hash: string;
}

export async function prefixOf(hub: TestHub, until?: Prefix): Promise<Prefix> {
  const [row] = await hub.rows(
    'helpdesk',
    `select md5(coalesce(r.all_of_it, '') || coalesce(t.all_of_it, '')) as hash, coalesce(r.last, 0)::text as referral, coalesce(t.last, 0)::text as trajectory
    from (select string_agg(e::text, '|' order by e.id) as all_of_it, max(e.id) as last
        from helpdesk.referral_event e where $1::bigint is null or e.id <= $1::bigint) r,
      (select string_agg(e::text, '|' order by e.id) as all_of_it, max(e.id) as last
        from helpdesk.trajectory_event e where $2::bigint is null or e.id <= $2::bigint) t`,
    [until?.referral ?? null, until?.trajectory ?? null],
  );
  return { referral: String(row?.referral), trajectory: String(row?.trajectory), hash: String(row?.hash) };
}

export async function checkPrefix(hub: TestHub, before: Prefix): Promise<Violation[]> {
  const now = await prefixOf(hub, before);
  return broken([
    {
      rule: 'R5',
      words: 'nothing in a history ever changes',
      rows: now.hash === before.hash ? [] : [{ until: before, now }],
    },
  ]);
}

/** What must not change when a step is refused; deliveries and leases come by themselves. */
export async function fingerprint(hub: TestHub): Promise<string> {
  const parts = await Promise.all(
    (['helpdesk', 'pupils'] as const).map((owner) => fingerprintOf(hub, owner)),
  );
  return parts.join(' ');
}

const BY_THEMSELVES = ['leased_consent', 'leased_offer', 'told_relations', 'access_edge'];
const statements = new Map<string, string>();

/** How many rows each table has, and which transactions wrote them: a lock leaves no trace in that. */
async function fingerprintOf(hub: TestHub, owner: 'helpdesk' | 'pupils'): Promise<string> {
  const statement = statements.get(owner) ?? (await statementFor(hub, owner));
  statements.set(owner, statement);
  const [row] = await hub.rows(owner, statement);
  return String(row?.fingerprint);
}

async function statementFor(hub: TestHub, owner: 'helpdesk' | 'pupils'): Promise<string> {
  const tables = await hub.rows(
    owner,
    "select relname::text as name from pg_class where relnamespace = $1::regnamespace and relkind = 'r' order by 1",
    [owner],
  );
  const parts = tables
    .map(({ name }) => String(name))
    .filter((name) => !BY_THEMSELVES.includes(name))
    .map(
      (name) =>
        `(select '${name} ' || count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from ${owner}.${name})`,
    );
  const hubTables = ['outbox', 'idempotency'].map(
    (name) => `(select '${name} ' || count(*) from hub.${name})`,
  );
  return `select concat_ws(', ', ${[...parts, ...hubTables].join(', ')}) as fingerprint`;
}
