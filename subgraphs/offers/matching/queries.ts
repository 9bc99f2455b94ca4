import { z } from 'zod';
import { AGE_BANDS, SCHOOL_LEVELS } from '../../kit/contracts/referral-facts';
import { badInput } from '../../kit/errors';
import { placesFree, staleSince } from '../capacity/rules';
import { LANGUAGE } from '../offer/inputs';
import type { OfferRow, ReferralNeedRow } from '../rows';
import type { OffersSession } from '../tables';
import type { Candidate, Need } from './matching';

/** An offer with what may count, and its row to answer with. */
export interface CandidateOffer extends Candidate {
  readonly row: OfferRow;
}

const catalogues = new WeakMap<OffersSession, Promise<CandidateOffer[]>>();

/** Every offer that can be weighed, read once per request however many referrals are matched in it. */
export function loadCatalogue(session: OffersSession): Promise<CandidateOffer[]> {
  const known = catalogues.get(session) ?? readCatalogue(session);
  catalogues.set(session, known);
  return known;
}

async function readCatalogue(session: OffersSession): Promise<CandidateOffer[]> {
  const now = new Date();
  const offers = await session.db
    .selectFrom('offer')
    .selectAll()
    .where('status', 'in', ['PUBLISHED', 'FULL', 'PAUSED'])
    .execute();
  const reports = await session.db.selectFrom('offerCapacity').selectAll().execute();
  const capacities = new Map(reports.map((capacity) => [capacity.offerId, capacity]));
  return offers.map((row) => {
    const capacity = capacities.get(row.id);
    return {
      ...row,
      row,
      placesFree: capacity ? placesFree(capacity) : null,
      isStale: capacity ? staleSince(capacity, now) !== null : false,
      expectedWaitDays: capacity?.expectedWaitDays ?? null,
    };
  });
}

/** What comes with a referral from the helpdesk, by way of the gateway; it decides no right, only what fits. */
const needShape = z.object({
  id: z.uuid(),
  level: z.enum(SCHOOL_LEVELS).nullish(),
  ageBand: z.enum(AGE_BANDS).nullish(),
  area: z.string().nullish(),
  reasons: z.array(z.string()).nullish(),
  channel: z.string().nullish(),
  subjectKind: z.string().nullish(),
});

/** A representation as it came, or null when its key is no id. */
export function readReferral(reference: unknown): ReferralNeedRow | null {
  const parsed = needShape.safeParse(reference);
  if (!parsed.success) return null;
  const { id, level, ageBand, area, reasons, channel, subjectKind } = parsed.data;
  return {
    id,
    level: level ?? null,
    ageBand: ageBand ?? null,
    area: area ?? null,
    reasons: reasons ?? null,
    channel: channel ?? null,
    subjectKind: subjectKind ?? null,
  };
}

/** @throws BAD_USER_INPUT when the language is no ISO 639-1 code */
export function needOf(referral: ReferralNeedRow, language: string | null): Need {
  if (language !== null && !LANGUAGE.test(language))
    throw badInput('language: is an ISO 639-1 code, such as nl');
  const { level, ageBand } = needShape.parse(referral);
  return {
    referralId: referral.id,
    level: level ?? null,
    ageBand: ageBand ?? null,
    area: referral.area,
    reasons: referral.reasons ?? [],
    channel: referral.channel,
    subjectKind: referral.subjectKind,
    language,
  };
}
