import { pino } from 'pino';

/** Within this time the same fault of the same task is told once: a database that is away fails every few seconds. */
const TELL_AGAIN_MS = 30_000;

/**
 * Tells those who run the hub what failed by itself. Only names and codes are written: the text of an error may hold
 * what it failed on, so it is shown in debugging alone.
 */
export function faultLog(debug: boolean): (task: string, error: unknown) => void {
  const log = pino({ name: 'hub' });
  const told = new Map<string, number>();
  return (task, error) => {
    const fault = error instanceof Error ? { name: error.name, code: codeOf(error) } : { name: typeof error };
    const key = `${task}|${fault.name}|${fault.code ?? ''}`;
    if ((told.get(key) ?? 0) > Date.now() - TELL_AGAIN_MS) return;
    told.set(key, Date.now());
    log.warn(
      { task, fault, ...(debug && error instanceof Error ? { stack: error.stack } : {}) },
      'something failed',
    );
  };
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
