import { HubError } from '../../subgraphs/kit/errors';

/** What a web page can send anywhere without asking first (CSRF); also what an absent content type amounts to. */
const SENT_WITHOUT_ASKING = ['', 'text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'];

/** A refusal that Fastify answers with the status beside it. */
class NotJson extends HubError {
  constructor(readonly statusCode: 400 | 415) {
    super('BAD_REQUEST', 'A request is JSON, with content-type: application/json');
  }
}

/** @throws HubError BAD_REQUEST: 400 for what a form could send, 415 for any other type than JSON */
export function assertJson(contentType: string | undefined): void {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (SENT_WITHOUT_ASKING.includes(type)) throw new NotJson(400);
  if (type !== 'application/json') throw new NotJson(415);
}
