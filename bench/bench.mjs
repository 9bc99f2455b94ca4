// `npm run bench -- NAME`: measurements side by side in one run, printed as a table with ratios. Not part of the tests.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
const [name, ...rest] = process.argv.slice(2);

if (!names.includes(name)) {
  console.error(`Which? npm run bench -- ${names.join(' | ')}`);
  process.exitCode = 1;
} else {
  const require = createRequire(import.meta.url);
  require('../start/load-typescript.cjs');
  await require(join(folder, `${name}.bench.ts`)).run(rest, process.env.HUB_BENCH_DATA || null);
}
