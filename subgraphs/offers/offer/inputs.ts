import { z } from 'zod';
import { INTAKE_ROUTES, OFFER_PURPOSES, OFFER_TYPES, TARGET_GROUPS } from '../../kit/contracts/offer-facts';
import { SCHOOL_LEVELS } from '../../kit/contracts/referral-facts';
import { lineText, paragraphs } from '../../kit/text';
import {
  ABSENCE_CODES_DURING,
  BUILDING_BLOCKS,
  EDUCATION_FORMS,
  OFFER_APPROACHES,
  OFFER_INTENSITIES,
  SUBJECT_KINDS,
} from './offer';

/** The shapes of this part's inputs; GraphQL has checked types and enums, these check what they mean. */
export const LANGUAGE = /^[a-z]{2}$/;
export const MOST_AREAS = 600;
const MOST_LANGUAGES = 30;
const OLDEST = 30;

export const id = z.uuid('is not an id');
export const optional = <T extends z.ZodType>(shape: T) =>
  shape.nullish().transform((value) => value ?? undefined);

/** Each of a kind once, in the order given. */
const set = <T extends z.ZodType>(member: T, most = 100) =>
  z
    .array(member)
    .max(most, `names at most ${most}`)
    .transform((members) => [...new Set(members)]);
export const areas = set(z.string(), MOST_AREAS);
export const languages = set(z.string().regex(LANGUAGE, 'is an ISO 639-1 code, such as nl'), MOST_LANGUAGES);

/** A list that is left out stays; null empties it. */
const emptied = <T extends z.ZodType>(members: T) => members.nullish();
const count = (most: number) => z.int().min(1, 'is at least 1').max(most, `is at most ${most}`).nullish();
const age = z.int().min(0, 'is at least 0').max(OLDEST, `is at most ${OLDEST}`).nullish();
const localized = (words: z.ZodType<string>) =>
  z.strictObject({ nl: words, fr: words.nullish(), en: words.nullish() });
const title = localized(lineText(1, 200));
const offerType = z.enum(OFFER_TYPES);

const content = {
  summary: localized(paragraphs(1, 2000)).nullish(),
  purpose: emptied(set(z.enum(OFFER_PURPOSES))),
  approach: z.enum(OFFER_APPROACHES).nullish(),
  targetKind: emptied(set(z.enum(SUBJECT_KINDS))),
  targetGroups: emptied(set(z.enum(TARGET_GROUPS))),
  minAge: age,
  maxAge: age,
  levels: emptied(set(z.enum(SCHOOL_LEVELS))),
  forms: emptied(set(z.enum(EDUCATION_FORMS))),
  buildingBlocks: emptied(set(z.enum(BUILDING_BLOCKS))),
  intensity: z.enum(OFFER_INTENSITIES).nullish(),
  dayPartsMin: count(400),
  dayPartsMax: count(400),
  groupSizeMin: count(200),
  groupSizeMax: count(200),
  locations: emptied(areas),
  serviceArea: emptied(areas),
  languages: emptied(languages),
  costToFamily: z
    .string()
    .regex(/^\d{1,6}\.\d{2}$/, 'is an amount in euro with two decimals, such as 12.50')
    .nullish(),
  intakeRoute: emptied(set(z.enum(INTAKE_ROUTES))),
  requiresConsent: optional(z.boolean()),
  absenceCodeDuring: z
    .enum(ABSENCE_CODES_DURING, 'is never B: a trajectory is no problematic absence')
    .nullish(),
  validFrom: z.iso.date().nullish(),
  validUntil: z.iso.date().nullish(),
};

export const createOfferInput = z.strictObject({ title, offerType, ...content });
export type CreateOffer = z.infer<typeof createOfferInput>;

export const updateOfferInput = z.strictObject({
  offerId: id,
  version: z.int(),
  title: optional(title),
  offerType: optional(offerType),
  ...content,
});
export type UpdateOffer = z.infer<typeof updateOfferInput>;
export type OfferChanges = Omit<UpdateOffer, 'offerId' | 'version'>;

export const publishOfferInput = z.strictObject({ offerId: id });
export const resumeOfferInput = publishOfferInput;
export const pauseOfferInput = z.strictObject({ offerId: id, reason: optional(paragraphs(1, 500)) });
export const endOfferInput = pauseOfferInput;
