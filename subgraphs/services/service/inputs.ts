import { z } from 'zod';
import { lineText, paragraphs } from '../../kit/text';
import { CONTACT_ROLES, openingSchema, SERVICE_ACCESS, SERVICE_KINDS } from './support-service';

/** The shapes of this part's inputs; GraphQL has checked types and enums, these check what they mean. */
const MOST_CONTACTS = 20;
const MOST_AREAS = 400;
const OLDEST = 99;
const LONGEST_WAIT_DAYS = 999;
export const LANGUAGE = /^[a-z]{2}$/;

const distinct = <T>(values: T[]): T[] => [...new Set(values)];
/** Null and left out mean the same. */
const absent = <T extends z.ZodType>(shape: T) => shape.nullish().transform((value) => value ?? undefined);
/** Null takes away, left out leaves. */
const clearable = <T extends z.ZodType>(shape: T) => shape.nullable().optional();

const age = z.int().min(0, 'is not below 0').max(OLDEST, `is at most ${OLDEST}`);
const waitDays = z.int().min(0, 'is not below 0').max(LONGEST_WAIT_DAYS, `is at most ${LONGEST_WAIT_DAYS}`);
const area = z
  .array(z.string())
  .min(1, 'names at least one municipality')
  .max(MOST_AREAS)
  .transform(distinct);
const languages = z
  .array(z.string().regex(LANGUAGE, 'is a language as two letters (ISO 639-1)'))
  .min(1, 'names at least one language')
  .max(50)
  .transform(distinct);
const website = lineText(8, 300).refine(
  (value) => URL.canParse(value) && new URL(value).protocol === 'https:',
  'is an https:// address',
);
const contacts = z
  .array(
    z.strictObject({
      role: z.enum(CONTACT_ROLES),
      zone: absent(lineText(1, 200)),
      phone: absent(lineText(3, 30).regex(/^\+?[0-9 ./()-]+$/, 'is a phone number')),
      email: absent(z.email('is an e-mail address').max(200)),
    }),
  )
  .min(1, 'names at least one contact point')
  .max(MOST_CONTACTS, `names at most ${MOST_CONTACTS} contact points`);

export const createSupportServiceInput = z.strictObject({
  providerName: lineText(1, 200),
  kind: z.enum(SERVICE_KINDS),
  name: lineText(3, 200),
  summary: paragraphs(10, 2000),
  access: z.enum(SERVICE_ACCESS),
  ageFrom: absent(age),
  ageTo: absent(age),
  serviceArea: area,
  languages,
  opening: absent(openingSchema),
  contacts,
  isFree: z.boolean(),
  cost: absent(lineText(1, 500)),
  expectedWaitDays: absent(waitDays),
  website: absent(website),
});
export type CreateSupportService = z.infer<typeof createSupportServiceInput>;

export const updateSupportServiceInput = z.strictObject({
  serviceId: z.uuid('is not an id'),
  providerName: absent(lineText(1, 200)),
  name: absent(lineText(3, 200)),
  summary: absent(paragraphs(10, 2000)),
  access: absent(z.enum(SERVICE_ACCESS)),
  ageFrom: clearable(age),
  ageTo: clearable(age),
  serviceArea: absent(area),
  languages: absent(languages),
  opening: absent(openingSchema),
  contacts: absent(contacts),
  isFree: absent(z.boolean()),
  cost: clearable(lineText(1, 500)),
  expectedWaitDays: clearable(waitDays),
  website: clearable(website),
});
export type UpdateSupportService = z.infer<typeof updateSupportServiceInput>;

export const closeSupportServiceInput = z.strictObject({ serviceId: z.uuid('is not an id') });
