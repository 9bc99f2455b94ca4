import type { TestHub } from '../testkit/hub';
import { ORGANISATIONS, PERSONAS, type PersonaName } from '../testkit/organisations';
import type { World } from '../testkit/seed';

/** Whom a walk is about, and what the network has for them. */
export interface WalkPupil {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly giver: 'PUPIL' | 'GUARDIAN';
  /** The login of whoever decides, where there is one. */
  readonly side: PersonaName | null;
  readonly school: string;
  readonly clb: PersonaName;
  readonly desk: string;
}
export interface WalkOffer {
  readonly id: string;
  readonly organisationId: string;
  readonly isNaft: boolean;
}

const { helpdeskAntwerp, helpdeskMechelen, schoolAntwerp, schoolMechelen } = ORGANISATIONS;
const AREA = ['11002', '12025'];

/** Mechelen works as under Netsterk: more ways in, more levels, more providers; so that R3 has something to refuse. */
export async function openMechelen(hub: TestHub): Promise<void> {
  await hub.rows(
    'helpdesk',
    `update helpdesk.operating_mode set name = 'NETSTERK', levels = '{PRIMARY,SECONDARY}', intake_channels = '{CLB,SCHOOL,PHONE_PERMANENCE}',
      provider_kinds = '{NAFT,WELFARE}' where helpdesk_id = $1`,
    [helpdeskMechelen.id],
  );
}

/** Every provider has a NAFT with places enough; one has too few, and one offers something else. */
export async function walkOffers(world: World): Promise<WalkOffer[]> {
  const { partnerArktos, partnerProfo, partnerPros } = ORGANISATIONS;
  const roomy = { area: AREA, places: { total: 9000 } };
  const naft = { isNaft: true };
  return [
    {
      id: await world.offer('walk arktos', { ...roomy, of: 'partnerArktos' }),
      organisationId: partnerArktos.id,
      ...naft,
    },
    {
      id: await world.offer('walk profo', { ...roomy, of: 'partnerProfo' }),
      organisationId: partnerProfo.id,
      ...naft,
    },
    {
      id: await world.offer('walk pros', { ...roomy, of: 'partnerPros' }),
      organisationId: partnerPros.id,
      ...naft,
    },
    {
      id: await world.offer('walk small', { area: AREA, places: { total: 2 }, of: 'partnerProfo' }),
      organisationId: partnerProfo.id,
      ...naft,
    },
    {
      id: await world.offer('walk outreach', {
        ...roomy,
        of: 'partnerPros',
        type: 'OUTREACH',
        route: ['ANY_PROFESSIONAL'],
        levels: ['PRIMARY', 'SECONDARY'],
      }),
      organisationId: partnerPros.id,
      isNaft: false,
    },
  ];
}

/** Four pupils of a walk's own; who played them in the walk before has no part in it any more. */
export async function walkPupils(hub: TestHub, world: World, seed: number): Promise<WalkPupil[]> {
  await hub.rows(
    'pupils',
    "update pupils.access_edge set valid_until = now() where holder_kind = 'PERSON' and valid_until is null",
  );
  const named = (key: string) => ({ key: `walk ${seed} ${key}`, name: `${key} Verborgen-${seed}` });
  const noor = named('noor');
  const lars = named('lars');
  const mira = named('mira');
  const bram = named('bram');
  const antwerp = {
    giver: 'PUPIL',
    school: schoolAntwerp.id,
    clb: 'clb-antwerp',
    desk: helpdeskAntwerp.id,
  } as const;
  const mechelen = { school: schoolMechelen.id, clb: 'clb-mechelen', desk: helpdeskMechelen.id } as const;
  return [
    {
      ...noor,
      ...antwerp,
      id: await world.pupil(noor.key, {
        name: noor.name,
        login: 'pupil-noor',
        truant: { schoolAntwerp: 6 },
        consents: [
          { to: 'helpdeskAntwerp' },
          { to: 'partnerArktos' },
          { to: 'partnerProfo' },
          { to: 'partnerPros' },
        ],
      }),
      side: 'pupil-noor',
    },
    {
      ...lars,
      ...antwerp,
      id: await world.pupil(lars.key, {
        name: lars.name,
        age: 16,
        consents: [
          { to: 'helpdeskAntwerp' },
          { to: 'helpdeskMechelen' },
          { to: 'partnerArktos' },
          { to: 'partnerPros' },
        ],
      }),
      side: null,
    },
    {
      ...mira,
      ...mechelen,
      giver: 'PUPIL',
      id: await world.pupil(mira.key, {
        name: mira.name,
        age: 14,
        login: 'pupil-bram',
        enrolments: [{ school: 'schoolMechelen' }],
        consents: [{ to: 'helpdeskMechelen' }, { to: 'partnerProfo' }, { to: 'partnerPros' }],
      }),
      side: 'pupil-bram',
    },
    {
      ...bram,
      ...mechelen,
      giver: 'GUARDIAN',
      id: await world.pupil(bram.key, {
        name: bram.name,
        age: 10,
        guardian: 'guardian-bram',
        enrolments: [{ school: 'schoolMechelen', level: 'PRIMARY' }],
        consents: [
          { to: 'helpdeskMechelen', givenBy: 'GUARDIAN' },
          { to: 'partnerPros', givenBy: 'GUARDIAN' },
        ],
      }),
      side: 'guardian-bram',
    },
  ];
}

/** The logins of an organisation. */
export function membersOf(organisationId: string | null): PersonaName[] {
  const names: PersonaName[] = [];
  for (const [name, { organisation }] of Object.entries(PERSONAS)) {
    if (organisation === organisationId && isPersona(name)) names.push(name);
  }
  return names;
}

export function isPersona(name: string): name is PersonaName {
  return name in PERSONAS;
}
export const EVERYBODY: readonly PersonaName[] = Object.keys(PERSONAS).filter(isPersona);
