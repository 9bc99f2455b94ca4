import { mutation } from '../../kit/mutation';
import type { Resolvers } from '../__generated__/resolvers';
import { pupils } from '../pupil/queries';
import type { PupilRow } from '../rows';
import { schools } from '../school/queries';
import type { PupilsTables } from '../tables';
import { type RecordAbsences, recordAbsences, recordAbsencesInput, yearOfNewest } from './actions';
import { absenceSummaries, pupilYear } from './queries';
import { allowanceAtRisk, thresholdReached } from './rules';

const record = mutation<PupilsTables, RecordAbsences, PupilRow>('recordAbsences', {
  input: recordAbsencesInput,
  act: recordAbsences,
  read: (session, id) => pupils(session).load(id),
});

export const absenceResolvers = {
  Mutation: {
    recordAbsences: async (parent, args, context) => {
      const pupil = await record(parent, args, context);
      const year = pupilYear(pupil.id, yearOfNewest(args.input.halfDays));
      const absenceSummary = await absenceSummaries(context.session).load(year);
      return { pupil, recorded: args.input.halfDays.length, absenceSummary };
    },
  },
  AbsenceRecord: {
    date: ({ day }) => day,
    school: ({ schoolId }, _, { session }) => schools(session).load(schoolId),
  },
  AbsenceSummary: {
    halfDays: ({ a, m, r, z, h, p, b }) => ({ A: a, M: m, R: r, Z: z, H: h, P: p, B: b }),
    problematicHalfDays: ({ b }) => b,
    previousYearProblematic: ({ previousB }) => previousB,
    thresholdReached: ({ b }) => thresholdReached(b),
    allowanceAtRisk: ({ previousB, b }) => allowanceAtRisk(previousB, b),
  },
} satisfies Resolvers;
