import type { FastifyInstance } from 'fastify';
import { FILES_PATH, sandboxDocument } from './document';
import type { PageFile, PageFiles } from './page-files';

const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The page on which one explores the schema; only where the configuration has it.
 * Its policy lets in what this hub serves and nothing else: no other host, no inline script, no eval. The editor writes
 * its own style sheet, which a nonce of each answer lets in.
 */
export function sandboxRoutes(app: FastifyInstance, files: PageFiles): void {
  const helmet = {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  };
  app.get('/sandbox', { helmet }, async (_, reply) =>
    reply.type('text/html; charset=utf-8').send(sandboxDocument(files, reply.cspNonce.style)),
  );
  for (const path of ['/', '/sandbox/']) app.get(path, async (_, reply) => reply.redirect('/sandbox'));
  fileRoute(app, files.script, 'text/javascript; charset=utf-8');
  fileRoute(app, files.style, 'text/css; charset=utf-8');
}

function fileRoute(app: FastifyInstance, { name, content }: PageFile, type: string): void {
  app.get(`${FILES_PATH}/${name}`, async (_, reply) =>
    reply.type(type).header('cache-control', FOR_EVER).send(content),
  );
}
