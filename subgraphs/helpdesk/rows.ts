import type { NotNull, Selectable } from 'kysely';
import type { DB } from './__generated__/tables';

/** What resolvers get for each type of the schema. */
export type HelpdeskRow = Selectable<DB['helpdesk']>;
export type OperatingModeRow = Selectable<DB['operatingMode']>;
export type OrganisationRow = Pick<Selectable<DB['organisation']>, 'id' | 'name' | 'kind'>;

/** A referral as the reader is shown it (the view hides what only the helpdesk knows). */
export type ReferralRow = Required<Selectable<DB['referralSeen']>> & Known;
/** PostgreSQL cannot tell that a view's columns are never null; the tables below it do. */
export interface Known {
  id: string;
  number: string;
  helpdeskId: string;
  operatingModeId: string;
  referredByOrg: string;
  referredByPerson: string;
  referredByRole: string;
  receivedAt: Date;
  status: string;
  noticeException: boolean;
  consideredProviders: string[];
  lastEventAt: Date;
}
export type KnownColumns = { [Column in keyof Known]: NotNull };

export type ReferralEventRow = Selectable<DB['referralEventSeen']>;
export type ReferralDraftRow = Selectable<DB['referralDraft']>;
export type CaseHandOverRow = Selectable<DB['caseHandOver']>;

export type DispatchTableRow = Selectable<DB['dispatchTable']>;
export type DispatchItemRow = Selectable<DB['dispatchItem']>;
export type ProviderResponseRow = Selectable<DB['providerResponse']>;

export type TrajectoryRow = Selectable<DB['trajectory']>;
export type TrajectoryEventRow = Selectable<DB['trajectoryEvent']>;
export type TrajectorySessionRow = Selectable<DB['trajectorySession']>;
export type FollowUpRow = Selectable<DB['followUp']>;
export type AssignmentRow = Selectable<DB['assignment']>;

export type RoundTableRow = Selectable<DB['roundTable']>;
export type RoundTableParticipantRow = Selectable<DB['roundTableParticipant']>;
export type RoundTableAgreementRow = Selectable<DB['roundTableAgreement']>;
export type RoundTableVoiceRow = Selectable<DB['roundTableVoice']>;

export type GapSignalRow = Selectable<DB['gapSignal']>;

/** An open case that nobody has in hand, with why. */
export interface OffRadarRow {
  /** The referral's, for cursors. */
  readonly id: string;
  readonly referral: ReferralRow;
  readonly because: readonly ('OWNER_GONE' | 'ACTION_OVERDUE' | 'SILENT' | 'NOT_STARTED')[];
}

/** Keys of other owners' entities; the gateway asks them for the rest. */
export interface PupilReference {
  readonly id: string;
}
export interface SchoolReference {
  readonly id: string;
}
export interface CaseContextReference {
  readonly pupilId: string;
}
export interface OfferReference {
  readonly id: string;
}
export interface PartnerReference {
  readonly id: string;
}
export interface MunicipalityReference {
  readonly nisCode: string;
}
