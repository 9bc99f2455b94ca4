import { isDebugging, readDatabasePrefix } from './config';
import { provisionSql } from './database/provision-sql';
import { describeFailure } from './failure';
import { OWNERS } from './owners';

/** `npm run --silent db:provision > provision.sql`: what a database administrator runs. */
try {
  process.stdout.write(provisionSql(readDatabasePrefix(), OWNERS));
} catch (error) {
  console.error(describeFailure(error, isDebugging()));
  process.exitCode = 1;
}
