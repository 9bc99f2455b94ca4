import type { Insertable } from 'kysely';
import type { DB } from '../../subgraphs/helpdesk/__generated__/tables';
import { addDays, type Day } from '../../subgraphs/kit/school-calendar';
import { momentOf } from './calendar';
import { idOf } from './chance';
import { OFFERS } from './offer-texts';
import { HELPDESK_ANTWERP, type Helpdesk, type Organisation, PARTNERS } from './organisations';
import { staffOf } from './personas';
import type { Timeline } from './timeline';

export type Answer = 'YES' | 'NO' | 'TOGETHER';
type Rows<Table extends keyof DB> = readonly Insertable<DB[Table]>[];

/** A referral's turn on a table. Answers name what each provider said, as far as it did. */
export interface Item {
  readonly id: string;
  readonly referralId: string;
  readonly tableDay: Day;
  readonly need: string;
  readonly placedAt: string;
  readonly answers: readonly {
    readonly by: Organisation;
    readonly canTake: Answer;
    readonly strength: string | null;
    readonly at: string;
  }[];
  readonly decided: {
    readonly decision: 'ASSIGNED' | 'POSTPONED' | 'EXPERT_TABLE' | 'NO_OFFER' | 'WITHDRAWN';
    readonly at: string;
    readonly by: string | null;
    readonly rationale: string | null;
    readonly considered: readonly string[];
  } | null;
}

/** What all providers at the table see alike, copied from the referral. */
export interface Copied {
  readonly subjectKind: string;
  readonly groupSize: number | null;
  readonly level: string | null;
  readonly ageBand: string | null;
  readonly areaNis: string | null;
  readonly situation: string;
  readonly reasons: readonly string[];
  readonly problematicHalfDays: number | null;
  readonly urgency: string;
}

export interface TableRows {
  readonly dispatchTable: Rows<'dispatchTable'>;
  readonly dispatchTableParticipant: Rows<'dispatchTableParticipant'>;
  readonly dispatchItem: Rows<'dispatchItem'>;
  readonly providerResponse: Rows<'providerResponse'>;
}

const TUESDAY = 2;
const THURSDAY = 4;
export const TABLE_HOUR = 12;
const TABLE_MINUTE = 30;
/** The words of a table's items are forgotten so many days after it (L25). */
const WORKING_LIST_DAYS = 30;
/** Coming tables that are planned; the one after them was called off. */
export const PLANNED_TABLES = 2;
/** From so many problematic half days on the school must involve the centre. */
const CLB_DUTY_HALF_DAYS = 5;
/** For centre and dispatcher alone (L32). */
const NOT_ON_A_TABLE: ReadonlySet<string> = new Set(['MENTAL_HEALTH', 'OFFENDING', 'RADICALISATION_CONCERN']);

/** A helpdesk's weekly meeting day, as far as there is school on it. */
export function tableDays(helpdesk: Helpdesk, days: readonly Day[]): Day[] {
  const weekday = helpdesk === HELPDESK_ANTWERP ? THURSDAY : TUESDAY;
  return days.filter((day) => new Date(day).getUTCDay() === weekday);
}

/** Who sits at a NAFT table: every partner with a NAFT that serves the helpdesk's area, as `providers_for_table` says. */
export function providersAt(helpdesk: Helpdesk): Organisation[] {
  const offered = OFFERS.filter(
    ({ type, status = 'PUBLISHED', area }) =>
      type === 'NAFT' &&
      (status === 'PUBLISHED' || status === 'FULL') &&
      area.some((nis) => helpdesk.serviceArea.includes(nis)),
  );
  return PARTNERS.filter((partner) => offered.some(({ of }) => of === partner));
}

/** A helpdesk's tables: those that items lie on, the coming ones, and one that was called off. */
export function tableRows(
  helpdesk: Helpdesk,
  placed: readonly (Item & { readonly copied: Copied })[],
  { today, past, coming }: Timeline,
): TableRows {
  const next = tableDays(helpdesk, coming).slice(0, PLANNED_TABLES + 1);
  const held = tableDays(helpdesk, past).filter((day) => placed.some(({ tableDay }) => tableDay === day));
  const calledOff = { day: next.at(-1), at: momentOf(past.at(-1) ?? today, 9, 10) };
  const statusOf = (day: Day) => (day < today ? 'CLOSED' : day === calledOff.day ? 'CANCELLED' : 'PLANNED');
  const days = [...held, ...next];
  const items = days.flatMap((day) =>
    placed
      .filter(({ tableDay }) => tableDay === day)
      .sort((one, other) => one.placedAt.localeCompare(other.placedAt) || one.id.localeCompare(other.id))
      .map((item, index) => itemRow(helpdesk, item, index + 1, today)),
  );
  return {
    dispatchTable: days.map((day) => ({
      id: tableId(helpdesk, day),
      helpdeskId: helpdesk.id,
      kind: 'NAFT',
      scheduledAt: momentOf(day, TABLE_HOUR, TABLE_MINUTE),
      place: `${helpdesk.name}, vergaderzaal 1`,
      chair: staffOf(helpdesk, 'HELPDESK')[0] ?? helpdesk.id,
      status: statusOf(day),
      openedAt: day < today ? momentOf(day, TABLE_HOUR, TABLE_MINUTE) : null,
      closedAt: day < today ? closingOf(day) : day === calledOff.day ? calledOff.at : null,
      synthetic: true,
    })),
    dispatchTableParticipant: days.flatMap((day) =>
      providersAt(helpdesk).map(({ id }) => ({
        tableId: tableId(helpdesk, day),
        organisationId: id,
        because: 'OFFER',
      })),
    ),
    dispatchItem: items,
    providerResponse: placed
      .filter(({ tableDay }) => forgottenAt(tableDay, today) === null)
      .flatMap(({ id, answers }) =>
        answers.map(({ by, canTake, strength, at }) => ({
          id: idOf('answer', id, by.code),
          itemId: id,
          organisationId: by.id,
          canTake,
          fromOwnStrength: strength,
          earliestStart: canTake === 'NO' ? null : addDays(at.slice(0, 10), 14),
          answeredBy: staffOf(by, 'PARTNER')[0] ?? by.id,
          answeredAt: at,
        })),
      ),
  };
}

export function tableId(helpdesk: Helpdesk, day: Day): string {
  return idOf('table', helpdesk.deskCode, day);
}

function closingOf(day: Day): string {
  return momentOf(day, TABLE_HOUR + 2, 0);
}

/** When a timer forgot the words of a table's items; null while they are there. */
function forgottenAt(tableDay: Day, today: Day): string | null {
  const day = addDays(tableDay, WORKING_LIST_DAYS);
  return day < today ? momentOf(day, TABLE_HOUR + 3, 0) : null;
}

function itemRow(
  helpdesk: Helpdesk,
  item: Item & { readonly copied: Copied },
  position: number,
  today: Day,
): Insertable<DB['dispatchItem']> {
  const { copied, decided } = item;
  const forgotten = forgottenAt(item.tableDay, today);
  const shown = <T>(value: T): T | null => (forgotten === null ? value : null);
  return {
    id: item.id,
    tableId: tableId(helpdesk, item.tableDay),
    referralId: item.referralId,
    position,
    subjectKind: copied.subjectKind,
    groupSize: shown(copied.groupSize),
    need: shown(item.need),
    level: shown(copied.level),
    ageBand: shown(copied.ageBand),
    areaNis: shown(copied.areaNis),
    situation: shown(copied.situation),
    reasons: forgotten === null ? copied.reasons.filter((reason) => !NOT_ON_A_TABLE.has(reason)) : [],
    clbDutyReached: shown(
      copied.problematicHalfDays === null ? null : copied.problematicHalfDays >= CLB_DUTY_HALF_DAYS,
    ),
    urgency: copied.urgency,
    placedAt: item.placedAt,
    decision: decided?.decision ?? null,
    decidedAt: decided?.at ?? null,
    decidedBy: decided?.by ?? null,
    rationale: decided?.rationale ?? null,
    consideredProviders: [...(decided?.considered ?? [])],
    forgottenAt: forgotten,
  };
}
