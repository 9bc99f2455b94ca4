import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDebugging } from '../config';
import { prepareDataFolder } from '../data-folder';
import { removeEmbeddedDatabase, startEmbeddedDatabase } from '../database/embedded';
import { describeFailure } from '../failure';
import { readOperations } from '../operations';
import { accessTableFile } from './access-table';
import { codegenFiles } from './codegen';
import { findDrift, type GeneratedFile, writeFiles } from './generated-file';
import { operationsListFile } from './operations-list';
import { composedHub, hubSdl, supergraphFiles } from './supergraph';
import { tablesFiles } from './tables';

const silent = () => undefined;

/** @returns the exit code of the process: 1 when something failed or, in a check, a file has drifted */
export async function runGenerate(isCheck: boolean): Promise<number> {
  try {
    const files = await generateAll();
    return isCheck ? await check(files) : await write(files);
  } catch (error) {
    console.error(describeFailure(error, isDebugging()));
    return 1;
  }
}

async function generateAll(): Promise<GeneratedFile[]> {
  // First: what a client asks is told by file and line before anything is made of it.
  const operations = await readOperations(composedHub());
  const [tables, types] = await Promise.all([withDatabase(tablesFiles), codegenFiles(hubSdl())]);
  return [...tables, ...types, ...supergraphFiles(), accessTableFile(), operationsListFile(operations)];
}

async function check(files: readonly GeneratedFile[]): Promise<number> {
  const drifted = await findDrift(files);
  for (const path of drifted) console.error(`${path} is not what it would be made of today`);
  if (drifted.length === 0) console.log(`${files.length} generated files are as they would be made today`);
  else console.error('Run `npm run generate` and commit what it writes.');
  return drifted.length === 0 ? 0 : 1;
}

async function write(files: readonly GeneratedFile[]): Promise<number> {
  const written = await writeFiles(files);
  for (const path of written) console.log(`${path} written`);
  if (written.length === 0) console.log('Nothing changed');
  return 0;
}

/** A PostgreSQL for this moment only, so that no hub needs to run and none is touched. */
async function withDatabase<T>(work: (serverUrl: string) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'hub-generate-'));
  try {
    await prepareDataFolder(dataFolder);
    const database = await startEmbeddedDatabase({ dataFolder, log: silent, durable: false });
    try {
      return await work(database.url);
    } finally {
      await database.stop();
    }
  } finally {
    await removeEmbeddedDatabase(dataFolder, silent);
    await rm(dataFolder, { recursive: true, force: true });
  }
}
