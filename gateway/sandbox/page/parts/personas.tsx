import type { Persona } from '../hub/contract';
import { roleWords } from './examples';

interface PersonasProps {
  readonly personas: readonly Persona[];
  readonly chosen: string | null;
  readonly onChoose: (persona: string | null) => void;
}

/** Who one is: the schema, the documentation and every answer follow from it. */
export function Personas({ personas, chosen, onChoose }: PersonasProps) {
  const roles = [...new Set(personas.map(({ role }) => role))];
  return (
    <label class="persona">
      <span>You are</span>
      <select
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChoose(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">Nobody: no login, what is public</option>
        {roles.map((role) => (
          <optgroup key={role} label={roleWords(role)}>
            {personas
              .filter((one) => one.role === role)
              .map(({ persona, label }) => (
                <option key={persona} value={persona} selected={persona === chosen}>
                  {persona}: {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
