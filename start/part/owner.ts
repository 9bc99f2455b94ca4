import { messageSender, registerSender } from '../../subgraphs/kit/http/owner-client';
import { createOwnerDoor } from '../../subgraphs/kit/http/owner-door';
import { createPeer } from '../../subgraphs/kit/http/peer';
import { assertLetIn, waitForServer } from '../database/connection';
import { ownerUrls } from '../database/roles';
import { faultLog } from '../fault-log';
import { createOwnerPart } from '../owner-part';
import type { Progress } from '../progress';
import type { Stopping } from '../stopping';
import { type OwnerConfig, readOwnerConfig } from './config';
import { peersOf, untilReady } from './peers';
import { runPart } from './run';
import { readDatabasePasswords, readPublicKeys, readReferenceKey, readSigningKey } from './secrets';

/** It answers meanwhile; what others know of it may be silent for six times as long. */
const OTHERS_PATIENCE_MS = 5_000;

/** `owner.js pupils`: one owner's service, with its own keys and databases alone. */
async function start(config: OwnerConfig, stopping: Stopping, progress: Progress): Promise<void> {
  const { owner, secretsFolder } = config;
  const signingKey = await readSigningKey(secretsFolder, owner);
  const publicKeys = await readPublicKeys(secretsFolder);
  const passwords = await readDatabasePasswords(secretsFolder);
  const referenceKey = owner === 'pupils' ? await readReferenceKey(secretsFolder) : null;
  const { appUrl, workerUrl } = ownerUrls(config.databaseUrl, config.databasePrefix, owner, passwords);
  await waitForServer(appUrl, progress);
  for (const url of [appUrl, workerUrl]) await assertLetIn(url);

  const log = faultLog(config.debug);
  const onFault = (task: string, error: unknown) => log(`${owner}: ${task}`, error);
  const register = registerSender(
    config.gateways.map((address) => createPeer([address])),
    (error) => onFault('register', error),
  );
  const peers = peersOf(config.owners);
  const service = createOwnerPart(owner, {
    databaseUrls: { appUrl, workerUrl },
    signingKey,
    publicKeys,
    referenceKey,
    links: { send: messageSender(peers), publishRegister: register.send },
    onFault,
  });
  stopping.add(() => service.stop());
  stopping.add(async () => register.stop());
  const door = createOwnerDoor(service, { host: config.host, port: config.port, onFault });
  stopping.add(() => door.close());
  const address = await door.open();
  await untilReady(Object.values(peers), OTHERS_PATIENCE_MS);
  await service.start();
  progress(`The owner ${owner} answers at ${address}`);
}

runPart(() => readOwnerConfig(process.argv.slice(2)), start);
