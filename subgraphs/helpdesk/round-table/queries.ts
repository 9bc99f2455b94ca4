import type { HelpdeskSession } from '../tables';
export async function hasHeldRoundTable(
  session: HelpdeskSession,
  referralId: string,
  purpose: string,
  since: string,
): Promise<boolean> {
  const row = await session.db
    .selectFrom('roundTable')
    .select('id')
    .where('referralId', '=', referralId)
    .where('purpose', '=', purpose)
    .where('heldOn', '>=', since)
    .executeTakeFirst();
  return row !== undefined;
}
