import { useEffect, useRef } from 'preact/hooks';

const SHORTCUTS: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl-Enter', 'Run the operation around the cursor'],
  ['Ctrl-Space', 'Show what can stand here'],
  ['F1', 'Show the field at the cursor in the documentation'],
  ['Tab', 'Leave the editor for the next control; it never indents'],
  ['Ctrl-] and Ctrl-[', 'Indent more and less'],
  ['F8', 'Go to the next problem in the editor'],
  ['Ctrl-F', 'Search in the editor or in the answer'],
  ['← → Home End', 'Move between tabs; Delete closes one'],
  ['Escape', 'Close a menu, a list or this window'],
];

interface ShortcutsProps {
  readonly onClose: () => void;
}

/** A window with every key that does something; on a Mac, Cmd is Ctrl. */
export function Shortcuts({ onClose }: ShortcutsProps) {
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => place.current?.showModal(), []);
  return (
    <dialog ref={place} aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <p class="soft">On a Mac, Cmd takes the place of Ctrl.</p>
      <dl class="keys">
        {SHORTCUTS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => place.current?.close()}>
        Close
      </button>
    </dialog>
  );
}
