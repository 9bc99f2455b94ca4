/** What people write about cases of the demo world: Dutch, invented, and about nobody. */
export const NEEDS = {
  TRUANCY: 'Jongere die sinds weken vaak wegblijft; zoekt houvast en ritme, een paar halve dagen per week.',
  SCHOOL_PHOBIA:
    'Jongere die de stap naar school niet meer zet; een kleine groep en een vaste begeleider zouden helpen.',
  BEHAVIOUR: 'Jongere die vaak in conflict raakt; vraagt naar doen, buiten de klas, met herstel achteraf.',
  DEFINITIVE_EXCLUSION: 'Jongere zonder klas na een uitsluiting; dagstructuur nodig tot een nieuwe start.',
  HOME_SITUATION: 'Jongere met veel zorgen thuis; nood aan rust, een vaste plek en contact met de ouders.',
  OTHER: 'Jongere die de moed verliest; zoekt een traject dat opnieuw zin geeft in leren.',
} as const;
export const NEED_OF_CLASS = 'Klas waarin het klimaat vastzit; begeleiding van klas en leerkracht samen.';

export const STRENGTHS = [
  'Atelierwerk in kleine groep, twee halve dagen per week',
  'Vaste coach die ook thuis en op school langsgaat',
  'Sport en gesprek, met een plan terug naar de klas',
  'Herstelgesprekken met school en ouders',
] as const;
export const CO_STRENGTH = 'Werkplaats op een halve dag, als aanvulling op de coach';

export const RATIONALES = {
  ASSIGNED: [
    'Heeft plaats, kan snel starten en sluit aan bij wat de jongere zelf vroeg.',
    'Werkt dicht bij huis en met een vaste coach; de anderen aan tafel stemden in.',
    'Het aanbod past bij de nood en bij de uren die op school haalbaar zijn.',
  ],
  TOGETHER: ['De coach van de een en de werkplaats van de ander vullen elkaar aan.'],
  DIRECT: ['Eén aanbod past bij deze vraag; wachten op een tafel voegt niets toe.'],
  POSTPONED: ['Eerst een gesprek met de ouders; volgende tafel opnieuw bekijken.'],
  EXPERT_TABLE: ['De vraag is te complex voor deze tafel; experts van zorg en onderwijs erbij vragen.'],
  NO_OFFER: ['Niemand heeft op korte termijn een gepaste plaats; het hiaat is genoteerd.'],
} as const;

export const ENDINGS = {
  ADVISED: 'Advies gegeven: eerst een gesprek met de leerling en een aangepast uurrooster',
  REDIRECTED: 'Doorverwezen naar een dienst die al bij het gezin betrokken is',
  NOT_ELIGIBLE: 'De vraag valt buiten wat het meldpunt kan doen; de aanmelder weet waarom',
  STOPPED: 'Op vraag van de leerling gestopt',
  AT_TABLE: 'Op vraag van de leerling van de tafel gehaald',
} as const;

export const STALLS = {
  DEADLINE: 'The start deadline passed',
  CONSENT: 'A consent was withdrawn',
  FULL: 'De aanbieder heeft toch geen plaats',
  BLOCK: 'De school krijgt het uurrooster niet aangepast',
} as const;
export const REOPENED = 'Na overleg met leerling en centrum opnieuw opgenomen';
export const REOPENED_AFTER_END = 'De leerling blijft opnieuw weg; nieuwe aanmelding is niet nodig';

export const NEXT = {
  ON_DISPATCH_TABLE: 'Bespreken op de dispatchtafel',
  POSTPONED: 'Gesprek met de ouders, daarna opnieuw op tafel',
  EXPERT_TABLE: 'Expertisetafel samenroepen',
  NO_OFFER: 'Navragen of er een plaats vrijkomt',
  ASSIGNED: 'Ronde tafel en toestemming',
  WATCH: 'Start opvolgen',
  STARTED: 'Navragen hoe het loopt',
  STALLED: 'Uitzoeken waarom het stilvalt',
  REOPENED: 'Nieuwe toewijzing voorbereiden',
} as const;

export const SIGNALS = {
  OK: { note: 'Loopt goed, komt graag', result: 'Nagevraagd bij de begeleider: verder zoals afgesproken' },
  NO_SHOW: {
    note: 'Niet gekomen, niet verwittigd',
    result: 'Gebeld met thuis; komt de volgende keer opnieuw',
  },
  PROVIDER_FULL: { note: 'De groep is volzet', result: 'Andere aanbieder gezocht' },
  CONSENT_WITHDRAWN: { note: null, result: 'Met de leerling besproken; de toestemming blijft ingetrokken' },
  SCHOOL_BLOCK: {
    note: 'Toetsenweek, school laat niet vertrekken',
    result: 'Met school nieuwe uren afgesproken',
  },
  OTHER: { note: 'Not started by the deadline', result: 'Nieuwe afspraak gemaakt met aanbieder en thuis' },
} as const;

export const AGREEMENTS = {
  START: [
    ['Start op de afgesproken dag; de begeleider haalt de eerste keer op', 'PROVIDER'],
    ['School zet de halve dagen in het uurrooster', 'SCHOOL'],
    ['Thuis verwittigt wie niet kan komen', 'PARENT'],
  ],
  FOLLOW_UP: [
    ['Verder op hetzelfde ritme tot de vakantie', 'PROVIDER'],
    ['Een les extra op school, in overleg', 'SCHOOL'],
  ],
  CLOSING: [
    ['Vast aanspreekpunt op school', 'SCHOOL'],
    ['Het centrum belt na een maand', 'CLB'],
  ],
} as const;
export const VOICES = [
  'Ik wil wel terug, maar niet meteen hele dagen.',
  'Met mijn handen werken gaat mij beter af.',
  'Het is fijn dat iemand luistert.',
] as const;
