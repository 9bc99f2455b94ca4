import { createServer } from 'node:net';
import { StartFailure } from '../failure';

/** Below what systems give to outgoing connections, so that a part that starts again finds its port still free. */
const LOWEST = 4_001;
const HIGHEST = 32_000;

/**
 * Ports of this machine for the parts that only the others reach: the first free ones above the hub's own.
 * @throws StartFailure when there are not enough
 */
export async function freePorts(above: number, count: number): Promise<number[]> {
  const found: number[] = [];
  const begin = above >= LOWEST - 1 && above < HIGHEST ? above + 1 : LOWEST;
  for (let port = begin; port <= HIGHEST && found.length < count; port += 1) {
    if (await isFree(port)) found.push(port);
  }
  if (found.length === count) return found;
  throw new StartFailure(
    `There are no ${count} free ports between ${begin} and ${HIGHEST} for the parts of the hub.`,
    'Set PORT to a lower one.',
  );
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(true)));
  });
}
