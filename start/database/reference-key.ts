import { createHash } from 'node:crypto';
import { StartFailure } from '../failure';
import { withClient } from './connection';

/**
 * Pupils are found by reference numbers that are stored as keyed hashes, so a database and its key belong together.
 * With another key nobody would be found, and nobody would know why: the hub says so and does not start.
 * @throws StartFailure when the database was filled with another key
 */
export async function assertSameReferenceKey(migratorUrl: string, key: Buffer): Promise<void> {
  const fingerprint = createHash('sha256').update('pupils-reference').update(key).digest('hex').slice(0, 16);
  await withClient(migratorUrl, async (client) => {
    await client.query(
      'insert into hub.reference_key (only_row, fingerprint) values (true, $1) on conflict do nothing',
      [fingerprint],
    );
    const { rows } = await client.query<{ fingerprint: string }>('select fingerprint from hub.reference_key');
    if (rows[0]?.fingerprint === fingerprint) return;
    throw new StartFailure(
      'The key of the reference numbers (keys/pupils-reference.key in HUB_DATA) is not the one that this database was filled with.',
      'Bring back the HUB_DATA folder that belongs to the database, or start over with `npm run reset`.',
    );
  });
}
