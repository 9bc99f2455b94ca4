import { createBalancer } from '../../gateway/balancer/balancer';
import { explainPort } from '../port';
import type { Progress } from '../progress';
import type { Stopping } from '../stopping';
import { type BalancerConfig, readBalancerConfig } from './config';
import { runPart } from './run';

/** `balancer.js`: the only part that people reach, in front of the gateways. It has no secret. */
async function start(config: BalancerConfig, stopping: Stopping, progress: Progress): Promise<void> {
  const { host, port, gateways } = config;
  const balancer = createBalancer({ host, port, gateways });
  stopping.add(() => balancer.stop());
  const address = await balancer.start().catch((error: unknown) => {
    throw explainPort(port, error);
  });
  progress(`The balancer answers at ${address}`);
}

runPart(readBalancerConfig, start);
