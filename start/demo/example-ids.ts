import type { Day } from '../../subgraphs/kit/school-calendar';
import { schoolDaysUntil } from './career';
import { FATE_OF_STORY } from './caseload';
import { CASES, type Case } from './cases';
import { idOf } from './chance';
import { tableDays, tableId } from './dispatch-tables';
import type { Helpdesk } from './organisations';
import { Timeline } from './timeline';

/** Ids of what the named cases leave behind, without making a world: whoever changes how a caseload is drawn sees it in the tests. */

export function referralOf(one: Case): string {
  const nth = one.story === 'OPEN_REFERRAL' ? 0 : workedOn(one.helpdesk).indexOf(one) + 1;
  if (nth === 0 && one.story !== 'OPEN_REFERRAL') throw new Error(`${one.name} was not referred`);
  return referralId(one.helpdesk, nth);
}

/** A case that just came in, and that nobody looked at yet. */
export function receivedReferral(helpdesk: Helpdesk): string {
  return referralId(helpdesk, workedOn(helpdesk).length + 1);
}

export function trajectoryOf(one: Case): string {
  return idOf('trajectory', referralOf(one), 0);
}

export function followUpOf(one: Case, nth: number): string {
  return idOf('follow-up', trajectoryOf(one), nth);
}

export function itemOf(one: Case): string {
  return idOf('item', referralOf(one), 0);
}

/** The consent that a named case tells of first. */
export function consentOf(one: Case): string {
  return idOf('consent', one.number, 0);
}

/** The consent by which a pupil opened the record to a parent. */
export function sharingOf(one: Case): string {
  return idOf('consent', one.number, 1);
}

export function serviceReferralOf(one: Case): string {
  return idOf('service referral', consentOf(one));
}

/** A table that was planned when the world was made: 0 is the next, 1 the one after it. */
export function plannedTable(helpdesk: Helpdesk, worldDay: Day, nth: 0 | 1): string {
  const day = tableDays(helpdesk, timelineOf(worldDay).coming)[nth];
  if (day === undefined) throw new Error('tables are planned');
  return tableId(helpdesk, day);
}

/** The last day of school before the world's day. */
export function lastSchoolDay(worldDay: Day): Day {
  return timelineOf(worldDay).ago(1);
}

function timelineOf(day: Day): Timeline {
  return new Timeline(day, schoolDaysUntil(day));
}

/** In the order in which they were referred: after the one with an open referral, before all others. */
function workedOn(helpdesk: Helpdesk): Case[] {
  return Object.values(CASES)
    .filter((one: Case) => one.helpdesk === helpdesk && FATE_OF_STORY[one.story] !== undefined)
    .sort((one, other) => one.number - other.number);
}

function referralId(helpdesk: Helpdesk, nth: number): string {
  return idOf('referral', helpdesk.deskCode, nth);
}
