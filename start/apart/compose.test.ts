import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectPath } from '../../subgraphs/kit/project-path';
import { SECRET_FILES, secretsOf } from '../part/secrets';
import { commandOf } from './part-process';
import { environmentOf, PARTS, type Part, type Place, PREPARE } from './parts';

/** docker-compose.yml and `npm run start:apart` are two ways to run the same parts: what one says, the other does. */
const serviceSchema = z.looseObject({
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
  secrets: z.array(z.object({ source: z.string(), target: z.string() })).default([]),
  networks: z.array(z.string()),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()).optional(), disable: z.boolean().optional() }),
  read_only: z.boolean(),
  security_opt: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  user: z.string().optional(),
});
const composeSchema = z.looseObject({
  services: z.record(z.string(), serviceSchema),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

const text = readFileSync(projectPath('docker-compose.yml'), 'utf8');
const compose = composeSchema.parse(parse(text, { merge: true }));
const PARTS_AND_PREPARE = [...PARTS, PREPARE];

function serviceOf(name: string): z.infer<typeof serviceSchema> {
  const service = compose.services[name];
  if (!service) throw new Error(`no service ${name}`);
  return service;
}

/** Parts in containers: each is a host of its own, and all listen on the same port. */
const CONTAINERS: Place = {
  mode: 'demo',
  databaseUrl: 'postgres://postgres:5432/',
  databasePrefix: 'hub',
  areDatabasesMadeByOthers: false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how compose writes a setting
  demoSize: '${DEMO_SIZE:-town}',
  disk: null,
  oidc: null,
  hostOf: () => '0.0.0.0',
  portOf: () => 4000,
  addressOf: ({ name }) => `http://${name}:4000`,
  secretsOf: () => '/run/secrets',
  isPrivateNetwork: true,
  worldFolder: '/world',
};

test('the services are PostgreSQL and the parts that start:apart runs, no more and no less', () => {
  const names = PARTS_AND_PREPARE.map(({ name }) => name);
  expect(Object.keys(compose.services).sort()).toEqual([...names, 'postgres'].sort());
});

test('two gateways and two processes of the pupils owner share the work, behind one balancer', () => {
  const count = (kind: Part['kind']) => PARTS.filter((part) => part.kind === kind).length;
  expect([count('gateway'), count('pupils'), count('balancer')]).toEqual([2, 2, 1]);
});

describe.each(PARTS_AND_PREPARE.map((part) => [part.name, part] as const))('%s', (name, part) => {
  const service = serviceOf(name);

  test('runs the command that start:apart runs, and is told what it tells', () => {
    expect(service.command).toEqual(commandOf(part));
    expect(service.environment).toEqual(environmentOf(part, CONTAINERS));
  });

  test('has its own secrets and no other’s, each as a file', () => {
    const targets = service.secrets.map(({ target }) => target).sort();
    expect(targets).toEqual(
      secretsOf(part.kind)
        .map((secret) => SECRET_FILES[secret])
        .sort(),
    );
    for (const { source, target } of service.secrets) {
      const file = compose.secrets[source]?.file ?? '';
      expect(file.endsWith(`/${target}`)).toBe(true);
      // What two kinds of parts share lies with one of them: a private key or a service's passwords never do.
      if (['signing-key.json', 'demo-login.json'].includes(target) || part.script === 'owner') {
        const isShared = target === SECRET_FILES.publicKeys;
        expect(file.includes(`/apart/${isShared ? 'gateway' : part.kind}/`)).toBe(true);
      }
    }
  });

  test('can write nowhere, gains no rights, and is not root', () => {
    expect(service.read_only).toBe(true);
    expect(service.security_opt).toContain('no-new-privileges:true');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how compose writes a setting
    expect(service.user).toBe('${HUB_UID:-1000}:${HUB_GID:-1000}');
  });
});

test('prepare alone writes what gateways know of the demo world', () => {
  const mounts = Object.entries(compose.services).flatMap(([name, { volumes }]) =>
    volumes.map((volume) => [name, volume]),
  );
  expect(mounts.filter(([name]) => name !== 'postgres').sort()).toEqual([
    ['gateway-1', 'world:/world:ro'],
    ['gateway-2', 'world:/world:ro'],
    ['prepare', 'world:/world'],
  ]);
});

test('only the balancer is published, on this machine alone', () => {
  const published = Object.entries(compose.services).filter(([, { ports }]) => ports !== undefined);
  expect(published.map(([name]) => name)).toEqual(['balancer']);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how compose writes a setting
  expect(serviceOf('balancer').ports).toEqual(['127.0.0.1:${PORT:-4000}:4000']);
});

test('no network but the balancer’s leads outside; nobody but owners and prepare reaches databases, nobody but the parts an owner', () => {
  const on = (network: string) =>
    Object.entries(compose.services)
      .filter(([, { networks }]) => networks.includes(network))
      .map(([name]) => name)
      .sort();
  const named = (script: string) => PARTS.filter((part) => part.script === script).map(({ name }) => name);
  expect(on('data')).toEqual([...named('owner'), 'postgres', 'prepare'].sort());
  expect(on('owners')).toEqual([...named('owner'), ...named('gateway')].sort());
  expect(on('front')).toEqual([...named('gateway'), 'balancer'].sort());
  expect(on('public')).toEqual(['balancer']);
  const open = Object.entries(compose.networks).filter(([, { internal }]) => !internal);
  expect(open.map(([name]) => name)).toEqual(['public']);
});

test('every service that goes on running says how it is; what it waits for is made or well', () => {
  for (const [name, { healthcheck, depends_on: waits }] of Object.entries(compose.services)) {
    if (name === 'prepare') continue;
    expect(healthcheck.disable).toBeUndefined();
    expect(healthcheck.test?.length).toBeGreaterThan(1);
    if (PARTS.some((part) => part.name === name && part.script === 'owner')) {
      expect(waits).toEqual({
        postgres: { condition: 'service_healthy' },
        prepare: { condition: 'service_completed_successfully' },
      });
    }
  }
});

test('nothing secret stands in the file or in an environment, and no registry is named', () => {
  for (const { environment } of Object.values(compose.services)) {
    for (const [name, value] of Object.entries(environment)) {
      if (/password|secret|key|token/i.test(name)) expect(value).toMatch(/^\/run\/secrets/);
      if (value.includes('://')) for (const url of value.split(',')) expect(new URL(url).password).toBe('');
    }
  }
  expect(text).not.toMatch(/image: *[\w.-]+\.[a-z]+\//);
});
