import { isAbsolute } from 'node:path';
import { readConfig, readDatabasePrefix, readLoopConfig } from './config';

const PRODUCTION = {
  HUB_MODE: 'production',
  OIDC_ISSUER: 'https://identity.example',
  OIDC_AUDIENCE: 'hub',
  DATABASE_URL: 'postgres://database.example:5432/',
};

/** The message of a refusal; the test fails when there is none. */
function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the configuration was taken');
}

test('nothing needs to be configured for a demo', () => {
  const config = readConfig({});
  expect(config).toMatchObject({
    mode: 'demo',
    port: 4000,
    demoSize: 'town',
    databaseUrl: null,
    databasePrefix: 'hub',
  });
  expect(isAbsolute(config.dataFolder)).toBe(true);
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', HUB_MODE: '', DATABASE_URL: '' })).toMatchObject({
    port: 4000,
    mode: 'demo',
  });
});

test('all faults are told at once, each with its variable', () => {
  const message = refusal({
    HUB_MODE: 'live',
    PORT: '70000',
    DEMO_SIZE: 'village',
    DATABASE_URL: 'mysql://localhost/hub',
    HUB_DB_PREFIX: 'Hub-1',
    OIDC_ISSUER: 'http://identity.example',
  });
  for (const name of [
    'HUB_MODE',
    'PORT',
    'DEMO_SIZE',
    'DATABASE_URL',
    'HUB_DB_PREFIX',
    'OIDC_ISSUER',
    'OIDC_AUDIENCE',
  ]) {
    expect(message).toContain(name);
  }
});

test('production tells everything it misses at once, also beside other faults', () => {
  const message = refusal({ HUB_MODE: 'production', PORT: 'four thousand' });
  for (const name of ['PORT', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'DATABASE_URL'])
    expect(message).toContain(name);
});

test.each(['OIDC_ISSUER', 'OIDC_AUDIENCE', 'DATABASE_URL'] as const)(
  'production does not start without %s',
  (name) => {
    const { [name]: _, ...others } = PRODUCTION;
    expect(refusal(others)).toContain(`${name} is missing`);
  },
);

test('production takes an identity provider over https, or on this machine', () => {
  expect(readConfig(PRODUCTION).oidc).toEqual({
    issuer: 'https://identity.example',
    audience: 'hub',
    jwksUrl: null,
  });
  expect(readConfig({ ...PRODUCTION, OIDC_ISSUER: 'http://localhost:8080' }).oidc?.issuer).toBe(
    'http://localhost:8080',
  );
  expect(refusal({ ...PRODUCTION, OIDC_ISSUER: 'http://identity.example' })).toContain('OIDC_ISSUER');
  expect(refusal({ ...PRODUCTION, OIDC_JWKS_URL: 'http://identity.example/keys' })).toContain(
    'OIDC_JWKS_URL',
  );
});

test('a demo world that can not be generated yet is refused, with the sizes that can', () => {
  expect(refusal({ DEMO_SIZE: 'village' })).toMatch(/DEMO_SIZE .*town, city or flanders/);
});

test('a connection string needs a host, as roles log in over the network', () => {
  expect(refusal({ DATABASE_URL: 'postgres:///hub' })).toContain('DATABASE_URL');
});

test('an administrator who asks for the SQL needs a good prefix and nothing else', () => {
  expect(readDatabasePrefix({ HUB_MODE: 'production', HUB_DB_PREFIX: 'antwerp' })).toBe('antwerp');
  expect(() => readDatabasePrefix({ HUB_DB_PREFIX: 'x"; drop database' })).toThrow('HUB_DB_PREFIX');
});

describe('the demo story', () => {
  test('is played on the hub on this machine, at its port, unless an argument names another', () => {
    expect(readLoopConfig([], false, {}).address).toBe('http://127.0.0.1:4000');
    expect(readLoopConfig([], false, { PORT: '4100' }).address).toBe('http://127.0.0.1:4100');
    expect(readLoopConfig(['http://hub.example:8080/'], false, {}).address).toBe('http://hub.example:8080');
  });

  test.each([[['hub']], [['ftp://hub.example']], [['http://a.example', 'http://b.example']]])(
    'does not take %j for an address',
    (given) => {
      expect(() => readLoopConfig(given, false, {})).toThrow('is not the address of a hub');
    },
  );

  test('has colours in a terminal, unless NO_COLOR asks for none', () => {
    expect(readLoopConfig([], true, {}).colours).toBe(true);
    expect(readLoopConfig([], true, { NO_COLOR: '1' }).colours).toBe(false);
    expect(readLoopConfig([], false, {}).colours).toBe(false);
  });
});
