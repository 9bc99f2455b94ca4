import type { ColumnType, Generated } from 'kysely';

type Moment = ColumnType<Date, Date | string, Date | string>;

/** The tables that every owner's database has, whatever it owns (migrations beside this folder). */
export interface KitTables {
  'hub.outbox': {
    seq: Generated<number>;
    id: Generated<string>;
    receiver: string;
    type: string;
    aggregate: string;
    payload: ColumnType<unknown, string, never>;
    createdAt: Generated<Date>;
    deliveredAt: Moment | null;
    attempts: Generated<number>;
    lastFault: string | null;
    parkedAt: Moment | null;
  };
  'hub.inbox': { messageId: string; sender: string; type: string; receivedAt: Generated<Date> };
  'hub.watermark': { owner: string; deliveredUpTo: Moment };
  'hub.idempotency': {
    scope: string;
    key: string;
    operation: string;
    requestHash: string;
    resultId: string | null;
    createdAt: Generated<Date>;
  };
}
