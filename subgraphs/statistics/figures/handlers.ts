import { referralCountedSchema } from '../../kit/contracts/referral-counted';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { StatisticsSession, StatisticsTables } from '../tables';
import { type FigureKey, findKeyOf, keepFact, listFacts, lockFigure, replaceCells } from './queries';
import { tabulate } from './tables';

/** What helpdesks tell of their referrals: whole each time, so the newest telling replaces the one before. */
export const figureHandlers: MessageHandlers<StatisticsTables> = {
  'helpdesk/ReferralCounted': async (session, { payload }) => {
    const told = referralCountedSchema.parse(payload);
    const before = await findKeyOf(session, told.referralId);
    if (!(await keepFact(session, told))) return;
    await makeFigures(session, told);
    const hasMoved =
      before && (before.helpdeskId !== told.helpdeskId || before.schoolYear !== told.schoolYear);
    if (hasMoved) await makeFigures(session, before);
  },
};

/** Counts anew what may be read; everybody reads these cells, nobody the rows that they are made of. */
async function makeFigures(session: StatisticsSession, key: FigureKey): Promise<void> {
  const { helpdeskId, schoolYear } = key;
  const figureId = await lockFigure(session, { helpdeskId, schoolYear });
  await replaceCells(session, figureId, tabulate(await listFacts(session, key)));
}
