import { mutation } from '../../kit/mutation';
import type { Resolvers } from '../__generated__/resolvers';
import { loadReferral } from '../referral/queries';
import type { CaseHandOverRow } from '../rows';
import type { HelpdeskTables } from '../tables';
import { handOverCases } from './actions';
import { handOverCasesInput, MOST_CASES } from './inputs';
import { loadHandOver } from './queries';

export const handOverResolvers = {
  Mutation: {
    handOverCases: mutation<HelpdeskTables, Parameters<typeof handOverCases>[1], CaseHandOverRow>(
      'handOverCases',
      {
        input: handOverCasesInput,
        act: handOverCases,
        read: (session, id) => loadHandOver(session).load(id),
      },
    ),
  },
  CaseHandOver: {
    from: ({ fromPerson }) => fromPerson,
    to: ({ toPerson }) => toPerson,
    count: ({ referralIds }) => referralIds.length,
    referrals: async ({ referralIds }, _, { session }) => {
      const cases = await Promise.all(
        referralIds.slice(0, MOST_CASES).map((id) => loadReferral(session).load(id)),
      );
      return cases.filter((referral) => referral !== null);
    },
  },
} satisfies Partial<Resolvers>;
