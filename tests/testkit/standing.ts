import { randomUUID } from 'node:crypto';
import { OPEN_STATUSES, type ReferralStatus, TRANSITIONS } from '../../subgraphs/helpdesk/referral/referral';
import type { TrajectoryStatus } from '../../subgraphs/helpdesk/trajectory/trajectory';
import { type TestHub, textAt } from './hub';
import { REFERRAL_INPUT } from './operations';
import { idOf, ORGANISATIONS, type PersonaName } from './organisations';

/** Cases that stand somewhere on their way, for tests of what may be done with them there. */
const REGISTER = 'mutation ($input: CreateReferralInput!) { createReferral(input: $input) { id } }';

/** A referral about a class: it needs no permit, and no consent stands behind it. */
export async function referClass(
  hub: TestHub,
  persona: PersonaName = 'clb-antwerp',
  helpdeskId: string = ORGANISATIONS.helpdeskAntwerp.id,
): Promise<string> {
  const channel = persona.startsWith('helpdesk') ? 'PHONE_PERMANENCE' : 'CLB';
  const input = { ...REFERRAL_INPUT, channel, subjectKind: 'CLASS_GROUP', situation: 'AT_RISK', helpdeskId };
  return textAt(await hub.execute(REGISTER, { input }).as(persona), 'createReferral.id');
}

export interface TrajectorySeed {
  readonly status: TrajectoryStatus;
  readonly startDeadline?: string;
  /** Whether the lead (Arktos) has begun; Profo works along and never has. */
  readonly started?: boolean;
}

/** What a case has in each state, where nothing else is said. */
const USUAL: Readonly<Partial<Record<ReferralStatus, TrajectorySeed>>> = {
  ASSIGNED: { status: 'PROPOSED' },
  STARTED: { status: 'RUNNING', started: true },
  STALLED: { status: 'STALLED' },
  COMPLETED: { status: 'COMPLETED', started: true },
};

/**
 * Takes a received case to a state along the table of transitions, by SQL and by nobody, as a job would; the database's own rules hold.
 * @returns the id of its trajectory, which is there where the state asks for one
 */
export async function bring(
  hub: TestHub,
  referralId: string,
  to: ReferralStatus,
  trajectory: TrajectorySeed | undefined = USUAL[to],
): Promise<string> {
  const trajectoryId = randomUUID();
  const statements = wayTo(to).map(([from, next]) => {
    const plan = OPEN_STATUSES.includes(next) ? '' : ', next_action = null, next_action_due = null';
    return `update helpdesk.referral set status = '${next}'${plan} where id = '${referralId}';
      insert into helpdesk.referral_event (referral_id, by_role, from_status, to_status) values ('${referralId}', 'SYSTEM', '${from}', '${next}');`;
  });
  if (trajectory) statements.push(trajectorySql(referralId, trajectoryId, trajectory));
  if (to === 'ON_DISPATCH_TABLE') statements.push(itemSql(referralId));
  await hub.rows('helpdesk', `begin; ${statements.join('\n')} commit;`);
  return trajectoryId;
}

/** The shortest way from RECEIVED. */
function wayTo(to: ReferralStatus): [ReferralStatus, ReferralStatus][] {
  const ways: ReferralStatus[][] = [['RECEIVED']];
  for (const way of ways) {
    const last = way.at(-1) ?? 'RECEIVED';
    if (last === to) return way.slice(1).map((next, index) => [way[index] ?? next, next]);
    ways.push(...TRANSITIONS[last].filter((next) => !way.includes(next)).map((next) => [...way, next]));
  }
  throw new Error(`no way to ${to}`);
}

function trajectorySql(referralId: string, id: string, { status, startDeadline, started }: TrajectorySeed) {
  const day = (value: string | undefined) => (value === undefined ? 'null' : `'${value}'`);
  const begun = started ? 'current_date - 3' : 'null';
  const watched = status === 'START_WATCH' || startDeadline !== undefined;
  const over = status === 'COMPLETED';
  const arktos = ORGANISATIONS.partnerArktos.id;
  const profo = ORGANISATIONS.partnerProfo.id;
  const released = over ? 'now()' : 'null';
  return `insert into helpdesk.trajectory (id, referral_id, helpdesk_id, status, rationale, considered_providers, agreed_on, start_deadline, actual_start, outcome, closed_on)
    select '${id}', r.id, r.helpdesk_id, '${status}', 'Fits best by need and distance', '{${arktos},${profo}}',
      ${watched ? 'current_date - 20' : 'null'}, ${day(startDeadline)}, ${begun}, ${over ? "'RETURNED_TO_SCHOOL', current_date" : 'null, null'}
    from helpdesk.referral r where r.id = '${referralId}';
  insert into helpdesk.trajectory_event (trajectory_id, by_role, to_status) values ('${id}', 'SYSTEM', '${status}');
  insert into helpdesk.assignment (trajectory_id, organisation_id, offer_id, offer_type, role, started_on, released_at, sight_until)
  values ('${id}', '${arktos}', '${idOf('offer lead')}', 'NAFT', 'LEAD', ${begun}, ${released}, ${released}),
    ('${id}', '${profo}', '${idOf('offer co')}', 'NAFT', 'CO', null, ${released}, ${released});
  update helpdesk.referral set decision_rationale = 'Fits best by need and distance', considered_providers = '{${arktos},${profo}}'
  where id = '${referralId}';`;
}

function itemSql(referralId: string): string {
  const table = randomUUID();
  return `insert into helpdesk.dispatch_table (id, helpdesk_id, kind, scheduled_at, place, chair)
    select '${table}', r.helpdesk_id, 'NAFT', now() + interval '1 day', 'Room 1', r.owner_user_ref from helpdesk.referral r where r.id = '${referralId}';
  insert into helpdesk.dispatch_item (table_id, referral_id, position, subject_kind, need, reasons, urgency)
  values ('${table}', '${referralId}', 1, 'CLASS_GROUP', 'A way back to class', '{TRUANCY}', 'NORMAL');`;
}
