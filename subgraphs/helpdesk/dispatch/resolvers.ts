import type { z } from 'zod';
import { byId, organisationOf } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { loadHelpdesk } from '../desk/queries';
import { loadReferral } from '../referral/queries';
import { loadOrganisation } from '../register/queries';
import type { DispatchItemRow, DispatchTableRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { decideDispatchItem } from './decide';
import * as inputs from './inputs';
import { placeOnTable, respondToDispatchItem } from './items';
import {
  listItemsFor,
  listTables,
  loadItem,
  loadItemsOfReferral,
  loadItemsOfTable,
  loadOwnItems,
  loadParticipants,
  loadResponses,
  loadTable,
} from './queries';
import { cancelDispatchTable, closeDispatchTable, openDispatchTable, planDispatchTable } from './tables';

/** A mutation on tables gives back the table, one on items the item, as its reader may see it. */
function onTables<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: HelpdeskSession, input: Input) => Promise<string>,
) {
  return mutation<HelpdeskTables, Input, DispatchTableRow>(name, {
    input,
    act,
    read: (session, id) => loadTable(session).clear(id).load(id),
  });
}
function onItems<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: HelpdeskSession, input: Input) => Promise<string>,
) {
  return mutation<HelpdeskTables, Input, DispatchItemRow>(name, {
    input,
    act,
    read: (session, id) => loadItem(session).clear(id).load(id),
  });
}

export const dispatchResolvers = {
  Query: {
    dispatchTables: async (_, { status, ...page }, { session }) => {
      const request = pageRequest(page);
      return connection(await listTables(session, status ?? undefined, request), request);
    },
    dispatchTable: (_, { id }, { session }) => byId(id, (known) => loadTable(session).load(known)),
    dispatchItemsForUs: async (_, { unanswered, ...page }, { session, actor }) => {
      const request = pageRequest(page);
      return connection(
        await listItemsFor(session, organisationOf(actor), unanswered ?? false, request),
        request,
      );
    },
  },
  Mutation: {
    planDispatchTable: onTables('planDispatchTable', inputs.planDispatchTableInput, planDispatchTable),
    openDispatchTable: onTables('openDispatchTable', inputs.openDispatchTableInput, openDispatchTable),
    closeDispatchTable: onTables('closeDispatchTable', inputs.closeDispatchTableInput, closeDispatchTable),
    cancelDispatchTable: onTables(
      'cancelDispatchTable',
      inputs.cancelDispatchTableInput,
      cancelDispatchTable,
    ),
    placeOnTable: onItems('placeOnTable', inputs.placeOnTableInput, placeOnTable),
    respondToDispatchItem: onItems(
      'respondToDispatchItem',
      inputs.respondToDispatchItemInput,
      respondToDispatchItem,
    ),
    decideDispatchItem: onItems('decideDispatchItem', inputs.decideDispatchItemInput, decideDispatchItem),
  },
  DispatchTable: {
    helpdesk: ({ helpdeskId }, _, { session }) => loadHelpdesk(session).load(helpdeskId),
    participants: ({ id }, _, { session }) => loadParticipants(session).load(id),
    items: ({ id }, _, { session }) => loadItemsOfTable(session).load(id),
  },
  DispatchItem: {
    table: ({ tableId }, _, { session }) => loadTable(session).load(tableId),
    order: ({ position }) => position,
    referral: ({ referralId }, _, { session }) => loadReferral(session).load(referralId),
    municipality: ({ areaNis }) => (areaNis === null ? null : { nisCode: areaNis }),
    outcome: async ({ id, decision }, _, { session }) => {
      if (decision === null) return 'OPEN';
      if (decision !== 'ASSIGNED') return 'NOT_ASSIGNED';
      return (await loadOwnItems(session).load(id)) ? 'YOURS' : 'ELSEWHERE';
    },
    consideredProviders: async ({ consideredProviders }, _, { session }) =>
      (await Promise.all(consideredProviders.map((id) => loadOrganisation(session).load(id)))).filter(
        (organisation) => organisation !== null,
      ),
    providerResponses: ({ id }, _, { session }) => loadResponses(session).load(id),
    ownResponse: async ({ id }, _, { session, actor }) =>
      (await loadResponses(session).load(id)).find(
        ({ organisationId }) => organisationId === actor.organisation,
      ) ?? null,
  },
  ProviderResponse: {
    organisation: ({ organisationId }, _, { session }) => loadOrganisation(session).load(organisationId),
  },
  Referral: {
    dispatchItems: ({ id }, _, { session }) => loadItemsOfReferral(session).load(id),
  },
} satisfies Partial<Resolvers>;
