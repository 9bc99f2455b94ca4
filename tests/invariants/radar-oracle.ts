import { dayOf, today } from '../../subgraphs/kit/calendar';
import { addDays, isHoliday } from '../../subgraphs/kit/school-calendar';
import { type Answer, at, type TestHub } from '../testkit/hub';
import { ORGANISATIONS } from '../testkit/organisations';
import type { Violation } from './checker';

/**
 * R1 once more, written from the domain's words and over raw rows: a case is off the radar when its next action was due more than
 * 7 days ago, when nothing was heard for more than 21, when its trajectory should have started and nobody has taken that up, or
 * when who has it is gone. School holidays do not count.
 */
const CASES = `select r.id, r.number, r.helpdesk_id, r.next_action_due::text as due,
    (select max(e.at) from helpdesk.referral_event e where e.referral_id = r.id) as heard,
    exists (select 1 from helpdesk.membership m where m.person_id = r.owner_user_ref and m.organisation_id = r.helpdesk_id
      and m.role = 'HELPDESK' and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())) as is_owned,
    t.start_deadline::text as deadline, t.proposed_at,
    (select coalesce(json_agg(json_build_object('at', e.at, 'to', e.to_status)), '[]') from helpdesk.referral_event e
      where e.referral_id = r.id and e.by_person is not null) as acts
  from helpdesk.referral r left join helpdesk.trajectory t on t.referral_id = r.id and t.actual_start is null
    and t.status in ('START_WATCH', 'STALLED')
  where r.status not in ('DRAFT', 'DISCARDED', 'COMPLETED', 'ADVISED', 'REDIRECTED', 'NOT_ELIGIBLE', 'WITHDRAWN', 'DUPLICATE')`;

interface OpenCase {
  readonly id: string;
  readonly number: string;
  readonly helpdesk_id: string;
  readonly due: string;
  readonly heard: Date;
  readonly is_owned: boolean;
  readonly deadline: string | null;
  readonly proposed_at: Date | null;
  readonly acts: readonly { readonly at: string; readonly to: string }[];
}

/** Days after `from`, until and with today, that lie in no school holiday. */
function daysSince(from: string): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= today(); day = addDays(day, 1)) if (!isHoliday(day)) days += 1;
  return days;
}

function reasonsOf(one: OpenCase): string[] {
  const { deadline, proposed_at: proposedAt, acts } = one;
  const isTakenUp = acts.some(({ at: moment, to }) => {
    const when = new Date(moment);
    const stalledByHand = to === 'STALLED' && proposedAt !== null && when >= proposedAt;
    return stalledByHand || (deadline !== null && dayOf(when) > deadline);
  });
  return [
    ...(one.is_owned ? [] : ['OWNER_GONE']),
    ...(daysSince(one.due) > 7 ? ['ACTION_OVERDUE'] : []),
    ...(daysSince(dayOf(one.heard)) > 21 ? ['SILENT'] : []),
    ...(deadline !== null && daysSince(deadline) > 0 && !isTakenUp ? ['NOT_STARTED'] : []),
  ];
}

const OFF_RADAR = `query ($after: String) { offRadar(first: 100, after: $after) {
  edges { node { because referral { id } } } pageInfo { hasNextPage endCursor } } }`;

async function listed(
  hub: TestHub,
  persona: 'helpdesk-antwerp' | 'helpdesk-mechelen',
): Promise<Map<string, string>> {
  const cases = new Map<string, string>();
  for (let after: unknown = null; after !== undefined; ) {
    const answer: Answer = await hub.execute(OFF_RADAR, { after }).as(persona);
    const edges = at(answer, 'offRadar.edges');
    if (!Array.isArray(edges)) throw new Error(answer.text);
    for (const { node } of edges) cases.set(node.referral.id, [...node.because].sort().join());
    after =
      at(answer, 'offRadar.pageInfo.hasNextPage') === true
        ? at(answer, 'offRadar.pageInfo.endCursor')
        : undefined;
  }
  return cases;
}

export async function checkRadar(hub: TestHub): Promise<Violation> {
  const open = (await hub.rows('helpdesk', CASES)) as unknown as OpenCase[];
  const desks = [
    ['helpdesk-antwerp', ORGANISATIONS.helpdeskAntwerp.id],
    ['helpdesk-mechelen', ORGANISATIONS.helpdeskMechelen.id],
  ] as const;
  const rows = await Promise.all(
    desks.map(async ([persona, helpdeskId]) => {
      const expected = new Map(
        open
          .filter((one) => one.helpdesk_id === helpdeskId)
          .map((one) => [one.id, reasonsOf(one).sort().join()] as const)
          .filter(([, because]) => because !== ''),
      );
      const shown = await listed(hub, persona);
      const ids = [...new Set([...expected.keys(), ...shown.keys()])];
      return ids
        .filter((id) => expected.get(id) !== shown.get(id))
        .map((id) => ({
          persona,
          number: open.find((one) => one.id === id)?.number ?? id,
          expected: expected.get(id) ?? 'not listed',
          shown: shown.get(id) ?? 'not listed',
        }));
    }),
  );
  return {
    rule: 'R1',
    words: 'offRadar lists the open cases that nobody has in hand, each with why',
    rows: rows.flat(),
  };
}
