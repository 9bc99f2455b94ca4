import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '../../subgraphs/kit/actor';

/** What every part of one request knows about it. */
export interface RequestContext extends BaseContext {
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

/** What Apollo Server calls a gateway; its types come from there, so that no other package is named here. */
export type ApolloGatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
export type Executor = NonNullable<Awaited<ReturnType<ApolloGatewayInterface['load']>>['executor']>;
export type ExecutorContext = Parameters<Executor>[0];

/** Plans and executes operations over the owners: plan → fetch → merge → answer. Knows nothing of the domain. */
export interface Engine {
  /** The whole API schema, before any role's view. */
  readonly apiSchema: GraphQLSchema;
  readonly execute: Executor;
  stop(): Promise<void>;
}

/** Tells those who run the hub about a fault whose text callers never see. */
export type ReportFault = (fault: {
  readonly requestId: string;
  readonly owner?: string;
  readonly error: unknown;
}) => void;
