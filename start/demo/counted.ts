import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { schoolYearOf } from '../../subgraphs/kit/calendar';
import { type ReferralCounted, referralCountedSchema } from '../../subgraphs/kit/contracts/referral-counted';

/** What the helpdesks told the statistics owner of their referrals: the same cases, without anybody in them. */
export function countedReferrals(
  { referral, operatingMode }: Pick<HelpdeskDemo, 'referral' | 'operatingMode'>,
  toldAt: string,
): ReferralCounted[] {
  const modes = new Map(operatingMode.map(({ id, name }) => [id, name]));
  return referral.map((row) => {
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
      started: row.status === 'STARTED' || row.status === 'COMPLETED',
      outcome: null,
      providers: [],
      toldAt,
    });
  });
}
