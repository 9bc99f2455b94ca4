import { useState } from 'preact/hooks';
import type { Example } from '../hub/contract';

interface ExamplesProps {
  readonly examples: readonly Example[];
  /** The role of the present persona: its examples lie open. */
  readonly role: string;
  readonly onOpen: (example: Example) => void;
}

/** What each role really asks, by role. */
export function Examples({ examples, role, onOpen }: ExamplesProps) {
  const [words, setWords] = useState('');
  const wanted = words.toLowerCase().trim();
  const fits = ({ title, name, description }: Example) =>
    `${title} ${name} ${description}`.toLowerCase().includes(wanted);
  const roles = [...new Set(examples.map((example) => example.role))].sort(
    (one, other) => Number(other === role) - Number(one === role),
  );
  const groups = roles
    .map((name) => ({ name, list: examples.filter((one) => one.role === name && fits(one)) }))
    .filter(({ list }) => list.length > 0);
  return (
    <>
      <label class="search">
        <span class="unseen">Search the examples</span>
        <input
          type="search"
          placeholder="Search the examples"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </label>
      {groups.map(({ name, list }) => (
        <details key={`${name} ${name === role}`} open={name === role || wanted !== ''}>
          <summary>
            {roleWords(name)} <span class="count">{list.length}</span>
          </summary>
          <ul class="list">
            {list.map((example) => (
              <li key={example.name}>
                <button type="button" class="row" onClick={() => onOpen(example)}>
                  <span>{example.title}</span>
                  <small>{example.name}</small>
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
      {groups.length === 0 && (
        <p class="soft">{wanted === '' ? 'No examples.' : 'No example has these words.'}</p>
      )}
    </>
  );
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  PUBLIC: 'Anybody',
  SCHOOL: 'School',
  CLB: 'Guidance centre (CLB)',
  HELPDESK: 'Central helpdesk',
  PARTNER: 'Partner with an offer',
  SERVICE: 'Support service',
  CITY_ANALYST: 'City: analyst',
  CITY_COORDINATOR: 'City: coordinator',
  PUPIL: 'Pupil',
  GUARDIAN: 'Parent',
  DPO: 'Data protection officer',
  DEVELOPER: 'Developer',
};

export function roleWords(role: string): string {
  return ROLE_WORDS[role] ?? role;
}
