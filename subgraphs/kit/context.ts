import type { Actor } from './actor';
import type { Session } from './database/session';

/** What every resolver of an owner gets: the actor's own session, nothing that outlives the request. */
export interface OwnerContext<Tables> {
  readonly actor: Actor;
  readonly session: Session<Tables>;
  readonly idempotencyKey: string | null;
  readonly requestId: string;
  /** The owner's keyed hash of a request, for recognising it again. */
  readonly fingerprint: (text: string) => string;
}
