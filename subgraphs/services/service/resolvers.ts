import type { z } from 'zod';
import { badInput } from '../../kit/errors';
import { byId } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import { hasUnseen } from '../../kit/text';
import type { Resolvers, SupportServiceFilter } from '../__generated__/resolvers';
import type { SupportServiceRow } from '../rows';
import type { ServicesSession, ServicesTables } from '../tables';
import { closeSupportService, createSupportService, updateSupportService } from './actions';
import * as inputs from './inputs';
import {
  findSupportService,
  listSupportServices,
  loadContactPoints,
  loadSupportService,
  type ServiceSearch,
} from './queries';
import { openingSchema } from './support-service';

const MOST_WORDS = 10;
const LONGEST_TEXT = 200;
const OLDEST = 130;

/** A mutation on services: all of them give back the service. */
function step<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: ServicesSession, input: Input) => Promise<string>,
) {
  return mutation<ServicesTables, Input, SupportServiceRow>(name, { input, act, read: findSupportService });
}

/** @throws BAD_USER_INPUT for an age that nobody has, a language that is none, or a text that is no search */
function searchOf(filter: SupportServiceFilter): ServiceSearch {
  const { kind, age, area, access, language, text, organisation } = filter;
  if (age !== null && age !== undefined && (age < 0 || age > OLDEST))
    throw badInput(`filter.age: is from 0 to ${OLDEST}`);
  if (text && text.length > LONGEST_TEXT)
    throw badInput(`filter.text: has at most ${LONGEST_TEXT} characters`);
  if (hasUnseen(text ?? '')) throw badInput('filter.text: holds characters that are not seen');
  const spoken = language?.toLowerCase();
  if (spoken !== undefined && !inputs.LANGUAGE.test(spoken))
    throw badInput('filter.language: is a language as two letters (ISO 639-1)');
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  if (words.length > MOST_WORDS) throw badInput(`filter.text: has at most ${MOST_WORDS} words`);
  return {
    kind: kind ?? undefined,
    age: age ?? undefined,
    area: area ?? undefined,
    access: access ?? undefined,
    language: spoken,
    words,
    organisation: organisation ?? undefined,
  };
}

export const supportServiceResolvers = {
  Query: {
    supportServices: async (_, { filter, ...page }, { session }) => {
      const request = pageRequest(page);
      const search = searchOf(filter ?? {});
      const { organisation } = search;
      // What is no id runs no service.
      if (organisation !== undefined && (await byId(organisation, async () => true)) === null)
        return connection<SupportServiceRow>([], request);
      return connection(await listSupportServices(session, search, request), request);
    },
    supportService: (_, { id }, { session }) => byId(id, (known) => loadSupportService(session).load(known)),
  },
  Mutation: {
    createSupportService: step(
      'createSupportService',
      inputs.createSupportServiceInput,
      createSupportService,
    ),
    updateSupportService: step(
      'updateSupportService',
      inputs.updateSupportServiceInput,
      updateSupportService,
    ),
    closeSupportService: step('closeSupportService', inputs.closeSupportServiceInput, closeSupportService),
  },
  SupportService: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => loadSupportService(session).load(known)),
    organisation: ({ organisationId }) => organisationId,
    opening: ({ opening }) => openingSchema.parse(opening),
    contacts: ({ id }, _, { session }) => loadContactPoints(session).load(id),
  },
} satisfies Partial<Resolvers>;
