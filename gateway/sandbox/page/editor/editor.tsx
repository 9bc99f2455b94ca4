import { syntaxHighlighting } from '@codemirror/language';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup } from 'codemirror';
import { useEffect, useRef } from 'preact/hooks';
import { look, nonce } from './look';

export interface EditorProps {
  /** What a screen reader calls it. */
  readonly label: string;
  readonly value: string;
  /** Given once: the editor keeps it until it is gone. */
  readonly language: Extension;
  readonly onEdit?: (value: string, cursor: number) => void;
  readonly onRun?: () => void;
  readonly onView?: (view: EditorView | null) => void;
  readonly isReadOnly?: boolean;
}

/** CodeMirror as a component. Tab leaves it, as everywhere on the page: indenting is Ctrl-] and Ctrl-[. */
export function Editor(props: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const made = useRef<EditorView | null>(null);
  // The editor outlives many renderings; what it calls is always the newest.
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!place.current) return;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [
          nonce,
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => run(latest.current) }])),
          basicSetup,
          latest.current.language,
          syntaxHighlighting(classHighlighter),
          look,
          EditorView.lineWrapping,
          EditorState.readOnly.of(latest.current.isReadOnly ?? false),
          EditorView.contentAttributes.of({ 'aria-label': latest.current.label, tabindex: '0' }),
          EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
            if (docChanged || selectionSet) {
              latest.current.onEdit?.(state.doc.toString(), state.selection.main.head);
            }
          }),
        ],
      }),
    });
    made.current = view;
    latest.current.onView?.(view);
    return () => {
      latest.current.onView?.(null);
      made.current = null;
      view.destroy();
    };
  }, []);

  useEffect(() => {
    const view = made.current;
    if (!view || view.state.doc.toString() === props.value) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: props.value } });
  }, [props.value]);

  return <div class="editor" ref={place} />;
}

function run({ onRun }: EditorProps): boolean {
  onRun?.();
  return onRun !== undefined;
}
