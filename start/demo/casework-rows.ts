import type { Insertable } from 'kysely';
import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import type { DB as OffersTables } from '../../subgraphs/offers/__generated__/tables';
import type { PupilsDemo } from '../../subgraphs/pupils/demo';
import { momentOf } from './calendar';
import type { Casework, RoundTable } from './casework';
import { idOf } from './chance';
import { tableRows } from './dispatch-tables';
import { HELPDESKS } from './organisations';
import type { Referral } from './referrals';
import type { Timeline } from './timeline';
import { type Assignment, offerOf, type Session, type TrajectoryStory } from './trajectory-story';

type Place = Insertable<OffersTables['place']>;
type CaseworkTable =
  | 'referralNotice'
  | 'dispatchTable'
  | 'dispatchTableParticipant'
  | 'dispatchItem'
  | 'providerResponse'
  | 'trajectory'
  | 'trajectoryEvent'
  | 'assignment'
  | 'trajectorySession'
  | 'followUp'
  | 'roundTable'
  | 'roundTableParticipant'
  | 'roundTableAgreement'
  | 'roundTableVoice';

interface Worked {
  readonly referral: Referral;
  readonly casework: Casework;
}
interface Part extends Worked {
  readonly trajectory: TrajectoryStory;
  readonly assignment: Assignment;
}

/** All that came of the referrals at the helpdesks, as their own rows. */
export function caseworkRows(
  referrals: readonly Referral[],
  timeline: Timeline,
): Pick<HelpdeskDemo, CaseworkTable> {
  const worked = workedOn(referrals);
  const tables = HELPDESKS.map((helpdesk) =>
    tableRows(
      helpdesk,
      worked
        .filter(({ referral }) => referral.helpdesk === helpdesk)
        .flatMap(({ referral: { row }, casework }) =>
          casework.items.map((item) => ({ ...item, copied: copiedFrom(row) })),
        ),
      timeline,
    ),
  );
  const trajectories = worked.flatMap((one) =>
    one.casework.trajectories.map((trajectory) => ({ ...one, trajectory })),
  );
  const meetings = worked.flatMap((one) => one.casework.roundTables.map((table) => ({ ...one, table })));
  return {
    referralNotice: worked.flatMap(noticeOf),
    dispatchTable: tables.flatMap(({ dispatchTable }) => dispatchTable),
    dispatchTableParticipant: tables.flatMap(({ dispatchTableParticipant }) => dispatchTableParticipant),
    dispatchItem: tables.flatMap(({ dispatchItem }) => dispatchItem),
    providerResponse: tables.flatMap(({ providerResponse }) => providerResponse),
    trajectory: trajectories.map(({ referral, trajectory }) => trajectoryRow(referral, trajectory)),
    // All together in the order of time, so that they are numbered as if they had happened.
    trajectoryEvent: trajectories
      .flatMap(({ trajectory }) => eventsOf(trajectory))
      .sort((one, other) => one.at.localeCompare(other.at)),
    assignment: partsOf(worked).map(assignmentRow),
    trajectorySession: trajectories.flatMap(({ trajectory }) =>
      trajectory.sessions.map(({ id, assignment, day, dayPart, attended }) => ({
        id,
        trajectoryId: trajectory.proposal.id,
        assignmentId: assignment.id,
        day,
        dayPart,
        attended,
        recordedAt: momentOf(attended === null ? timeline.ago(1) : day, 16, 40),
      })),
    ),
    followUp: trajectories.flatMap(({ referral, trajectory }) => followUpsOf(referral, trajectory)),
    roundTable: meetings.map(({ referral, table }) => ({
      id: table.id,
      referralId: referral.id,
      helpdeskId: referral.helpdesk.id,
      purpose: table.purpose,
      scheduledAt: momentOf(table.day, 14),
      place: 'Lokaal van het centrum',
      status: table.status,
      heldOn: table.status === 'HELD' ? table.day : null,
      pupilInvited: referral.about !== null,
      pupilPresent: table.status === 'HELD' && referral.about ? table.pupilCame : null,
      synthetic: true,
    })),
    roundTableParticipant: meetings.flatMap(({ referral, casework, table }) =>
      invited(referral, casework, table),
    ),
    roundTableAgreement: meetings.flatMap(({ table }) =>
      table.agreements.map(({ text, owner, due }, index) => ({
        id: idOf('agreement', table.id, index),
        roundTableId: table.id,
        agreed: text,
        ownerRole: owner,
        due,
        position: index + 1,
      })),
    ),
    roundTableVoice: meetings.flatMap(({ referral: { about }, table: { id, voice } }) =>
      about && voice
        ? [
            {
              id: idOf('voice', id),
              roundTableId: id,
              byRole: 'PUPIL',
              byPerson: about.pupil.person.person,
              words: voice.words,
              givenAt: voice.at,
            },
          ]
        : [],
    ),
  };
}

/** What the offers owner was told: places that were taken, and that came free again. */
export function placeRows(referrals: readonly Referral[]): Place[] {
  return partsOf(workedOn(referrals)).map(({ assignment }) => ({
    assignmentId: assignment.id,
    offerId: offerOf(assignment).id,
    organisationId: assignment.offer.of.id,
    takenAt: assignment.openedAt,
    releasedAt: assignment.releasedAt,
  }));
}

/** What the pupils owner was told of trajectories, and what it holds because of them. */
export function trajectoriesKnownToPupils(
  referrals: readonly Referral[],
): Pick<PupilsDemo, 'accessEdge' | 'trajectoryDayPart' | 'absenceRecord'> {
  const parts = partsOf(workedOn(referrals));
  const sessions = workedOn(referrals).flatMap(({ referral, casework }) =>
    casework.trajectories.flatMap((trajectory) =>
      trajectory.sessions.map((session) => ({ referral, session })),
    ),
  );
  return {
    accessEdge: parts.flatMap(({ referral: { about, helpdesk }, assignment }) =>
      about
        ? [
            {
              id: idOf('edge', assignment.id),
              holderKind: 'ORGANISATION',
              holderId: assignment.offer.of.id,
              pupilId: about.pupil.person.id,
              relation: 'ASSIGNMENT',
              source: 'helpdesk',
              basisId: assignment.id,
              consentId: about.consent.id,
              assignedBy: helpdesk.id,
              validFrom: assignment.openedAt,
              validUntil: assignment.sightUntil,
            },
          ]
        : [],
    ),
    trajectoryDayPart: sessions.flatMap(({ referral, session }) => dayPartOf(referral, session)),
    absenceRecord: sessions.flatMap(({ referral, session }) => absenceOf(referral, session)),
  };
}

function workedOn(referrals: readonly Referral[]): Worked[] {
  return referrals.flatMap((referral) =>
    referral.casework ? [{ referral, casework: referral.casework }] : [],
  );
}

function partsOf(worked: readonly Worked[]): Part[] {
  return worked.flatMap((one) =>
    one.casework.trajectories.flatMap((trajectory) =>
      trajectory.assignments.map((assignment) => ({ ...one, trajectory, assignment })),
    ),
  );
}

function copiedFrom(row: Referral['row']) {
  const { subjectKind, situation, reasons, urgency } = row;
  return {
    subjectKind,
    situation,
    reasons,
    urgency,
    groupSize: row.groupSize ?? null,
    level: row.level ?? null,
    ageBand: row.ageBand ?? null,
    areaNis: row.areaNis ?? null,
    problematicHalfDays: row.problematicHalfDays ?? null,
  };
}

function noticeOf({
  referral: { id, row, about },
  casework: { noticeOn },
}: Worked): HelpdeskDemo['referralNotice'][number][] {
  if (!about || noticeOn === null) return [];
  return [
    {
      id: idOf('notice', id),
      referralId: id,
      informedOn: noticeOn,
      language: about.pupil.person.parents[0]?.language ?? 'nl',
      byPerson: row.referredByPerson,
      byOrg: row.referredByOrg,
      recordedAt: momentOf(noticeOn, 16),
    },
  ];
}

function trajectoryRow(
  { id, helpdesk }: Referral,
  story: TrajectoryStory,
): HelpdeskDemo['trajectory'][number] {
  const { proposal } = story;
  return {
    id: proposal.id,
    referralId: id,
    helpdeskId: helpdesk.id,
    itemId: proposal.itemId,
    status: story.status,
    proposedAt: proposal.at,
    rationale: proposal.rationale,
    consideredProviders: [...proposal.considered],
    agreedOn: story.agreedOn,
    agreedStart: story.agreedStart,
    startDeadline: story.startDeadline,
    actualStart: story.actualStart,
    dayPartsPlanned: story.dayPartsPlanned,
    outcome: story.outcome,
    closedOn: story.closedOn,
    synthetic: true,
  };
}

function eventsOf({ proposal, events }: TrajectoryStory) {
  return events.map(({ at, by, from, to, reason }) => ({
    trajectoryId: proposal.id,
    at,
    byPerson: by.person,
    byRole: by.role,
    fromStatus: from,
    toStatus: to,
    reason,
  }));
}

function assignmentRow({ trajectory, assignment }: Part): HelpdeskDemo['assignment'][number] {
  const { id, type } = offerOf(assignment);
  return {
    id: assignment.id,
    trajectoryId: trajectory.proposal.id,
    organisationId: assignment.offer.of.id,
    offerId: id,
    offerType: type,
    role: assignment.role,
    strength: assignment.strength,
    openedAt: assignment.openedAt,
    startedOn: assignment.startedOn,
    endedOn: assignment.endedOn,
    releasedAt: assignment.releasedAt,
    sightUntil: assignment.sightUntil,
  };
}

function followUpsOf(
  { helpdesk }: Referral,
  { proposal, followUps }: TrajectoryStory,
): HelpdeskDemo['followUp'] {
  return followUps.map(({ id, signal, source, organisation, sessionId, note, raisedAt, dueOn, done }) => ({
    id,
    trajectoryId: proposal.id,
    helpdeskId: helpdesk.id,
    signal,
    source,
    organisationId: organisation?.id ?? null,
    sessionId,
    note,
    raisedAt,
    dueOn,
    doneOn: done?.on ?? null,
    doneBy: done?.by ?? null,
    contactResult: done?.result ?? null,
  }));
}

function invited(
  { helpdesk, about }: Referral,
  { input: { school } }: Casework,
  { id, status, providers, pupilCame }: RoundTable,
): HelpdeskDemo['roundTableParticipant'] {
  const came = status === 'HELD';
  const guests: [string, string | null, boolean][] = [
    ...(about
      ? ([
          ['PUPIL', null, pupilCame],
          ['PARENT', null, true],
        ] as [string, null, boolean][])
      : []),
    ...(school
      ? ([
          ['SCHOOL', school.id, true],
          ['CLB', school.clb.id, true],
        ] as [string, string, boolean][])
      : []),
    ...providers.map((provider): [string, string, boolean] => ['PROVIDER', provider.id, true]),
    ['HELPDESK', helpdesk.id, true],
  ];
  return guests.map(([role, organisationId, attended]) => ({
    id: idOf('guest', id, role, organisationId ?? ''),
    roundTableId: id,
    role,
    organisationId,
    attended: came ? attended : null,
  }));
}

function dayPartOf({ about, helpdesk }: Referral, session: Session): PupilsDemo['trajectoryDayPart'] {
  const { offer } = session.assignment;
  if (!about || offer.type !== 'NAFT') return [];
  return [
    {
      sessionId: session.id,
      assignmentId: session.assignment.id,
      pupilId: about.pupil.person.id,
      day: session.day,
      dayPart: session.dayPart,
      organisationId: offer.of.id,
      helpdeskId: helpdesk.id,
      consentId: about.consent.id,
      absenceToldAt: session.isProblematic ? momentOf(session.day, 17) : null,
    },
  ];
}

/** A half day in a trajectory is one with the head teacher's leave (P): never a problematic one. */
function absenceOf({ about }: Referral, { day, dayPart, isAbsence }: Session): PupilsDemo['absenceRecord'] {
  const school = about?.pupil.stays.find(({ start, end }) => start <= day && (end ?? day) >= day)?.school;
  if (!about || !isAbsence || !school) return [];
  return [
    {
      pupilId: about.pupil.person.id,
      schoolId: school.id,
      day,
      dayPart,
      code: 'P',
      localCode: null,
      recordedAt: momentOf(day, dayPart === 'AM' ? 10 : 15, 20),
      source: 'SCHOOL',
    },
  ];
}
