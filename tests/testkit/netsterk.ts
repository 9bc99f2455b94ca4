import { type Operation, type TestHub, textAt } from './hub';
import { inDays, MECHELEN } from './loop';
import { CREATE_REFERRAL_AS_SCHOOL } from './operations';
import type { World } from './seed';
import { permit } from './steps';

/** The Netsterk regime in Mechelen (SC5): primary schools refer, and welfare partners go to the door. */

/** From today on the helpdesk takes primary education too, from schools, and works with welfare partners. */
export async function openNetsterk(hub: TestHub): Promise<void> {
  await hub.rows(
    'helpdesk',
    `insert into helpdesk.operating_mode (helpdesk_id, name, valid_from, levels, intake_channels, provider_kinds, permanence)
    values ($1, 'NETSTERK', $2, '{PRIMARY,SECONDARY}', '{SCHOOL}', '{NAFT,WELFARE}', 'Every day')`,
    [MECHELEN.helpdeskId, inDays(0)],
  );
}

/** PrOS goes to the door in Mechelen, for children too. */
export const outreachOffer = (world: World) =>
  world.offer('outreach', {
    ...{ of: 'partnerPros', type: 'OUTREACH', title: 'Aan de deur', area: ['12025'], places: { total: 4 } },
    ...{ levels: ['PRIMARY', 'SECONDARY'], route: ['SCHOOL', 'ANY_PROFESSIONAL'] },
    ...{ groups: ['UNREACHABLE'], ages: [6, 18] },
  });

/** A child of nine, whose guardian consents to the helpdesk and to PrOS. */
export const childOfNine = (world: World) =>
  world.pupil('mees', {
    ...{ name: 'Mees Kanarie', age: 9, lives: '12025', guardian: 'guardian-bram' },
    enrolments: [{ school: 'schoolMechelen', level: 'PRIMARY' }],
    consents: [
      { to: 'helpdeskMechelen', givenBy: 'GUARDIAN' },
      { to: 'partnerPros', givenBy: 'GUARDIAN' },
    ],
  });

/** The care coordinator of the school asks leave and refers a family that cannot be reached. */
export async function unreachable(hub: TestHub, pupilId: string): Promise<Operation> {
  const permitted = await permit(hub, pupilId, 'school-mechelen', MECHELEN.helpdeskId, 'UNREACHABLE');
  const input = {
    ...{ subjectKind: 'PUPIL', channel: 'SCHOOL', reasons: ['UNREACHABLE'], urgency: 'HIGH' },
    question: 'Wie kan aan de deur gaan? Het gezin antwoordt al twee weken niet.',
    schoolMeasures: ['CONTACT_WITH_PARENTS', 'HOME_VISIT'],
    permit: textAt(permitted, 'permitReferral.permit'),
  };
  return hub.execute(CREATE_REFERRAL_AS_SCHOOL, { input });
}
