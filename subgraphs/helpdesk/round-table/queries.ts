import { sql } from 'kysely';
import { dayOf } from '../../kit/calendar';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type {
  RoundTableAgreementRow,
  RoundTableParticipantRow,
  RoundTableRow,
  RoundTableVoiceRow,
} from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import {
  isRoundTableRole,
  isRoundTableStatus,
  type RoundTablePurpose,
  type RoundTableStatus,
} from './round-table';
import type { Agreement, Seat } from './rules';

export const loadRoundTable = defineLoader<HelpdeskTables, RoundTableRow>(
  (session, ids) => session.db.selectFrom('roundTable').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** All round tables of each referral that the actor may see, newest first. */
export const loadRoundTablesOfReferral = defineListLoader<HelpdeskTables, RoundTableRow>(
  (session, referralIds) =>
    session.db
      .selectFrom('roundTable')
      .selectAll()
      .where('referralId', 'in', referralIds)
      .orderBy('scheduledAt', 'desc')
      .orderBy('id')
      .execute(),
  (row) => row.referralId,
);

export const loadParticipants = defineListLoader<HelpdeskTables, RoundTableParticipantRow>(
  (session, roundTableIds) =>
    session.db
      .selectFrom('roundTableParticipant')
      .selectAll()
      .where('roundTableId', 'in', roundTableIds)
      .orderBy('role')
      .orderBy('organisationId')
      .execute(),
  (row) => row.roundTableId,
);

export const loadAgreements = defineListLoader<HelpdeskTables, RoundTableAgreementRow>(
  (session, roundTableIds) =>
    session.db
      .selectFrom('roundTableAgreement')
      .selectAll()
      .where('roundTableId', 'in', roundTableIds)
      .orderBy('position')
      .execute(),
  (row) => row.roundTableId,
);

export const loadVoices = defineListLoader<HelpdeskTables, RoundTableVoiceRow>(
  (session, roundTableIds) =>
    session.db
      .selectFrom('roundTableVoice')
      .selectAll()
      .where('roundTableId', 'in', roundTableIds)
      .orderBy('givenAt')
      .orderBy('id')
      .execute(),
  (row) => row.roundTableId,
);

/** Whether a round table for this purpose was held about a case since a day (or a moment: its day counts). */
export async function hasHeldRoundTable(
  session: HelpdeskSession,
  referralId: string,
  purpose: RoundTablePurpose,
  since: Date | string,
): Promise<boolean> {
  const held = await session.db
    .selectFrom('roundTable')
    .select('id')
    .where('referralId', '=', referralId)
    .where('purpose', '=', purpose)
    .where('status', '=', 'HELD')
    .where('heldOn', '>=', typeof since === 'string' ? since : dayOf(since))
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}

/** Nobody closes the case while something is planned about it; to be read after this. */
export async function holdCase(session: HelpdeskSession, referralId: string): Promise<void> {
  await sql`select helpdesk.hold_case(${referralId})`.execute(session.db);
}

/** A round table that is about to be changed: locked, with its state. */
export interface RoundTableToChange {
  readonly id: string;
  readonly referralId: string;
  readonly status: RoundTableStatus;
}

export async function findRoundTableToChange(
  session: HelpdeskSession,
  id: string,
): Promise<RoundTableToChange | undefined> {
  const row = await session.db
    .selectFrom('roundTable')
    .select(['id', 'referralId', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  if (!isRoundTableStatus(row.status)) throw new Error(`unknown state ${row.status}`);
  return { ...row, status: row.status };
}

/** Who was asked, with the ids of their seats. */
export async function listSeats(
  session: HelpdeskSession,
  roundTableId: string,
): Promise<(Seat & { readonly id: string })[]> {
  const rows = await session.db
    .selectFrom('roundTableParticipant')
    .select(['id', 'role', 'organisationId'])
    .where('roundTableId', '=', roundTableId)
    .execute();
  return rows.map(({ role, ...seat }) => {
    if (!isRoundTableRole(role)) throw new Error(`unknown role ${role}`);
    return { ...seat, role };
  });
}

export interface NewRoundTable {
  readonly id: string;
  readonly referralId: string;
  readonly helpdeskId: string;
  readonly purpose: RoundTablePurpose;
  readonly scheduledAt: Date;
  readonly place: string | null;
  readonly pupilInvited: boolean;
  readonly synthetic: boolean;
}

export async function insertRoundTable(
  session: HelpdeskSession,
  roundTable: NewRoundTable,
  seats: readonly Seat[],
): Promise<void> {
  await session.db.insertInto('roundTable').values(roundTable).execute();
  await session.db
    .insertInto('roundTableParticipant')
    .values(
      seats.map(({ role, organisationId }) => ({
        roundTableId: roundTable.id,
        role,
        organisationId: organisationId ?? null,
      })),
    )
    .execute();
}

export async function setStatus(
  session: HelpdeskSession,
  id: string,
  changes: { readonly status: RoundTableStatus; readonly heldOn?: string; readonly pupilPresent?: boolean },
): Promise<void> {
  await session.db.updateTable('roundTable').set(changes).where('id', '=', id).execute();
}

/** Who was there, in two statements however many were asked. */
export async function setAttendance(
  session: HelpdeskSession,
  there: ReadonlyMap<string, boolean>,
): Promise<void> {
  for (const attended of [true, false]) {
    const seats = [...there].filter(([, was]) => was === attended).map(([id]) => id);
    if (seats.length === 0) continue;
    await session.db
      .updateTable('roundTableParticipant')
      .set({ attended })
      .where('id', 'in', seats)
      .execute();
  }
}

export async function insertAgreements(
  session: HelpdeskSession,
  roundTableId: string,
  agreements: readonly Agreement[],
): Promise<void> {
  if (agreements.length === 0) return;
  await session.db
    .insertInto('roundTableAgreement')
    .values(
      agreements.map(({ text, owner, due }, index) => ({
        roundTableId,
        agreed: text,
        ownerRole: owner,
        due: due ?? null,
        position: index + 1,
      })),
    )
    .execute();
}

export async function insertVoice(
  session: HelpdeskSession,
  voice: {
    readonly roundTableId: string;
    readonly byRole: string;
    readonly byPerson: string;
    readonly words: string;
  },
): Promise<void> {
  await session.db.insertInto('roundTableVoice').values(voice).execute();
}
