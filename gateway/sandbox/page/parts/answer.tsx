import { json } from '@codemirror/lang-json';
import { Editor } from '../editor/editor';
import type { Refusal } from '../hub/contract';
import { nullPlaces } from '../hub/nulls';
import { wordsFor } from '../hub/refusal-words';
import type { Outcome } from '../outcome';

interface AnswerPaneProps {
  readonly outcome: Outcome;
  /** Asks the same again; a mutation with the same key. */
  readonly onAgain: () => void;
  readonly onLogin: () => void;
}

/** What came back, in JSON and, where the hub said no, in words. */
export function AnswerPane({ outcome, onAgain, onLogin }: AnswerPaneProps) {
  if (outcome.kind === 'nothing') {
    return <p class="soft empty">The answer will stand here. Ctrl-Enter runs the operation.</p>;
  }
  if (outcome.kind === 'waiting') return <p class="soft empty">Waiting for the hub …</p>;
  if (outcome.kind === 'not sent') return <p class="note">{outcome.why}</p>;
  const key = outcome.asked.question.idempotencyKey;
  return (
    <>
      {outcome.kind === 'away' ? (
        <Away onAgain={onAgain} isMutation={key !== null} />
      ) : (
        <Answered outcome={outcome} onLogin={onLogin} />
      )}
      {key !== null && (
        <p class="key">
          Idempotency-Key <code>{key}</code>{' '}
          <button type="button" class="plain" onClick={onAgain}>
            Try again with the same key
          </button>{' '}
          <span class="soft">Nothing is done twice under one key; Run takes a new one.</span>
        </p>
      )}
      {outcome.kind === 'answered' && outcome.answer.body && (
        <Editor
          key={outcome.asked.id}
          label="Answer"
          language={json()}
          value={JSON.stringify(outcome.answer.body, null, 2)}
          isReadOnly
        />
      )}
    </>
  );
}

function Away({ onAgain, isMutation }: { readonly onAgain: () => void; readonly isMutation: boolean }) {
  return (
    <section class="refusal" aria-label="The hub does not answer">
      <h3>The hub does not answer</h3>
      <p>
        It may have been stopped, or is still starting. Nothing of your work is lost: operations and history
        stay in this browser.
      </p>
      <p>
        Look at the terminal in which <code>npm start</code> runs, then{' '}
        {isMutation ? 'try again with the same key, so that nothing is done twice.' : 'try again.'}
      </p>
      {!isMutation && (
        <button type="button" onClick={onAgain}>
          Try again
        </button>
      )}
    </section>
  );
}

interface AnsweredProps {
  readonly outcome: Extract<Outcome, { kind: 'answered' }>;
  readonly onLogin: () => void;
}

function Answered({ outcome: { answer, asked }, onLogin }: AnsweredProps) {
  const nulls = nullPlaces(
    answer.body?.data,
    answer.refusals.map(({ path }) => path),
  );
  return (
    <>
      {[...new Set(answer.refusals.map(({ code }) => code))].map((code) => (
        <Refused
          key={code}
          code={code}
          refusals={answer.refusals.filter((refusal) => refusal.code === code)}
          requestId={answer.requestId}
          login={
            code === 'UNAUTHENTICATED' && asked.persona !== null ? { persona: asked.persona, onLogin } : null
          }
        />
      ))}
      {answer.body === null && (
        <section class="refusal" aria-label="No answer of the hub">
          <h3>This is not an answer of the hub</h3>
          <p>
            Something between here and the hub answered with status {answer.status}. Request id{' '}
            <code>{answer.requestId ?? 'none'}</code>.
          </p>
        </section>
      )}
      {nulls.length > 0 && (
        <p class="note">
          <code>null</code> at {nulls.map((place) => <code key={place}>{place}</code>).reduce(withCommas, [])}
          : there is nothing there, or it is not yours. The hub gives the same answer for both, so that nobody
          can find out who is known to it.
        </p>
      )}
    </>
  );
}

type Piece = preact.JSX.Element | string;

function withCommas(all: readonly Piece[], next: Piece): readonly Piece[] {
  return all.length === 0 ? [next] : [...all, ', ', next];
}

interface RefusedProps {
  readonly code: string;
  /** All with this code. */
  readonly refusals: readonly Refusal[];
  readonly requestId: string | null;
  readonly login: { readonly persona: string; readonly onLogin: () => void } | null;
}

/** Why the hub said no: its own words, then what its code means and what to do, once for all that share the code. */
function Refused({ code, refusals, requestId, login }: RefusedProps) {
  const { means, next } = wordsFor(code);
  const [first] = refusals;
  return (
    <section class="refusal" aria-label={`Refused: ${code}`}>
      <h3>
        {login ? 'Your login has ended' : refusals.length === 1 ? first?.message : 'The hub refuses this'}{' '}
        <code class="code">{code}</code>
      </h3>
      {(refusals.length > 1 || refusals.some(({ path, hint, details }) => path ?? hint ?? details)) && (
        <ul>
          {refusals.map((refusal) => (
            <Told
              key={`${refusal.path} ${refusal.message}`}
              refusal={refusal}
              isAlone={refusals.length === 1}
            />
          ))}
        </ul>
      )}
      <p>
        {means} {login ? '' : next}
      </p>
      {login && (
        <button type="button" onClick={login.onLogin}>
          Log in again as {login.persona} and ask again
        </button>
      )}
      <p class="soft">
        Request id <code>{first?.requestId ?? requestId ?? 'none'}</code>: with it the hub’s keepers find what
        happened.
      </p>
    </section>
  );
}

/** One refusal in the hub's own words. */
function Told({ refusal, isAlone }: { readonly refusal: Refusal; readonly isAlone: boolean }) {
  const { message, path, hint, details } = refusal;
  return (
    <li>
      {!isAlone && message}{' '}
      {path !== null && (
        <>
          At <code>{path}</code>.{' '}
        </>
      )}
      {hint !== null && (
        <>
          <strong>Hint:</strong> {hint.replace(/\.$/, '')}.{' '}
        </>
      )}
      {details !== undefined && (
        <>
          <strong>Details:</strong> <code>{JSON.stringify(details)}</code>
        </>
      )}
    </li>
  );
}
