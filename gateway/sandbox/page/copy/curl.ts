import type { Snippet } from './snippet';

/** Lines for a POSIX shell: log in as the persona, then ask. A login is not copied: it would end, and it is a key. */
export function curlOf({
  address,
  persona,
  text,
  operationName,
  variables,
  idempotencyKey,
}: Snippet): string {
  const body = JSON.stringify({ query: text, variables, ...(operationName ? { operationName } : {}) });
  const headers = [
    "'content-type: application/json'",
    ...(persona === null ? [] : ['"authorization: Bearer $TOKEN"']),
    ...(idempotencyKey === null ? [] : [`'idempotency-key: ${idempotencyKey}'`]),
  ];
  const login =
    persona === null
      ? []
      : [
          `TOKEN=$(curl -s ${address}/demo/token -H 'content-type: application/json' \\`,
          `  -d ${quoted(JSON.stringify({ persona }))} | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
          '',
        ];
  return [
    ...login,
    `curl -s ${address}/graphql \\`,
    ...headers.map((header) => `  -H ${header} \\`),
    `  -d ${quoted(body)}`,
    '',
  ].join('\n');
}

/** Within single quotes a shell changes nothing, so only the quote itself has to be taken care of. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
