// `npm run check`: what CI checks before the tests, in its order. A step that fails does not stop the others, so that one
// run tells all.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const STEPS = [
  ['lint and format', 'node_modules/@biomejs/biome/bin/biome', 'check'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
  [
    'types of the sandbox’s page',
    'node_modules/typescript/bin/tsc',
    '--noEmit',
    '-p',
    'gateway/sandbox/page',
  ],
  ['generated files', 'start/generate.mjs', '--check'],
];

const failed = STEPS.filter(([name, script, ...parameters]) => {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(process.execPath, [script, ...parameters], { cwd: ROOT, stdio: 'inherit' });
  return status !== 0;
}).map(([name]) => name);

if (failed.length > 0) console.error(`\n  ✖ Not right: ${failed.join(', ')}. What is wrong stands above.`);
process.exitCode = failed.length > 0 ? 1 : 0;
