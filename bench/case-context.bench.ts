import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { assembleHub, loadKeys } from '../start/assemble';
import { prepareDataFolder } from '../start/data-folder';
import { removeEmbeddedDatabase, startEmbeddedDatabase } from '../start/database/embedded';
import { loadOrCreatePasswords } from '../start/database/passwords';
import { provision } from '../start/database/provision';
import { roleNames } from '../start/database/roles';
import { markSynthetic } from '../start/database/synthetic';
import { CASES } from '../start/demo/cases';
import { DEMO_AUDIENCE, DEMO_ISSUER, demoIssuer } from '../start/demo/issuer';
import { loadDemoWorld } from '../start/demo/load';
import { PERSONAS } from '../start/demo/personas';
import { OWNERS, type OwnerDatabases } from '../start/owners';
import { migrate } from '../subgraphs/kit/database/migrate';
import { createSigningKey } from '../subgraphs/kit/keys';
import { measure, percentile } from './figures';

const WARM_UP = 100;
const TIMES = 500;
const PUPIL = CASES.truantAntwerp.id;
const SILENT = () => undefined;

const QUERY = `query ($id: ID!) { caseContext(pupilId: $id) {
  pupil { displayName birthDate }
  absenceSummary { problematicHalfDays previousYearProblematic }
  enrolment { form school { name } }
  schoolChanges { within }
  consents { purpose status }
  openReferrals { number status }
} }`;

/** One pupil's case context through the front door, beside a hand-written program with the same rights and transactions. */
export async function run(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hub-bench-'));
  await prepareDataFolder(dataFolder);
  const server = await startEmbeddedDatabase({ dataFolder, log: SILENT, durable: true });
  try {
    const passwords = await loadOrCreatePasswords(dataFolder, roleNames('hub', OWNERS));
    const { databases } = await provision(server.url, { prefix: 'hub', owners: OWNERS, passwords });
    const keys = await loadKeys(dataFolder);
    for (const owner of OWNERS) {
      await markSynthetic(databases[owner].migratorUrl);
      await migrate(owner, databases[owner]);
    }
    await loadDemoWorld({ databases, referenceKey: keys.reference, today: new Date(), progress: SILENT });
    await compare(databases, dataFolder);
  } finally {
    await server.stop();
    await removeEmbeddedDatabase(dataFolder, SILENT);
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function compare(databases: OwnerDatabases, dataFolder: string): Promise<void> {
  const issuer = demoIssuer(await createSigningKey('bench'));
  const hub = await assembleHub({
    databases,
    keys: await loadKeys(dataFolder),
    host: '127.0.0.1',
    port: 0,
    issuers: [{ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, algorithms: ['EdDSA'], keys: issuer.keys }],
    allowedOrigins: [],
    introspection: false,
    onFault: SILENT,
  });
  const address = await hub.start();
  await hub.settle();
  const headers = {
    authorization: `Bearer ${await issuer.tokenFor('clb-antwerp')}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ query: QUERY, variables: { id: PUPIL } });
  const byHand = handWritten(databases);
  const throughHub = await measure(WARM_UP, TIMES, async () => {
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
    if (!(await answer.text()).includes('displayName')) throw new Error('the case context was not answered');
  });
  const hand = await measure(WARM_UP, TIMES, byHand.read);
  await byHand.close();
  await hub.stop();
  const row = (values: number[]) => ({
    'p50 ms': percentile(values, 0.5).toFixed(2),
    'p95 ms': percentile(values, 0.95).toFixed(2),
  });
  console.table({ 'through the hub (HTTP)': row(throughHub), 'hand-written SQL (in process)': row(hand) });
  console.log(
    `ratio of the medians: ${(percentile(throughHub, 0.5) / percentile(hand, 0.5)).toFixed(1)} (budget: 2)`,
  );
}

/** The fewest statements that give the same facts, as the same roles under the same policies. */
function handWritten(databases: OwnerDatabases): { read: () => Promise<void>; close: () => Promise<void> } {
  const pupils = new pg.Pool({ connectionString: databases.pupils.appUrl, max: 1 });
  const helpdesk = new pg.Pool({ connectionString: databases.helpdesk.appUrl, max: 1 });
  const clb = PERSONAS.find(({ persona }) => persona === 'clb-antwerp');
  const acting = async (pool: pg.Pool, statements: readonly string[]) => {
    const client = await pool.connect();
    await client.query('begin');
    await client.query(
      "select set_config('hub.person', $1, true), set_config('hub.role', 'CLB', true), set_config('hub.org', $2, true)",
      [clb?.person, clb?.organisation],
    );
    for (const statement of statements) await client.query(statement, [PUPIL]);
    await client.query('commit');
    client.release();
  };
  return {
    read: async () => {
      await Promise.all([
        acting(pupils, [
          'select display_name, birth_date from pupils.pupil where id = $1',
          'select * from pupils.absence_summary where pupil_id = $1',
          `select e.form, s.name from pupils.enrolment e join pupils.school s on s.id = e.school_id
           where e.pupil_id = $1 and e.start_date <= current_date and (e.end_date is null or e.end_date >= current_date)`,
          'select within from pupils.school_change where pupil_id = $1',
          'select purpose, decision, withdrawn_at, pupils.consent_holds(id) from pupils.consent_record where pupil_id = $1',
        ]),
        acting(helpdesk, ['select number, status from helpdesk.referral_seen where pupil_id = $1']),
      ]);
    },
    close: async () => {
      await pupils.end();
      await helpdesk.end();
    },
  };
}
