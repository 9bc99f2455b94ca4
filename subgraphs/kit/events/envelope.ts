import { type CryptoKey, decodeJwt, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { HubError } from '../errors';
import type { SigningKey } from '../keys';
import { isOwnerName, type OwnerName } from '../wire';

/** A signed message is believed for this long after it was sent; a later try is signed anew. */
const ENVELOPE_LIFETIME_SECONDS = 60;
const TYPE = 'hub-event+jwt';

const messageSchema = z.object({
  id: z.uuid(),
  type: z.string().min(1),
  aggregate: z.uuid(),
  payload: z.unknown(),
});

/** One fact that an owner tells another: the id makes a second delivery harmless, the aggregate keeps the order. */
export type Message = z.infer<typeof messageSchema>;

export async function sealMessage(
  key: SigningKey,
  sender: OwnerName,
  receiver: OwnerName,
  message: Message,
): Promise<string> {
  return new SignJWT({ message })
    .setProtectedHeader({ alg: 'EdDSA', typ: TYPE, kid: key.kid })
    .setIssuer(sender)
    .setAudience(receiver)
    .setIssuedAt()
    .setExpirationTime(`${ENVELOPE_LIFETIME_SECONDS}s`)
    .sign(key.privateKey);
}

/**
 * Opens a message from an owner that this one knows.
 * @throws UNAUTHENTICATED when the sender is unknown, or the signature, receiver or age is wrong; BAD_REQUEST when it is no message
 */
export async function openMessage(
  envelope: string,
  receiver: OwnerName,
  peers: Partial<Record<OwnerName, CryptoKey>>,
): Promise<{ sender: OwnerName; message: Message }> {
  const sender = senderOf(envelope);
  const key = sender && peers[sender];
  if (!sender || !key) throw stranger();
  const verified = await jwtVerify(envelope, key, {
    algorithms: ['EdDSA'],
    issuer: sender,
    audience: receiver,
    typ: TYPE,
    maxTokenAge: ENVELOPE_LIFETIME_SECONDS,
  }).catch(() => {
    throw stranger();
  });
  const message = messageSchema.safeParse(verified.payload.message);
  if (!message.success) throw new HubError('BAD_REQUEST', 'This is not a message of the hub');
  return { sender, message: message.data };
}

function senderOf(envelope: string): OwnerName | undefined {
  try {
    const { iss } = decodeJwt(envelope);
    return isOwnerName(iss) ? iss : undefined;
  } catch {
    return undefined;
  }
}

const stranger = (): HubError => new HubError('UNAUTHENTICATED', 'Messages are taken from known owners only');
