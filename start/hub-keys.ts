import { join } from 'node:path';
import { loadOrCreateSecret, loadOrCreateSigningKey, type SigningKey } from '../subgraphs/kit/keys';
import type { HubOwner } from './owners';

/** The keys of all parts; each part holds only its own when they run apart. */
export interface HubKeys {
  readonly signing: Readonly<Record<'gateway' | HubOwner, SigningKey>>;
  readonly reference: Buffer;
}

export async function loadKeys(dataFolder: string): Promise<HubKeys> {
  const folder = join(dataFolder, 'keys');
  return {
    signing: {
      gateway: await loadOrCreateSigningKey(folder, 'gateway'),
      pupils: await loadOrCreateSigningKey(folder, 'pupils'),
      offers: await loadOrCreateSigningKey(folder, 'offers'),
      helpdesk: await loadOrCreateSigningKey(folder, 'helpdesk'),
      statistics: await loadOrCreateSigningKey(folder, 'statistics'),
      services: await loadOrCreateSigningKey(folder, 'services'),
    },
    reference: await loadOrCreateSecret(folder, 'pupils-reference'),
  };
}
