import { badInput, HubError } from '../../kit/errors';
import { addDays } from '../../kit/school-calendar';
import { nextState } from '../../kit/transitions';
import { OPEN_STATUSES } from '../referral/referral';
import {
  KIND_OF_ROLE,
  ROUND_TABLE_TRANSITIONS,
  type RoundTableRole,
  type RoundTableStatus,
} from './round-table';

/** What is agreed on is done within a year. */
const MOST_DAYS_FOR_AGREEMENT = 366;

/** A place at the table: by role, and for which organisation. */
export interface Seat {
  readonly role: RoundTableRole;
  readonly organisationId?: string | null | undefined;
}
export interface Attendance extends Seat {
  readonly attended: boolean;
}
export interface Agreement {
  readonly text: string;
  readonly owner: RoundTableRole;
  readonly due?: string | undefined;
}

/** @throws INVALID_TRANSITION naming the states that are allowed instead */
export function transition(from: RoundTableStatus, to: RoundTableStatus): RoundTableStatus {
  return nextState('A round table', ROUND_TABLE_TRANSITIONS, from, to);
}

/**
 * @param status as the caller is shown it: to its maker a duplicate is a referral like any other
 * @throws INVALID_TRANSITION when the case is closed
 */
export function assertOpenCase(status: string): void {
  if (OPEN_STATUSES.some((open) => open === status)) return;
  throw new HubError('INVALID_TRANSITION', 'A round table is planned about an open referral', {
    hint: `This referral is ${status}`,
    details: { status },
  });
}

/**
 * Who may be asked: everybody once, organisations of the kind that the role says, providers that have the case.
 * @param kinds the kinds of the organisations that the register knows
 * @param assigned the providers of the case's trajectory now
 * @throws BAD_USER_INPUT naming the first seat that is not right
 */
export function assertSeats(
  seats: readonly Seat[],
  kinds: ReadonlyMap<string, string>,
  assigned: ReadonlySet<string>,
): void {
  const taken = new Set<string>();
  seats.forEach((seat, index) => {
    const fault = faultOf(seat, kinds, assigned) ?? (taken.has(keyOf(seat)) ? 'is named twice' : undefined);
    if (fault !== undefined) throw badInput(`participants.${index}: ${seat.role} ${fault}`);
    taken.add(keyOf(seat));
  });
}

function faultOf(
  { role, organisationId }: Seat,
  kinds: ReadonlyMap<string, string>,
  assigned: ReadonlySet<string>,
): string | undefined {
  const kind = KIND_OF_ROLE[role];
  const organisation = organisationId ?? undefined;
  if (kind === null) return organisation === undefined ? undefined : 'comes for no organisation';
  if (organisation === undefined) return 'comes for an organisation: name it';
  if (kinds.get(organisation) !== kind) return `comes for an organisation of kind ${kind} in the network`;
  if (role === 'PROVIDER' && !assigned.has(organisation)) return 'is assigned to the trajectory of this case';
  return undefined;
}

/**
 * Who of those who were asked was there, by the id of the seat.
 * @throws BAD_USER_INPUT unless everybody who was asked, and nobody else, is named once
 */
export function matchAttendance(
  asked: readonly (Seat & { readonly id: string })[],
  attendance: readonly Attendance[],
): Map<string, boolean> {
  const seatOf = new Map(asked.map((seat) => [keyOf(seat), seat]));
  const there = new Map<string, boolean>();
  attendance.forEach((named, index) => {
    const seat = seatOf.get(keyOf(named));
    if (!seat) throw badInput(`attendance.${index}: ${named.role} was not asked to this round table`);
    if (there.has(seat.id)) throw badInput(`attendance.${index}: ${named.role} is named twice`);
    there.set(seat.id, named.attended);
  });
  const missing = asked.filter(({ id }) => !there.has(id)).map(({ role }) => role);
  if (missing.length > 0) {
    throw badInput('attendance: says of everybody who was asked whether they were there', {
      hint: `Not named: ${missing.join(', ')}`,
      details: { missing },
    });
  }
  return there;
}

/** @throws BAD_USER_INPUT when an agreement is somebody's who was not asked, or due before the round table or after a year */
export function assertAgreements(
  agreements: readonly Agreement[],
  asked: readonly Seat[],
  heldOn: string,
): void {
  agreements.forEach(({ owner, due }, index) => {
    if (!asked.some(({ role }) => role === owner)) {
      throw badInput(`agreements.${index}.owner: ${owner} was not asked to this round table`);
    }
    if (due !== undefined && (due < heldOn || due > addDays(heldOn, MOST_DAYS_FOR_AGREEMENT))) {
      throw badInput(`agreements.${index}.due: is within a year from the round table`);
    }
  });
}

function keyOf({ role, organisationId }: Seat): string {
  return `${role} ${organisationId ?? ''}`;
}
