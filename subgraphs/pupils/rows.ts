import type { Selectable } from 'kysely';
import type { DB } from './__generated__/tables';

/** What stands behind each type of the schema: rows as they are read, before any resolver. */
export type PupilRow = Selectable<DB['pupil']>;
export type SchoolRow = Selectable<DB['school']>;
export type ClbCentreRow = Selectable<DB['clbCentre']>;
export type ClbContractRow = Selectable<DB['clbContract']>;
export type EnrolmentRow = Selectable<DB['enrolment']>;
export type AbsenceRow = Selectable<DB['absenceRecord']>;
export type SchoolChangeRow = Selectable<DB['schoolChange']>;
export type GuardianRow = Selectable<DB['guardian']>;
export type PermitRow = Selectable<DB['referralPermit']>;
export type ServicePermitRow = Selectable<DB['servicePermit']>;
export type InvolvementRow = Selectable<DB['serviceInvolvement']>;
export type ImportReportRow = Selectable<DB['importReport']>;

/** One school year's counts, with the problematic half days of the year before. */
export type AbsenceSummaryRow = Selectable<DB['absenceSummary']> & { readonly previousB: number };

/** A decision, and whether PostgreSQL counts it as a consent in force now. */
export type ConsentRow = Selectable<DB['consentRecord']> & { readonly holds: boolean };

/** A case context is the id of a pupil that was found visible; everything in it is loaded when it is asked for. */
export interface CaseContextRow {
  readonly pupilId: string;
}

/** Municipalities are another owner's; here they are a code. */
export interface MunicipalityRow {
  readonly nisCode: string;
}

/** Services are another owner's; here they are an id. */
export interface SupportServiceRow {
  readonly id: string;
}
