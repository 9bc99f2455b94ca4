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
    const fault: Fault = error instanceof Error ? faultOf(error) : { name: typeof error };
    const key = `${task}|${fault.name}|${fault.code ?? ''}|${fault.because ?? ''}`;
    if ((told.get(key) ?? 0) > Date.now() - TELL_AGAIN_MS) return;
    told.set(key, Date.now());
    log.warn(
      { task, fault, ...(debug && error instanceof Error ? { stack: error.stack } : {}) },
      'something failed',
    );
  };
}

interface Fault {
  readonly name: string;
  readonly code?: string | undefined;
  /** The code of what lies behind it, such as ECONNREFUSED behind a part that cannot be reached. */
  readonly because?: string | undefined;
}

function faultOf(error: Error): Fault {
  const { name, cause } = error;
  const because = cause instanceof Error ? (codeOf(cause) ?? codeOfCause(cause)) : undefined;
  return { name, code: codeOf(error), ...(because === undefined ? {} : { because }) };
}

function codeOfCause({ cause }: Error): string | undefined {
  return cause instanceof Error ? codeOf(cause) : undefined;
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
