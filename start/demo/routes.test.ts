import request from 'supertest';
import { httpServer } from '../../gateway/http';
import { tokenVerifier } from '../../gateway/identity/token';
import { loadSupergraph } from '../../gateway/supergraph/load';
import { today } from '../../subgraphs/kit/calendar';
import { createSigningKey } from '../../subgraphs/kit/keys';
import { readOperations } from '../operations';
import { CASES } from './cases';
import { DEMO_AUDIENCE, DEMO_ISSUER, type DemoIssuer, demoIssuer } from './issuer';
import { CLB_ANTWERP } from './organisations';
import { findPersona } from './personas';
import { demoRoutes } from './routes';

let app: Awaited<ReturnType<typeof httpServer>>;
let issuer: DemoIssuer;

beforeAll(async () => {
  issuer = demoIssuer(await createSigningKey('demo'));
  app = await httpServer({ allowedOrigins: [], report: () => {} });
  demoRoutes(issuer, await readOperations(await loadSupergraph()), today())(app);
  await app.ready();
});
afterAll(() => app.close());

const verify = (token: string) =>
  tokenVerifier([{ issuer: DEMO_ISSUER, audience: DEMO_AUDIENCE, algorithms: ['EdDSA'], keys: issuer.keys }])(
    token,
  );
const askFor = (body: unknown) =>
  request(app.server)
    .post('/demo/token')
    .send(body as object);

test('the personas are listed with what they are, and nothing else', async () => {
  const { body } = await request(app.server).get('/demo/personas').expect(200);
  expect(body).toContainEqual({
    persona: 'clb-antwerp',
    role: 'CLB',
    organisation: 'Vrij CLB Antwerpen (demo)',
    label: 'Social worker at a pupil guidance centre in Antwerp',
  });
  expect(body).toContainEqual(
    expect.objectContaining({ persona: 'pupil-antwerp', role: 'PUPIL', organisation: null }),
  );
  expect(body.map(({ persona }: { persona: string }) => persona)).toEqual(
    expect.arrayContaining([
      'school-antwerp',
      'school-mechelen',
      'helpdesk-antwerp',
      'helpdesk-mechelen',
      'dpo',
      'developer',
    ]),
  );
});

test('a persona’s token is a login that the gateway takes, each time in another session', async () => {
  const [first, second] = [
    await askFor({ persona: 'clb-antwerp' }),
    await askFor({ persona: 'clb-antwerp' }),
  ];
  const claims = await verify(first?.body.token);
  expect(claims).toEqual({
    sub: findPersona('clb-antwerp')?.person,
    sid: expect.any(String),
    hub_role: 'CLB',
    vo_doelgroepcode: CLB_ANTWERP.group,
    vo_orgcode: CLB_ANTWERP.code,
  });
  expect((await verify(second?.body.token)).sid).not.toBe(claims.sid);
});

test('the operations are listed with their text, and with who asks them in the demo world', async () => {
  const { body } = await request(app.server).get('/demo/operations').expect(200);
  expect(body.operations).toContainEqual({
    role: 'CLB',
    name: 'CaseContext',
    kind: 'query',
    title: 'A pupil’s whole case on one screen',
    description: expect.any(String),
    text: expect.stringMatching(/^query CaseContext\(\$pupilId: ID!\) \{/),
    persona: 'clb-antwerp',
    variables: { pupilId: CASES.truantAntwerp.id },
  });
  expect(body.operations).toContainEqual(expect.objectContaining({ role: 'PUBLIC', persona: null }));
});

test('a pupil logs in as a citizen, without an organisation', async () => {
  const { body } = await askFor({ persona: 'pupil-antwerp' }).expect(200);
  expect(await verify(body.token)).toMatchObject({
    sub: CASES.truantAntwerp.person,
    vo_doelgroepcode: 'BUR',
    hub_role: 'PUPIL',
  });
});

test('a persona that does not exist is NOT_FOUND', async () => {
  const { body } = await askFor({ persona: 'mayor' }).expect(404);
  expect(body.errors).toEqual([
    {
      message: 'There is no such persona',
      extensions: { code: 'NOT_FOUND', hint: expect.any(String), requestId: expect.any(String) },
    },
  ]);
});

test.each([[{}], [{ persona: 7 }], [{ persona: 'dpo', role: 'HELPDESK' }], [[]]])(
  'a body that is not {"persona": …} (%j) is BAD_USER_INPUT',
  async (body) => {
    const answer = await askFor(body).expect(400);
    expect(answer.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  },
);
