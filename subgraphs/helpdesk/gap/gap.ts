/** The words of this part: the states of a gap (hiaat) and the way between them (S2, bridge 4). */
export const GAP_STATUSES = ['OPEN', 'REPORTED', 'ANSWERED'] as const;
export type GapStatus = (typeof GAP_STATUSES)[number];

/** A gap is signalled within the helpdesk, reported to city and network, answered by policy; each once. */
export const GAP_TRANSITIONS: Readonly<Record<GapStatus, readonly GapStatus[]>> = {
  OPEN: ['REPORTED'],
  REPORTED: ['ANSWERED'],
  ANSWERED: [],
};

/** A smaller number of cases is the helpdesk's own knowledge: fewer could be somebody. */
export const LEAST_EVIDENCE_SHOWN = 10;

export function isGapStatus(value: string): value is GapStatus {
  return GAP_STATUSES.some((status) => status === value);
}
