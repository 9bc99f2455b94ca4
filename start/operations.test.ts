import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSupergraph } from '../gateway/supergraph/load';
import { examplesOn } from './demo/example-variables';
import { withExamples } from './demo/examples';
import { StartFailure } from './failure';
import { readOperations } from './operations';

const DAYS = { today: '2026-11-25', worldDay: '2026-11-25' };

test('a broken operation file stops a start with one message: every fault with file and line, and where to read on', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'operations-'));
  try {
    await mkdir(join(folder, 'clb'));
    await writeFile(join(folder, 'clb', 'one.graphql'), '# One\n# One.\nquery One {\n  nothing\n}\n');
    await writeFile(join(folder, 'clb', 'two.graphql'), '# Two\n# Two.\nquery Two {\n');
    const failure = await readOperations(await loadSupergraph(), folder).catch((error) => error);
    expect(failure).toBeInstanceOf(StartFailure);
    expect(failure.message.split('\n')).toEqual([
      'Operation files are broken:',
      expect.stringMatching(/clb\/one\.graphql:4: Cannot query field "nothing" on type "Query"\.$/),
      expect.stringMatching(/clb\/two\.graphql:4: Syntax Error: Expected Name, found <EOF>\.$/),
    ]);
    expect(failure.hint).toBe('docs/clients.md says what an operation file looks like.');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('an operation without an example, or with one of another role’s persona, is told by name', async () => {
  const [one] = await readOperations(await loadSupergraph());
  if (!one) throw new Error('there are operations');
  expect(() => withExamples([{ ...one, name: 'Unheard' }], DAYS)).toThrow(
    'Unheard has no example in start/demo/example-variables.ts',
  );
  expect(() => withExamples([{ ...one, name: 'CaseContext', role: 'SCHOOL' }], DAYS)).toThrow(
    'CaseContext is asked as SCHOOL, and clb-antwerp is not',
  );
});

test('every example is an operation’s', async () => {
  const names = (await readOperations(await loadSupergraph())).map(({ name }) => name);
  expect(Object.keys(examplesOn(DAYS)).sort()).toEqual(names.sort());
});
