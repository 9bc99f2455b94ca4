import type { OwnerContext } from '../kit/context';
import type { HelpdeskTables } from './tables';

/** What every resolver of this owner gets. */
export type HelpdeskContext = OwnerContext<HelpdeskTables>;
