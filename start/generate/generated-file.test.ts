import { readFile } from 'node:fs/promises';
import { projectPath } from '../../subgraphs/kit/project-path';
import { findDrift } from './generated-file';

test('a file that says something else has drifted, as has one that is not there', async () => {
  const content = await readFile(projectPath('codegen.yml'), 'utf8');
  const drifted = await findDrift([
    { path: 'codegen.yml', content },
    { path: 'package.json', content },
    { path: 'docs/nowhere.md', content },
  ]);
  expect(drifted).toEqual(['package.json', 'docs/nowhere.md']);
});
