import { HubError } from '../errors';

const UNAVAILABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '53300',
]);
const CONTENDED = new Set(['40001', '40P01', '55P03']);
const STATEMENT_TIMEOUT = '57014';
const DISK_FULL = '53100';
const INSUFFICIENT_PRIVILEGE = '42501';

/**
 * Says PostgreSQL's faults in the hub's codes. What is not listed is a fault of ours and passes as it is,
 * to be masked at the border.
 */
export function databaseFault(error: unknown): unknown {
  if (error instanceof HubError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (CONTENDED.has(code)) {
    return new HubError('RETRY_LATER', 'Somebody else is changing the same data', {
      hint: 'Send the same request with the same Idempotency-Key again',
    });
  }
  if (code === INSUFFICIENT_PRIVILEGE) return new HubError('FORBIDDEN', 'This is not yours to change');
  if (code === STATEMENT_TIMEOUT || code === DISK_FULL) return overloaded();
  if (error.message.includes('timeout exceeded when trying to connect')) return overloaded();
  if (UNAVAILABLE.has(code) || error.message.includes('Connection terminated')) {
    return databaseUnavailable();
  }
  return error;
}

function overloaded(): HubError {
  return new HubError('OVERLOADED', 'This owner has too much to do at the moment', {
    hint: 'Try again in a moment',
  });
}

export function databaseUnavailable(): HubError {
  return new HubError('SUBGRAPH_UNAVAILABLE', 'The data of this owner cannot be reached at the moment', {
    hint: 'Try again in a moment',
  });
}
