/** Operations and answers on as few lines as a reader likes. */

const LONGEST_TEXT = 80;
/** A list that is longer is shown by its beginning and its end; of items with a line each more is shown. */
const MOST_ITEMS = 6;
const MOST_LINES = 16;
const FIRST_ITEMS = 3;
const SHORT_ITEM = 70;
const INDENT = '  ';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SIGNED = /^[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}$/;

/** An operation's text with every selection on one line that has the room for it. */
export function compactOperation(text: string, width: number): string[] {
  const open: string[][] = [[]];
  for (const line of text.split('\n')) {
    if (line.endsWith('{')) open.push([line]);
    else if (line.trim() !== '}') open.at(-1)?.push(line);
    else {
      const block = open.pop() ?? [];
      open.at(-1)?.push(...joined([...block, line], width));
    }
  }
  return open.flat();
}

/** A selection on one line, if it holds no more than fits; the operation itself keeps its lines. */
function joined(block: string[], width: number): string[] {
  const [head = '', ...rest] = block;
  const line = [head, ...rest.map((one) => one.trim())].join(' ');
  return head.startsWith(' ') && line.length <= width ? [line] : block;
}

/** JSON with whatever fits on one line there. Ids are cut, long lists and texts too; what is signed is not shown at all. */
export function compactJson(value: unknown, width: number): string[] {
  return linesOf(shortened(value), width);
}

/** @param taken of the first line's room */
function linesOf(value: unknown, width: number, taken = 0): string[] {
  const line = onOneLine(value);
  if (line.length <= width - taken || typeof value !== 'object' || value === null) return [line];
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(([key, item]) => {
    const label = isList ? '' : `${JSON.stringify(key)}: `;
    // A comma may follow.
    const [first = '', ...more] = linesOf(item, width - INDENT.length, label.length + 1);
    return [`${label}${first}`, ...more];
  });
  const inside = parts.flatMap((lines, index) => {
    const last = lines.length - 1;
    const comma = index < parts.length - 1 ? ',' : '';
    return lines.map((text, at) => `${INDENT}${text}${at === last ? comma : ''}`);
  });
  return [isList ? '[' : '{', ...inside, isList ? ']' : '}'];
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  return JSON.stringify(value) ?? 'null';
}

function shortened(value: unknown): unknown {
  if (typeof value === 'string') return shortText(value);
  if (Array.isArray(value)) {
    const items = value.map(shortened);
    const areShort = items.every((item) => onOneLine(item).length <= SHORT_ITEM);
    if (items.length <= (areShort ? MOST_LINES : MOST_ITEMS)) return items;
    return [...items.slice(0, FIRST_ITEMS), `… ${items.length - FIRST_ITEMS - 1} more …`, items.at(-1)];
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, shortened(item)]),
  );
}

function shortText(text: string): string {
  if (UUID.test(text)) return `${text.slice(0, 8)}…`;
  if (SIGNED.test(text)) return `(signed, ${text.length} characters)`;
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** Words in lines of at most so many characters. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
