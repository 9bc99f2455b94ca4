import type { TestHub } from '../testkit/hub';

/**
 * Days pass for one case: all that happened with it happened so many days earlier. No clock is turned, because a token, a lease
 * and a watermark live by the same clock. What other owners were told of it, and half days with a provider, stay where they are.
 */
export async function letDaysPass(hub: TestHub, referralId: string, days: number): Promise<void> {
  const ofCase = 'where referral_id = r.id';
  const ofTrajectory = `where trajectory_id in (select id from helpdesk.trajectory where referral_id = r.id)`;
  const earlier = (columns: readonly string[]) =>
    columns.map((column) => `${column} = ${column} - make_interval(days => n)`).join(', ');
  const statement = (table: string, columns: readonly string[], where: string) =>
    `update helpdesk.${table} set ${earlier(columns)} ${where};`;
  await hub.pastTriggers(
    'helpdesk',
    `do $$ declare r helpdesk.referral; n integer := ${Math.trunc(days)}; begin
      select * into r from helpdesk.referral where id = '${referralId}';
      ${statement('referral', ['received_at', 'next_action_due', 'last_event_at'], 'where id = r.id')}
      ${statement('referral_event', ['at'], ofCase)}
      ${statement('referral_notice', ['informed_on'], ofCase)}
      ${statement('trajectory', ['proposed_at', 'agreed_on', 'agreed_start', 'start_deadline', 'actual_start', 'closed_on'], ofCase)}
      ${statement('trajectory_event', ['at'], ofTrajectory)}
      ${statement('assignment', ['opened_at', 'started_on'], ofTrajectory)}
      ${statement('round_table', ['held_on'], `${ofCase} and held_on is not null`)}
    end $$`,
  );
}
