import { badInput, HubError } from '../../kit/errors';
import {
  type CanTake,
  CLB_DUTY_HALF_DAYS,
  NOT_ON_A_TABLE,
  type TableKind,
  type TableStatus,
} from './dispatch';

/** A referral, as far as a table needs it. */
export interface Discussed {
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

/** What every provider at the table sees, alike: facts in bands, nothing that is anybody's own (R9, L32). */
export function onTable(referral: Discussed) {
  const { subjectKind, groupSize, level, ageBand, areaNis, situation, urgency, problematicHalfDays } =
    referral;
  return {
    subjectKind,
    groupSize,
    level,
    ageBand,
    areaNis,
    situation,
    urgency,
    reasons: referral.reasons.filter((reason) => !NOT_ON_A_TABLE.includes(reason)),
    clbDutyReached: problematicHalfDays === null ? null : problematicHalfDays >= CLB_DUTY_HALF_DAYS,
  };
}

/** What somebody could be known by, in whatever language; a name cannot be told from another word, so the hint says it. */
const TELLTALES: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /\S@\S/, what: 'an e-mail address' },
  { pattern: /\d[\d ./-]{6,}\d/, what: 'a date or a number of more than seven digits' },
  { pattern: /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/, what: 'a date' },
  { pattern: /\b\d{1,2}(?:e|er|de|ste|th|st|nd|rd)? \p{L}{3,9}\.? (?:19|20)\d\d\b/u, what: 'a date' },
  { pattern: /\b(?:L|S)-\d{3,}\b/, what: 'a file number' },
  { pattern: /https?:\/\/|www\./i, what: 'an address of a page' },
];

/** The same words with spaces and dashes of one kind and digits at their usual width, so that none hides behind another. */
const plainly = (words: string): string =>
  words
    .normalize('NFKC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/\p{Pd}|\u2212/gu, '-');

/**
 * Whether the words for a table hold something that somebody could be known by.
 * @throws BAD_USER_INPUT saying what, never repeating it
 */
export function assertTellsNobody(need: string): void {
  const plain = plainly(need);
  const found = TELLTALES.find(({ pattern }) => pattern.test(plain));
  if (found)
    throw badInput(`need: holds ${found.what}`, {
      hint: 'All providers at the table read this: no name, school, number, address or day that singles anybody out',
    });
}

/**
 * Whether a table looks at offers that such a case could have at all.
 * @throws NOT_ELIGIBLE for a pupil outside secondary education on a table for NAFT (R3)
 */
export function assertFitsTable(kind: TableKind, { subjectKind, level }: Discussed): void {
  if (kind === 'NAFT' && subjectKind === 'PUPIL' && level !== 'SECONDARY')
    throw new HubError('NOT_ELIGIBLE', 'A table for NAFT looks at secondary education only', {
      hint: 'Put it on a table about welfare, when the helpdesk works with welfare partners',
      details: { kind, level },
    });
}

/**
 * Whether the helpdesk works with the providers of such a table at present.
 * @throws CHANNEL_NOT_OPEN
 */
export function assertKindOpen(
  kind: TableKind,
  mode: { readonly name: string; readonly providerKinds: readonly string[] } | undefined,
): void {
  const needed = kind === 'MIXED' ? ['NAFT', 'WELFARE'] : [kind];
  const missing = needed.filter((one) => !mode?.providerKinds.includes(one));
  if (missing.length > 0)
    throw new HubError('CHANNEL_NOT_OPEN', 'The helpdesk does not work with these providers at present', {
      hint: `Open now: ${mode?.providerKinds.join(', ') ?? 'none'}`,
      details: { kind, mode: mode?.name ?? null },
    });
}

/** @throws INVALID_TRANSITION naming where the table stands */
export function assertTableIs(status: TableStatus, allowed: readonly TableStatus[], hint: string): void {
  if (allowed.includes(status)) return;
  throw new HubError('INVALID_TRANSITION', `This table is ${status}`, {
    hint,
    details: { from: status, needed: allowed },
  });
}

export interface Answer {
  readonly organisationId: string;
  readonly canTake: CanTake;
}

/** Who can take it, alone or together. */
export function willing(answers: readonly Answer[]): string[] {
  return answers.filter(({ canTake }) => canTake !== 'NO').map(({ organisationId }) => organisationId);
}

/**
 * Whether those who are assigned at a table said that they can take it; nobody is given what it did not offer to do.
 * @throws CONFLICT naming who has not
 */
export function assertWilling(assigned: readonly string[], answers: readonly Answer[]): void {
  const silent = assigned.filter((id) => !willing(answers).includes(id));
  if (silent.length > 0)
    throw new HubError('CONFLICT', 'Somebody who is assigned has not said that it can take this', {
      hint: 'Ask for an answer first; the last one before the decision counts',
      details: { organisations: silent },
    });
  const [only] = assigned;
  const answer = answers.find(({ organisationId }) => organisationId === only);
  if (assigned.length === 1 && answer?.canTake === 'TOGETHER')
    throw new HubError('CONFLICT', 'This provider can take it together with somebody only', {
      details: { organisations: assigned },
    });
}
