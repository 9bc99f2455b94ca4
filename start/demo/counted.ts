import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { schoolYearOf } from '../../subgraphs/kit/calendar';
import { type ReferralCounted, referralCountedSchema } from '../../subgraphs/kit/contracts/referral-counted';

type Told = Pick<HelpdeskDemo, 'referral' | 'operatingMode' | 'trajectory' | 'assignment'>;

/** Trajectories that were followed by another, or by none; a proposal that ended so before it began is nobody's. */
const GIVEN_UP: readonly unknown[] = ['RESTARTED', 'REPLACED', 'STOPPED'];

/** What the helpdesks told the statistics owner of their referrals: the same cases, without anybody in them. */
export function countedReferrals(
  { referral, operatingMode, trajectory, assignment }: Told,
  toldAt: string,
): ReferralCounted[] {
  const modes = new Map(operatingMode.map(({ id, name }) => [id, name]));
  return referral.map((row) => {
    const trajectories = trajectory
      .filter(({ referralId }) => referralId === row.id)
      .sort((one, other) => String(other.proposedAt).localeCompare(String(one.proposedAt)));
    const begun = trajectories.filter(({ actualStart, status }) => actualStart || !GIVEN_UP.includes(status));
    const providers = assignment
      .filter(({ trajectoryId }) => begun.some(({ id }) => id === trajectoryId))
      .map(({ organisationId }) => organisationId);
    const receivedOn = String(row.receivedAt).slice(0, 10);
    return referralCountedSchema.parse({
      referralId: row.id,
      helpdeskId: row.helpdeskId,
      schoolYear: schoolYearOf(receivedOn),
      receivedOn,
      subjectKind: row.subjectKind,
      channel: row.channel,
      mode: modes.get(row.operatingModeId),
      level: row.level,
      ageBand: row.ageBand,
      area: row.areaNis,
      schoolId: row.schoolId,
      clbOrReferrerOrg: row.referredByOrg,
      reasons: row.reasons,
      status: row.status,
      isDuplicate: row.status === 'DUPLICATE',
      started: trajectories.some(({ actualStart }) => actualStart),
      outcome: trajectories.find(({ outcome }) => outcome)?.outcome ?? null,
      providers: [...new Set(providers)].sort(),
      toldAt,
    });
  });
}
