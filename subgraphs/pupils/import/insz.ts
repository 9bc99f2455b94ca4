const SIGNS = /[\s.-]/g;
const MODULUS = 97;
const PREFIX_FROM_2000 = '2';

/** A national number's eleven digits without the signs people write between them. */
export function digitsOf(insz: string): string {
  return insz.replace(SIGNS, '');
}

/**
 * Whether this is a national number (rijksregisternummer) or BIS number, with its check digits:
 * 97 minus the first nine digits modulo 97, with a 2 in front for who was born from 2000 on.
 */
export function isInsz(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || !hasMonth(Number(digits.slice(2, 4)))) return false;
  const check = Number(digits.slice(9));
  const checks = (prefix: string) => MODULUS - (Number(prefix + digits.slice(0, 9)) % MODULUS);
  return check === checks('') || check === checks(PREFIX_FROM_2000);
}

/** A BIS number has 20 or 40 added to the month; 0 stands for unknown. */
function hasMonth(month: number): boolean {
  return month % 20 <= 12 && month < 60;
}
