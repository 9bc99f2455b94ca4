import pg from 'pg';

/** Something a person at the keyboard can put right: one sentence of what is wrong, one of what to do. */
export class StartFailure extends Error {
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartFailure';
    this.hint = hint;
  }
}

/** What the terminal shows of an error: no stack, unless HUB_DEBUG asks for it. */
export function describeFailure(error: unknown, debug: boolean): string {
  const lines = [`\n  ✖ ${messageOf(error)}`];
  if (error instanceof StartFailure && error.hint) lines.push(`    ${error.hint}`);
  if (debug) lines.push('', error instanceof Error ? stackOf(error) : String(error));
  else if (!(error instanceof StartFailure)) lines.push('    HUB_DEBUG=1 shows where this comes from.');
  return `${lines.join('\n')}\n`;
}

/** The error's code, as Node (EACCES, ENOENT …) and PostgreSQL (five characters) give one. */
export function codeOf(error: unknown): string | null {
  // Not `instanceof Error`: in Jest, Node's own errors are of another realm.
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** Connecting to a name with several addresses fails with one error for all of them, which has no message of its own. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  if (error instanceof pg.DatabaseError)
    return `PostgreSQL says: ${error.message} (${error.code ?? 'no code'})`;
  return error instanceof Error ? error.message : String(error);
}

function stackOf(error: Error): string {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? `${own}\ncaused by: ${stackOf(error.cause)}` : own;
}
