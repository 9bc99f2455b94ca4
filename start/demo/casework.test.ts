import { OPEN_STATUSES } from '../../subgraphs/helpdesk/referral/referral';
import {
  GRACE_DAYS,
  TRAJECTORY_STATUSES,
  TRAJECTORY_TRANSITIONS,
} from '../../subgraphs/helpdesk/trajectory/trajectory';
import { addDays, isHoliday } from '../../subgraphs/kit/school-calendar';
import { ageOn } from '../../subgraphs/pupils/pupil/rules';
import { CASES, type Case } from './cases';
import { countedReferrals } from './counted';
import { providersAt } from './dispatch-tables';
import {
  HELPDESK_MECHELEN,
  HELPDESKS,
  PARTNER_ARKTOS,
  PARTNER_PROFO,
  PARTNER_PROS,
  SCHOOLS,
} from './organisations';
import { findPersona } from './personas';
import { generateWorld, type World } from './world';

const DAY = '2026-11-22';
/** The first of a school year, soon after, in and after summer, a leap day. */
const AWKWARD_DAYS = ['2026-09-01', '2026-09-04', '2027-07-20', '2027-08-31', '2028-02-29'];
const RESTRICTED = ['MENTAL_HEALTH', 'OFFENDING', 'RADICALISATION_CONCERN'];

let world: World;
beforeAll(() => {
  world = generateWorld(DAY);
});

const valuesOf = (rows: readonly object[], key: string) =>
  new Set(rows.map((row) => Object.entries(row).find(([name]) => name === key)?.[1]));
const referralOf = (made: World, { id }: Case) => {
  const referral = made.helpdesk.referral.find(({ pupilId }) => pupilId === id);
  const trajectories = made.helpdesk.trajectory.filter(({ referralId }) => referralId === referral?.id);
  const followUps = made.helpdesk.followUp.filter(({ trajectoryId }) =>
    trajectories.some((trajectory) => trajectory.id === trajectoryId),
  );
  const consents = made.pupils.consentRecord.filter(
    ({ pupilId, purpose }) => pupilId === id && purpose === 'TRAJECTORY',
  );
  return { referral, trajectory: trajectories[0], trajectories, followUps, consents };
};
const everyCase = (story: Case['story']) => Object.values(CASES).filter((one: Case) => one.story === story);

test('trajectories stand in every state at each helpdesk, and every decision, answer, signal and source occurs', () => {
  const { trajectory, dispatchItem, providerResponse, followUp, roundTable, gapSignal, assignment } =
    world.helpdesk;
  for (const { id } of HELPDESKS) {
    const here = trajectory.filter(({ helpdeskId }) => helpdeskId === id);
    expect(valuesOf(here, 'status')).toEqual(new Set(TRAJECTORY_STATUSES));
  }
  expect(valuesOf(dispatchItem, 'decision')).toEqual(
    new Set([null, 'ASSIGNED', 'POSTPONED', 'EXPERT_TABLE', 'NO_OFFER', 'WITHDRAWN']),
  );
  expect(valuesOf(providerResponse, 'canTake')).toEqual(new Set(['YES', 'NO', 'TOGETHER']));
  expect(valuesOf(followUp, 'signal')).toEqual(
    new Set(['OK', 'NO_SHOW', 'PROVIDER_FULL', 'CONSENT_WITHDRAWN', 'SCHOOL_BLOCK', 'OTHER']),
  );
  expect(valuesOf(followUp, 'source')).toEqual(
    new Set(['PROVIDER', 'ABSENCE', 'CONSENT', 'DEADLINE', 'DISPATCHER']),
  );
  expect(valuesOf(followUp, 'doneOn').has(null)).toBe(true);
  expect(followUp.some(({ doneOn }) => doneOn !== null)).toBe(true);
  expect(new Set(roundTable.map(({ purpose, status }) => `${purpose} ${status}`))).toEqual(
    new Set([
      'START HELD',
      'START PLANNED',
      'START CANCELLED',
      'FOLLOW_UP HELD',
      'FOLLOW_UP PLANNED',
      'CLOSING HELD',
      'CLOSING PLANNED',
    ]),
  );
  expect(valuesOf(gapSignal, 'status')).toEqual(new Set(['OPEN', 'REPORTED', 'ANSWERED']));
  expect(valuesOf(assignment, 'role')).toEqual(new Set(['LEAD', 'CO']));
  expect(world.helpdesk.roundTableVoice.length).toBeGreaterThan(10);
});

test('every trajectory has its history: allowed steps in order, the last of them its state', () => {
  const { trajectory, trajectoryEvent } = world.helpdesk;
  for (const { id, status, proposedAt } of trajectory) {
    const events = trajectoryEvent.filter(({ trajectoryId }) => trajectoryId === id);
    expect(events[0]).toMatchObject({ fromStatus: null, toStatus: 'PROPOSED', at: proposedAt });
    expect(events.at(-1)?.toStatus).toBe(status);
    events.slice(1).forEach(({ fromStatus, toStatus, at }, index) => {
      expect(fromStatus).toBe(events[index]?.toStatus);
      expect(TRAJECTORY_TRANSITIONS).toHaveProperty(`${fromStatus}`, expect.arrayContaining([toStatus]));
      expect(String(at) >= String(events[index]?.at)).toBe(true);
    });
  }
});

test('an assignment is one lead at most with others beside it, to an offer that fits age, level and place', () => {
  const { assignment, trajectory, referral } = world.helpdesk;
  for (const { id, referralId } of trajectory) {
    const parts = assignment.filter(({ trajectoryId }) => trajectoryId === id);
    expect(parts.filter(({ role }) => role === 'LEAD')).toHaveLength(1);
    const about = referral.find((one) => one.id === referralId);
    for (const { offerId, organisationId, offerType } of parts) {
      const offer = world.offers.offer.find((one) => one.id === offerId);
      expect(offer).toMatchObject({ organisationId, offerType });
      if (!about?.pupilId) continue;
      const age =
        ageOn(world.pupils.pupil.find((one) => one.id === about.pupilId)?.birthDate ?? '', DAY) ?? 0;
      expect(offerType).toBe('NAFT');
      expect(about).toMatchObject({ level: 'SECONDARY', channel: 'CLB' });
      expect(offer?.serviceArea).toContain(about.areaNis);
      expect(age).toBeGreaterThanOrEqual(offer?.minAge ?? 99);
      expect(age).toBeLessThanOrEqual(offer?.maxAge ?? 0);
    }
  }
});

test('a table is closed with every item decided, or to come with some answers in; all partners with a NAFT there sit at it', () => {
  const { dispatchTable, dispatchTableParticipant, dispatchItem, providerResponse } = world.helpdesk;
  for (const { id, status, scheduledAt, closedAt, helpdeskId } of dispatchTable) {
    const helpdesk = HELPDESKS.find((one) => one.id === helpdeskId);
    const seats = dispatchTableParticipant.filter(({ tableId }) => tableId === id);
    expect(new Set(seats.map(({ organisationId }) => organisationId))).toEqual(
      new Set(helpdesk && providersAt(helpdesk).map((one) => one.id)),
    );
    const items = dispatchItem.filter(({ tableId }) => tableId === id);
    expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
    expect(String(scheduledAt) < DAY).toBe(status === 'CLOSED');
    if (status === 'CLOSED') expect(items.every(({ decision }) => decision)).toBe(true);
    if (status === 'CANCELLED') expect(items).toEqual([]);
    expect(closedAt === null).toBe(status === 'PLANNED');
  }
  for (const helpdesk of HELPDESKS) {
    const open = dispatchItem.filter(({ decision, tableId }) => {
      const table = dispatchTable.find(({ id }) => id === tableId);
      return decision === null && table?.helpdeskId === helpdesk.id;
    });
    const answered = providerResponse.filter(({ itemId }) => open.some(({ id }) => id === itemId));
    expect(open.length).toBeGreaterThan(2);
    expect(answered.length).toBeGreaterThan(0);
    expect(answered.length).toBeLessThan(open.length * providersAt(helpdesk).length);
  }
  const mechelen = providersAt(HELPDESK_MECHELEN);
  expect(mechelen).toEqual(expect.arrayContaining([PARTNER_ARKTOS, PARTNER_PROS, PARTNER_PROFO]));
});

test('an item names nobody and no school; its words and answers are forgotten 30 days after the table (R9, L25)', () => {
  const { dispatchItem, dispatchTable, providerResponse, referral } = world.helpdesk;
  const names = new Set(world.pupils.pupil.flatMap(({ displayName }) => displayName.split(' ')));
  const schools = SCHOOLS.map(({ name }) => name.split(' (')[0] ?? name);
  const forgotten = new Set<boolean>();
  for (const {
    id,
    tableId,
    need,
    reasons,
    forgottenAt,
    referralId,
    clbDutyReached,
    decision,
    rationale,
  } of dispatchItem) {
    const scheduled = String(dispatchTable.find((one) => one.id === tableId)?.scheduledAt).slice(0, 10);
    expect(forgottenAt !== null).toBe(addDays(scheduled, 30) < DAY);
    expect(need === null).toBe(forgottenAt !== null);
    forgotten.add(forgottenAt !== null);
    if (forgottenAt !== null) {
      expect(providerResponse.filter(({ itemId }) => itemId === id)).toEqual([]);
      expect(reasons).toEqual([]);
    } else {
      const about = referral.find((one) => one.id === referralId);
      expect(reasons).toEqual(about?.reasons.filter((reason) => !RESTRICTED.includes(reason)));
      expect(clbDutyReached).toBe((about?.problematicHalfDays ?? 0) >= 5);
      for (const word of need?.split(/[\s,;.]+/).slice(1) ?? []) expect(names).not.toContain(word);
      for (const school of schools) expect(need).not.toContain(school);
    }
    if (decision !== 'WITHDRAWN' && decision !== null) expect(rationale).toBeTruthy();
  }
  expect(forgotten).toEqual(new Set([true, false]));
  const shared = referral.filter(({ reasons }) => reasons.includes('MENTAL_HEALTH'));
  expect(shared.some(({ id }) => dispatchItem.some(({ referralId }) => referralId === id))).toBe(true);
});

test('pupil and parents were told before a table, but for one who cannot be reached and says so', () => {
  const { dispatchItem, referral, referralNotice } = world.helpdesk;
  const onTables = referral.filter(({ id }) => dispatchItem.some(({ referralId }) => referralId === id));
  for (const { id, noticeException, situation } of onTables) {
    const notices = referralNotice.filter(({ referralId }) => referralId === id);
    expect(notices.length).toBe(noticeException ? 0 : 1);
    if (noticeException) expect(situation).toBe('UNREACHABLE');
  }
  expect(onTables.filter(({ noticeException }) => noticeException).length).toBeGreaterThan(0);
});

test('half days of a trajectory lie on school days; those that a pupil came to are code P, and none that counts as truancy', () => {
  const { trajectorySession, assignment, trajectory, referral } = world.helpdesk;
  const codes = new Map(
    world.pupils.absenceRecord.map(({ pupilId, day, dayPart, code }) => [
      `${pupilId} ${day} ${dayPart}`,
      code,
    ]),
  );
  const told = new Map(world.pupils.trajectoryDayPart.map((one) => [one.sessionId, one]));
  const seen = new Set<unknown>();
  for (const session of trajectorySession) {
    const { id, day, dayPart, attended, trajectoryId, assignmentId } = session;
    seen.add(attended);
    expect(new Date(day).getUTCDay() % 6).not.toBe(0);
    expect(isHoliday(day)).toBe(false);
    expect(attended === null).toBe(day > DAY);
    const of = trajectory.find((one) => one.id === trajectoryId);
    const pupilId = referral.find((one) => one.id === of?.referralId)?.pupilId;
    const part = assignment.find((one) => one.id === assignmentId);
    expect(part?.trajectoryId).toBe(trajectoryId);
    if (!pupilId) continue;
    expect(told.get(id ?? '')).toMatchObject({ pupilId, day, dayPart, assignmentId });
    const code = codes.get(`${pupilId} ${day} ${dayPart}`);
    if (attended) expect(code).toBe('P');
    const signals = world.helpdesk.followUp.filter(({ sessionId }) => sessionId === id);
    expect(signals.map(({ signal, source }) => `${signal} ${source}`)).toEqual(
      code === 'B' ? ['NO_SHOW ABSENCE'] : [],
    );
  }
  expect(seen).toEqual(new Set([true, false, null]));
});

test('places are taken as long as a provider has its part, and the offers count the same', () => {
  const { assignment } = world.helpdesk;
  const { place, offerCapacity, offer } = world.offers;
  expect(place).toHaveLength(assignment.length);
  for (const { id, offerId, organisationId, openedAt, releasedAt, startedOn, sightUntil } of assignment) {
    expect(place.find(({ assignmentId }) => assignmentId === id)).toEqual({
      assignmentId: id,
      offerId,
      organisationId,
      takenAt: openedAt,
      releasedAt,
    });
    const grace = releasedAt && startedOn ? addDays(String(releasedAt).slice(0, 10), GRACE_DAYS) : null;
    expect(sightUntil === null).toBe(releasedAt === null);
    if (grace) expect(String(sightUntil).slice(0, 10)).toBe(grace);
  }
  for (const { offerId, placesTaken, placesTotal, placesReserved } of offerCapacity) {
    const taken = place.filter((one) => one.offerId === offerId && one.releasedAt === null).length;
    expect(placesTaken).toBe(taken);
    const { status, hasFreePlaces } = offer.find(({ id }) => id === offerId) ?? {};
    if (placesTotal === null || placesTotal === undefined) continue;
    const free = placesTotal - (placesReserved ?? 0) - taken;
    expect(free).toBeGreaterThanOrEqual(0);
    expect(hasFreePlaces).toBe(free > 0);
    if (status === 'PUBLISHED' || status === 'FULL') expect(status === 'FULL').toBe(free === 0);
  }
  expect(new Set(offerCapacity.map(({ placesTaken }) => (placesTaken ?? 0) > 0))).toEqual(
    new Set([true, false]),
  );
});

test('a city counts whether and with whom it started, and what came of it', () => {
  const told = countedReferrals(world.helpdesk, `${DAY}T00:00:00.000Z`);
  const byStatus = (status: string) => told.filter((one) => one.status === status);
  for (const { started, outcome, providers } of byStatus('COMPLETED')) {
    expect(started).toBe(true);
    expect(outcome).not.toBeNull();
    expect(providers.length).toBeGreaterThan(0);
  }
  for (const { started, providers } of byStatus('STARTED'))
    expect([started, providers.length > 0]).toEqual([true, true]);
  for (const { started, outcome, providers } of byStatus('ASSIGNED'))
    expect([started, outcome, providers.length]).toEqual([false, null, 1]);
  for (const { started, providers } of byStatus('TRIAGED')) expect([started, providers]).toEqual([false, []]);
  expect(told.some(({ providers }) => providers.length === 2)).toBe(true);
  // A proposal that was replaced before anything began is nobody's: only the provider that followed counts.
  const { trajectory, assignment } = world.helpdesk;
  for (const { id, referralId } of trajectory.filter(({ status }) => status === 'REPLACED')) {
    const replaced = assignment.find(({ trajectoryId }) => trajectoryId === id)?.organisationId;
    expect(told.find((one) => one.referralId === referralId)?.providers).not.toContain(replaced);
  }
});

test('gaps rest on cases, each once: one reported with twelve, one answered, and some with few', () => {
  const { gapSignal, gapEvidence } = world.helpdesk;
  for (const { id, evidenceCount, status, policyAnswer, helpdeskId } of gapSignal) {
    const cases = gapEvidence.filter(({ gapId }) => gapId === id).map(({ referralId }) => referralId);
    expect(new Set(cases).size).toBe(evidenceCount);
    expect(cases).toHaveLength(evidenceCount ?? 0);
    for (const referralId of cases)
      expect(world.helpdesk.referral.find((one) => one.id === referralId)?.helpdeskId).toBe(helpdeskId);
    expect(policyAnswer !== null).toBe(status === 'ANSWERED');
    if (status === 'OPEN') expect(evidenceCount).toBeLessThan(10);
  }
  const reported = gapSignal.filter(({ status }) => status === 'REPORTED');
  expect(reported.map(({ evidenceCount }) => evidenceCount)).toEqual([12, 12]);
});

test('the centres’ personas have drafts, about nobody, and one that was thrown away', () => {
  for (const name of ['clb-antwerp', 'clb-mechelen']) {
    const person = findPersona(name)?.person;
    const own = world.helpdesk.referralDraft.filter(({ personId }) => personId === person);
    expect(own.map(({ status }) => status)).toEqual(['DRAFT', 'DRAFT', 'DISCARDED']);
  }
});

test.each([DAY, ...AWKWARD_DAYS])(
  'on %s nothing of dispatch happened on that day or later, but plans',
  (day) => {
    const { helpdesk, pupils, offers } = generateWorld(day, 150);
    const happened = [
      ...helpdesk.referralEvent.map(({ at }) => at),
      ...helpdesk.trajectoryEvent.map(({ at }) => at),
      ...helpdesk.referralNotice.map(({ recordedAt }) => recordedAt),
      ...helpdesk.dispatchTable.flatMap(({ openedAt, closedAt }) => [openedAt, closedAt]),
      ...helpdesk.dispatchItem.flatMap(({ placedAt, decidedAt, forgottenAt }) => [
        placedAt,
        decidedAt,
        forgottenAt,
      ]),
      ...helpdesk.providerResponse.map(({ answeredAt }) => answeredAt),
      ...helpdesk.trajectory.flatMap(({ proposedAt, agreedOn, actualStart, closedOn }) => [
        proposedAt,
        agreedOn,
        actualStart,
        closedOn,
      ]),
      ...helpdesk.assignment.flatMap((one) => [one.openedAt, one.startedOn, one.endedOn, one.releasedAt]),
      ...helpdesk.trajectorySession.flatMap((one) => [
        one.recordedAt,
        one.attended === null ? null : one.day,
      ]),
      ...helpdesk.followUp.flatMap(({ raisedAt, doneOn }) => [raisedAt, doneOn]),
      ...helpdesk.roundTable.map(({ heldOn }) => heldOn),
      ...helpdesk.roundTableVoice.map(({ givenAt }) => givenAt),
      ...helpdesk.gapSignal.map(({ raisedAt }) => raisedAt),
      ...helpdesk.caseHandOver.map(({ at }) => at),
      ...helpdesk.referralDraft.map(({ changedAt }) => changedAt),
      ...helpdesk.withdrawnConsent.map(({ toldAt }) => toldAt),
      ...offers.place.flatMap(({ takenAt, releasedAt }) => [takenAt, releasedAt]),
      ...pupils.trajectoryDayPart.map(({ absenceToldAt }) => absenceToldAt),
    ].filter((at) => at !== null && at !== undefined);
    expect(happened.length).toBeGreaterThan(300);
    expect(happened.filter((at) => String(at) >= day)).toEqual([]);
    for (const { status, scheduledAt } of helpdesk.roundTable)
      if (status === 'PLANNED') expect(String(scheduledAt) > day).toBe(true);
  },
);

test.each([DAY, ...AWKWARD_DAYS])('on %s each named case stands where its story says', (day) => {
  const made = generateWorld(day, 100);
  const of = (story: Case['story']) => {
    const cases = everyCase(story);
    expect(cases).not.toEqual([]);
    return cases.map((one) => ({ ...referralOf(made, one), one }));
  };
  for (const { referral, trajectory, consents, one } of of('TABLE_READY')) {
    expect(referral?.status).toBe('TRIAGED');
    expect(trajectory).toBeUndefined();
    expect(made.helpdesk.referralNotice.some(({ referralId }) => referralId === referral?.id)).toBe(true);
    expect(consents).toMatchObject([{ recipients: one.consentsTo.map(({ id }) => id), withdrawnAt: null }]);
  }
  for (const { referral, trajectory } of of('ON_TABLE')) {
    expect(referral?.status).toBe('ON_DISPATCH_TABLE');
    expect(trajectory).toBeUndefined();
  }
  for (const { referral, trajectory, consents } of of('ASSIGNED_UNCONSENTED')) {
    expect([referral?.status, trajectory?.status]).toEqual(['ASSIGNED', 'PROPOSED']);
    expect(consents).toEqual([]);
  }
  for (const { referral, trajectory } of of('START_OVERDUE')) {
    expect([referral?.status, trajectory?.status]).toEqual(['ASSIGNED', 'START_WATCH']);
    expect(String(trajectory?.startDeadline) < day).toBe(true);
  }
  for (const { referral, trajectory, followUps } of of('RUNNING_NO_SHOW')) {
    expect([referral?.status, trajectory?.status]).toEqual(['STARTED', 'RUNNING']);
    expect(followUps).toContainEqual(
      expect.objectContaining({ signal: 'NO_SHOW', source: 'PROVIDER', doneOn: null }),
    );
  }
  for (const { referral, trajectory, followUps, consents } of of('CONSENT_WITHDRAWN')) {
    expect([referral?.status, trajectory?.status]).toEqual(['STALLED', 'STALLED']);
    expect(followUps.at(-1)).toMatchObject({ signal: 'CONSENT_WITHDRAWN', source: 'CONSENT', doneOn: null });
    expect(consents.at(-1)?.withdrawnAt).toBeTruthy();
  }
  for (const { referral, trajectory } of of('COMPLETED')) {
    expect([referral?.status, trajectory?.status]).toEqual(['COMPLETED', 'COMPLETED']);
    expect(String(trajectory?.closedOn) > addDays(day, -330)).toBe(true);
  }
  const child = CASES.unreachableMechelen;
  expect(referralOf(made, child).referral).toBeUndefined();
  expect(ageOn(made.pupils.pupil.find(({ id }) => id === child.id)?.birthDate ?? '', day)).toBe(9);
  expect(made.pupils.consentRecord.filter(({ pupilId }) => pupilId === child.id)).toMatchObject([
    { givenBy: 'GUARDIAN', purpose: 'REFERRAL', decision: 'GRANTED', withdrawnAt: null },
  ]);
  const stories = new Set<string>(Object.values(CASES).map(({ story }) => story));
  expect(stories.size).toBe(16);
});

test('SC5: nobody has seen the child in Mechelen for two weeks of school', () => {
  const missed = world.pupils.absenceRecord
    .filter(({ pupilId, code }) => pupilId === CASES.unreachableMechelen.id && code === 'B')
    .map(({ day }) => String(day))
    .sort();
  expect(missed).toHaveLength(18);
  // Eighteen half days that had school: two weeks of them, and the last one before the autumn holiday.
  expect(missed[0]).toBe('2026-10-30');
  expect(missed[1]).toBe('2026-11-09');
  expect(missed.at(-1)).toBe('2026-11-20');
});

test('named cases are with the first dispatcher, and were referred by the centre’s persona', () => {
  const first = { Antwerpen: 'antwerp', Mechelen: 'mechelen' } as const;
  for (const one of Object.values(CASES)) {
    const { referral } = referralOf(world, one);
    if (!referral) continue;
    expect(referral.ownerUserRef).toBe(findPersona(`helpdesk-${first[one.region]}`)?.person);
    expect(referral.referredByPerson).toBe(findPersona(`clb-${first[one.region]}`)?.person);
  }
});

test('open cases of dispatch have something to do, and those that ended have nothing', () => {
  for (const { status, nextAction, nextActionDue } of world.helpdesk.referral) {
    const isOpen = OPEN_STATUSES.some((open) => open === status);
    if (status !== 'DUPLICATE')
      expect([nextAction !== null, nextActionDue !== null]).toEqual([isOpen, isOpen]);
  }
});
