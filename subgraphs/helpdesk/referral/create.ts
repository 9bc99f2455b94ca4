import { randomUUID } from 'node:crypto';
import type { CryptoKey } from 'jose';
import { sql } from 'kysely';
import { schoolYearOf, today } from '../../kit/calendar';
import { type ReferralFacts, referralFactsSchema } from '../../kit/contracts/referral-facts';
import { badInput, forbidden, HubError, notFound } from '../../kit/errors';
import { readPermit } from '../../kit/permit';
import { findModeOf } from '../desk/queries';
import type { HelpdeskSession } from '../tables';
import { closeCase, openCase } from './case-events';
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
 * @throws BAD_USER_INPUT for a permit that is not good, CONFLICT for a used one, CHANNEL_NOT_OPEN, NOT_ELIGIBLE, NOT_FOUND
 */
export async function createReferral(
  session: HelpdeskSession,
  input: CreateReferral,
  pupilsKey: CryptoKey,
): Promise<string> {
  const { role, organisation, id: person } = session.actor;
  if (organisation === null) throw forbidden('A referral is made by an organisation');
  assertOwnChannel(role, input.channel);
  const permit = input.permit === undefined ? undefined : await takePermit(session, input.permit, pupilsKey);
  const helpdeskId = permit?.facts.helpdeskId ?? input.helpdeskId;
  if (helpdeskId === undefined) throw badInput('helpdeskId: is needed without a permit');
  const mode = await findModeOf(session, helpdeskId, today());
  assertTakenIn(mode, input.channel, permit?.facts.level ?? null);
  if (!mode) throw notFound('helpdesk');

  const earlier = permit ? await openReferralOf(session, helpdeskId, permit.facts.pupilId) : null;
  const id = randomUUID();
  await session.db
    .insertInto('referral')
    .values({
      id,
      ...(await firstPlan(session, helpdeskId)),
      number: await nextNumber(session, helpdeskId),
      helpdeskId,
      operatingModeId: mode.id,
      ...subject(input, permit),
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
    .execute();
  await recordEvent(session, id, null, 'RECEIVED');
  if (permit)
    await openCase(session, {
      id,
      helpdeskId,
      pupilId: permit.facts.pupilId,
      consentId: permit.facts.consentId,
    });
  if (permit && earlier !== null) await linkToEarlier(session, { ...permit.facts, id }, earlier);
  return id;
}

/** Same answer, same work, same events to the owner of pupils: nothing tells a stranger that the pupil was known. */
async function linkToEarlier(
  session: HelpdeskSession,
  referral: { id: string; helpdeskId: string; pupilId: string; consentId: string },
  earlier: string,
): Promise<void> {
  await session.db
    .updateTable('referral')
    .set({ status: 'DUPLICATE', duplicateOf: earlier })
    .where('id', '=', referral.id)
    .execute();
  await recordEvent(session, referral.id, 'RECEIVED', 'DUPLICATE');
  await closeCase(session, referral);
}

/** A permit belongs to the organisation that asked for it, and is used once. */
async function takePermit(session: HelpdeskSession, token: string, pupilsKey: CryptoKey): Promise<Permit> {
  const { id, shares } = await readPermit(token, {
    issuer: 'pupils',
    receiver: 'helpdesk',
    key: pupilsKey,
    shares: referralFactsSchema,
  });
  if (
    shares.issuedBy.organisation !== session.actor.organisation ||
    shares.issuedBy.role !== session.actor.role
  ) {
    throw forbidden(
      'This permit was given to somebody else',
      'Ask for a permit of your own with permitReferral',
    );
  }
  const { rows } = await sql<{ used: boolean }>`select helpdesk.permit_was_used(${id}) as used`.execute(
    session.db,
  );
  if (rows[0]?.used) {
    throw new HubError('CONFLICT', 'This permit was used already', {
      hint: 'To repeat a request, send the same Idempotency-Key; else ask for a new permit',
    });
  }
  return { id, facts: shares };
}

async function openReferralOf(
  session: HelpdeskSession,
  helpdeskId: string,
  pupilId: string,
): Promise<string | null> {
  const { rows } = await sql<{
    id: string | null;
  }>`select helpdesk.open_referral_of(${helpdeskId}, ${pupilId}) as id`.execute(session.db);
  return rows[0]?.id ?? null;
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

/** About a pupil the helpdesk keeps what the permit says, and nothing that the referrer adds. */
function subject(input: CreateReferral, permit: Permit | undefined) {
  if (permit) {
    const { pupilId, consentId, schoolId, problematicHalfDays, level, ageBand, area, situation } =
      permit.facts;
    return {
      subjectKind: 'PUPIL',
      permitId: permit.id,
      pupilId,
      consentId,
      schoolId,
      problematicHalfDays,
      level,
      ageBand,
      areaNis: area,
      situation,
    };
  }
  if (input.situation === undefined) throw badInput('situation: is needed without a permit');
  return {
    subjectKind: input.subjectKind,
    schoolId: input.schoolId ?? null,
    groupSize: input.groupSize ?? null,
    situation: input.situation,
  };
}
