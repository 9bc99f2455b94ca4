const NUMBERS = ['Int', 'Float', 'HalfDays'];

/** Scalars as JSON has them: the hub's own are texts (dates, school years, codes), but for counted half days. */
export function scalarType(name: string): string {
  if (NUMBERS.includes(name)) return 'number';
  if (name === 'Boolean') return 'boolean';
  return 'string';
}
