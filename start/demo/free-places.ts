import type { Chance } from './chance';
import { OFFERS, type OfferSpec } from './offer-texts';
import type { Helpdesk, Organisation } from './organisations';

/** Kept free, so that whoever plays a table can assign something. */
const LEFT_FREE = 2;

/** Places of the offers while trajectories are being given out, so that no more are taken than there are. */
export class FreePlaces {
  private readonly taken = new Map<OfferSpec, number>();

  /**
   * A NAFT with a free place for somebody of this age who lives here; with any fitting one when none is free.
   * @param but organisations that are not meant
   */
  pick(
    helpdesk: Helpdesk,
    whose: { readonly age: number; readonly area: string | null },
    draw: Chance,
    but: readonly Organisation[] = [],
  ): OfferSpec {
    const fitting = OFFERS.filter(({ type, of, ages, area, status = 'PUBLISHED' }) => {
      const [youngest, oldest] = ages ?? [0, 99];
      const isHere =
        whose.area === null
          ? area.some((nis) => helpdesk.serviceArea.includes(nis))
          : area.includes(whose.area);
      return (
        type === 'NAFT' &&
        status === 'PUBLISHED' &&
        isHere &&
        whose.age >= youngest &&
        whose.age <= oldest &&
        !but.includes(of)
      );
    });
    const free = fitting.filter((offer) => this.left(offer) > LEFT_FREE);
    return draw.pick(free.length > 0 ? free : fitting);
  }

  take(offer: OfferSpec): void {
    this.taken.set(offer, (this.taken.get(offer) ?? 0) + 1);
  }

  private left(offer: OfferSpec): number {
    if (!offer.places) return Number.POSITIVE_INFINITY;
    return offer.places.total - offer.places.reserved - (this.taken.get(offer) ?? 0);
  }
}
