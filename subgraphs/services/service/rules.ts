import { looksPersonal } from '../../kit/desk';
import { badInput } from '../../kit/errors';
import { MANDATED_KINDS, type ServiceAccess, type ServiceKind } from './support-service';

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
