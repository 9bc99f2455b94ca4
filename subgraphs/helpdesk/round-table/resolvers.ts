import type { z } from 'zod';
import { byId } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import type { Resolvers } from '../__generated__/resolvers';
import { loadReferral } from '../referral/queries';
import { loadOrganisation } from '../register/queries';
import type { RoundTableRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { cancelRoundTable, giveVoice, planRoundTable, recordRoundTable } from './actions';
import * as inputs from './inputs';
import {
  loadAgreements,
  loadParticipants,
  loadRoundTable,
  loadRoundTablesOfReferral,
  loadVoices,
} from './queries';
import { isRoundTableRole, SPEAKER } from './round-table';

const read = (session: HelpdeskSession, id: string) => loadRoundTable(session).load(id);

/** A mutation on round tables: all of them give back the round table, as its reader may see it. */
function step<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: HelpdeskSession, input: Input) => Promise<string>,
) {
  return mutation<HelpdeskTables, Input, RoundTableRow>(name, { input, act, read });
}

const ASKED_AS_GUESTS: readonly string[] = ['SCHOOL', 'PARTNER', 'SERVICE'];

/** Who was asked and not there reads when, where and what for; whether the pupil was there is for the others. */
async function knowsPupil(session: HelpdeskSession, { id }: RoundTableRow): Promise<boolean> {
  const { role, organisation } = session.actor;
  if (!ASKED_AS_GUESTS.includes(role)) return true;
  const seats = await loadParticipants(session).load(id);
  return seats.some((seat) => seat.organisationId !== organisation);
}

export const roundTableResolvers = {
  Query: {
    roundTable: (_, { id }, { session }) => byId(id, (known) => read(session, known)),
  },
  Mutation: {
    planRoundTable: step('planRoundTable', inputs.planRoundTableInput, planRoundTable),
    recordRoundTable: step('recordRoundTable', inputs.recordRoundTableInput, recordRoundTable),
    cancelRoundTable: step('cancelRoundTable', inputs.cancelRoundTableInput, cancelRoundTable),
    giveVoice: step('giveVoice', inputs.giveVoiceInput, giveVoice),
  },
  Referral: {
    roundTables: ({ id }, _, { session }) => loadRoundTablesOfReferral(session).load(id),
  },
  RoundTable: {
    referral: ({ referralId }, _, { session }) => loadReferral(session).load(referralId),
    participants: ({ id }, _, { session }) => loadParticipants(session).load(id),
    agreements: ({ id }, _, { session }) => loadAgreements(session).load(id),
    voices: ({ id }, _, { session }) => loadVoices(session).load(id),
    pupilInvited: async (table, _, { session }) =>
      (await knowsPupil(session, table)) ? table.pupilInvited : null,
    pupilPresent: async (table, _, { session }) =>
      (await knowsPupil(session, table)) ? table.pupilPresent : null,
  },
  RoundTableParticipant: {
    organisation: ({ organisationId }, _, { session }) =>
      organisationId === null ? null : loadOrganisation(session).load(organisationId),
  },
  RoundTableAgreement: {
    text: ({ agreed }) => agreed,
    owner: ({ ownerRole }) => (isRoundTableRole(ownerRole) ? ownerRole : null),
  },
  RoundTableVoice: {
    by: ({ byRole }) => SPEAKER[byRole] ?? null,
  },
} satisfies Partial<Resolvers>;
