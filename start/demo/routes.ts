import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Operation } from '../../gateway/operations/load';
import { today } from '../../subgraphs/kit/calendar';
import { badInput, HubError } from '../../subgraphs/kit/errors';
import type { Day } from '../../subgraphs/kit/school-calendar';
import { withExamples } from './examples';
import type { DemoIssuer } from './issuer';
import { findOrganisation } from './organisations';
import { PERSONAS } from './personas';

const tokenRequest = z.strictObject({ persona: z.string().min(1).max(100) });

/** Demo mode's own doors: who one can be, being it, and what each asks. A production hub does not have them. */
export function demoRoutes(
  issuer: DemoIssuer,
  operations: readonly Operation[],
  worldDay: Day,
): (app: FastifyInstance) => void {
  return (app) => {
    app.get('/demo/personas', async () => PERSONA_LIST);
    app.get('/demo/operations', async () => ({
      operations: withExamples(operations, { today: today(), worldDay }),
    }));
    app.post('/demo/token', async (request) => {
      const read = tokenRequest.safeParse(request.body);
      if (!read.success) {
        throw badInput('The body is {"persona": …} with the name of a persona', { hint: HINT });
      }
      const token = await issuer.tokenFor(read.data.persona);
      if (token === undefined) throw new HubError('NOT_FOUND', 'There is no such persona', { hint: HINT });
      return { token };
    });
  };
}

const HINT = 'GET /demo/personas lists them';

const PERSONA_LIST = PERSONAS.map(({ persona, role, organisation, label }) => ({
  persona,
  role,
  organisation: organisation === null ? null : (findOrganisation(organisation)?.name ?? null),
  label,
}));
