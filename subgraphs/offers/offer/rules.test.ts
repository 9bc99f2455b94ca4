import { OFFER_STATUSES } from '../../kit/contracts/offer-facts';
import { HubError } from '../../kit/errors';
import { TRANSITIONS } from './offer';
import {
  assertChangeable,
  assertPublishable,
  contradictionsOf,
  missingToPublish,
  NOTHING_SAID,
  type OfferContent,
  transition,
} from './rules';

const refusal = (work: () => unknown): HubError | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
};

const COACHING: OfferContent = {
  titleNl: 'Coaching in de buurt',
  offerType: 'YOUTH_COACHING',
  summaryNl: 'Een coach.',
  purpose: ['REINTEGRATION'],
  targetKind: ['PUPIL'],
  targetGroups: ['TRUANTS'],
  minAge: 15,
  maxAge: 21,
  levels: ['SECONDARY', 'PRIMARY'],
  dayPartsMin: null,
  dayPartsMax: null,
  groupSizeMin: null,
  groupSizeMax: null,
  serviceArea: ['12025'],
  languages: ['nl'],
  intakeRoute: ['ANY_PROFESSIONAL'],
  validFrom: null,
  validUntil: null,
};
const NAFT: OfferContent = { ...COACHING, offerType: 'NAFT', levels: ['SECONDARY'], intakeRoute: ['CLB'] };
const TODAY = '2026-11-22';

describe('the states of an offer', () => {
  it.each(OFFER_STATUSES.flatMap((from) => OFFER_STATUSES.map((to) => [from, to] as const)))(
    'from %s to %s is allowed only where the table says so',
    (from, to) => {
      const refused = refusal(() => transition(from, to))?.code;
      expect(refused).toBe(TRANSITIONS[from].includes(to) ? undefined : 'INVALID_TRANSITION');
    },
  );

  it('what was published never becomes a draft again, and what ended stays ended', () => {
    expect(Object.values(TRANSITIONS).flat()).not.toContain('DRAFT');
    expect(TRANSITIONS.ENDED).toEqual([]);
  });

  it('only a draft or a paused offer is changed', () => {
    const changeable = OFFER_STATUSES.filter((status) => !refusal(() => assertChangeable(status)));
    expect(changeable).toEqual(['DRAFT', 'PAUSED']);
  });
});

describe('publishing', () => {
  it('tells everything that a new draft lacks at once', () => {
    const draft = { ...NOTHING_SAID, titleNl: 'Nieuw', offerType: 'OTHER' };
    const fault = refusal(() => assertPublishable(draft, { naftRecognised: true }, TODAY));
    expect(fault?.code).toBe('BAD_USER_INPUT');
    expect(fault?.extensions.details).toEqual({
      missing: [
        'summary',
        'purpose',
        'targetKind',
        'targetGroups',
        'minAge',
        'maxAge',
        'levels',
        'serviceArea',
        'languages',
        'intakeRoute',
      ],
      faults: [],
    });
  });

  it('asks no age of an offer for teachers and teams', () => {
    const forTeachers = { ...COACHING, targetKind: ['TEACHER', 'SCHOOL_TEAM'], minAge: null, maxAge: null };
    expect(missingToPublish(forTeachers)).toEqual([]);
    expect(missingToPublish({ ...forTeachers, targetKind: ['TEACHER', 'PUPIL'] })).toEqual([
      'minAge',
      'maxAge',
    ]);
  });

  it('R3: NAFT is for secondary education, by way of the CLB, from a recognised organisation', () => {
    expect(contradictionsOf(NAFT)).toEqual([]);
    expect(
      contradictionsOf({ ...NAFT, levels: ['SECONDARY', 'PRIMARY'], intakeRoute: ['CLB', 'SELF'] }),
    ).toEqual([
      'levels: NAFT is for SECONDARY only (R3)',
      'intakeRoute: NAFT comes by way of the CLB only (R3)',
    ]);
    expect(refusal(() => assertPublishable(NAFT, { naftRecognised: true }, TODAY))).toBeUndefined();
    expect(refusal(() => assertPublishable(NAFT, { naftRecognised: false }, TODAY))?.message).toContain(
      'recognised',
    );
    // The same levels and routes are right for any other kind of offer.
    expect(contradictionsOf(COACHING)).toEqual([]);
  });

  it('an upper bound lies on or above its lower one', () => {
    const turned = { ...COACHING, minAge: 18, maxAge: 12, dayPartsMin: 2, dayPartsMax: 2 };
    expect(contradictionsOf(turned)).toEqual(['maxAge: is not before minAge']);
  });

  it('an offer whose last day is yesterday is not published', () => {
    const over = { ...COACHING, validUntil: '2026-11-21' };
    const code = (offer: OfferContent) =>
      refusal(() => assertPublishable(offer, { naftRecognised: false }, TODAY))?.code;
    expect(code(over)).toBe('BAD_USER_INPUT');
    expect(code({ ...over, validUntil: TODAY })).toBeUndefined();
  });
});
