import type pg from 'pg';
import { z } from 'zod';
import { inTransaction } from './demo-load';

const asideSchema = z.array(z.string());
/** For the sorts that make an index; given back when the transaction ends. */
const INDEX_MEMORY = '512MB';

/**
 * Drops keys, foreign keys and indexes of tables that are about to be filled in bulk, and notes in the same transaction
 * what makes them again. Does nothing when they are aside already. Nobody may use the database until `restoreAside`.
 */
export async function setAside(migratorUrl: string, tables: readonly string[]): Promise<void> {
  await inTransaction(migratorUrl, async (client) => {
    const noted = await client.query(
      'select from hub.demo_load where set_aside is null and finished_at is null for update',
    );
    if (noted.rowCount === 0) return;
    const { rows } = await client.query<{ drop: string; make: string }>(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
         format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make,
         contype = 'f' as later, conrelid::regclass::text as place, conname as name
       from pg_constraint where conrelid = any ($1::regclass[]) and contype in ('p', 'u', 'f')
       union all
       select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), false, indrelid::regclass::text,
         indexrelid::regclass::text
       from pg_index i where indrelid = any ($1::regclass[])
         and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
       order by later, place, name`,
      [[...tables]],
    );
    for (const { drop } of rows) await client.query(drop);
    await client.query('update hub.demo_load set set_aside = $1', [
      JSON.stringify(rows.map(({ make }) => make)),
    ]);
  });
}

/**
 * Makes again what was set aside, each in a transaction of its own that also strikes it from the note.
 * Foreign keys are checked as when they are new: of `forced` tables FORCE is lifted for that, and put back.
 */
export async function restoreAside(
  migratorUrl: string,
  forced: readonly string[],
  told: (statement: string, left: number) => void,
): Promise<void> {
  for (;;) {
    const aside = await inTransaction(migratorUrl, asideIn);
    const [next, ...rest] = aside;
    if (next === undefined) return;
    told(next, aside.length);
    await inTransaction(migratorUrl, async (client) => {
      await client.query(`set local maintenance_work_mem = '${INDEX_MEMORY}'`);
      for (const table of forced) await client.query(`alter table ${table} no force row level security`);
      await client.query(next);
      for (const table of forced) await client.query(`alter table ${table} force row level security`);
      await client.query('update hub.demo_load set set_aside = $1', [
        rest.length === 0 ? null : JSON.stringify(rest),
      ]);
    });
  }
}

async function asideIn(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query('select set_aside from hub.demo_load');
  return asideSchema.parse(rows[0]?.set_aside ?? []);
}
