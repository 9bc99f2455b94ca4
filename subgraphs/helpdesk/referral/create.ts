import { randomUUID } from 'node:crypto';
import type { CryptoKey } from 'jose';
import { sql } from 'kysely';
import { schoolYearOf, today } from '../../kit/calendar';
import { type ReferralFacts, referralFactsSchema } from '../../kit/contracts/referral-facts';
import { badInput, forbidden, HubError, notFound } from '../../kit/errors';
import { readPermit } from '../../kit/permit';
import { findModeOf } from '../desk/queries';
import { assertOwnDraft, sendDraft } from '../draft/actions';
import type { HelpdeskSession } from '../tables';
import { ASK_ANEW } from '../trajectory/consent';
import { openCase } from './case-events';
import type { CreateReferral } from './inputs';
import {
  addWorkingDays,
  assertOwnChannel,
  assertTakenIn,
  FIRST_ACTION,
  FIRST_CONTACT_WORKING_DAYS,
} from './rules';
import { recordEvent } from './write';

interface Permit {
  readonly id: string;
  readonly facts: ReferralFacts;
}

/**
 * Registers a referral with its number, an owner and a first action: from its first moment it is on the radar (R1).
 * A second one about the same pupil is accepted and answered like any other; only the helpdesk sees the link (R2).
 * A draft that it is made of is done with.
 * @throws BAD_USER_INPUT for a permit that is not good, CONFLICT for a used one, CONSENT_WITHDRAWN, CONSENT_REQUIRED when its
 *   consent has ended, CHANNEL_NOT_OPEN, NOT_ELIGIBLE, NOT_FOUND, INVALID_TRANSITION for a draft that was sent or thrown away
 */
export async function createReferral(
  session: HelpdeskSession,
  input: CreateReferral,
  pupilsKey: CryptoKey,
): Promise<string> {
  const { role, organisation, id: person } = session.actor;
  if (organisation === null) throw forbidden('A referral is made by an organisation');
  assertOwnChannel(role, input.channel);
  if (input.draftId !== undefined) await assertOwnDraft(session, input.draftId);
  const permit = input.permit === undefined ? undefined : await takePermit(session, input.permit, pupilsKey);
  const helpdeskId = permit?.facts.helpdeskId ?? input.helpdeskId;
  if (helpdeskId === undefined) throw badInput('helpdeskId: is needed without a permit');
  const mode = await findModeOf(session, helpdeskId, today());
  assertTakenIn(mode, input.channel, permit?.facts.level ?? null);
  if (!mode) throw notFound('helpdesk');

  const id = randomUUID();
  const caseId = randomUUID();
  await session.db
    .insertInto('referral')
    .values({
      id,
      caseId,
      ...(await firstPlan(session, helpdeskId)),
      number: await nextNumber(session, helpdeskId),
      helpdeskId,
      operatingModeId: mode.id,
      ...subject(session, input, permit),
      referredByOrg: organisation,
      referredByPerson: person,
      referredByRole: role,
      channel: input.channel,
      reasons: [...new Set(input.reasons)],
      question: input.question,
      schoolMeasures: [...new Set(input.schoolMeasures)],
      urgency: input.urgency,
      status: 'RECEIVED',
      synthetic: sql<boolean>`hub.is_synthetic()`,
    })
    .execute()
    .catch(sayUsedPermit);
  await recordEvent(session, id, null, 'RECEIVED');
  if (input.draftId !== undefined) await sendDraft(session, input.draftId, id);
  if (permit && !(await linkIfKnown(session, id))) {
    const { pupilId, consentId } = permit.facts;
    await openCase(session, { caseId, helpdeskId, pupilId, consentId });
  }
  return id;
}

/** The database looks whether this pupil has an open case here already; it tells that about a referral made just now only. */
async function linkIfKnown(session: HelpdeskSession, id: string): Promise<boolean> {
  const { rows } = await sql<{ linked: boolean }>`select helpdesk.link_if_known(${id}) as linked`.execute(
    session.db,
  );
  return rows[0]?.linked ?? false;
}

/**
 * A permit belongs to the person who asked for it, is used once, and ends with its consent. While nothing is heard from the
 * pupils owner a withdrawal could be on its way, so nothing is taken.
 */
async function takePermit(session: HelpdeskSession, token: string, pupilsKey: CryptoKey): Promise<Permit> {
  const { id, shares } = await readPermit(token, {
    issuer: 'pupils',
    receiver: 'helpdesk',
    key: pupilsKey,
    shares: referralFactsSchema,
  });
  const { issuedBy, consentId, consentUntil } = shares;
  const { actor } = session;
  if (
    issuedBy.person !== actor.id ||
    issuedBy.organisation !== actor.organisation ||
    issuedBy.role !== actor.role
  ) {
    throw forbidden(
      'This permit was given to somebody else',
      'Ask for a permit of your own with permitReferral',
    );
  }
  const { rows } = await sql<{ standing: string; isOver: boolean; heard: boolean }>`
    select helpdesk.permit_standing(${id}, ${consentId}) as standing,
      coalesce(${consentUntil}::timestamptz <= now(), false) as is_over, hub.lease_holds('pupils') as heard`.execute(
    session.db,
  );
  const { standing, isOver, heard } = rows[0] ?? {};
  if (standing === 'USED') throw usedPermit();
  if (standing === 'WITHDRAWN') {
    throw new HubError('CONSENT_WITHDRAWN', 'The consent that this permit rests on was withdrawn');
  }
  if (isOver)
    throw new HubError('CONSENT_REQUIRED', 'The consent that this permit rests on has ended', {
      hint: ASK_ANEW,
    });
  if (standing !== 'GOOD' || !heard) {
    throw new HubError(
      'SUBGRAPH_UNAVAILABLE',
      'Whether the consent still holds cannot be told at the moment',
      {
        hint: 'Try again in a moment',
      },
    );
  }
  return { id, facts: shares };
}

/** Of two requests with one permit at once, the unique key lets one through. */
function sayUsedPermit(error: unknown): never {
  const isPermit =
    error instanceof Error && 'constraint' in error && error.constraint === 'referral_permit_id_key';
  throw isPermit ? usedPermit() : error;
}

function usedPermit(): HubError {
  return new HubError('CONFLICT', 'This permit was used already', {
    hint: 'To repeat a request, send the same Idempotency-Key; else ask for a new permit',
  });
}

async function nextNumber(session: HelpdeskSession, helpdeskId: string): Promise<string> {
  const year = schoolYearOf(today());
  const { rows } = await sql<{
    number: string | null;
  }>`select helpdesk.next_referral_number(${helpdeskId}, ${year}) as number`.execute(session.db);
  const number = rows[0]?.number;
  if (!number) throw notFound('helpdesk');
  return number;
}

async function firstPlan(session: HelpdeskSession, helpdeskId: string) {
  const { rows } = await sql<{
    person: string | null;
  }>`select helpdesk.dispatcher_on_duty(${helpdeskId}) as person`.execute(session.db);
  const ownerUserRef = rows[0]?.person;
  if (!ownerUserRef)
    throw new HubError('CONFLICT', 'Nobody at this helpdesk can take the case at present', {
      hint: 'Call the helpdesk',
    });
  return {
    ownerUserRef,
    nextAction: FIRST_ACTION,
    nextActionDue: addWorkingDays(today(), FIRST_CONTACT_WORKING_DAYS),
  };
}

/**
 * About a pupil the helpdesk keeps what the permit says, and nothing that the referrer adds. A school registers its own
 * groups and teams; a CLB's word on the school of a group is taken as it is.
 */
function subject(session: HelpdeskSession, input: CreateReferral, permit: Permit | undefined) {
  if (permit) {
    const {
      pupilId,
      consentId,
      consentUntil,
      schoolId,
      problematicHalfDays,
      level,
      ageBand,
      area,
      situation,
    } = permit.facts;
    return {
      subjectKind: 'PUPIL',
      permitId: permit.id,
      pupilId,
      consentId,
      consentUntil,
      schoolId,
      problematicHalfDays,
      level,
      ageBand,
      areaNis: area,
      situation,
    };
  }
  if (input.situation === undefined) throw badInput('situation: is needed without a permit');
  const { role, organisation } = session.actor;
  if (role === 'SCHOOL' && input.schoolId !== undefined && input.schoolId !== organisation) {
    throw forbidden('A school registers its own classes and teams only');
  }
  return {
    subjectKind: input.subjectKind,
    schoolId: (role === 'SCHOOL' ? organisation : input.schoolId) ?? null,
    groupSize: input.groupSize ?? null,
    situation: input.situation,
  };
}
