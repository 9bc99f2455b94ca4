import {
  readBalancerConfig,
  readGatewayConfig,
  readHealthPort,
  readOwnerConfig,
  readPrepareConfig,
} from '../part/config';
import { environmentOf, PARTS, type Part, type Place, PREPARE } from './parts';

const place = (changes: Partial<Place> = {}): Place => ({
  mode: 'demo',
  databaseUrl: 'postgres://postgres@127.0.0.1:5432/postgres?sslmode=disable',
  databasePrefix: 'hub',
  areDatabasesMadeByOthers: false,
  demoSize: 'town',
  disk: null,
  oidc: null,
  hostOf: () => '127.0.0.1',
  portOf: () => 4101,
  addressOf: ({ name }) => `http://${name}.internal:4101`,
  secretsOf: ({ kind }) => `/secrets/${kind}`,
  isPrivateNetwork: false,
  worldFolder: '/world',
  ...changes,
});

function taken(part: Part, told: Record<string, string>) {
  switch (part.script) {
    case 'owner':
      return readOwnerConfig(part.parameters, told);
    case 'gateway':
      return readGatewayConfig(told);
    case 'balancer':
      return readBalancerConfig(told);
    default:
      return readPrepareConfig(told);
  }
}

const PRODUCTION = place({
  mode: 'production',
  areDatabasesMadeByOthers: true,
  oidc: { issuer: 'https://login.example', audience: 'hub', jwksUrl: 'https://login.example/keys' },
  hostOf: ({ kind }) => (kind === 'balancer' ? '0.0.0.0' : '127.0.0.1'),
});

describe.each([
  ['a demo', place()],
  ['production', PRODUCTION],
])('in %s', (_, where) => {
  test.each([...PARTS, PREPARE].map((part) => [part.name, part] as const))(
    '%s takes what it is told',
    (__, part) => {
      const told = environmentOf(part, where);
      expect(taken(part, told)).toMatchObject({ mode: where.mode, secretsFolder: `/secrets/${part.kind}` });
      if (part.script !== 'prepare') expect(readHealthPort(told)).toBe(4101);
    },
  );
});

test('owners and gateways know every process of each owner; the helpdesk and the balancer know every gateway', () => {
  const told = (name: string) => {
    const part = PARTS.find((one) => one.name === name);
    if (!part) throw new Error(`no part ${name}`);
    return environmentOf(part, place());
  };
  for (const name of ['offers', 'gateway-1']) {
    expect(told(name).HUB_ADDRESSES_PUPILS).toBe(
      'http://pupils-1.internal:4101,http://pupils-2.internal:4101',
    );
  }
  for (const name of ['helpdesk', 'balancer']) {
    expect(told(name).HUB_ADDRESSES_GATEWAY).toBe(
      'http://gateway-1.internal:4101,http://gateway-2.internal:4101',
    );
  }
  expect(told('balancer')).not.toHaveProperty('HUB_ADDRESSES_PUPILS');
  expect(told('pupils-1')).not.toHaveProperty('HUB_ADDRESSES_GATEWAY');
});

test('where people log in is told to gateways alone', () => {
  for (const part of [...PARTS, PREPARE]) {
    const isTold = Object.keys(environmentOf(part, PRODUCTION)).some((name) => name.startsWith('OIDC_'));
    expect(isTold).toBe(part.kind === 'gateway');
  }
});
