/** Somebody to be in the demo world, as `GET /demo/personas` lists them. */
export interface Persona {
  readonly persona: string;
  readonly role: string;
  readonly organisation: string | null;
  readonly label: string;
}

/** An example, as `GET /demo/operations` lists them. */
export interface Example {
  readonly role: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
  /** Null when nobody needs to log in for it. */
  readonly persona: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An error of an answer, whoever refused. */
export interface Refusal {
  readonly message: string;
  readonly code: string;
  readonly hint: string | null;
  readonly details: unknown;
  readonly path: string | null;
  readonly requestId: string | null;
}

/** What came back, and what was sent for it. */
export interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly requestId: string | null;
  /** Null when the body is no answer of the hub. */
  readonly body: AnswerBody | null;
  readonly refusals: readonly Refusal[];
}

export interface AnswerBody {
  readonly data?: unknown;
  readonly errors?: unknown;
}
