import type { Hub } from './hub';

/** One kind of user's program: what it asks, and what it shows. */
export interface Client {
  readonly title: string;
  /** What can be given on the command line, with what is taken when it is not. */
  readonly options: Readonly<Record<string, { readonly about: string; readonly usual: string }>>;
  /** Who it is on a demo hub; null where nobody logs in. */
  readonly persona: string | null;
  readonly run: (hub: Hub, chosen: Chosen, print: (line: string) => void) => Promise<void>;
}

/** The options as chosen: every one that the client names has a value. */
export type Chosen = (option: string) => string;
