import { useRef } from 'preact/hooks';

export interface TabName {
  readonly id: string;
  readonly title: string;
}

interface TabListProps {
  readonly label: string;
  readonly tabs: readonly TabName[];
  readonly active: string;
  /** The id of the panel that the active tab shows. */
  readonly panel: string;
  readonly onChoose: (id: string) => void;
  /** With it, Delete closes a tab. */
  readonly onClose?: (id: string) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Tabs as the keyboard expects them: one stop, arrows between them, Home and End, Delete closes. */
export function TabList({ label, tabs, active, panel, onChoose, onClose }: TabListProps) {
  const place = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent, at: number) => {
    const step = STEPS[event.key];
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? tabs.length - 1
          : step === undefined
            ? null
            : at + step;
    if (event.key === 'Delete' && onClose) {
      const id = tabs[at]?.id;
      if (id !== undefined) onClose(id);
      requestAnimationFrame(() => focusOn(place.current, '[aria-selected=true]'));
      return;
    }
    if (to === null) return;
    event.preventDefault();
    const next = tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    focusOn(place.current, `#${CSS.escape(tabId(next.id))}`);
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={place}>
      {tabs.map(({ id, title }, at) => (
        <button
          type="button"
          role="tab"
          key={id}
          id={tabId(id)}
          aria-selected={id === active}
          aria-controls={id === active ? panel : undefined}
          tabIndex={id === active ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => move(event, at)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

export function tabId(id: string): string {
  return `tab-${id}`;
}

function focusOn(place: HTMLElement | null, selector: string): void {
  place?.querySelector<HTMLElement>(selector)?.focus();
}
