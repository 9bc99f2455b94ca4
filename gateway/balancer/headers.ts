/** Of one connection, and not of the request on it (RFC 9110, 7.6.1; RFC 9112). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
]);
/** What only a proxy may say. There is none in front of this one that it would know, so whoever says it made it up. */
const MADE_UP = /^(x-hub-.*|x-forwarded-.*|forwarded|via|x-real-ip|x-request-id)$/;

/** A client's headers as the gateway may see them, in the order and as often as they came: two of one name stay two. */
export function passedOn(rawHeaders: readonly string[]): string[] {
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  );
  const named = new Set(
    pairs
      .filter(([name]) => name.toLowerCase() === 'connection')
      .flatMap(([, value]) => value.split(',').map((token) => token.trim().toLowerCase())),
  );
  return pairs
    .filter(([name]) => {
      const lower = name.toLowerCase();
      return !HOP_BY_HOP.has(lower) && !MADE_UP.test(lower) && (!named.has(lower) || KEPT.has(lower));
    })
    .flat();
}

/** Nobody takes these away by naming them in `Connection`. */
const KEPT = new Set(['host', 'content-length', 'content-type', 'authorization', 'idempotency-key']);

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A gateway's headers as the client gets them. */
export function answeredWith(headers: Headers): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || HOP_BY_HOP.has(name.toLowerCase()) ? [] : [[name, value] as const],
    ),
  );
}
