import { createServer } from 'node:net';
import { codeOf, StartFailure } from './failure';

/**
 * Finds out before the long steps whether the hub could listen on its port. 0 is always free.
 * @throws StartFailure naming PORT
 */
export async function assertPortFree(port: number): Promise<void> {
  if (port === 0) return;
  // Everywhere and here alone: on some systems one of the two succeeds beside a server that listens on the other.
  for (const host of [undefined, '127.0.0.1']) {
    try {
      await listenOnce(port, host);
    } catch (error) {
      throw explainPort(port, error);
    }
  }
}

/** An error of listening in words, and any other as it is. */
export function explainPort(port: number, error: unknown): unknown {
  const code = codeOf(error);
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  const reason = code === 'EADDRINUSE' ? 'is in use by another program' : 'may only be used by root';
  const other = port === 4000 ? 4001 : 4000;
  return new StartFailure(
    `Port ${port} ${reason}.`,
    `Set PORT to a free one, for example: PORT=${other} npm start`,
    {
      cause: error,
    },
  );
}

async function listenOnce(port: number, host: string | undefined): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
