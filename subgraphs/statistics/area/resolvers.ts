import { today } from '../../kit/calendar';
import type { Resolvers } from '../__generated__/resolvers';
import { DISTRICTS } from './places';
import {
  districtsOf,
  findMunicipality,
  forerunnersOf,
  listMunicipalities,
  resolveMunicipality,
} from './rules';

const findDistrict = (code: string) => DISTRICTS.find((district) => district.code === code) ?? null;

export const areaResolvers = {
  Query: {
    municipalities: (_, { on, province }) => listMunicipalities(on ?? today(), province ?? undefined),
    municipality: (_, { nisCode, on }) =>
      (on ? resolveMunicipality(nisCode, on) : findMunicipality(nisCode)) ?? null,
  },
  Municipality: {
    __resolveReference: ({ nisCode }) => findMunicipality(nisCode) ?? null,
    successor: ({ successor }) => (successor === null ? null : (findMunicipality(successor) ?? null)),
    forerunners: (municipality) => forerunnersOf(municipality),
    districts: ({ nisCode }, { on }) => districtsOf(nisCode, on ?? today()),
  },
  District: {
    __resolveReference: ({ code }) => findDistrict(code),
    municipality: ({ municipality }) => findMunicipality(municipality) ?? null,
  },
  Area: {
    municipality: ({ code, kind }) => (kind === 'MUNICIPALITY' ? (findMunicipality(code) ?? null) : null),
    district: ({ code, kind }) => (kind === 'DISTRICT' ? findDistrict(code) : null),
  },
} satisfies Partial<Resolvers>;
