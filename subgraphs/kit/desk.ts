/** What a desk's address is called; anything of two names beside these looks like a person. */
const DESK_WORDS = new Set([
  'info',
  'onthaal',
  'contact',
  'aanmelding',
  'aanmeldingen',
  'aanspreekpunt',
  'secretariaat',
  'school',
  'scholen',
  'jeugd',
  'jeugddienst',
  'jongeren',
  'team',
  'dienst',
  'hulp',
  'wijk',
  'plp41',
  'jac',
  'caw',
  'cgg',
  'ocmw',
  'vdab',
  'zorg',
  'intake',
  'crisis',
  'loket',
  'naft',
  'traject',
  'trajecten',
  'begeleiding',
  'coaching',
  'vorming',
]);

/**
 * Whether an address looks like somebody's own: two names, or an initial and a name, and no word of a desk.
 * It errs on the side of refusing: a desk can always be given a desk's address.
 */
export function looksPersonal(email: string): boolean {
  const local = email.slice(0, email.lastIndexOf('@')).toLowerCase();
  const parts = local.split(/[._+-]+/).filter((part) => part !== '');
  return parts.length > 1 && !parts.some((part) => DESK_WORDS.has(part));
}
