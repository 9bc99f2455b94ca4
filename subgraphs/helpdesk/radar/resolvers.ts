import { today } from '../../kit/calendar';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { loadReferral } from '../referral/queries';
import type { OffRadarRow } from '../rows';
import type { HelpdeskSession } from '../tables';
import { listOffRadar, type OffRadar } from './queries';
import { cutOffs } from './rules';

async function withReferrals(session: HelpdeskSession, cases: readonly OffRadar[]): Promise<OffRadarRow[]> {
  const rows = await Promise.all(
    cases.map(async ({ id, because }) => ({ id, because, referral: await loadReferral(session).load(id) })),
  );
  return rows.flatMap(({ referral, ...row }) => (referral === null ? [] : [{ ...row, referral }]));
}

export const radarResolvers = {
  Query: {
    offRadar: async (_, page, { session }) => {
      const request = pageRequest(page);
      const { role, organisation } = session.actor;
      const desk = role === 'HELPDESK' ? organisation : null;
      const cases = await listOffRadar(session, desk, cutOffs(today()), request);
      return connection(await withReferrals(session, cases), request);
    },
  },
} satisfies Partial<Resolvers>;
