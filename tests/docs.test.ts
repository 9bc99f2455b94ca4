import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageJson from '../package.json';
import { projectPath } from '../subgraphs/kit/project-path';

const FOLDERS = ['docs', 'gateway', 'subgraphs', 'start', 'tests', 'bench', 'clients'];
const documents = ['README.md', ...FOLDERS.flatMap(markdownIn)].map((path) => ({
  path,
  text: readFileSync(projectPath(path), 'utf8'),
}));
/** What a document asks its reader to make. */
const TO_BE_MADE = ['clients/mine.ts'];
/** What looks like a file or folder of the project, from its root. */
const NAMED = /`((?:gateway|subgraphs|start|tests|docs|bench|clients)\/[\w./*<>-]+)`/g;

test('every link between documents leads somewhere', () => {
  const broken = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(projectPath(), dirname(path), target)))
      .map((target) => `${path} → ${target}`),
  );
  expect(documents.length).toBeGreaterThan(10);
  expect(broken).toEqual([]);
});

test('files and folders that documents name are there', () => {
  const missing = documents.flatMap(({ path, text }) =>
    [...text.matchAll(NAMED)]
      .map(([, named = '']) => named)
      .filter((named) => !/[*<>]/.test(named) && !TO_BE_MADE.includes(named))
      .filter((named) => !existsSync(projectPath(named)))
      .map((named) => `${path} names ${named}`),
  );
  expect(missing).toEqual([]);
});

test('commands that documents name are there', () => {
  const scripts = Object.keys(packageJson.scripts);
  const missing = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)]
      .map(([, script = '']) => script)
      .filter((script) => !scripts.includes(script))
      .map((script) => `${path} names npm run ${script}`),
  );
  expect(missing).toEqual([]);
});

function markdownIn(folder: string): string[] {
  return readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);
}
