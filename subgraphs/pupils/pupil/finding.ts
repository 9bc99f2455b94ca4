import { badInput } from '../../kit/errors';
import { hasUnseen } from '../../kit/text';
import type { FindPupilInput } from '../__generated__/resolvers';
import { normaliseName } from './name';

const REFERENCE_LENGTH = 100;
const NAME_LENGTH = 200;

/** How a pupil is looked for: by the organisation's own number, or by name and birth date. */
export type WayToFind =
  | { readonly by: 'REFERENCE'; readonly reference: string }
  | { readonly by: 'NAME'; readonly searchName: string; readonly birthDate: string };

/** @throws BAD_USER_INPUT unless the input is one way or the other, whole */
export function wayToFind(input: FindPupilInput): WayToFind {
  const reference = input.reference?.trim() ?? '';
  const searchName = normaliseName(input.name ?? '');
  const birthDate = input.birthDate ?? null;
  const byName = searchName !== '' || birthDate !== null;
  if (reference.length > REFERENCE_LENGTH || searchName.length > NAME_LENGTH) throw incomplete();
  if (hasUnseen(reference) || hasUnseen(input.name ?? ''))
    throw badInput('The reference or the name holds characters that are not seen');
  if (reference !== '' && !byName) return { by: 'REFERENCE', reference };
  if (reference === '' && searchName !== '' && birthDate !== null)
    return { by: 'NAME', searchName, birthDate };
  throw incomplete();
}

const incomplete = () =>
  badInput('A pupil is found by reference, or by name and birth date', {
    hint: 'Give reference alone, or both name and birthDate',
  });
