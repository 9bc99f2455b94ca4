import { randomUUID } from 'node:crypto';
import { loadSupergraph } from '../../gateway/supergraph/load';
import { type DemoOperation, withExamples } from '../../start/demo/examples';
import { loadDemoWorld } from '../../start/demo/load';
import { findPersona } from '../../start/demo/personas';
import { readOperations } from '../../start/operations';
import { OWNERS } from '../../start/owners';
import { dayOf } from '../../subgraphs/kit/calendar';
import { type Answer, REFERENCE_KEY, TestHub } from './hub';

/** A hub with the demo world of today, and every operation file with its example. */
export interface DemoOperations {
  readonly hub: TestHub;
  readonly operations: readonly DemoOperation[];
  get(name: string): DemoOperation;
  /** Whatever text, as a persona or as nobody. */
  send(
    text: string,
    variables: Readonly<Record<string, unknown>>,
    as: string | null,
    key?: string,
  ): Promise<Answer>;
  /** With the example's variables: as the example's persona, as another one, or as nobody. */
  ask(name: string, asked?: { readonly as?: string | null; readonly key?: string }): Promise<Answer>;
}

const silent = () => undefined;

export async function demoOperations(): Promise<DemoOperations> {
  const hub = await TestHub.start();
  for (const owner of OWNERS) {
    await hub.rows(owner, "insert into hub.database_mark (kind) values ('SYNTHETIC')");
  }
  const now = new Date();
  await loadDemoWorld({
    databases: hub.urls,
    referenceKey: REFERENCE_KEY,
    today: now,
    progress: silent,
  });
  await hub.settle();
  const day = dayOf(now);
  const operations = withExamples(await readOperations(await loadSupergraph()), {
    today: day,
    worldDay: day,
  });
  const get = (name: string) => {
    const found = operations.find((operation) => operation.name === name);
    if (!found) throw new Error(`there is no operation ${name}`);
    return found;
  };
  const send: DemoOperations['send'] = async (text, variables, as, key = randomUUID()) =>
    hub
      .execute(text, { ...variables })
      .withKey(key)
      .withToken(await tokenOf(hub, as));
  return {
    hub,
    operations,
    get,
    send,
    async ask(name, { as, key } = {}) {
      const { text, variables, persona } = get(name);
      return send(text, variables, as === undefined ? persona : as, key);
    },
  };
}

async function tokenOf(hub: TestHub, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const persona = findPersona(name);
  if (!persona) throw new Error(`there is no persona ${name}`);
  return hub.issuer.tokenFor(persona);
}
