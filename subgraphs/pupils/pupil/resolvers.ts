import { schoolYearOf, today } from '../../kit/calendar';
import { byId, organisationOf } from '../../kit/identifiers';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { absenceSummaries, absencesOfYear, pupilYear } from '../absence/queries';
import { consentsOfPupil, hasConsent } from '../consent/queries';
import type { PupilsContext } from '../context';
import { currentEnrolments, enrolmentsOfPupil, schoolChangesOfPupil } from '../enrolment/queries';
import type { CaseContextRow, PupilRow } from '../rows';
import { clbCentres, clbContracts } from '../school/queries';
import { involvementsOfPupil } from '../service-referral/queries';
import { wayToFind } from './finding';
import {
  guardiansOfPupil,
  listByName,
  listByReference,
  listCaseload,
  listOfCitizen,
  pupils,
} from './queries';
import { referenceHash } from './reference';
import { ageOn, competenceOn, compulsoryUntil } from './rules';

const findPupil = (id: string, { session }: PupilsContext): Promise<PupilRow | null> =>
  byId(id, (known) => pupils(session).load(known));

const findCase = async (pupilId: string, context: PupilsContext): Promise<CaseContextRow | null> => {
  const pupil = await findPupil(pupilId, context);
  return pupil && { pupilId: pupil.id };
};

const ofYear = <Row extends { schoolYear: string }>(rows: Row[], year: string | null | undefined): Row[] =>
  rows.filter((row) => year === null || year === undefined || row.schoolYear === year);

const thisYear = (): string => schoolYearOf(today());

/** The centre of the newest enrolment that has begun; a pupil who left is still that centre's. */
async function centreOf(pupilId: string, { session }: PupilsContext) {
  const newest = (await enrolmentsOfPupil(session).load(pupilId)).find(
    ({ startDate }) => startDate <= today(),
  );
  const contract = newest && (await clbContracts(session).load(newest.schoolId));
  return contract ? clbCentres(session).load(contract.clbId) : null;
}

export const pupilResolvers = (referenceKey: Buffer) =>
  ({
    Query: {
      pupil: (_, { id }, context) => findPupil(id, context),
      caseContext: (_, { pupilId }, context) => findCase(pupilId, context),
      myCaseload: async (_, { first, after, problematicHalfDaysFrom }, { session }) => {
        const page = pageRequest({ first, after });
        const request = { page, problematicHalfDaysFrom: problematicHalfDaysFrom ?? 0 };
        return connection(await listCaseload(session, request), page);
      },
      findPupil: async (_, { input }, { session, actor }) => {
        const way = wayToFind(input);
        if (way.by === 'NAME') return listByName(session, way.searchName, way.birthDate);
        return listByReference(session, referenceHash(referenceKey, organisationOf(actor), way.reference));
      },
      myRecord: async (_, __, { session }) => (await listOfCitizen(session))[0] ?? null,
      myChildren: (_, __, { session }) => listOfCitizen(session),
    },
    Pupil: {
      __resolveReference: ({ id }, context) => findPupil(id, context),
      age: ({ birthDate }, { on }) => ageOn(birthDate, on ?? today()),
      residence: ({ residenceNis }) => (residenceNis === null ? null : { nisCode: residenceNis }),
      compulsoryUntil: ({ birthDate }) => compulsoryUntil(birthDate),
      competence: (pupil) => competenceOn(pupil, today()),
      guardians: ({ id }, _, { session }) => guardiansOfPupil(session).load(id),
      currentEnrolment: ({ id }, _, { session }) => currentEnrolments(session).load(id),
      enrolments: async ({ id }, { schoolYear }, { session }) =>
        ofYear(await enrolmentsOfPupil(session).load(id), schoolYear),
      schoolChanges: async ({ id }, { schoolYear }, { session }) =>
        ofYear(await schoolChangesOfPupil(session).load(id), schoolYear),
      absences: ({ id }, { schoolYear }, { session }) =>
        absencesOfYear(session).load(pupilYear(id, schoolYear ?? thisYear())),
      absenceSummary: ({ id }, { schoolYear }, { session }) =>
        absenceSummaries(session).load(pupilYear(id, schoolYear ?? thisYear())),
      clbCentre: ({ id }, _, context) => centreOf(id, context),
      consents: ({ id }, _, { session }) => consentsOfPupil(session).load(id),
      hasConsent: ({ id }, { purpose }, { session }) => hasConsent(session, id, purpose),
    },
    CaseContext: {
      __resolveReference: ({ pupilId }, context) => findCase(pupilId, context),
      pupil: ({ pupilId }, _, { session }) => pupils(session).load(pupilId),
      absenceSummary: ({ pupilId }, _, { session }) =>
        absenceSummaries(session).load(pupilYear(pupilId, thisYear())),
      enrolment: ({ pupilId }, _, { session }) => currentEnrolments(session).load(pupilId),
      schoolChanges: async ({ pupilId }, _, { session }) =>
        ofYear(await schoolChangesOfPupil(session).load(pupilId), thisYear()),
      consents: ({ pupilId }, _, { session }) => consentsOfPupil(session).load(pupilId),
      involvedServices: ({ pupilId }, _, { session }) => involvementsOfPupil(session).load(pupilId),
    },
  }) satisfies Resolvers;
