import { json, jsonParseLinter } from '@codemirror/lang-json';
import { linter } from '@codemirror/lint';
import { type EditorView, keymap } from '@codemirror/view';
import { graphql as graphqlSupport, showInDocsCommand, updateOpts, updateSchema } from 'cm6-graphql';
import { type GraphQLSchema, print } from 'graphql';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { parseOrNull } from '../copy/operation';
import type { DocsPlace } from '../docs/docs';
import { Editor } from '../editor/editor';
import type { Example } from '../hub/contract';
import type { Tab } from '../workspace';
import { roleWords } from './examples';
import { Menu } from './menu';

interface WorkTabProps {
  readonly tab: Tab;
  readonly schema: GraphQLSchema | null;
  /** The example that the tab was opened from. */
  readonly example: Example | null;
  readonly persona: string | null;
  readonly role: string;
  readonly onPersona: (persona: string | null) => void;
  readonly onText: (text: string, cursor: number) => void;
  readonly onVariables: (variables: string) => void;
  readonly onRun: () => void;
  readonly onCopy: (kind: 'curl' | 'TypeScript') => void;
  readonly onShowInDocs: (place: DocsPlace) => void;
}

/** An operation with its variables, and what one can do with them. */
export function WorkTab(props: WorkTabProps) {
  const { tab, schema, example, onText, onVariables, onRun, onCopy } = props;
  const editor = useRef<EditorView | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const languages = useMemo(
    () => ({
      operation: [
        graphqlSupport(schema ?? undefined, docsOptions(latest)),
        keymap.of([{ key: 'F1', run: showInDocsCommand }]),
      ],
      variables: [json(), linter(variablesProblems)],
    }),
    [],
  );
  useEffect(() => {
    if (!editor.current) return;
    updateSchema(editor.current, schema ?? undefined);
    updateOpts(editor.current, docsOptions(latest));
  }, [schema]);

  const tidy = () => {
    const document = parseOrNull(tab.text);
    if (document) onText(`${print(document)}\n`, 0);
  };
  return (
    <>
      {example && <ExampleNote {...props} example={example} />}
      <div class="actions">
        <button type="button" class="run" onClick={onRun}>
          <span aria-hidden="true">▶ </span>Run
        </button>
        <Menu
          label="Copy"
          items={[
            { label: 'Copy as curl', onChoose: () => onCopy('curl') },
            { label: 'Copy as TypeScript', onChoose: () => onCopy('TypeScript') },
          ]}
        />
        <button type="button" onClick={tidy}>
          Tidy
        </button>
      </div>
      <div class="question">
        <section aria-label="Operation">
          <h2>Operation</h2>
          <Editor
            label="Operation, in GraphQL"
            value={tab.text}
            language={languages.operation}
            onEdit={onText}
            onRun={onRun}
            onView={(view) => {
              editor.current = view;
            }}
          />
        </section>
        <section aria-label="Variables">
          <h2>Variables</h2>
          <Editor
            label="Variables, in JSON"
            value={tab.variables}
            language={languages.variables}
            onEdit={onVariables}
            onRun={onRun}
          />
        </section>
      </div>
    </>
  );
}

function ExampleNote({ example, persona, role, onPersona }: WorkTabProps & { readonly example: Example }) {
  const isForAnother = example.role !== role;
  return (
    <div class="note example">
      <p>
        <strong>{example.title}.</strong> {example.description}
        {!isForAnother && example.persona !== persona && (
          <>
            {' '}
            Its values are from the world of <code>{example.persona}</code>.
          </>
        )}
      </p>
      {isForAnother && (
        <button type="button" onClick={() => onPersona(example.persona)}>
          {example.persona === null
            ? 'Ask it as nobody'
            : `Be ${example.persona}, who asks this (${roleWords(example.role)})`}
        </button>
      )}
    </div>
  );
}

function docsOptions(latest: { readonly current: WorkTabProps }) {
  return {
    onShowInDocs: (field?: string, type?: string, parentType?: string) => {
      const place = parentType ?? type;
      if (place) latest.current.onShowInDocs({ type: place.replace(/[[\]!]/g, ''), member: field ?? null });
    },
    onCompletionInfoRender: ({ documentation }: { documentation?: string | null }) => {
      if (!documentation) return null;
      const place = document.createElement('div');
      place.textContent = documentation;
      return place;
    },
  };
}

/** No variables are no fault. */
function variablesProblems(view: EditorView) {
  return view.state.doc.toString().trim() === '' ? [] : jsonParseLinter()(view);
}
