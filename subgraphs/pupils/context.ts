import type { OwnerContext } from '../kit/context';
import type { PupilsTables } from './tables';

/** What every resolver of this owner gets. */
export type PupilsContext = OwnerContext<PupilsTables>;
