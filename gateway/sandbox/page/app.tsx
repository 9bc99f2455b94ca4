import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { curlOf } from './copy/curl';
import { nameOf, readyOperation } from './copy/operation';
import type { Snippet } from './copy/snippet';
import { typescriptOf } from './copy/typescript';
import { Docs, type DocsPlace } from './docs/docs';
import type { Example } from './hub/contract';
import type { Hub } from './hub/hub';
import { type AskedQuestion, askHub, type Outcome } from './outcome';
import { AnswerPane } from './parts/answer';
import { Examples } from './parts/examples';
import { History, titleOf } from './parts/history';
import { Personas } from './parts/personas';
import { Shortcuts } from './parts/shortcuts';
import { TabList, tabId } from './parts/tab-list';
import { TroubleNote } from './parts/trouble';
import { WorkTab } from './parts/work-tab';
import {
  loadWorkspace,
  newTab,
  saveWorkspace,
  type Tab,
  type Workspace,
  withAsked,
  withEdit,
  withoutTab,
  withTab,
} from './workspace';
import { useWorld } from './world';

const NOTHING: Outcome = { kind: 'nothing' };
const SIDES = [
  { id: 'examples', title: 'Examples' },
  { id: 'history', title: 'History' },
];

interface AppProps {
  readonly hub: Hub;
}

export function App({ hub }: AppProps) {
  const [workspace, setWorkspace] = useState<Workspace>(loadWorkspace);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [side, setSide] = useState('examples');
  const [docsPlace, setDocsPlace] = useState<DocsPlace | null>(null);
  const [docsWords, setDocsWords] = useState('');
  const [areKeysShown, setKeysShown] = useState(false);
  const [said, say] = useState('');
  const cursor = useRef(0);
  const world = useWorld(hub, workspace.persona);
  const { persona, areDocsOpen } = workspace;
  const tab = workspace.tabs.find(({ id }) => id === workspace.activeTab) ?? newTab();
  const outcome = outcomes.get(tab.id) ?? NOTHING;
  const role = world.personas.find((one) => one.persona === persona)?.role ?? 'PUBLIC';
  const example = world.examples.find(({ name }) => name === tab.example) ?? null;
  const change = (step: (workspace: Workspace) => Workspace) => setWorkspace(step);

  // At once: a reload a moment later finds what was done last.
  useLayoutEffect(() => saveWorkspace(workspace), [workspace]);

  const choosePersona = (chosen: string | null) => change((all) => ({ ...all, persona: chosen }));
  const open = (opened: Tab) => change((all) => withTab(all, opened));
  const openExample = (one: Example) =>
    open(
      newTab(
        one.text,
        Object.keys(one.variables).length > 0 ? JSON.stringify(one.variables, null, 2) : '',
        one.name,
      ),
    );
  const tell = (id: string, what: Outcome) => setOutcomes((all) => new Map(all).set(id, what));

  const send = async (asked: AskedQuestion) => {
    const { id } = tab;
    tell(id, { kind: 'waiting' });
    say('Waiting for the hub');
    const what = await askHub(hub, asked);
    tell(id, what);
    say(wordsOf(what));
  };
  const run = () => {
    const ready = readyOperation(tab.text, tab.variables, cursor.current);
    if (ready.kind === 'not yet') {
      tell(tab.id, { kind: 'not sent', why: ready.why });
      say(ready.why);
      return;
    }
    const { operation, variables } = ready;
    change((all) => withAsked(all, { text: tab.text, variables: tab.variables, persona }));
    void send({
      id: crypto.randomUUID(),
      persona,
      question: {
        query: tab.text,
        variables,
        operationName: operation.name?.value ?? null,
        idempotencyKey: operation.operation === 'mutation' ? crypto.randomUUID() : null,
      },
    });
  };
  const again = () => {
    if ('asked' in outcome) void send({ ...outcome.asked, id: crypto.randomUUID() });
  };
  const loginAgain = () => {
    if (!('asked' in outcome) || outcome.asked.persona === null) return;
    hub.forgetLogin(outcome.asked.persona);
    again();
  };
  const copy = async (kind: 'curl' | 'TypeScript') => {
    const ready = readyOperation(tab.text, tab.variables, cursor.current);
    if (ready.kind === 'not yet' || !world.schema) {
      say(ready.kind === 'not yet' ? ready.why : 'The schema has not arrived yet.');
      return;
    }
    const { document, operation, variables } = ready;
    const snippet: Snippet = {
      address: location.origin,
      persona,
      text: tab.text,
      operationName: document.definitions.length > 1 ? (operation.name?.value ?? null) : null,
      variables,
      idempotencyKey: operation.operation === 'mutation' ? crypto.randomUUID() : null,
    };
    const text = kind === 'curl' ? curlOf(snippet) : typescriptOf(snippet, world.schema, document, operation);
    say(await copied(text, `${nameOf(operation)} as ${kind}`));
  };
  const showDocs = (place: DocsPlace | null) => {
    setDocsWords('');
    setDocsPlace(place);
    change((all) => ({ ...all, areDocsOpen: true }));
  };
  const closeTab = (id: string) => change((all) => withoutTab(all, id));
  const tabNames = useMemo(
    () => workspace.tabs.map(({ id, text }) => ({ id, title: titleOf(text) })),
    [workspace.tabs],
  );

  return (
    <div class={`page${areDocsOpen ? ' with-docs' : ''}`}>
      <header>
        <h1>Sandbox</h1>
        <p class="banner">Demo data: nobody here is real.</p>
        <Personas personas={world.personas} chosen={persona} onChoose={choosePersona} />
        <button type="button" class="plain" aria-haspopup="dialog" onClick={() => setKeysShown(true)}>
          Keys
        </button>
        <button
          type="button"
          class="plain"
          aria-expanded={areDocsOpen}
          aria-controls="docs"
          onClick={() => change((all) => ({ ...all, areDocsOpen: !areDocsOpen }))}
        >
          Documentation
        </button>
      </header>
      {world.trouble && <TroubleNote trouble={world.trouble} persona={persona} onRetry={world.retry} />}
      <nav class="side" aria-label="Examples and history">
        <TabList
          label="Examples and history"
          tabs={SIDES}
          active={side}
          panel="side-panel"
          onChoose={setSide}
        />
        <div id="side-panel" role="tabpanel" aria-labelledby={tabId(side)} class="scrolls">
          {side === 'examples' ? (
            <Examples examples={world.examples} role={role} onOpen={openExample} />
          ) : (
            <History
              history={workspace.history}
              onOpen={(asked) => open(newTab(asked.text, asked.variables))}
              onClear={() => change((all) => ({ ...all, history: [] }))}
            />
          )}
        </div>
      </nav>
      <main>
        <div class="tab-bar">
          <TabList
            label="Operations"
            tabs={tabNames}
            active={tab.id}
            panel="work"
            onChoose={(id) => change((all) => ({ ...all, activeTab: id }))}
            onClose={closeTab}
          />
          <button type="button" class="plain" onClick={() => open(newTab())}>
            New tab
          </button>
          <button type="button" class="plain" onClick={() => closeTab(tab.id)}>
            Close tab
          </button>
        </div>
        <div id="work" role="tabpanel" aria-labelledby={tabId(tab.id)} class="work">
          <WorkTab
            key={tab.id}
            tab={tab}
            schema={world.schema}
            example={example}
            persona={persona}
            role={role}
            onPersona={choosePersona}
            onText={(text, at) => {
              cursor.current = at;
              if (text !== tab.text) change((all) => withEdit(all, { text }));
            }}
            onVariables={(variables) => change((all) => withEdit(all, { variables }))}
            onRun={run}
            onCopy={(kind) => void copy(kind)}
            onShowInDocs={showDocs}
          />
          <section class="answer" aria-label="Answer">
            <div class="answer-head">
              <h2>Answer</h2>
              <p role="status">{said}</p>
            </div>
            <div class="answer-body">
              <AnswerPane outcome={outcome} onAgain={again} onLogin={loginAgain} />
            </div>
          </section>
        </div>
      </main>
      {areDocsOpen && (
        <aside id="docs" aria-label="Documentation" class="docs scrolls">
          <h2>Documentation</h2>
          {world.schema ? (
            <Docs
              schema={world.schema}
              place={docsPlace}
              onGo={setDocsPlace}
              words={docsWords}
              onWords={setDocsWords}
            />
          ) : (
            <p class="soft">{world.trouble ? 'The schema could not be read.' : 'Reading the schema …'}</p>
          )}
        </aside>
      )}
      {areKeysShown && <Shortcuts onClose={() => setKeysShown(false)} />}
    </div>
  );
}

function wordsOf(outcome: Outcome): string {
  if (outcome.kind === 'away') return 'The hub does not answer';
  if (outcome.kind !== 'answered') return '';
  const { refusals, status, milliseconds } = outcome.answer;
  const told = refusals.length === 0 ? 'Answered' : `Refused: ${refusals[0]?.code}`;
  return `${told}, status ${status}, ${milliseconds} ms`;
}

async function copied(text: string, what: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return `${what} is on the clipboard`;
  } catch {
    return 'This browser does not let the page copy';
  }
}
