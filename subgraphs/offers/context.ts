import type { OwnerContext } from '../kit/context';
import type { OffersTables } from './tables';

/** What every resolver of this owner gets. */
export type OffersContext = OwnerContext<OffersTables>;
