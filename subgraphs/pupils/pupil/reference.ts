import { createHmac } from 'node:crypto';

/**
 * An organisation's own number for a pupil, as it is kept: a keyed hash, another one for every organisation,
 * so that the stored value tells nothing and two organisations' numbers never meet. Spaces and capitals don't count.
 */
export function referenceHash(key: Buffer, organisationId: string, reference: string): string {
  const normalised = reference.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
  return keyedHash(key, 'reference', organisationId, normalised);
}

/** A national number (INSZ) of eleven digits, as it is kept: the same for all, so that two schools mean the same pupil. */
export function identityHash(key: Buffer, insz: string): string {
  return keyedHash(key, 'insz', insz);
}

/** What it is stands in front, so that no value of one kind can be passed off as one of another. */
function keyedHash(key: Buffer, ...parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
}
