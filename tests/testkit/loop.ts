import { today } from '../../subgraphs/kit/calendar';
import { addDays } from '../../subgraphs/kit/school-calendar';
import { type Answer, type Operation, type TestHub, textAt } from './hub';
import { ORGANISATIONS, type PersonaName } from './organisations';
import type { PupilSeed, World } from './seed';
import { refer } from './steps';

/** The referral loop as people go it, step by step, for tests that begin somewhere along the way. */

/** A mutation by name, with what it is to give back. */
export function mutate(hub: TestHub, name: string, input: Record<string, unknown>, fields = 'id'): Operation {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return hub.execute(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input });
}

/** @throws with the whole answer, so that a test that needs the step says why it is not there */
export async function done(answer: Promise<Answer>): Promise<Answer> {
  const given = await answer;
  if (given.errors.length > 0) throw new Error(given.text);
  return given;
}

export const inDays = (days: number): string => addDays(today(), days);
export const soon = { nextAction: 'Go on with it', nextActionDue: inDays(3) };
export const RATIONALE = 'The best fit for what is asked, after all answers were heard.';
export const NEED = 'Zoekt een rustige plek om de draad weer op te nemen, enkele halve dagen per week.';

export interface Offers {
  readonly arktos: string;
  readonly profo: string;
  readonly pros: string;
}

/** Three providers with a NAFT each, in Antwerp and Mechelen. */
export async function threeOffers(world: World): Promise<Offers> {
  const seed = { area: ['11002', '12025'], places: { total: 500 } };
  return {
    arktos: await world.offer('naft arktos', { ...seed, of: 'partnerArktos' }),
    profo: await world.offer('naft profo', { ...seed, of: 'partnerProfo' }),
    pros: await world.offer('naft pros', { ...seed, of: 'partnerPros' }),
  };
}

/** A pupil who consents to be referred to Antwerp's helpdesk, and to trajectories with two providers. */
export const CONSENTING = {
  consents: [{ to: 'helpdeskAntwerp' }, { to: 'partnerArktos' }, { to: 'partnerProfo' }],
} as const;

/** Where a case is at home: its helpdesk, its school and the school's centre (CLB), and who logs in for them. */
export interface Town {
  readonly helpdesk: PersonaName;
  readonly helpdeskId: string;
  readonly clb: PersonaName;
  readonly clbId: string;
  readonly schoolId: string;
}
export const ANTWERP: Town = {
  helpdesk: 'helpdesk-antwerp',
  helpdeskId: ORGANISATIONS.helpdeskAntwerp.id,
  clb: 'clb-antwerp',
  clbId: ORGANISATIONS.clbAntwerp.id,
  schoolId: ORGANISATIONS.schoolAntwerp.id,
};
export const MECHELEN: Town = {
  helpdesk: 'helpdesk-mechelen',
  helpdeskId: ORGANISATIONS.helpdeskMechelen.id,
  clb: 'clb-mechelen',
  clbId: ORGANISATIONS.clbMechelen.id,
  schoolId: ORGANISATIONS.schoolMechelen.id,
};
/** A pupil of Mechelen who consents to be referred to its helpdesk; to trajectories with whom else is named. */
export const ofMechelen = (...partners: ('partnerArktos' | 'partnerProfo')[]): PupilSeed => ({
  lives: '12025',
  enrolments: [{ school: 'schoolMechelen' }],
  consents: [{ to: 'helpdeskMechelen' }, ...partners.map((to) => ({ to }))],
});

/** A referral that is triaged, with pupil and parents told: ready for a table. */
export async function triaged(hub: TestHub, pupilId: string, town: Town = ANTWERP): Promise<string> {
  const referred = await done(refer(hub, pupilId, town.clb, town.helpdeskId));
  const referralId = textAt(referred, 'createReferral.id');
  await hub.settle();
  await done(mutate(hub, 'recordNotice', { referralId, informedOn: today(), language: 'nl' }).as(town.clb));
  await done(mutate(hub, 'triageReferral', { referralId, ...soon }).as(town.helpdesk));
  return referralId;
}

export async function plannedTable(
  hub: TestHub,
  persona: PersonaName = 'helpdesk-antwerp',
  changes: Record<string, unknown> = {},
): Promise<string> {
  const input = { kind: 'NAFT', scheduledAt: `${inDays(2)}T09:00:00Z`, place: 'Zaal 1', ...changes };
  return textAt(await done(mutate(hub, 'planDispatchTable', input).as(persona)), 'planDispatchTable.id');
}

export async function placed(
  hub: TestHub,
  referralId: string,
  tableId: string,
  { helpdesk }: Town = ANTWERP,
): Promise<string> {
  const input = { referralId, tableId, need: NEED };
  return textAt(await done(mutate(hub, 'placeOnTable', input).as(helpdesk)), 'placeOnTable.id');
}

export const opened = (hub: TestHub, tableId: string, { helpdesk }: Town = ANTWERP) =>
  done(mutate(hub, 'openDispatchTable', { tableId }).as(helpdesk));

export const answered = (hub: TestHub, itemId: string, persona: PersonaName, canTake: string) =>
  done(mutate(hub, 'respondToDispatchItem', { itemId, canTake }).as(persona));

export const { partnerArktos: ARKTOS, partnerProfo: PROFO, partnerPros: PROS } = ORGANISATIONS;

/** Arktos leads and Profo helps, of three that were considered. */
export const toArktosAndProfo = (itemId: string, { arktos, profo }: Offers) => ({
  itemId,
  decision: 'ASSIGNED',
  rationale: RATIONALE,
  consideredProviders: [ARKTOS.id, PROFO.id, PROS.id],
  assignments: [
    { organisationId: ARKTOS.id, offerId: arktos, role: 'LEAD', strength: 'Learning environments' },
    { organisationId: PROFO.id, offerId: profo, role: 'CO', strength: 'Talks with the family' },
  ],
});
export const toArktos = (itemId: string, offers: Offers) => {
  const decision = toArktosAndProfo(itemId, offers);
  return { ...decision, assignments: decision.assignments.slice(0, 1) };
};

/** Without a table: Arktos alone. */
export async function assigned(
  hub: TestHub,
  referralId: string,
  { arktos }: Offers,
  { helpdesk }: Town = ANTWERP,
): Promise<string> {
  const input = {
    referralId,
    rationale: RATIONALE,
    consideredProviders: [ARKTOS.id, PROFO.id],
    assignments: [{ organisationId: ARKTOS.id, offerId: arktos, role: 'LEAD' }],
  };
  const answer = await done(mutate(hub, 'assignReferral', input).as(helpdesk));
  await hub.settle();
  return textAt(answer, 'assignReferral.id');
}

/** A round table that was held today, with pupil, parent, school, centre and provider. */
export async function heldRoundTable(
  hub: TestHub,
  referralId: string,
  purpose: string,
  { clb, clbId, schoolId }: Town = ANTWERP,
  provider: string = ARKTOS.id,
): Promise<string> {
  const participants = [
    { role: 'PUPIL' },
    { role: 'PARENT' },
    { role: 'SCHOOL', organisationId: schoolId },
    { role: 'CLB', organisationId: clbId },
    { role: 'PROVIDER', organisationId: provider },
  ];
  const planned = await done(
    mutate(hub, 'planRoundTable', {
      referralId,
      purpose,
      scheduledAt: `${inDays(1)}T15:00:00Z`,
      place: 'CLB',
      participants,
    }).as(clb),
  );
  const roundTableId = textAt(planned, 'planRoundTable.id');
  await done(
    mutate(hub, 'recordRoundTable', {
      roundTableId,
      heldOn: today(),
      attendance: participants.map((one) => ({ ...one, attended: true })),
      agreements: [{ text: 'Two mornings a week to begin with', owner: 'PROVIDER', due: inDays(14) }],
    }).as(clb),
  );
  return roundTableId;
}

/** Agreed on at a round table; its start is watched. */
export async function agreed(
  hub: TestHub,
  referralId: string,
  trajectoryId: string,
  town: Town = ANTWERP,
): Promise<void> {
  await heldRoundTable(hub, referralId, 'START', town);
  const input = { trajectoryId, agreedStart: inDays(5), dayPartsPlanned: 20 };
  await done(mutate(hub, 'agreeTrajectory', input).as(town.helpdesk));
}

export const started = (hub: TestHub, trajectoryId: string, persona: PersonaName = 'partner-arktos') =>
  done(mutate(hub, 'confirmStart', { trajectoryId, startedOn: today() }).as(persona));

export const ended = (hub: TestHub, trajectoryId: string, persona: PersonaName = 'partner-arktos') =>
  done(mutate(hub, 'endAssignment', { trajectoryId, endedOn: today() }).as(persona));

/** The state of a case and its trajectory, as they stand. */
export async function stands(hub: TestHub, referralId: string): Promise<unknown[]> {
  const rows = await hub.rows(
    'helpdesk',
    `select r.status, (select t.status from helpdesk.trajectory t where t.referral_id = r.id order by proposed_at desc limit 1) as trajectory
    from helpdesk.referral r where r.id = $1`,
    [referralId],
  );
  return [rows[0]?.status, rows[0]?.trajectory];
}
