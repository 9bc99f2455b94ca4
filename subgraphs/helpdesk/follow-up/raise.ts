import type { HelpdeskSession } from '../tables';
export async function raiseFollowUp(
  session: HelpdeskSession,
  given: { trajectoryId: string; signal: string; source: string; dueOn: string },
): Promise<void> {
  const { helpdeskId } = await session.db
    .selectFrom('trajectory')
    .select('helpdeskId')
    .where('id', '=', given.trajectoryId)
    .executeTakeFirstOrThrow();
  await session.db
    .insertInto('followUp')
    .values({ ...given, helpdeskId })
    .execute();
}
