import { z } from 'zod';
import { today } from '../../kit/calendar';
import { looksPersonal } from '../../kit/desk';
import { HubError } from '../../kit/errors';
import { lineText } from '../../kit/text';
import { areas, languages, optional } from '../offer/inputs';
import type { OffersSession } from '../tables';
import { lockOwnPartner } from './queries';

const MOST_CONTACTS = 10;
export const PARTNER_KINDS = [
  'YOUTH_WORK',
  'WELFARE',
  'EDUCATION',
  'HEALTH',
  'CULTURE',
  'EMPLOYMENT',
  'CARE_FARM',
  'OTHER',
] as const;

const contact = z
  .strictObject({
    role: lineText(1, 100),
    phone: optional(z.string().regex(/^[+0-9][0-9 ./-]{5,24}$/, 'is a phone number')),
    email: optional(
      z
        .email('is an e-mail address')
        .max(200)
        .refine(
          (email) => !looksPersonal(email),
          'looks like a person’s: give the address of a role or team',
        ),
    ),
  })
  .refine(
    ({ phone, email }) => phone !== undefined || email !== undefined,
    'has a phone number or an e-mail address',
  );

export const describeOrganisationInput = z.strictObject({
  name: lineText(1, 200),
  kind: z.enum(PARTNER_KINDS),
  kboNumber: optional(z.string()),
  naftRecognised: z.boolean(),
  website: optional(z.url({ protocol: /^https$/, error: 'is an https address' }).max(300)),
  contacts: optional(z.array(contact).max(MOST_CONTACTS, `names at most ${MOST_CONTACTS}`)),
  serviceArea: optional(areas),
  languages: optional(languages),
});

/**
 * Writes who the caller's organisation is, whole.
 * @throws CONFLICT when it gives up a recognition for NAFT that its offers rest on
 */
export async function describeOrganisation(
  session: OffersSession,
  input: z.infer<typeof describeOrganisationInput>,
): Promise<string> {
  const id = session.actor.organisation;
  if (id === null) throw new Error('a partner always acts for an organisation');
  await lockOwnPartner(session);
  if (!input.naftRecognised) await assertNoNaft(session, id);
  const columns = {
    name: input.name,
    kind: input.kind,
    kboNumber: input.kboNumber ?? null,
    naftRecognised: input.naftRecognised,
    website: input.website ?? null,
    contacts: JSON.stringify(
      (input.contacts ?? []).map(({ role, phone, email }) => ({
        role,
        phone: phone ?? null,
        email: email ?? null,
      })),
    ),
    serviceArea: input.serviceArea ?? [],
    languages: input.languages ?? [],
  };
  await session.db
    .insertInto('partnerOrganisation')
    .values({ id, memberSince: today(), ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  return id;
}

async function assertNoNaft(session: OffersSession, organisationId: string): Promise<void> {
  const naft = await session.db
    .selectFrom('offer')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('offerType', '=', 'NAFT')
    .where('status', 'in', ['PUBLISHED', 'FULL', 'PAUSED'])
    .execute();
  if (naft.length === 0) return;
  throw new HubError('CONFLICT', 'Offers of NAFT rest on the recognition', {
    hint: 'End those offers first',
    details: { offers: naft.map(({ id }) => id) },
  });
}
