import { randomUUID } from 'node:crypto';
import { at, REFERENCE_KEY, TestHub } from '../../../tests/testkit/hub';
import { seed, THIS_YEAR } from '../../../tests/testkit/seed';
import { normaliseName } from '../pupil/name';
import { identityHash } from '../pupil/reference';

let hub: TestHub;

beforeAll(async () => {
  hub = await TestHub.start();
  await seed(hub);
});
afterAll(() => hub.stop());

const INSZ = '08222999934';
const BORN = `${Number(THIS_YEAR.slice(0, 4)) - 15}-03-04`;
const FILE = [
  'stamnummer,insz,voornaam,familienaam,geboortedatum,geslacht,nis_gemeente,postcode,schooljaar,inschrijving_begin,inschrijving_einde,niveau,soort_onderwijs,graad,leerjaar,onderwijsvorm,finaliteit,duaal,okan,administratieve_groep,uitschrijving_aanleiding',
  `M-1,${INSZ},Test,Persoon,${BORN},X,11002,2060,${THIS_YEAR},${THIS_YEAR.slice(0, 4)}-09-01,,SECUNDAIR,GEWOON,2,1,BSO,ARBEIDSMARKT,N,N,,`,
].join('\n');

it('an import that meets another about the same pupil begins again by itself, and means the pupil that is there by then', async () => {
  const known = randomUUID();
  const other = hub.rows(
    'pupils',
    `begin;
    insert into pupils.pupil (id, display_name, search_name, birth_date, gender, synthetic)
      values ('${known}', 'Test Persoon', '${normaliseName('Test Persoon')}', '${BORN}', 'X', true);
    insert into pupils.pupil_identity values ('${identityHash(REFERENCE_KEY, INSZ)}', '${known}');
    ${until("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")};
    commit`,
  );
  await hub.rows(
    'pupils',
    until(
      "select from pg_locks where relation = 'pupils.pupil_identity'::regclass and mode = 'RowExclusiveLock' and database = (select oid from pg_database where datname = current_database())",
    ),
  );
  const answer = await hub
    .execute('mutation ($input: ImportRecordsInput!) { importRecords(input: $input) { applied created } }', {
      input: { kind: 'ENROLMENTS', csv: FILE },
    })
    .as('school-antwerp');
  await other;
  expect(answer.errors).toEqual([]);
  expect(at(answer, 'importRecords')).toEqual({ applied: true, created: 1 });
  expect(await hub.rows('pupils', 'select pupil_id from pupils.enrolment')).toEqual([{ pupil_id: known }]);
});

/** Waits, 5 seconds at the most, until PostgreSQL knows of something like this. */
function until(something: string): string {
  return `do $$ begin for tries in 1..500 loop exit when exists (${something}); perform pg_sleep(0.01); end loop; end $$`;
}
