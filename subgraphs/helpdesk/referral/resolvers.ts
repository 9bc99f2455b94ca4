import type { CryptoKey } from 'jose';
import type { z } from 'zod';
import { badInput } from '../../kit/errors';
import { byId, knownOrNobody } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { loadHelpdesk, loadMode } from '../desk/queries';
import { loadOrganisation } from '../register/queries';
import type { ReferralRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import {
  adviseReferrer,
  declareNotEligible,
  markDuplicate,
  planNextAction,
  redirectReferral,
  requestInformation,
  resumeReferral,
  triageReferral,
  withdrawReferral,
} from './actions';
import { createReferral } from './create';
import * as inputs from './inputs';
import { recordNotice } from './notice';
import {
  listReferrals,
  listWorklist,
  loadEvents,
  loadInformedOn,
  loadReferral,
  loadReferralsOfPupil,
} from './queries';
import { isReferralStatus, OPEN_STATUSES } from './referral';
import { reopenReferral } from './reopen';

const MOST_OPEN_REFERRALS = 20;
/** The database holds no other states (a foreign key); null stands for the beginning. */
const referralStatus = (status: string | null) =>
  status !== null && isReferralStatus(status) ? status : null;
const isOpen = ({ status }: ReferralRow): boolean => OPEN_STATUSES.some((open) => open === status);
const read = (session: HelpdeskSession, id: string): Promise<ReferralRow | null> =>
  loadReferral(session).load(id);

/** A mutation on referrals: all of them give back the referral, as its reader may see it. */
function step<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: HelpdeskSession, input: Input) => Promise<string>,
) {
  return mutation<HelpdeskTables, Input, ReferralRow>(name, { input, act, read });
}

export const referralResolvers = (pupilsKey: CryptoKey) =>
  ({
    Query: {
      referral: (_, { id }, { session }) => byId(id, (known) => read(session, known)),
      referrals: async (_, { status, ...page }, { session }) => {
        const request = pageRequest(page);
        return connection(await listReferrals(session, status ?? undefined, request), request);
      },
      worklist: async (_, { filter, ...page }, { session }) => {
        const request = pageRequest(page);
        const { owner, dueBy, status } = filter ?? {};
        const wanted = {
          owner: owner ? knownOrNobody(owner) : undefined,
          dueBy: dueBy ?? undefined,
          status: status ?? undefined,
        };
        const desk = session.actor.role === 'HELPDESK' ? session.actor.organisation : null;
        return connection(await listWorklist(session, desk, wanted, request), request);
      },
    },
    Mutation: {
      createReferral: step('createReferral', inputs.createReferralInput, (session, input) =>
        createReferral(session, input, pupilsKey),
      ),
      triageReferral: step('triageReferral', inputs.triageReferralInput, triageReferral),
      requestInformation: step('requestInformation', inputs.requestInformationInput, requestInformation),
      resumeReferral: step('resumeReferral', inputs.resumeReferralInput, resumeReferral),
      withdrawReferral: step('withdrawReferral', inputs.withdrawReferralInput, withdrawReferral),
      markDuplicate: step('markDuplicate', inputs.markDuplicateInput, markDuplicate),
      planNextAction: step('planNextAction', inputs.planNextActionInput, planNextAction),
      recordNotice: step('recordNotice', inputs.recordNoticeInput, recordNotice),
      adviseReferrer: step('adviseReferrer', inputs.adviseReferrerInput, adviseReferrer),
      redirectReferral: step('redirectReferral', inputs.redirectReferralInput, redirectReferral),
      declareNotEligible: step('declareNotEligible', inputs.declareNotEligibleInput, declareNotEligible),
      reopenReferral: step('reopenReferral', inputs.reopenReferralInput, reopenReferral),
    },
    Pupil: {
      // The key tells nothing: what there is to see of a pupil here is decided referral by referral.
      __resolveReference: ({ id }) => byId(id, async (known) => ({ id: known })),
      referrals: async ({ id }, page, { session }) => {
        const request = pageRequest(page);
        const all = await loadReferralsOfPupil(session).load(id);
        const before = all.findIndex((referral) => referral.id === request.afterId);
        if (request.afterId !== null && before < 0)
          throw badInput('The page before ended at a referral that is no longer yours');
        const from = before + 1;
        return connection(all.slice(from, from + request.first + 1), request);
      },
    },
    CaseContext: {
      __resolveReference: ({ pupilId }) => byId(pupilId, async (known) => ({ pupilId: known })),
      openReferrals: async ({ pupilId }, _, { session }) =>
        (await loadReferralsOfPupil(session).load(pupilId)).filter(isOpen).slice(0, MOST_OPEN_REFERRALS),
      nextAction: async ({ pupilId }, _, { session }) => {
        const open = (await loadReferralsOfPupil(session).load(pupilId)).filter(isOpen);
        return open.sort((a, b) => ((a.nextActionDue ?? '') < (b.nextActionDue ?? '') ? -1 : 1))[0] ?? null;
      },
    },
    NextAction: {
      what: (referral) => referral.nextAction,
      who: (referral) => referral.ownerUserRef,
      due: (referral) => referral.nextActionDue,
    },
    Referral: {
      __resolveReference: ({ id }, { session }) => byId(id, (known) => read(session, known)),
      helpdesk: ({ helpdeskId }, _, { session }) => loadHelpdesk(session).load(helpdeskId),
      mode: ({ operatingModeId }, _, { session }) => loadMode(session).load(operatingModeId),
      pupil: ({ pupilId }) => (pupilId === null ? null : { id: pupilId }),
      school: ({ schoolId }) => (schoolId === null ? null : { id: schoolId }),
      referredBy: (referral) => referral,
      problematicHalfDaysAtReferral: (referral) => referral.problematicHalfDays,
      area: (referral) => referral.areaNis,
      duplicateOf: ({ duplicateOf }, _, { session }) =>
        duplicateOf === null ? null : read(session, duplicateOf),
      informedOn: async ({ id }, _, { session }) =>
        (await loadInformedOn(session).load(id))?.informedOn ?? null,
      consideredProviders: ({ consideredProviders }) => consideredProviders.map((id) => ({ id })),
      events: ({ id }, _, { session }) => loadEvents(session).load(id),
    },
    Referrer: {
      person: (referral) => referral.referredByPerson,
      organisation: ({ referredByOrg }, _, { session }) => loadOrganisation(session).load(referredByOrg),
      role: (referral) => referral.referredByRole,
    },
    ReferralEvent: {
      from: (event) => referralStatus(event.fromStatus),
      to: (event) => referralStatus(event.toStatus),
      by: (event) => event.byPerson,
      role: (event) => event.byRole,
    },
  }) satisfies Partial<Resolvers>;
