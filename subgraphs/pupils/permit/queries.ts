import type { Session } from '../../kit/database/session';
import type { PermitRow } from '../rows';
import type { PupilsTables } from '../tables';

export interface NewPermit {
  readonly id: string;
  readonly pupilId: string;
  readonly helpdeskId: string;
  readonly consentId: string;
  readonly issuedBy: string;
  readonly issuedByOrg: string;
  readonly shares: string;
}

export async function insertPermit(session: Session<PupilsTables>, permit: NewPermit): Promise<void> {
  await session.db.insertInto('referralPermit').values(permit).execute();
}

export async function findPermit(session: Session<PupilsTables>, id: string): Promise<PermitRow | null> {
  const permit = await session.db
    .selectFrom('referralPermit')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return permit ?? null;
}
