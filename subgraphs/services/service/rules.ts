import { badInput } from '../../kit/errors';
import { MANDATED_KINDS, type ServiceAccess, type ServiceKind } from './support-service';

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

export interface ContactPoint {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** @throws BAD_USER_INPUT for a contact point that cannot be reached, or that is a person's */
export function assertRoleContacts(contacts: readonly ContactPoint[]): void {
  contacts.forEach(({ phone, email }, index) => {
    if (phone === undefined && email === undefined)
      throw badInput(`contacts.${index}: a contact point has a phone number or an e-mail address`);
    if (email !== undefined && looksPersonal(email)) {
      throw badInput(`contacts.${index}.email: this looks like a person's address`, {
        hint: 'Give the address of a desk, such as onthaal@…: people change, and are not published',
      });
    }
  });
}

/** @throws BAD_USER_INPUT for what has a procedure of its own in law */
export function assertPublishable(kind: ServiceKind, access: ServiceAccess): void {
  if (MANDATED_KINDS.includes(kind)) {
    throw badInput(`kind: ${kind} is not published by services`, {
      hint: 'Mandated services, police and justice have contact points in the hub, and no login',
    });
  }
  assertOpenAccess(access);
}

/** @throws BAD_USER_INPUT for a mandate that a service does not have */
export function assertOpenAccess(access: ServiceAccess): void {
  if (access === 'MANDATE')
    throw badInput('access: MANDATE is for mandated services', { hint: 'Choose DIRECT or VIA_REFERRAL' });
}

/** @throws BAD_USER_INPUT when the ages are the wrong way round */
export function assertAges(ageFrom: number | null, ageTo: number | null): void {
  if (ageFrom !== null && ageTo !== null && ageFrom > ageTo) throw badInput('ageTo: is not below ageFrom');
}
