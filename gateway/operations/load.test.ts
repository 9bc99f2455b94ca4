import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { projectPath } from '../../subgraphs/kit/project-path';
import { MOST_OPERATION_CHARACTERS } from '../guards/body-limit';
import { loadSupergraph } from '../supergraph/load';
import { type RoleViews, roleViews } from '../supergraph/role-views';
import { BrokenOperations, loadOperations } from './load';

let views: RoleViews;
const folders: string[] = [];

beforeAll(async () => {
  views = roleViews(await loadSupergraph());
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const HEAD = '# A title\n# When one asks this.\n';
const FIND_PUPIL = `${HEAD}query FindPupil($input: FindPupilInput!) {\n  findPupil(input: $input) {\n    id\n  }\n}\n`;

/** A folder of operations, by path. */
async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** What is told, a line each, with paths from the folder. */
async function toldOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await folderWith(files);
  try {
    await loadOperations(views, folder);
    return [];
  } catch (error) {
    if (!(error instanceof BrokenOperations)) throw error;
    const prefix = `${relative(projectPath(), folder)}/`;
    const [first = '', ...lines] = error.message.split('\n');
    expect(first).toBe('Operation files are broken:');
    return lines.map((line) => line.trim().replaceAll(prefix, ''));
  }
}

test('every operation of the project is valid in its role’s own schema, and says what it is for', async () => {
  const operations = await loadOperations(views);
  expect(operations.length).toBeGreaterThan(50);
  for (const { title, description, text } of operations) {
    expect(title).toMatch(/^[A-Z].{5,70}[^.]$/);
    expect(description).toMatch(/^[A-Z`].{40,600}\.$/s);
    expect(text).toMatch(/^(query|mutation) [A-Z]/);
  }
});

test('an operation is its file without the comment, under the role of its folder', async () => {
  const folder = await folderWith({
    'city-analyst/what-figures-mean.graphql':
      '# What figures mean\n# For a legend.\n# Also for codes.\n#\n# Not often asked.\nquery WhatFiguresMean {\n  indicators {\n    code # kept\n  }\n}\n',
    'clb/sign-out.graphql': `${HEAD}mutation SignOut {\n  signOut {\n    endedAt\n  }\n}\n`,
  });
  expect(await loadOperations(views, folder)).toEqual([
    {
      role: 'CITY_ANALYST',
      name: 'WhatFiguresMean',
      kind: 'query',
      title: 'What figures mean',
      description: 'For a legend. Also for codes.\n\nNot often asked.',
      text: 'query WhatFiguresMean {\n  indicators {\n    code # kept\n  }\n}\n',
    },
    expect.objectContaining({ role: 'CLB', name: 'SignOut', kind: 'mutation' }),
  ]);
});

test('fragments of the same file are part of the operation', async () => {
  const text = `query Helpdesks {\n  helpdesks {\n    ...desk\n  }\n}\n\nfragment desk on Helpdesk {\n  name\n}\n`;
  const folder = await folderWith({ 'public/helpdesks.graphql': `${HEAD}${text}` });
  expect(await loadOperations(views, folder)).toEqual([expect.objectContaining({ text })]);
});

const BROKEN: readonly (readonly [fault: string, path: string, text: string, told: string])[] = [
  [
    'a syntax error',
    'clb/find-pupil.graphql',
    FIND_PUPIL.replace('    id\n  }\n', '    id\n'),
    'clb/find-pupil.graphql:7: Syntax Error: Expected Name, found <EOF>.',
  ],
  [
    'an empty file',
    'clb/find-pupil.graphql',
    '',
    'clb/find-pupil.graphql:1: it begins without a comment: `# ` and a title that its user understands',
  ],
  [
    'no comment',
    'clb/find-pupil.graphql',
    FIND_PUPIL.replace(HEAD, ''),
    'clb/find-pupil.graphql:1: it begins without a comment: `# ` and a title that its user understands',
  ],
  [
    'a title and nothing else',
    'clb/find-pupil.graphql',
    FIND_PUPIL.replace(HEAD, '# A title\n'),
    'clb/find-pupil.graphql:2: after the title, comment lines say when one asks this and what to note',
  ],
  [
    'two operations',
    'clb/find-pupil.graphql',
    `${FIND_PUPIL}query Another {\n  __typename\n}\n`,
    'clb/find-pupil.graphql:8: it holds another operation: one file, one operation',
  ],
  [
    'no operation',
    'clb/find-pupil.graphql',
    `${HEAD}fragment pupil on Pupil {\n  id\n}\n`,
    'clb/find-pupil.graphql: it holds no query and no mutation',
  ],
  [
    'no name',
    'clb/find-pupil.graphql',
    `${HEAD}query {\n  helpdesks {\n    id\n  }\n}\n`,
    'clb/find-pupil.graphql:3: its operation has no name',
  ],
  [
    'another name than its file',
    'clb/search-pupil.graphql',
    FIND_PUPIL,
    'clb/search-pupil.graphql:3: its operation is FindPupil, so the file is find-pupil.graphql',
  ],
  [
    'a subscription',
    'clb/find-pupil.graphql',
    `${HEAD}subscription FindPupil {\n  helpdesks {\n    id\n  }\n}\n`,
    'clb/find-pupil.graphql:3: the hub has no subscriptions',
  ],
  [
    'two mutation fields',
    'clb/sign-out.graphql',
    `${HEAD}mutation SignOut {\n  one: signOut {\n    endedAt\n  }\n  two: signOut {\n    endedAt\n  }\n}\n`,
    'clb/sign-out.graphql:3: it holds several mutation fields, and the hub takes one',
  ],
  [
    'a field that only other roles have',
    'school/find-pupil.graphql',
    FIND_PUPIL.replace('    id\n', '    competence\n'),
    'school/find-pupil.graphql:5: Cannot query field "competence" on type "Pupil".',
  ],
  [
    'a variable that is not used',
    'clb/find-pupil.graphql',
    FIND_PUPIL.replace('($input', '($first: Int, $input'),
    'clb/find-pupil.graphql:3: Variable "$first" is never used in operation "FindPupil".',
  ],
  [
    'a mutation of a role that has none',
    'public/sign-out.graphql',
    `${HEAD}mutation SignOut {\n  __typename\n}\n`,
    'public/sign-out.graphql:3: The schema has no mutation operations.',
  ],
  [
    'a folder that is no role’s',
    'mayor/find-pupil.graphql',
    FIND_PUPIL,
    'mayor/find-pupil.graphql: it lies in no role’s folder; there are public, school, clb, helpdesk, partner, service, city-analyst, city-coordinator, pupil, guardian, dpo, developer',
  ],
  [
    'a file beside the folders',
    'find-pupil.graphql',
    FIND_PUPIL,
    'find-pupil.graphql: it lies in no role’s folder; there are public, school, clb, helpdesk, partner, service, city-analyst, city-coordinator, pupil, guardian, dpo, developer',
  ],
  [
    'the role of jobs and events',
    'system/find-pupil.graphql',
    FIND_PUPIL,
    'system/find-pupil.graphql: nothing can be asked as SYSTEM',
  ],
  [
    'more text than the hub takes',
    'clb/find-pupil.graphql',
    `${FIND_PUPIL}# ${'x'.repeat(MOST_OPERATION_CHARACTERS)}\n`,
    'clb/find-pupil.graphql: the hub takes at most 65536 characters of text',
  ],
  [
    'more names and signs than the hub takes',
    'clb/find-pupil.graphql',
    FIND_PUPIL.replace('    id\n', '    id\n'.repeat(1_000)),
    'clb/find-pupil.graphql:987: Syntax Error: Document contains more that 1000 tokens. Parsing aborted.',
  ],
];

test.each(BROKEN)('%s is told with its file and line', async (_, path, text, told) => {
  expect(await toldOf({ [path]: text })).toContain(told);
});

test('a name that two files have is told with both, also across roles', async () => {
  expect(
    await toldOf({ 'clb/find-pupil.graphql': FIND_PUPIL, 'school/find-pupil.graphql': FIND_PUPIL }),
  ).toEqual([
    expect.stringMatching(
      /^school\/find-pupil\.graphql:3: the name FindPupil is taken by .*clb\/find-pupil\.graphql$/,
    ),
  ]);
});

test('all that is wrong is told at once, and what is right is not', async () => {
  const told = await toldOf({
    'clb/find-pupil.graphql': FIND_PUPIL,
    'clb/broken.graphql': 'query Broken {',
    'mayor/anything.graphql': FIND_PUPIL,
    'school/search-pupil.graphql': FIND_PUPIL.replace('    id\n', '    competence\n'),
  });
  expect(told.map((line) => line.split(': ')[0])).toEqual([
    'clb/broken.graphql:1',
    'clb/broken.graphql:1',
    'mayor/anything.graphql',
    'school/search-pupil.graphql:3',
    'school/search-pupil.graphql:5',
  ]);
});
