import { isRecord, parsed } from './hub/read';

/** What a visitor works on; it stays in this browser. Logins and answers are not part of it. */
export interface Workspace {
  readonly tabs: readonly Tab[];
  readonly activeTab: string;
  readonly history: readonly Asked[];
  /** Null for nobody. */
  readonly persona: string | null;
  readonly areDocsOpen: boolean;
}

export interface Tab {
  readonly id: string;
  readonly text: string;
  readonly variables: string;
  /** The example it was opened from; null when somebody began it empty. */
  readonly example: string | null;
}

/** An operation that was sent. */
export interface Asked {
  readonly id: string;
  readonly text: string;
  readonly variables: string;
  readonly persona: string | null;
  /** ISO moment. */
  readonly at: string;
}

const PLACE = 'hub-sandbox';
const MOST_REMEMBERED = 50;

const FIRST_TEXT = `# Welcome. Press Run, or Ctrl-Enter: this asks which Central Helpdesks (Centraal Meldpunt) there are.
# The examples show what each role asks; with a persona you can ask it too.
query Welcome {
  helpdesks {
    name
  }
}
`;

/** The workspace as this browser has it; a new one when there is none, or none that can be read. */
export function loadWorkspace(storage: Storage | null = storageOfThisPage()): Workspace {
  const stored = parsed(storage?.getItem(PLACE) ?? '');
  const read = isRecord(stored) ? stored : {};
  const tabs = list(read.tabs, isTab);
  const first = tabs[0] ?? newTab(FIRST_TEXT);
  const all = tabs.length > 0 ? tabs : [first];
  const active = all.find(({ id }) => id === read.activeTab) ?? first;
  return {
    tabs: all,
    activeTab: active.id,
    history: list(read.history, isAsked),
    persona: typeof read.persona === 'string' ? read.persona : null,
    areDocsOpen: read.areDocsOpen !== false,
  };
}

/** A browser may refuse to store; then the work lasts as long as the page. */
export function saveWorkspace(workspace: Workspace, storage: Storage | null = storageOfThisPage()): void {
  try {
    storage?.setItem(PLACE, JSON.stringify(workspace));
  } catch {
    // Full, or forbidden: nothing on the page depends on it.
  }
}

export function newTab(text = '', variables = '', example: string | null = null): Tab {
  return { id: crypto.randomUUID(), text, variables, example };
}

export function withTab(workspace: Workspace, tab: Tab): Workspace {
  return { ...workspace, tabs: [...workspace.tabs, tab], activeTab: tab.id };
}

/** There is always a tab: closing the last one begins a new one. */
export function withoutTab(workspace: Workspace, id: string): Workspace {
  const at = workspace.tabs.findIndex((tab) => tab.id === id);
  const rest = workspace.tabs.filter((tab) => tab.id !== id);
  const tabs = rest.length > 0 ? rest : [newTab()];
  if (workspace.activeTab !== id) return { ...workspace, tabs };
  const next = tabs[Math.min(at, tabs.length - 1)] ?? tabs[0];
  return { ...workspace, tabs, activeTab: next?.id ?? '' };
}

export function withEdit(workspace: Workspace, change: Partial<Pick<Tab, 'text' | 'variables'>>): Workspace {
  const tabs = workspace.tabs.map((tab) => (tab.id === workspace.activeTab ? { ...tab, ...change } : tab));
  return { ...workspace, tabs };
}

/** The newest first; the same question twice in a row is one entry. */
export function withAsked(workspace: Workspace, asked: Omit<Asked, 'id' | 'at'>): Workspace {
  const { text, variables, persona } = asked;
  const [last] = workspace.history;
  const isSame = last?.text === text && last.variables === variables && last.persona === persona;
  const entry: Asked = { ...asked, id: crypto.randomUUID(), at: new Date().toISOString() };
  const rest = isSame ? workspace.history.slice(1) : workspace.history;
  return { ...workspace, history: [entry, ...rest].slice(0, MOST_REMEMBERED) };
}

function storageOfThisPage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function list<T>(value: unknown, isOne: (item: unknown) => item is T): readonly T[] {
  return Array.isArray(value) ? value.filter(isOne) : [];
}

function isTab(value: unknown): value is Tab {
  return (
    isRecord(value) &&
    [value.id, value.text, value.variables].every((one) => typeof one === 'string') &&
    (value.example === null || typeof value.example === 'string')
  );
}

function isAsked(value: unknown): value is Asked {
  return (
    isRecord(value) &&
    [value.id, value.text, value.variables, value.at].every((one) => typeof one === 'string') &&
    (value.persona === null || typeof value.persona === 'string')
  );
}
