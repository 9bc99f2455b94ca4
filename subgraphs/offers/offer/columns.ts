import type { OfferChanges } from './inputs';

/** The columns that an input fills: what is left out is not in it, null empties, a text comes with all its languages. */
export function columnsOf(changes: OfferChanges) {
  const { title, summary } = changes;
  return withoutUndefined({
    titleNl: title?.nl,
    titleFr: title && (title.fr ?? null),
    titleEn: title && (title.en ?? null),
    summaryNl: summary === undefined ? undefined : (summary?.nl ?? null),
    summaryFr: summary === undefined ? undefined : (summary?.fr ?? null),
    summaryEn: summary === undefined ? undefined : (summary?.en ?? null),
    offerType: changes.offerType,
    purpose: emptied(changes.purpose),
    approach: changes.approach,
    targetKind: emptied(changes.targetKind),
    targetGroups: emptied(changes.targetGroups),
    minAge: changes.minAge,
    maxAge: changes.maxAge,
    levels: emptied(changes.levels),
    forms: emptied(changes.forms),
    buildingBlocks: emptied(changes.buildingBlocks),
    intensity: changes.intensity,
    dayPartsMin: changes.dayPartsMin,
    dayPartsMax: changes.dayPartsMax,
    groupSizeMin: changes.groupSizeMin,
    groupSizeMax: changes.groupSizeMax,
    locations: emptied(changes.locations),
    serviceArea: emptied(changes.serviceArea),
    languages: emptied(changes.languages),
    costToFamily: changes.costToFamily,
    intakeRoute: emptied(changes.intakeRoute),
    requiresConsent: changes.requiresConsent,
    absenceCodeDuring: changes.absenceCodeDuring,
    validFrom: changes.validFrom,
    validUntil: changes.validUntil,
  });
}

const emptied = (list: readonly string[] | null | undefined): string[] | undefined =>
  list === undefined ? undefined : [...(list ?? [])];

type Present<Columns> = { [Name in keyof Columns]?: Exclude<Columns[Name], undefined> };

function withoutUndefined<Columns extends object>(columns: Columns): Present<Columns> {
  const present = Object.entries(columns).filter(([, value]) => value !== undefined);
  // The same names with the same values, fewer of them.
  return Object.fromEntries(present) as Present<Columns>;
}
