import { randomUUID } from 'node:crypto';
import type { TestHub } from './hub';
import { ORGANISATIONS } from './organisations';

type Partner = 'partnerArktos' | 'partnerProfo';
type Live = 'PROPOSED' | 'AGREED' | 'START_WATCH' | 'RUNNING' | 'STALLED' | 'COMPLETED';

export interface TrajectorySeed {
  readonly status?: Live;
  readonly lead?: Partner;
  readonly co?: Partner;
  readonly agreedOn?: string;
  readonly offerType?: 'NAFT' | 'OUTREACH';
}
export interface SeededTrajectory {
  readonly id: string;
  /** The assignments, by who has them. */
  readonly assignments: Readonly<Partial<Record<Partner, string>>>;
}

/** How a referral that was just received comes to where its trajectory stands. */
const WAY: Readonly<Record<Live, readonly string[]>> = {
  PROPOSED: ['TRIAGED', 'ASSIGNED'],
  AGREED: ['TRIAGED', 'ASSIGNED'],
  START_WATCH: ['TRIAGED', 'ASSIGNED'],
  RUNNING: ['TRIAGED', 'ASSIGNED', 'STARTED'],
  STALLED: ['TRIAGED', 'ASSIGNED', 'STALLED'],
  COMPLETED: ['TRIAGED', 'ASSIGNED', 'STARTED', 'COMPLETED'],
};
const REASON = 'The nearest, and free this week';

/** A trajectory in a state, on a referral that was just received; all in one transaction, as the database asks. */
export async function seedTrajectory(
  hub: TestHub,
  referralId: string,
  seed: TrajectorySeed = {},
): Promise<SeededTrajectory> {
  // What is told of the pupil comes first: a trajectory that runs without consent would stall by it.
  await hub.settle();
  const status = seed.status ?? 'RUNNING';
  const lead = seed.lead ?? 'partnerArktos';
  const id = randomUUID();
  const providers = [lead, ...(seed.co ? [seed.co] : [])];
  const assignments = Object.fromEntries(providers.map((partner) => [partner, randomUUID()]));
  const agreed = `'${seed.agreedOn ?? '2026-01-05'}'`;
  const started = status === 'RUNNING' || status === 'COMPLETED' ? agreed : 'null';
  const over = status === 'COMPLETED';
  await hub.rows(
    'helpdesk',
    [
      `update helpdesk.referral set decision_rationale = '${REASON}', considered_providers = '{${ORGANISATIONS[lead].id}}' where id = '${referralId}'`,
      ...WAY[status].flatMap((to, index) => [
        `insert into helpdesk.referral_event (referral_id, by_role, from_status, to_status)
          values ('${referralId}', 'HELPDESK', '${WAY[status][index - 1] ?? 'RECEIVED'}', '${to}')`,
        `update helpdesk.referral set status = '${to}'${to === 'COMPLETED' ? ', next_action = null, next_action_due = null' : ''} where id = '${referralId}'`,
      ]),
      `insert into helpdesk.trajectory (id, referral_id, helpdesk_id, status, rationale, considered_providers, agreed_on, agreed_start,
          start_deadline, actual_start, outcome, closed_on)
        select '${id}', id, helpdesk_id, '${status}', '${REASON}', considered_providers,
          ${status === 'PROPOSED' ? 'null, null, null' : `${agreed}, ${agreed}, '2099-01-01'`}, ${started},
          ${over ? `'RETURNED_TO_SCHOOL', ${agreed}` : 'null, null'} from helpdesk.referral where id = '${referralId}'`,
      `insert into helpdesk.trajectory_event (trajectory_id, by_role, to_status) values ('${id}', 'HELPDESK', '${status}')`,
      ...providers.map(
        (partner, index) =>
          `insert into helpdesk.assignment (id, trajectory_id, organisation_id, offer_id, offer_type, role)
          values ('${assignments[partner]}', '${id}', '${ORGANISATIONS[partner].id}', '${randomUUID()}', '${seed.offerType ?? 'NAFT'}',
            '${index === 0 ? 'LEAD' : 'CO'}')`,
      ),
    ].join(';\n'),
  );
  return { id, assignments };
}

/** The pupil's side consents to a trajectory with an organisation, as the pupils owner would have told. */
export async function leaseConsent(
  hub: TestHub,
  pupilId: string,
  partner: Partner,
  { until = null }: { readonly until?: Date | null } = {},
): Promise<void> {
  // What was told of the pupil before arrives first: it is told whole, and would take this away.
  await hub.settle();
  await hub.rows(
    'helpdesk',
    `insert into helpdesk.leased_consent (consent_id, organisation_id, pupil_id, valid_from, valid_until)
    values ($1, $2, $3, now() - interval '1 day', $4)`,
    [randomUUID(), ORGANISATIONS[partner].id, pupilId, until],
  );
}

/** The organisation's part ended, and its sight with it. */
export async function endSight(hub: TestHub, assignmentId: string | undefined): Promise<void> {
  await hub.rows(
    'helpdesk',
    "update helpdesk.assignment set released_at = now() - interval '31 days', sight_until = now() - interval '1 second' where id = $1",
    [assignmentId],
  );
}
