// Bundles the sandbox's page into dist/sandbox: files whose names hold a hash of their content, and a list of them.
// Plain Node: start/ensure.mjs runs it when the page's sources changed, before anything is compiled.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const OUT = join(FOLDER, '..', '..', 'dist', 'sandbox');

const { outputFiles } = await build({
  entryPoints: ['main.tsx', 'style.css'].map((name) => join(FOLDER, 'page', name)),
  outdir: OUT,
  entryNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'error',
  write: false,
});

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
const named = (ending) => basename(outputFiles.find(({ path }) => path.endsWith(ending)).path);
writeFileSync(join(OUT, 'page.json'), JSON.stringify({ script: named('.js'), style: named('.css') }));
