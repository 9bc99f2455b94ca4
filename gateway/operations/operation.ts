/** An operation of a client: its text, that knows the types of what goes in and what comes out. */
export type OperationText<Result, Variables> = string & {
  /** Never there: it carries the types only. */
  readonly types?: (variables: Variables) => Result;
};
