/** Where the parts of a hub find each other when they run apart. */
export const OPERATIONS_PATH = '/graphql';
/** Sealed messages from one owner to another. */
export const MESSAGES_PATH = '/messages';
/** Paths below this one are for the parts alone: whoever stands in front of a gateway lets nobody through to them. */
export const INSIDE = '/inside/';
/** The helpdesk's signed network register, at each gateway. */
export const REGISTER_PATH = `${INSIDE}register`;
export const LIVE_PATH = '/health/live';
export const READY_PATH = '/health/ready';
/** What is signed says itself who it is from, so it travels as one text. */
export const SIGNED_TYPE = 'application/jose';
