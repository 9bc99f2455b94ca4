import { readBalancerConfig, readGatewayConfig, readOwnerConfig, readPrepareConfig } from './config';

const OWNERS = Object.fromEntries(
  ['PUPILS', 'OFFERS', 'SERVICES', 'HELPDESK', 'STATISTICS'].map((owner) => [
    `HUB_ADDRESSES_${owner}`,
    'http://127.0.0.1:4101',
  ]),
);
const OWNER = { PORT: '4101', DATABASE_URL: 'postgres://127.0.0.1:5432/', ...OWNERS };

/** The message of a refusal; the test fails when there is none. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('the configuration was taken');
}

test('an owner knows where the others are, each at one address or more', () => {
  const config = readOwnerConfig(['offers'], {
    ...OWNER,
    HUB_ADDRESSES_PUPILS: 'http://127.0.0.1:4101, http://127.0.0.1:4102',
  });
  expect(config).toMatchObject({ owner: 'offers', host: '127.0.0.1', port: 4101, gateways: [] });
  expect(config.owners.pupils).toEqual(['http://127.0.0.1:4101', 'http://127.0.0.1:4102']);
});

test('all faults are told at once, each with its variable', () => {
  const message = refusal(() =>
    readOwnerConfig(['helpdesk'], {
      PORT: 'many',
      HUB_MODE: 'live',
      DATABASE_URL: 'mysql://127.0.0.1/',
      HUB_ADDRESSES_PUPILS: 'http://127.0.0.1:4101/graphql',
      HUB_HOST: '0.0.0.0',
      HUB_PARENT: 'npm',
    }),
  );
  for (const name of [
    'PORT',
    'HUB_MODE',
    'DATABASE_URL',
    'HUB_ADDRESSES_PUPILS',
    'HUB_ADDRESSES_OFFERS',
    'HUB_ADDRESSES_GATEWAY',
    'HUB_HOST',
    'HUB_PARENT',
  ]) {
    expect(message).toContain(name);
  }
});

test('what is missing is told in words', () => {
  const message = refusal(() => readBalancerConfig({}));
  expect(message).toContain('PORT is missing: it says on which port to listen');
  expect(message).toContain('HUB_ADDRESSES_GATEWAY is missing: it says where this part is');
  expect(message).not.toContain('undefined');
});

test.each([[[]], [['police']], [['pupils', 'offers']]])('%j names no owner', (given) => {
  expect(refusal(() => readOwnerConfig(given, OWNER))).toContain('is not the name of one owner');
});

test('no password is taken from the environment', () => {
  const DATABASE_URL = 'postgres://hub:s3cret@127.0.0.1:5432/';
  for (const read of [
    () => readOwnerConfig(['offers'], { ...OWNER, DATABASE_URL }),
    () => readPrepareConfig({ DATABASE_URL }),
  ]) {
    const message = refusal(read);
    expect(message).toContain('DATABASE_URL must hold no password');
    expect(message).not.toContain('s3cret');
  }
});

test('who listens to more than this machine has to say that the network is its own; a production’s balancer is for all', () => {
  const HUB_HOST = '0.0.0.0';
  const open = { PORT: '4000', HUB_HOST, HUB_ADDRESSES_GATEWAY: 'http://gateway:4000' };
  expect(refusal(() => readOwnerConfig(['offers'], { ...OWNER, HUB_HOST }))).toContain('HUB_PRIVATE_NETWORK');
  expect(refusal(() => readGatewayConfig({ PORT: '1', ...OWNERS, HUB_HOST }))).toContain(
    'HUB_PRIVATE_NETWORK',
  );
  expect(refusal(() => readBalancerConfig(open))).toContain('HUB_PRIVATE_NETWORK');
  expect(readBalancerConfig({ ...open, HUB_PRIVATE_NETWORK: 'yes' }).host).toBe(HUB_HOST);
  expect(readBalancerConfig({ ...open, HUB_MODE: 'production' }).host).toBe(HUB_HOST);
});

test('a production’s gateway does not start without its identity provider', () => {
  const message = refusal(() => readGatewayConfig({ PORT: '1', ...OWNERS, HUB_MODE: 'production' }));
  expect(message).toContain('OIDC_ISSUER is missing');
  expect(message).toContain('OIDC_AUDIENCE is missing');
});
