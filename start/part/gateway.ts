import { createGateway } from '../../gateway/server';
import { loadSupergraph } from '../../gateway/supergraph/load';
import { ownerTransport } from '../../subgraphs/kit/http/owner-client';
import { faultLog } from '../fault-log';
import { frontOf } from '../hub';
import type { Progress } from '../progress';
import type { Stopping } from '../stopping';
import { type GatewayPartConfig, readGatewayConfig } from './config';
import { peersOf, watchOwners } from './peers';
import { runPart } from './run';
import { readDemoLoginKey, readPublicKeys, readSigningKey } from './secrets';
import { readWorldDay } from './world';

/** The balancer looks twice a second. */
const NOTICE_MS = 1_200;

/** `gateway.js`: one gateway in front of owners that run apart. Any number of them do the same. */
async function start(config: GatewayPartConfig, stopping: Stopping, progress: Progress): Promise<void> {
  const { secretsFolder } = config;
  const signingKey = await readSigningKey(secretsFolder, 'gateway');
  const publicKeys = await readPublicKeys(secretsFolder);
  const { routes, ...front } = await frontOf(config, {
    loadKey: () => readDemoLoginKey(secretsFolder),
    findWorldDay: () => readWorldDay(config.worldFolder),
  });
  const onFault = faultLog(config.debug);
  const peers = peersOf(config.owners);
  const watch = watchOwners(peers);
  stopping.add(async () => watch.stop());
  const gateway = await createGateway(
    {
      host: config.host,
      port: config.port,
      ...front,
      owners: {
        pupils: ownerTransport(peers.pupils),
        offers: ownerTransport(peers.offers),
        services: ownerTransport(peers.services),
        helpdesk: ownerTransport(peers.helpdesk),
        statistics: ownerTransport(peers.statistics),
      },
      signingKey,
      registerKey: publicKeys.helpdesk,
      ...(await loadSupergraph()),
      allowedOrigins: [],
    },
    {
      readiness: async () => watch.states(),
      servesWithoutOwners: true,
      takesRegister: true,
      noticeMilliseconds: NOTICE_MS,
      ...(routes ? { routes } : {}),
      report: ({ owner, error }) => onFault(owner ? `gateway: ${owner}` : 'gateway', error),
    },
  );
  stopping.add(() => gateway.stop());
  progress(`The gateway answers at ${await gateway.start()}`);
}

runPart(readGatewayConfig, start);
