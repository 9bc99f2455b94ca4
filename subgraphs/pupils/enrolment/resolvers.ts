import type { Resolvers } from '../__generated__/resolvers';
import { schools } from '../school/queries';

export const enrolmentResolvers = {
  Enrolment: {
    school: ({ schoolId }, _, { session }) => schools(session).load(schoolId),
    start: ({ startDate }) => startDate,
    end: ({ endDate }) => endDate,
  },
  SchoolChange: {
    fromSchool: ({ fromSchoolId }, _, { session }) => schools(session).load(fromSchoolId),
    toSchool: ({ toSchoolId }, _, { session }) => schools(session).load(toSchoolId),
    date: ({ changedOn }) => changedOn,
  },
} satisfies Resolvers;
