import type { ErrorCode } from '../../../../subgraphs/kit/errors';

/** A code in words for somebody who meets it for the first time. */
export interface RefusalWords {
  readonly means: string;
  readonly next: string;
}

const WORDS: Readonly<Record<ErrorCode, RefusalWords>> = {
  UNAUTHENTICATED: {
    means: 'The hub does not know who is asking: there is no login, or it has ended.',
    next: 'Choose a persona above, or log in again.',
  },
  FORBIDDEN: {
    means: 'This role, or this organisation, may not do this.',
    next: 'Look in the documentation for who may, and switch to a persona of that role.',
  },
  NOT_FOUND: {
    means:
      'Nothing with this id is visible to you. The hub does not tell whether it exists for somebody else.',
    next: 'Check the id, or ask as a persona whose case it is.',
  },
  BAD_REQUEST: {
    means: 'The request has not the shape that the hub reads.',
    next: 'Compare it with an example: one operation, JSON, and for a mutation an Idempotency-Key.',
  },
  BAD_USER_INPUT: {
    means: 'The operation is fine, but a value in it is not.',
    next: 'Change the variable that the message names; the hint says what it may be.',
  },
  PURPOSE_REQUIRED: {
    means: 'To see this, one has to say what it is for.',
    next: 'State the purpose with the request.',
  },
  CONSENT_REQUIRED: {
    means: 'The pupil, or a parent, has not agreed that this is shared.',
    next: 'A pupil guidance centre (CLB) records the consent first: mutation recordConsent.',
  },
  CONSENT_WITHDRAWN: {
    means: 'The consent was there and has been taken back.',
    next: 'It stops here, unless the pupil or parent agrees anew.',
  },
  LEGAL_GROUND_MISSING: {
    means: 'No legal ground allows this exchange.',
    next: 'The hint says which ground would; without one the data stay where they are.',
  },
  PROTOCOL_INACTIVE: {
    means: 'The agreement between the organisations that would allow this is not in force.',
    next: 'Ask for a pupil or organisation for which it is.',
  },
  INVALID_TRANSITION: {
    means: 'The thing is not in a state from which this step can be taken.',
    next: 'Read its status; the details say which steps are open.',
  },
  CHANNEL_NOT_OPEN: {
    means: 'This way of reaching somebody is not open for them.',
    next: 'Take another channel, or have it opened first.',
  },
  NOT_ELIGIBLE: {
    means: 'The pupil does not meet the conditions of the offer.',
    next: 'Compare the offer’s conditions, or look for another one with matchOffers.',
  },
  CONFLICT: {
    means: 'Something happened in between, or it was done already.',
    next: 'Read the present state, then decide again.',
  },
  IDEMPOTENCY_CONFLICT: {
    means: 'This Idempotency-Key was already used for another request.',
    next: 'Press Run: the sandbox then takes a new key.',
  },
  RETRY_LATER: {
    means: 'Another owner has not yet been heard of, so the hub cannot be sure of your rights.',
    next: 'Try again in some seconds; for a mutation with the same key.',
  },
  FORBIDDEN_ROW: {
    means: 'One of the rows is not yours.',
    next: 'Leave it out, or ask as a persona to whom it belongs.',
  },
  OPERATION_LIMIT: {
    means: 'The operation asks for more than the hub takes at once.',
    next: 'Ask for fewer fields, a smaller page (first), or less nesting.',
  },
  PERSISTED_QUERY_ONLY: {
    means: 'This hub takes only operations that were registered with it.',
    next: 'Use one of the registered operations.',
  },
  RATE_LIMITED: {
    means: 'Too many requests in a short time.',
    next: 'Wait a moment, then try again.',
  },
  OVERLOADED: {
    means: 'The hub has too much to do just now.',
    next: 'Try again in some seconds; for a mutation with the same key.',
  },
  SUBGRAPH_TIMEOUT: {
    means: 'One of the owners of the data did not answer in time. What the others know is in the answer.',
    next: 'Try again; a mutation may have been done, so with the same key.',
  },
  SUBGRAPH_UNAVAILABLE: {
    means: 'One of the owners of the data cannot be reached. What the others know is in the answer.',
    next: 'Try again later; for a mutation with the same key.',
  },
  SUBGRAPH_RESPONSE_TOO_LARGE: {
    means: 'An owner’s answer was larger than the hub takes.',
    next: 'Ask for a smaller page (first) or fewer fields.',
  },
  SUBGRAPH_BAD_RESPONSE: {
    means: 'An owner’s answer could not be read; that is a fault on the hub’s side.',
    next: 'Tell the hub’s keepers the request id.',
  },
  AUDIT_UNAVAILABLE: {
    means: 'The hub cannot write down who looks, and without that nobody may look.',
    next: 'Try again later.',
  },
  INTERNAL_SERVER_ERROR: {
    means: 'Something went wrong on the hub’s side; what exactly is not told to callers.',
    next: 'Try again, and tell the hub’s keepers the request id.',
  },
  GRAPHQL_PARSE_FAILED: {
    means: 'The operation is not valid GraphQL.',
    next: 'The editor underlines where; often a brace or a bracket is missing.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    means:
      'The operation does not fit the schema of this role: something is missing, or this role does not have it. Every role has a view of its own.',
    next: 'The editor underlines where: change it, or switch to a persona of another role.',
  },
};

const UNKNOWN: RefusalWords = {
  means: 'The sandbox does not know this code.',
  next: 'The message says what is wrong.',
};

export function wordsFor(code: string): RefusalWords {
  return Object.entries(WORDS).find(([known]) => known === code)?.[1] ?? UNKNOWN;
}
