import type { Role } from '../../kit/actor';
import { badInput, HubError } from '../../kit/errors';
import { addDays, type Day } from '../../kit/school-calendar';
import { nextState } from '../../kit/transitions';
import { REOPEN_MONTHS } from '../trajectory/trajectory';
import { type ReferralChannel, type ReferralStatus, TRANSITIONS } from './referral';

/** The helpdesk speaks with the referrer within this many working days (default). */
export const FIRST_CONTACT_WORKING_DAYS = 3;
export const FIRST_ACTION = 'First contact with the referrer';

/** Pupil and parents are told at the referral, or when it is talked over with them before: not longer ago than this (default). */
export const NOTICE_DAYS_BEFORE = 30;

/** Which way in belongs to whom; a partner's and a service's come with their owners. */
const CHANNELS_OF_ROLE: Readonly<Partial<Record<Role, readonly ReferralChannel[]>>> = {
  CLB: ['CLB'],
  SCHOOL: ['SCHOOL'],
  HELPDESK: ['PHONE_PERMANENCE', 'OTHER_HELPDESK'],
};

/**
 * The next state, if the table allows the step.
 * @throws INVALID_TRANSITION naming the states that are allowed instead
 */
export function transition(from: ReferralStatus, to: ReferralStatus): ReferralStatus {
  return nextState('A referral', TRANSITIONS, from, to);
}

/** @throws BAD_USER_INPUT when the channel is another role's */
export function assertOwnChannel(role: Role, channel: ReferralChannel): void {
  const own = CHANNELS_OF_ROLE[role] ?? [];
  if (!own.includes(channel)) {
    throw badInput(`Channel ${channel} is not yours`, { hint: `Register through ${own.join(' or ')}` });
  }
}

/** How a helpdesk works today, as far as it decides what may come in. */
export interface Intake {
  readonly name: string;
  readonly levels: readonly string[];
  readonly intakeChannels: readonly string[];
}

/**
 * Whether the helpdesk takes this referral in the way it works today.
 * @throws CHANNEL_NOT_OPEN, NOT_ELIGIBLE
 */
export function assertTakenIn(
  mode: Intake | undefined,
  channel: ReferralChannel,
  level: string | null,
): void {
  if (!mode?.intakeChannels.includes(channel)) {
    const open = mode?.intakeChannels.join(', ') ?? 'none';
    throw new HubError(
      'CHANNEL_NOT_OPEN',
      'This helpdesk does not take referrals through this channel at present',
      {
        hint: `Open now: ${open}. A school asks its CLB to register the pupil.`,
        details: { channel, mode: mode?.name ?? null },
      },
    );
  }
  if (level !== null && !mode.levels.includes(level)) {
    throw new HubError(
      'NOT_ELIGIBLE',
      'This helpdesk does not take referrals of this level of school at present',
      {
        hint: `Levels taken now: ${mode.levels.join(', ')}`,
        details: { level, mode: mode.name },
      },
    );
  }
}

/** The day that lies so many working days (Monday to Friday) after a day; both as YYYY-MM-DD. */
export function addWorkingDays(day: string, workingDays: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  for (let left = workingDays; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

/**
 * Whether a case that was completed can still be taken up again.
 * @throws INVALID_TRANSITION saying until when it could
 */
export function assertStillReopenable(completedOn: Day, today: Day): void {
  const last = addMonths(completedOn, REOPEN_MONTHS);
  if (today <= last) return;
  throw new HubError('INVALID_TRANSITION', `A case is taken up again within ${REOPEN_MONTHS} months`, {
    hint: `It was completed on ${completedOn}, and could be taken up until ${last}; a new referral begins a new case`,
    details: { from: 'COMPLETED', to: 'REOPENED', allowed: [] },
  });
}

/** @throws BAD_USER_INPUT when a notice is dated long before the referral that it is about */
export function assertNoticeDay(informedOn: Day, receivedOn: Day): void {
  const first = addDays(receivedOn, -NOTICE_DAYS_BEFORE);
  if (informedOn < first)
    throw badInput(`informedOn: is at most ${NOTICE_DAYS_BEFORE} days before the referral`, {
      hint: `The first day is ${first}`,
    });
}

/** The same day so many months later; the last day of the month where there is no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
