import type { LocalizedTextRow, TermRow } from '../rows';

/** Labels of the terms that people read: Dutch as the network speaks, with French and English. */
type Labels = Readonly<Record<string, readonly [nl: string, fr: string, en: string]>>;

const LABELS = {
  OFFER_TYPE: {
    NAFT: [
      'Naadloos flexibel traject (NAFT)',
      'Trajet flexible et continu (NAFT)',
      'Seamless flexible trajectory (NAFT)',
    ],
    YOUTH_COACHING: ['Jongerencoaching', 'Coaching de jeunes', 'Youth coaching'],
    PEER_COACHING: ['Coaching door leeftijdsgenoten', 'Coaching par des pairs', 'Peer coaching'],
    TIME_OUT: ['Time-out', 'Time-out', 'Time-out'],
    CLASS_INTERVENTION: ['Klasinterventie', 'Intervention en classe', 'Class intervention'],
    SCHOOL_TEAM_SUPPORT: [
      'Ondersteuning van het schoolteam',
      'Soutien à l’équipe éducative',
      'School team support',
    ],
    RESTORATIVE: ['Herstelgericht werk', 'Approche restauratrice', 'Restorative work'],
    HOMEWORK_SUPPORT: ['Huiswerkbegeleiding', 'Aide aux devoirs', 'Homework support'],
    OUTREACH: ['Vindplaatsgericht werk', 'Travail de proximité', 'Outreach'],
    DAY_CENTRE: ['Dagcentrum', 'Centre de jour', 'Day centre'],
    MENTAL_HEALTH: ['Geestelijke gezondheid', 'Santé mentale', 'Mental health'],
    PARENT_SUPPORT: ['Ouderondersteuning', 'Soutien aux parents', 'Parent support'],
    LEISURE: ['Vrije tijd', 'Loisirs', 'Leisure'],
    CAREER_ORIENTATION: [
      'Studie- en loopbaanoriëntatie',
      'Orientation scolaire et professionnelle',
      'Study and career orientation',
    ],
    CARE_FARM: ['Zorgboerderij', 'Ferme sociale', 'Care farm'],
    BUDDY: ['Buddy', 'Parrainage', 'Buddy'],
    OTHER: ['Ander aanbod', 'Autre offre', 'Other offer'],
  },
  OFFER_PURPOSE: {
    PREVENTION: ['Preventie', 'Prévention', 'Prevention'],
    REINTEGRATION: ['Re-integratie', 'Réintégration', 'Reintegration'],
  },
  TARGET_GROUP: {
    TRUANTS: ['Spijbelaars', 'Élèves qui brossent les cours', 'Truants'],
    FREQUENT_ABSENCE: ['Vaak afwezig', 'Souvent absents', 'Often absent'],
    DROPPED_OUT: ['Afgehaakt', 'En décrochage', 'Dropped out'],
    EXCLUDED: ['Definitief uitgesloten', 'Exclus définitivement', 'Definitively excluded'],
    FREQUENT_SCHOOL_CHANGERS: [
      'Veelvuldige schoolwissels',
      'Changements d’école fréquents',
      'Many changes of school',
    ],
    PSYCHIC_VULNERABILITY: ['Psychische kwetsbaarheid', 'Vulnérabilité psychique', 'Mental vulnerability'],
    UNQUALIFIED_EXIT_RISK: [
      'Dreigend ongekwalificeerd',
      'Risque de sortie sans qualification',
      'At risk of leaving unqualified',
    ],
    UNREACHABLE: ['Onbereikbaar', 'Injoignables', 'Cannot be reached'],
    POVERTY: ['Maatschappelijk kwetsbaar', 'Socialement vulnérables', 'Socially vulnerable'],
    NEWCOMERS: ['Nieuwkomers (OKAN)', 'Primo-arrivants', 'Newcomers'],
    TEEN_PARENTS: ['Tienerouders', 'Parents adolescents', 'Teen parents'],
    LONG_TERM_ILL: ['Langdurig ziek', 'Malades de longue durée', 'Long-term ill'],
    PARENTS: ['Ouders', 'Parents', 'Parents'],
    CLASS_GROUPS: ['Klasgroepen', 'Classes', 'Class groups'],
    TEACHERS: ['Leerkrachten', 'Enseignants', 'Teachers'],
    SCHOOL_TEAMS: ['Schoolteams', 'Équipes éducatives', 'School teams'],
    EARLY_LEAVERS_18_25: [
      'Vroegtijdige schoolverlaters van 18 tot 25',
      'Jeunes de 18 à 25 ans sans diplôme',
      'Early leavers of 18 to 25',
    ],
  },
  INTAKE_ROUTE: {
    CLB: ['Via het CLB', 'Par le CLB', 'Through the pupil guidance centre'],
    SCHOOL: ['Via de school', 'Par l’école', 'Through the school'],
    ANY_PROFESSIONAL: ['Via elke hulpverlener', 'Par tout professionnel', 'Through any professional'],
    SELF: ['Op eigen initiatief', 'De sa propre initiative', 'By oneself'],
  },
  OFFER_STATUS: {
    DRAFT: ['Ontwerp', 'Brouillon', 'Draft'],
    PUBLISHED: ['Open', 'Ouvert', 'Open'],
    PAUSED: ['Gepauzeerd', 'En pause', 'Paused'],
    FULL: ['Volzet', 'Complet', 'Full'],
    ENDED: ['Beëindigd', 'Terminé', 'Ended'],
  },
  OFFER_INTENSITY: {
    SHORT: ['Kort', 'Court', 'Short'],
    LONG: ['Lang', 'Long', 'Long'],
    FLEXIBLE: ['Flexibel', 'Flexible', 'Flexible'],
  },
  CAPACITY_BAND: {
    NONE: ['Geen vrije plaats', 'Aucune place libre', 'No free place'],
    FEW: ['Een of twee vrije plaatsen', 'Une ou deux places libres', 'One or two free places'],
    SEVERAL: ['Drie of meer vrije plaatsen', 'Trois places libres ou plus', 'Three or more free places'],
  },
  MATCH_REASON: {
    AGE_FITS: ['De leeftijd past', 'L’âge convient', 'The age fits'],
    AGE_FITS_PARTLY: [
      'De leeftijd past deels: na te gaan',
      'L’âge convient en partie : à vérifier',
      'The age fits in part: check it',
    ],
    AGE_UNKNOWN: ['Leeftijd niet gekend: na te gaan', 'Âge inconnu : à vérifier', 'Age not known: check it'],
    LEVEL_FITS: ['Het onderwijsniveau past', 'Le niveau d’enseignement convient', 'The level of school fits'],
    LEVEL_UNKNOWN: [
      'Onderwijsniveau niet gekend: na te gaan',
      'Niveau inconnu : à vérifier',
      'Level of school not known: check it',
    ],
    SAME_MUNICIPALITY: ['In de eigen gemeente', 'Dans la commune', 'In the same municipality'],
    SERVES_AREA: ['Werkt voor de eigen gemeente', 'Dessert la commune', 'Serves the municipality'],
    AREA_UNKNOWN: [
      'Gemeente niet gekend: na te gaan',
      'Commune inconnue : à vérifier',
      'Municipality not known: check it',
    ],
    MEETS_NEED: ['Sluit aan bij de vraag', 'Répond à la demande', 'Meets the need'],
    FREE_PLACES: ['Vrije plaatsen', 'Places libres', 'Free places'],
    CAPACITY_UNSURE: [
      'Vrije plaatsen onzeker: navragen',
      'Places incertaines : à demander',
      'Places not sure: ask',
    ],
    NO_FREE_PLACES: ['Nu geen vrije plaats', 'Aucune place actuellement', 'No free place at present'],
    SHORT_WAIT: ['Korte wachttijd', 'Attente courte', 'Short wait'],
  },
  MATCH_EXCLUSION: {
    AGE: ['De leeftijd past niet', 'L’âge ne convient pas', 'The age does not fit'],
    LEVEL: [
      'Het onderwijsniveau past niet',
      'Le niveau d’enseignement ne convient pas',
      'The level of school does not fit',
    ],
    SECONDARY_ONLY: [
      'Enkel voor het secundair onderwijs',
      'Uniquement pour le secondaire',
      'Secondary education only',
    ],
    AREA: ['Werkt niet voor deze gemeente', 'Ne dessert pas la commune', 'Does not serve the municipality'],
    ROUTE: ['Niet langs deze weg', 'Pas par cette voie', 'Not by this way'],
    LANGUAGE: ['Niet in deze taal', 'Pas dans cette langue', 'Not in this language'],
    SUBJECT_KIND: ['Niet voor wie is aangemeld', 'Pas pour ce public', 'Not for whom the referral is about'],
    PAUSED: ['Tijdelijk gepauzeerd', 'Temporairement en pause', 'Paused for now'],
    OUT_OF_PERIOD: ['Loopt nu niet', 'N’a pas lieu actuellement', 'Does not run at present'],
  },
} as const satisfies Readonly<Record<string, Labels>>;

export type VocabularyName = keyof typeof LABELS;
export const VOCABULARY_NAMES: readonly VocabularyName[] = [
  'OFFER_TYPE',
  'OFFER_PURPOSE',
  'TARGET_GROUP',
  'INTAKE_ROUTE',
  'OFFER_STATUS',
  'OFFER_INTENSITY',
  'CAPACITY_BAND',
  'MATCH_REASON',
  'MATCH_EXCLUSION',
];

/** All terms, list by list. */
export const TERMS: readonly TermRow[] = VOCABULARY_NAMES.flatMap((list) =>
  Object.entries(LABELS[list]).map(([code, [nl, fr, en]]) => ({ list, code, label: { nl, fr, en } })),
);

const BY_CODE = new Map(TERMS.map(({ list, code, label }) => [`${list} ${code}`, label]));

/** The label of a code; null for a code that no list has. */
export function labelOf(list: VocabularyName, code: string): LocalizedTextRow | null {
  return BY_CODE.get(`${list} ${code}`) ?? null;
}
