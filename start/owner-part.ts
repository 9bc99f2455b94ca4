import type { CryptoKey } from 'jose';
import { createHelpdeskService } from '../subgraphs/helpdesk/service';
import type { Send } from '../subgraphs/kit/events/delivery';
import type { SigningKey } from '../subgraphs/kit/keys';
import type { OwnerService, ServiceUrls } from '../subgraphs/kit/owner';
import { createOffersService } from '../subgraphs/offers/service';
import { createPupilsService } from '../subgraphs/pupils/service';
import { createServicesService } from '../subgraphs/services/service';
import { createStatisticsService } from '../subgraphs/statistics/service';
import type { HubOwner } from './owners';

/** The public keys by which the parts of a hub know each other. */
export type PublicKeys = Readonly<Record<'gateway' | HubOwner, CryptoKey>>;

/** How an owner reaches the other parts: by a call in the same process, or over HTTP when they run apart. */
export interface OwnerLinks {
  readonly send: Send;
  /** Hands the signed network register to every gateway; only the helpdesk has one. */
  readonly publishRegister: (snapshot: string) => Promise<void>;
}

/** One owner with what is its own: its databases, its key, and nobody else's. */
export interface OwnerPart {
  readonly databaseUrls: ServiceUrls;
  readonly signingKey: SigningKey;
  readonly publicKeys: PublicKeys;
  /** The key of hashed reference numbers; only the pupils owner has it. */
  readonly referenceKey: Buffer | null;
  readonly links: OwnerLinks;
  readonly onFault: (task: string, error: unknown) => void;
}

/** The service of one owner, however the parts are joined. */
export function createOwnerPart(owner: HubOwner, part: OwnerPart): OwnerService {
  const { gateway: gatewayKey, ...peers } = part.publicKeys;
  const { databaseUrls, signingKey, onFault } = part;
  const settings = { databaseUrls, signingKey, gatewayKey, peers, send: part.links.send, onFault };
  switch (owner) {
    case 'pupils':
      if (part.referenceKey === null) throw new Error('the pupils owner needs the key of reference numbers');
      return createPupilsService({ ...settings, referenceKey: part.referenceKey });
    case 'offers':
      return createOffersService(settings);
    case 'services':
      return createServicesService(settings);
    case 'helpdesk':
      return createHelpdeskService({ ...settings, publishRegister: part.links.publishRegister });
    case 'statistics':
      return createStatisticsService(settings);
  }
}
