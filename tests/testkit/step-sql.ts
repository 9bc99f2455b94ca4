import { PERSONAS, type PersonaName } from './organisations';

/** The steps of a case and its trajectory as SQL, for what the database says of them whatever the service would do wrong. */
const by = (persona: PersonaName) => `'${PERSONAS[persona].person}', '${PERSONAS[persona].role}'`;

export const caseEvent = (referral: string, to: string, persona: PersonaName = 'helpdesk-antwerp') =>
  `insert into helpdesk.referral_event (referral_id, by_person, by_role, to_status) values ('${referral}', ${by(persona)}, '${to}')`;
export const trajectoryEvent = (id: string, to: string, persona: PersonaName = 'helpdesk-antwerp') =>
  `insert into helpdesk.trajectory_event (trajectory_id, by_person, by_role, to_status) values ('${id}', ${by(persona)}, '${to}')`;
export const changeTrajectory = (id: string, what: string) =>
  `update helpdesk.trajectory set ${what} where id = '${id}' returning id`;
export const changeCase = (id: string, what: string) =>
  `update helpdesk.referral set ${what} where id = '${id}' returning id`;
/** A case that ended has no next action. */
export const ENDED = ', next_action = null, next_action_due = null';

/** What PostgreSQL answers to a right that is not there, and to a row that may not be. */
export const DENIED = { code: '42501' };
export const REFUSED = { code: '23514' };
