// `npm run generate`: writes what follows from schemas, migrations and operations. With `--check` it writes nothing and
// fails, naming every file that is not what it would be.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('./load-typescript.cjs');
const { runGenerate } = require('./generate/generate.ts');

// A run takes seconds: told to stop, it goes on to its end, so that it leaves no database server behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.exitCode = await runGenerate(process.argv.includes('--check'));
