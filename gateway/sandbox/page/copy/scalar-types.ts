const NUMBERS = ['Int', 'Float', 'NonNegativeInt', 'PositiveInt', 'NonNegativeFloat'];

/** Scalars as JSON has them: the hub's own (dates, school years, codes) are texts. */
export function scalarType(name: string): string {
  if (NUMBERS.includes(name)) return 'number';
  if (name === 'Boolean') return 'boolean';
  return /^(JSON|JSONObject)$/.test(name) ? 'unknown' : 'string';
}
