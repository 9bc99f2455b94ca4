import type { OwnerContext } from '../kit/context';
import type { ServicesTables } from './tables';

/** What every resolver of this owner gets. */
export type ServicesContext = OwnerContext<ServicesTables>;
