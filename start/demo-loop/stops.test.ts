import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartFailure } from '../failure';
import { CENTRE } from './cast';
import { textPrinter } from './printer';
import { tellStory } from './story';

/** The sentences with which the story stops. What answers here is made up: a hub that is well does not stop it. */
const servers: Server[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done)))));

const PERSONAS = [{ persona: CENTRE, label: 'Somebody at a centre' }];

/** Answers by path; a path without an answer is a 404. */
async function somebody(answers: Readonly<Record<string, unknown>>): Promise<string> {
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200, {
      'x-request-id': 'the-request',
      connection: 'close',
    });
    response.end(JSON.stringify(answer ?? {}));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stopOf(address: string): Promise<string> {
  const printer = textPrinter(() => undefined, { colours: false });
  const failure: unknown = await tellStory(address, printer).catch((error: unknown) => error);
  if (!(failure instanceof StartFailure)) throw new Error(`not a sentence: ${String(failure)}`);
  return `${failure.message} ${failure.hint ?? ''}`;
}

const hubThatAnswers = (answer: unknown) =>
  somebody({ '/demo/personas': PERSONAS, '/demo/token': { token: 'a.b.c' }, '/graphql': answer });

it('when nobody is there it says how to start a hub', async () => {
  expect(await stopOf('http://127.0.0.1:1')).toContain('No hub answers at http://127.0.0.1:1.');
});

it('when it is no hub in demo mode it says so', async () => {
  expect(await stopOf(await somebody({}))).toContain('no hub in demo mode (GET /demo/personas: 404)');
});

it('when the login is not good any more it says whose', async () => {
  const errors = [{ message: 'No', extensions: { code: 'UNAUTHENTICATED' } }];
  expect(await stopOf(await hubThatAnswers({ errors }))).toMatch(
    /^The login of clb-mechelen is not good any more.*Request the-request/,
  );
});

it('when something is refused that the story has answered, it says what, and the request', async () => {
  const errors = [{ message: 'Not now', extensions: { code: 'RETRY_LATER', hint: 'Try again' } }];
  const stop = await stopOf(await hubThatAnswers({ data: null, errors }));
  expect(stop).toContain('otherwise than the story says: RETRY_LATER (Not now; Try again).');
  expect(stop).toContain('Request the-request.');
});

it('when the answer is another, it says where it differs', async () => {
  const stop = await stopOf(await hubThatAnswers({ data: { findPupil: [] } }));
  expect(stop).toMatch(/otherwise than the story says: findPupil: .*Request the-request/);
});

it('when the hub has not the persona, it says which', async () => {
  const address = await somebody({
    '/demo/personas': [],
    '/demo/token': {},
  });
  expect(await stopOf(address)).toContain(`gives no token for ${CENTRE}`);
});
