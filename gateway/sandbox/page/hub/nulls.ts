import { isRecord } from './read';

const MOST_SHOWN = 4;

/**
 * Where an answer says `null`, without the numbers of list items; places that an error speaks of are left out.
 * At most a few: it is a hint for the reader, not a report.
 */
export function nullPlaces(data: unknown, refused: readonly (string | null)[]): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (found.size >= MOST_SHOWN) return;
    if (value === null) {
      if (path !== '' && !refused.some((other) => other?.startsWith(path))) {
        found.add(path.replace(/\.\d+(?=\.|$)/g, ''));
      }
      return;
    }
    if (Array.isArray(value)) for (const [index, item] of value.entries()) walk(item, `${path}.${index}`);
    if (isRecord(value)) {
      for (const [name, item] of Object.entries(value)) walk(item, path === '' ? name : `${path}.${name}`);
    }
  };
  walk(data, '');
  return [...found];
}
