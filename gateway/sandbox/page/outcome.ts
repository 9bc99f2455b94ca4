import type { Answer } from './hub/contract';
import { type Hub, HubRefuses, type Question } from './hub/hub';

/** A question that was sent, to be sent again as it was. */
export interface AskedQuestion {
  /** Of this sending. */
  readonly id: string;
  readonly persona: string | null;
  readonly question: Question;
}

/** What is known of a tab's last question. */
export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not sent'; readonly why: string }
  | { readonly kind: 'waiting' }
  /** Nothing came back; whether a mutation was done is not known. */
  | { readonly kind: 'away'; readonly asked: AskedQuestion }
  | { readonly kind: 'answered'; readonly asked: AskedQuestion; readonly answer: Answer };

export async function askHub(hub: Hub, asked: AskedQuestion): Promise<Outcome> {
  try {
    return { kind: 'answered', asked, answer: await hub.ask(asked.persona, asked.question) };
  } catch (error) {
    // A login that is refused is told like any refusal.
    return error instanceof HubRefuses
      ? { kind: 'answered', asked, answer: error.answer }
      : { kind: 'away', asked };
  }
}
