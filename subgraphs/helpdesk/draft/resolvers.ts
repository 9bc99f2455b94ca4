import type { z } from 'zod';
import { mutation } from '../../kit/mutation';
import type { Resolvers } from '../__generated__/resolvers';
import { loadHelpdesk } from '../desk/queries';
import { loadReferral } from '../referral/queries';
import type { ReferralDraftRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { discardReferralDraft, saveReferralDraft } from './actions';
import * as inputs from './inputs';
import { listDrafts, loadDraft } from './queries';

/** A mutation on drafts: all of them give back the draft. */
function step<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: HelpdeskSession, input: Input) => Promise<string>,
) {
  return mutation<HelpdeskTables, Input, ReferralDraftRow>(name, {
    input,
    act,
    read: (session, id) => loadDraft(session).load(id),
  });
}

export const draftResolvers = {
  Query: {
    referralDrafts: (_, __, { session }) => listDrafts(session),
  },
  Mutation: {
    saveReferralDraft: step('saveReferralDraft', inputs.saveReferralDraftInput, saveReferralDraft),
    discardReferralDraft: step(
      'discardReferralDraft',
      inputs.discardReferralDraftInput,
      discardReferralDraft,
    ),
  },
  ReferralDraft: {
    helpdesk: ({ helpdeskId }, _, { session }) =>
      helpdeskId === null ? null : loadHelpdesk(session).load(helpdeskId),
    referral: ({ referralId }, _, { session }) =>
      referralId === null ? null : loadReferral(session).load(referralId),
  },
} satisfies Partial<Resolvers>;
