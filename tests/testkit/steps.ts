import { type Answer, type TestHub, textAt } from './hub';
import { CREATE_REFERRAL, PERMIT_REFERRAL, REFERRAL_INPUT } from './operations';
import { ORGANISATIONS, type PersonaName } from './organisations';

/** Steps of the main job as people take them, for tests that begin after them. */
export async function permit(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName,
  helpdeskId: string = ORGANISATIONS.helpdeskAntwerp.id,
): Promise<Answer> {
  return hub.execute(PERMIT_REFERRAL, { input: { pupilId, helpdeskId, situation: 'AT_RISK' } }).as(persona);
}

/** Permit and referral, by the same person. */
export async function refer(
  hub: TestHub,
  pupilId: string,
  persona: PersonaName = 'clb-antwerp',
  helpdeskId: string = ORGANISATIONS.helpdeskAntwerp.id,
): Promise<Answer> {
  const permitted = await permit(hub, pupilId, persona, helpdeskId);
  const input = { ...REFERRAL_INPUT, permit: textAt(permitted, 'permitReferral.permit') };
  return hub.execute(CREATE_REFERRAL, { input }).as(persona);
}
