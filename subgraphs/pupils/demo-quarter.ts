import type pg from 'pg';
import { copyRows } from '../kit/database/copy';
import { columnName, insertRows, loadDemo, tidy } from '../kit/database/demo-load';
import { noteQuarterLoaded } from '../kit/database/demo-progress';
import { restoreAside, setAside } from '../kit/database/set-aside';
import { deriveFromEnrolments, fillCaseloads, openSharedRecords, type PupilsDemo } from './demo';
import { summariesOf } from './demo-summaries';
import { referenceHash } from './pupil/reference';

/** Tables that grow with the pupils. Nothing points at their rows, so their keys can wait until all are there. */
const BULK = [
  'enrolment',
  'guardian',
  'access_edge',
  'absence_record',
  'absence_summary',
  'school_change',
  'pupil_reference',
  'caseload_entry',
].map(qualified);
/** In an order that foreign keys allow. */
const SMALL = ['school', 'clbCentre', 'clbContract'] as const;
const COPIED = ['pupil', 'guardian', 'enrolment', 'absenceRecord', 'accessEdge'] as const;
const OF_CASES = [
  'referralPermit',
  'servicePermit',
  'serviceInvolvement',
  'leaseInterest',
  'trajectoryDayPart',
] as const;
const LOADED = [
  ...[...SMALL, ...COPIED, ...OF_CASES, 'consentRecord'].map((table) => qualified(columnName(table))),
  ...['absence_summary', 'school_change', 'pupil_reference', 'caseload_entry'].map(qualified),
];
/** What their triggers would do is computed here. */
const RESTING_TRIGGERS = [
  'enrolment',
  'consent_record',
  'access_edge',
  'absence_record',
  'trajectory_day_part',
].map(qualified);

/** Before the first quarter: keys and indexes of the tables that grow most are set aside, and noted. */
export async function openPupilsForQuarters(migratorUrl: string): Promise<void> {
  await setAside(migratorUrl, BULK);
}

/** One more quarter of the world, whole or not at all, with the note that it is there. */
export async function loadPupilsQuarter(
  migratorUrl: string,
  quarter: number,
  demo: PupilsDemo,
  referenceKey: Buffer,
): Promise<void> {
  const load = { migratorUrl, tables: LOADED, withoutTriggers: RESTING_TRIGGERS, withoutAnalysis: true };
  await loadDemo(load, async (client) => {
    await noteQuarterLoaded(client, quarter);
    for (const table of SMALL) await insertRows(client, qualified(columnName(table)), demo[table]);
    await copyRows(client, qualified('pupil'), demo.pupil);
    await insertRows(client, qualified('consent_record'), demo.consentRecord);
    await copyRows(client, qualified('guardian'), demo.guardian);
    await copyRows(client, qualified('absence_record'), demo.absenceRecord);
    await copyRows(client, qualified('absence_summary'), summariesOf(demo.absenceRecord));
    for (const table of OF_CASES) await insertRows(client, qualified(columnName(table)), demo[table]);
    await deriveQuarter(client, demo);
    await copyRows(
      client,
      qualified('pupil_reference'),
      demo.reference.map(({ organisationId, pupilId, reference }) => ({
        organisationId,
        pupilId,
        referenceHash: referenceHash(referenceKey, organisationId, reference),
      })),
    );
  });
}

/** After the last quarter: keys and indexes as they were. Interrupted, it goes on with those that are still missing. */
export async function closePupilsAfterQuarters(
  migratorUrl: string,
  told: (statement: string, left: number) => void,
): Promise<void> {
  await restoreAside(
    migratorUrl,
    [...BULK, qualified('pupil'), qualified('school'), qualified('consent_record')],
    told,
  );
}

/** When all quarters are there. */
export async function tidyPupilsDemo(migratorUrl: string): Promise<void> {
  await tidy(migratorUrl, LOADED);
}

/**
 * What follows from enrolments and consents is derived from these alone, not from the whole table each time: from tables
 * that nobody else ever sees, as they are gone before the transaction ends. (Temporary ones are not allowed here.)
 */
async function deriveQuarter(client: pg.ClientBase, demo: PupilsDemo): Promise<void> {
  for (const table of Object.values(QUARTER)) {
    await client.query(
      `create unlogged table ${table} (like ${table.replace('quarter_', '')} including defaults)`,
    );
  }
  const sharing = demo.consentRecord.filter(({ purpose }) => purpose === 'SHARE_WITH_GUARDIAN');
  await copyRows(client, QUARTER.enrolment, demo.enrolment);
  await copyRows(client, QUARTER.guardian, demo.guardian);
  await insertRows(client, QUARTER.consent, sharing);
  await copyRows(client, QUARTER.edge, demo.accessEdge);
  await deriveFromEnrolments(client, QUARTER);
  await openSharedRecords(client, QUARTER);
  await fillCaseloads(client, QUARTER);
  await client.query(`insert into pupils.enrolment select * from ${QUARTER.enrolment}`);
  await client.query(`insert into pupils.access_edge select * from ${QUARTER.edge}`);
  for (const table of Object.values(QUARTER)) await client.query(`drop table ${table}`);
}

const QUARTER = {
  enrolment: 'pupils.quarter_enrolment',
  edge: 'pupils.quarter_access_edge',
  consent: 'pupils.quarter_consent_record',
  guardian: 'pupils.quarter_guardian',
};

function qualified(table: string): string {
  return `pupils.${table}`;
}
