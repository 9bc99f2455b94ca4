import { setTimeout as wait } from 'node:timers/promises';
import { createPeer, type Peer } from '../../subgraphs/kit/http/peer';
import type { HubOwner } from '../owners';
import type { Addresses } from './config';

/** The owners that run apart, each at all of its addresses. */
export function peersOf(addresses: Addresses): Readonly<Record<HubOwner, Peer>> {
  return {
    pupils: createPeer(addresses.pupils),
    offers: createPeer(addresses.offers),
    services: createPeer(addresses.services),
    helpdesk: createPeer(addresses.helpdesk),
    statistics: createPeer(addresses.statistics),
  };
}

const LOOK_EVERY_MS = 1_000;
const LOOK_AGAIN_MS = 100;

/** Parts that start together wait for each other's doors, so that the first word of each is heard; but not for long. */
export async function untilReady(peers: readonly Peer[], patienceMs: number): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const states = await Promise.all(peers.map((peer) => peer.probe()));
    if (states.every((isReady) => isReady)) return;
    await wait(LOOK_AGAIN_MS);
  }
}

export interface Watch {
  /** Which owners were ready when they were last asked; none before the first time. */
  readonly states: () => Readonly<Record<string, boolean>>;
  readonly stop: () => void;
}

/**
 * Asks the owners how they are every second, so that whoever asks the gateway need not wait for one that hangs, and so that an
 * address that hangs is passed over before a request finds out.
 */
export function watchOwners(peers: Readonly<Record<HubOwner, Peer>>): Watch {
  const states = new Map<string, boolean>(Object.keys(peers).map((owner) => [owner, false]));
  let next: NodeJS.Timeout | undefined;
  let isStopped = false;
  async function look(): Promise<void> {
    await Promise.all(
      Object.entries(peers).map(async ([owner, peer]) => states.set(owner, await peer.probe())),
    );
    if (!isStopped) next = setTimeout(() => void look(), LOOK_EVERY_MS);
  }
  void look();
  return {
    states: () => Object.fromEntries(states),
    stop: () => {
      isStopped = true;
      clearTimeout(next);
    },
  };
}
