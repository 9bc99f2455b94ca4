import type pg from 'pg';
import { copyRows } from '../kit/database/copy';
import { columnName, insertRows, loadDemo, tidy } from '../kit/database/demo-load';
import { noteQuarterLoaded } from '../kit/database/demo-progress';
import { restoreAside, setAside } from '../kit/database/set-aside';
import { deriveFromEnrolments, openSharedRecords, type PupilsDemo } from './demo';
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
  ...['absence_summary', 'school_change', 'pupil_reference'].map(qualified),
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
    await copyRows(client, qualified('access_edge'), demo.accessEdge);
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
  for (const table of ASIDE) {
    await client.query(`create unlogged table pupils.quarter_${table} (like pupils.${table})`);
  }
  const sharing = demo.consentRecord.filter(({ purpose }) => purpose === 'SHARE_WITH_GUARDIAN');
  await copyRows(client, 'pupils.quarter_enrolment', demo.enrolment);
  await copyRows(client, 'pupils.quarter_guardian', demo.guardian);
  await insertRows(client, 'pupils.quarter_consent_record', sharing);
  await client.query('insert into pupils.enrolment select * from pupils.quarter_enrolment');
  await deriveFromEnrolments(client, 'pupils.quarter_enrolment');
  await openSharedRecords(client, 'pupils.quarter_consent_record', 'pupils.quarter_guardian');
  for (const table of ASIDE) await client.query(`drop table pupils.quarter_${table}`);
}

const ASIDE = ['enrolment', 'guardian', 'consent_record'];

function qualified(table: string): string {
  return `pupils.${table}`;
}
