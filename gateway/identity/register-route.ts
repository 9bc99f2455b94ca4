import type { FastifyInstance } from 'fastify';
import { HubError } from '../../subgraphs/kit/errors';
import { REGISTER_PATH, SIGNED_TYPE } from '../../subgraphs/kit/http/paths';
import type { Register } from './register';

/** All organisations and members of a network as large as Flanders, with room to grow. */
const REGISTER_BYTES = 16 * 1024 * 1024;

/**
 * Takes the register from the helpdesk over HTTP. Its signature says whom it is from: what anybody else sends, or an older one
 * sent again, changes nothing. A balancer lets nobody through to here all the same.
 */
export function registerRoute(app: FastifyInstance, register: Register): void {
  app.register(async (inside) => {
    inside.addContentTypeParser(
      SIGNED_TYPE,
      { parseAs: 'string', bodyLimit: REGISTER_BYTES },
      (_, body, done) => done(null, body),
    );
    inside.post(REGISTER_PATH, { bodyLimit: REGISTER_BYTES }, async ({ body }, reply) => {
      if (typeof body !== 'string') throw new HubError('BAD_REQUEST', 'A register is sent as it was signed');
      await register.accept(body).catch(() => {
        throw new HubError('UNAUTHENTICATED', 'This is not a register of the helpdesk');
      });
      return reply.code(204).send();
    });
  });
}
