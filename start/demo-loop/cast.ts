import { CASES, referenceAt } from '../demo/cases';
import { HELPDESK_MECHELEN, PARTNER_ARKTOS, PARTNER_PROFO } from '../demo/organisations';

/** Who plays in the story, by the names of the demo world; ids are asked of the hub, as any client does. */
export const CENTRE = 'clb-mechelen';
export const OTHER_CENTRE = 'clb-antwerp';
export const SCHOOL = 'school-mechelen';
export const HELPDESK = 'helpdesk-mechelen';
export const ARKTOS = 'partner-arktos';
export const PROFO = 'partner-profo';
export const PUPIL = 'pupil-mechelen';
export const CITY = 'city-analyst-mechelen';

/** The pupil whom the persona is: consents to a referral, and has none open. */
const { firstName, name, number } = CASES.truantMechelen;
export const MATS = { firstName, name, reference: referenceAt('CLB', number) };
export const HELPDESK_NAME = HELPDESK_MECHELEN.name;
export const ARKTOS_NAME = PARTNER_ARKTOS.name;
export const PROFO_NAME = PARTNER_PROFO.name;

/** Where the tables of this story meet: it is known by that. */
export const PLACE = 'Room of the demo story (demo:loop)';
