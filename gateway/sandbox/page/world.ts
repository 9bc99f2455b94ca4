import type { GraphQLSchema } from 'graphql';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Example, Persona } from './hub/contract';
import { type Hub, HubIsAway, HubRefuses } from './hub/hub';

/** What the hub tells the page before anybody asks: who one can be, the examples, and what the present role can ask. */
export interface World {
  readonly personas: readonly Persona[];
  readonly examples: readonly Example[];
  /** Null while it is read, and when it cannot be. */
  readonly schema: GraphQLSchema | null;
  readonly trouble: Trouble | null;
  retry(): void;
}

export type Trouble = 'away' | 'login ended' | 'refused';

export function useWorld(hub: Hub, persona: string | null): World {
  const [personas, setPersonas] = useState<readonly Persona[]>([]);
  const [examples, setExamples] = useState<readonly Example[]>([]);
  const [schemas, setSchemas] = useState<ReadonlyMap<string | null, GraphQLSchema>>(new Map());
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [tries, setTries] = useState(0);
  const schema = schemas.get(persona) ?? null;

  useEffect(() => {
    if (personas.length > 0) return;
    Promise.all([hub.listPersonas(), hub.listExamples()]).then(
      ([people, operations]) => {
        setPersonas(people);
        setExamples(operations);
      },
      (error: unknown) => setTrouble(troubleOf(error)),
    );
  }, [hub, tries]);

  useEffect(() => {
    if (schema) {
      setTrouble(null);
      return;
    }
    let isWanted = true;
    hub.getSchema(persona).then(
      (read) => {
        if (!isWanted) return;
        setSchemas((known) => new Map(known).set(persona, read));
        setTrouble(null);
      },
      (error: unknown) => {
        if (isWanted) setTrouble(troubleOf(error));
      },
    );
    return () => {
      isWanted = false;
    };
  }, [hub, persona, schema, tries]);

  const retry = useCallback(() => {
    if (persona !== null) hub.forgetLogin(persona);
    setTries((count) => count + 1);
  }, [hub, persona]);
  return { personas, examples, schema, trouble, retry };
}

function troubleOf(error: unknown): Trouble {
  if (error instanceof HubIsAway) return 'away';
  const isLogin =
    error instanceof HubRefuses && error.answer.refusals.some(({ code }) => code === 'UNAUTHENTICATED');
  return isLogin ? 'login ended' : 'refused';
}
