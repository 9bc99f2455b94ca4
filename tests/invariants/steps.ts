import { today } from '../../subgraphs/kit/calendar';
import { addDays } from '../../subgraphs/kit/school-calendar';
import type { Answer, TestHub } from '../testkit/hub';
import { textAt } from '../testkit/hub';
import { inDays, NEED, RATIONALE } from '../testkit/loop';
import { idOf, ORGANISATIONS, PERSONAS, type PersonaName } from '../testkit/organisations';
import { EVERYBODY, membersOf, type WalkOffer, type WalkPupil } from './cast';
import { letDaysPass } from './days';
import type { Dice } from './dice';
import type { Part, ReferralSeen, TrajectorySeen, View } from './view';

/** What somebody asks of the hub. */
export interface Attempt {
  readonly persona: PersonaName;
  readonly mutation: string;
  readonly input: Record<string, unknown>;
  /** What is read of the answer; `id` when left out. */
  readonly fields?: string;
  /** Who has the right to it: accepted from anybody else, it is a violation. Left out where that is not said in one word. */
  readonly by?: readonly PersonaName[];
  readonly learn?: (answer: Answer) => void;
}
/** What happens in the world without anybody's asking. */
export interface Happening {
  readonly what: string;
  readonly happen: (hub: TestHub) => Promise<void>;
}

/** A permit that was given, for whoever asked for it. */
export interface Permit {
  readonly token: string;
  readonly persona: PersonaName;
  isUsed: boolean;
}

/** Where a step is chosen: who and what there is, and chance. */
export interface Scene {
  readonly tag: string;
  readonly step: number;
  readonly dice: Dice;
  readonly view: View;
  readonly pupils: readonly WalkPupil[];
  readonly offers: readonly WalkOffer[];
  readonly permits: Permit[];
  /** Whether this step takes whatever comes, instead of what fits. */
  readonly isCareless: boolean;
}

export interface Step {
  readonly name: string;
  readonly weight: number;
  /** Nothing when there is nothing that this step could be tried on. */
  readonly propose: (scene: Scene) => Attempt | Happening | undefined;
}

const NOWHERE = idOf('nowhere');
const plan = { nextAction: 'Go on with it', nextActionDue: inDays(3) };
const PARTNERS = [
  ORGANISATIONS.partnerArktos.id,
  ORGANISATIONS.partnerProfo.id,
  ORGANISATIONS.partnerPros.id,
];
const SERVICES: readonly PersonaName[] = ['service-jac', 'service-youth'];
const DISPATCHERS: readonly PersonaName[] = EVERYBODY.filter((name) => PERSONAS[name].role === 'HELPDESK');
const CLBS: readonly PersonaName[] = EVERYBODY.filter((name) => PERSONAS[name].role === 'CLB');

/** One that fits; when careless, any, or now and then one that does not exist. */
function one<T extends { readonly id: string }>(
  { dice, isCareless }: Scene,
  among: readonly T[],
  fits: (candidate: T) => boolean,
): T | undefined {
  const candidates = isCareless ? among : among.filter(fits);
  return candidates.length === 0 ? undefined : dice.pick(candidates);
}
const status =
  (...allowed: string[]) =>
  (candidate: { readonly status: string }) =>
    allowed.includes(candidate.status);

const OPEN = [
  'RECEIVED',
  'INFO_REQUESTED',
  'EXPIRED',
  'TRIAGED',
  'ON_DISPATCH_TABLE',
  'POSTPONED',
  'EXPERT_TABLE',
  'NO_OFFER',
];
const WITH_PROVIDER = ['ASSIGNED', 'STARTED', 'STALLED', 'REOPENED'];
const isOpen = status(...OPEN, ...WITH_PROVIDER);

/** A step of the helpdesk with one of its referrals. */
function deskStep(
  name: string,
  weight: number,
  fits: (referral: ReferralSeen) => boolean,
  input: (referral: ReferralSeen, scene: Scene) => Record<string, unknown> | undefined,
): Step {
  return {
    name,
    weight,
    propose: (scene) => {
      const referral = one(scene, scene.view.referrals, fits);
      const more = referral && input(referral, scene);
      if (!referral || !more) return undefined;
      const by = membersOf(referral.helpdeskId);
      const referralId = scene.isCareless && scene.dice.chance(0.1) ? NOWHERE : referral.id;
      return { persona: scene.dice.pick(by), mutation: name, input: { referralId, ...more }, by };
    },
  };
}

/** A step with one trajectory, of its helpdesk or of a provider. */
function trajectoryStep(
  name: string,
  weight: number,
  fits: (trajectory: TrajectorySeen, scene: Scene) => boolean,
  attempt: (
    trajectory: TrajectorySeen,
    scene: Scene,
    desk: PersonaName[],
  ) => (Pick<Attempt, 'persona' | 'input'> & { readonly by?: readonly PersonaName[] }) | undefined,
): Step {
  return {
    name,
    weight,
    propose: (scene) => {
      const trajectory = one(scene, scene.view.trajectories, (candidate) => fits(candidate, scene));
      if (!trajectory) return undefined;
      const referral = scene.view.referrals.find(({ id }) => id === trajectory.referralId);
      const made = attempt(trajectory, scene, membersOf(referral?.helpdeskId ?? ''));
      return made && { ...made, mutation: name, input: { trajectoryId: trajectory.id, ...made.input } };
    },
  };
}

function tableStep(
  name: string,
  weight: number,
  fits: (table: View['tables'][number]) => boolean,
  more: Record<string, unknown> = {},
): Step {
  return {
    name,
    weight,
    propose: (scene) => {
      const table = one(scene, scene.view.tables, fits);
      if (!table) return undefined;
      const by = membersOf(table.helpdeskId);
      return { persona: scene.dice.pick(by), mutation: name, input: { tableId: table.id, ...more }, by };
    },
  };
}

const partners = (parts: readonly Part[]): PersonaName[] =>
  parts.flatMap(({ organisationId }) => membersOf(organisationId));
const moment = ({ step }: Scene): string =>
  `${inDays(1 + (step % 20))}T09:${String(step % 60).padStart(2, '0')}:00Z`;

/** Providers for a case: mostly an offer that may take it, led by one; now and then two leads, none, or a wrong offer. */
function parts(scene: Scene, willing: readonly string[], isNaftFit: boolean) {
  const { dice, offers, isCareless } = scene;
  const takes = (organisationId: string) =>
    offers.filter(
      (offer) => offer.organisationId === organisationId && (isCareless || isNaftFit || !offer.isNaft),
    );
  const able = willing.filter((organisationId) => takes(organisationId).length > 0);
  if (able.length === 0) return undefined;
  const lead = dice.pick(able);
  const others = able.filter((id) => id !== lead);
  const co = others.length > 0 && dice.chance(0.4) ? [dice.pick(others)] : [];
  return [lead, ...co].map((organisationId, index) => ({
    organisationId,
    offerId: dice.pick(isCareless && dice.chance(0.3) ? offers : takes(organisationId)).id,
    role: isCareless && dice.chance(0.3) ? dice.pick(['LEAD', 'CO']) : index === 0 ? 'LEAD' : 'CO',
    strength: 'What it does best',
  }));
}

/** More open cases than this, and a walk comes nowhere with any of them. */
const MOST_AT_ONCE = 3;

const REFERRING: readonly Step[] = [
  {
    name: 'permitReferral',
    weight: 9,
    propose: ({ dice, pupils, view, permits, isCareless }) => {
      const open = new Set(view.referrals.filter(isOpen).map(({ pupilId }) => pupilId));
      const fresh = pupils.filter(({ id }) => !open.has(id));
      const pupil = dice.pick(fresh.length > 0 && dice.chance(0.8) ? fresh : pupils);
      const isBusy = open.size >= MOST_AT_ONCE && dice.chance(0.9);
      if (!isCareless && (isBusy || permits.some(({ isUsed }) => !isUsed))) return undefined;
      const persona = dice.chance(0.85) ? pupil.clb : dice.pick(membersOf(pupil.school));
      const helpdeskId = dice.chance(0.9) ? pupil.desk : ORGANISATIONS.helpdeskMechelen.id;
      const situation = dice.chance(0.2) ? 'UNREACHABLE' : 'AT_RISK';
      return {
        persona,
        mutation: 'permitReferral',
        input: { pupilId: pupil.id, helpdeskId, situation },
        fields: 'id permit',
        learn: (answer) =>
          void permits.push({ token: textAt(answer, 'permitReferral.permit'), persona, isUsed: false }),
      };
    },
  },
  {
    name: 'createReferral',
    weight: 30,
    propose: ({ dice, permits, view, tag, isCareless }) => {
      const unused = permits.filter(({ isUsed }) => !isUsed);
      const permit = isCareless ? permits.at(-1) : unused[0];
      if (!permit) return undefined;
      // Good or not, it is tried once; when careless, once more.
      permit.isUsed = true;
      const draft = view.drafts.find(
        ({ organisation, status }) =>
          status === 'DRAFT' && organisation === PERSONAS[permit.persona].organisation,
      );
      return {
        persona: permit.persona,
        mutation: 'createReferral',
        input: {
          permit: permit.token,
          channel: PERSONAS[permit.persona].role,
          reasons: dice.pick([['TRUANCY'], ['TRUANCY', 'MENTAL_HEALTH'], ['BEHAVIOUR', 'HOME_SITUATION']]),
          question: `${tag}: which trajectory could help this pupil back to class?`,
          schoolMeasures: ['TALK_WITH_PUPIL'],
          urgency: 'NORMAL',
          ...(draft ? { draftId: draft.id } : {}),
        },
        by: [permit.persona],
      };
    },
  },
  {
    name: 'createReferral of a group',
    weight: 1,
    propose: ({ dice, tag }) => {
      const [persona, channel] = dice.pick<[PersonaName, string]>([
        ['helpdesk-antwerp', 'PHONE_PERMANENCE'],
        ['helpdesk-mechelen', 'PHONE_PERMANENCE'],
        ['clb-mechelen', 'CLB'],
        ['school-mechelen', 'SCHOOL'],
      ]);
      return {
        persona,
        mutation: 'createReferral',
        input: {
          helpdeskId: dice.pick([ORGANISATIONS.helpdeskAntwerp.id, ORGANISATIONS.helpdeskMechelen.id]),
          subjectKind: 'CLASS_GROUP',
          groupSize: 12,
          channel,
          situation: 'AT_RISK',
          reasons: ['CLASS_CLIMATE'],
          question: `${tag}: what could help this class to go on together?`,
          schoolMeasures: ['GUIDANCE_PLAN'],
          urgency: 'HIGH',
        },
      };
    },
  },
  {
    name: 'saveReferralDraft',
    weight: 0.8,
    propose: ({ dice, view, tag }) => {
      const old = dice.chance(0.4) ? view.drafts.at(-1) : undefined;
      const persona = old
        ? dice.pick(membersOf(old.organisation))
        : dice.pick([...CLBS, 'school-mechelen' as const]);
      const question = `${tag}: which trajectory could help? Written on step ${view.drafts.length}.`;
      const input = {
        channel: PERSONAS[persona].role,
        reasons: ['TRUANCY'],
        question,
        ...(old ? { draftId: old.id } : {}),
      };
      return {
        persona,
        mutation: 'saveReferralDraft',
        input,
        ...(old ? { by: membersOf(old.organisation) } : {}),
      };
    },
  },
  {
    name: 'discardReferralDraft',
    weight: 0.4,
    propose: (scene) => {
      const draft = one(scene, scene.view.drafts, status('DRAFT'));
      if (!draft) return undefined;
      const by = membersOf(draft.organisation);
      return {
        persona: scene.dice.pick(by),
        mutation: 'discardReferralDraft',
        input: { draftId: draft.id },
        by,
      };
    },
  },
  {
    name: 'recordNotice',
    weight: 16,
    propose: (scene) => {
      const referral = one(scene, scene.view.referrals, (seen) => isOpen(seen) && !seen.isNoticed);
      if (!referral) return undefined;
      const informedOn = inDays(scene.isCareless ? scene.dice.pick([-60, 1, 0]) : 0);
      return {
        persona: scene.dice.pick([...membersOf(referral.helpdeskId), ...membersOf(referral.referredBy)]),
        mutation: 'recordNotice',
        input: { referralId: referral.id, informedOn, language: 'nl' },
      };
    },
  },
  {
    name: 'withdrawReferral',
    weight: 1.0,
    propose: (scene) => {
      const referral = one(
        scene,
        scene.view.referrals,
        (seen) => isOpen(seen) || seen.status === 'DUPLICATE',
      );
      if (!referral) return undefined;
      const by = [...membersOf(referral.helpdeskId), ...membersOf(referral.referredBy)];
      return {
        persona: scene.dice.pick(by),
        mutation: 'withdrawReferral',
        input: { referralId: referral.id },
        by,
      };
    },
  },
];

const TRIAGE: readonly Step[] = [
  deskStep('triageReferral', 22, status('RECEIVED', 'INFO_REQUESTED', 'REOPENED'), () => plan),
  deskStep('requestInformation', 4, status('RECEIVED'), () => ({
    question: 'What did the school try until now?',
    answerBy: inDays(2),
  })),
  deskStep('resumeReferral', 12, status('EXPIRED'), () => plan),
  deskStep('markDuplicate', 0.5, status('RECEIVED'), (_, { dice, view }) => ({
    duplicateOfId: dice.pick(view.referrals).id,
  })),
  deskStep('planNextAction', 1.2, isOpen, (_, { dice }) => ({
    ...plan,
    nextActionDue: inDays(dice.pick([0, 3, 30])),
    ...(dice.chance(0.3) ? { ownerUserRef: PERSONAS[dice.pick(DISPATCHERS)].person } : {}),
  })),
  deskStep('adviseReferrer', 0.8, status('TRIAGED', 'EXPERT_TABLE'), () => ({
    advice: 'Talk with the family once more.',
  })),
  deskStep('redirectReferral', 0.8, status('TRIAGED', 'NO_OFFER'), () => ({
    to: 'JAC',
    reason: 'It fits them better.',
  })),
  deskStep('declareNotEligible', 0.3, status('TRIAGED'), () => ({
    reason: 'It is no question for a helpdesk.',
  })),
  deskStep('reopenReferral', 14, status('STALLED', 'COMPLETED'), () => ({
    reason: 'Taken up again',
    ...plan,
  })),
  {
    name: 'handOverCases',
    weight: 1,
    propose: ({ dice, view, isCareless }) => {
      const owned = view.referrals.filter(isOpen);
      if (owned.length === 0) return undefined;
      const referral = dice.pick(owned);
      const by = membersOf(referral.helpdeskId);
      const to = PERSONAS[dice.pick(isCareless ? EVERYBODY : by)].person;
      const some = dice.chance(0.5) ? { referralIds: [referral.id] } : {};
      const input = { from: referral.owner ?? NOWHERE, to, reason: 'On leave', ...some };
      return { persona: dice.pick(by), mutation: 'handOverCases', input, by };
    },
  },
];

const readyForTable = (seen: ReferralSeen): boolean => seen.isNoticed && WAITS.includes(seen.status);
const WAITS = ['TRIAGED', 'POSTPONED', 'EXPERT_TABLE', 'NO_OFFER', 'REOPENED'];

const DISPATCH: readonly Step[] = [
  {
    name: 'planDispatchTable',
    weight: 9,
    propose: (scene) => {
      const { dice, view, isCareless, tag } = scene;
      const waits = view.referrals.filter(readyForTable);
      if (!isCareless && waits.length === 0) return undefined;
      const coming = view.tables.filter(status('PLANNED', 'OPEN'));
      const without = waits.filter(
        ({ helpdeskId }) => !coming.some((table) => table.helpdeskId === helpdeskId),
      );
      if (!isCareless && without.length === 0) return undefined;
      const persona = isCareless ? dice.pick(EVERYBODY) : dice.pick(membersOf(dice.pick(without).helpdeskId));
      const isMechelen = PERSONAS[persona].organisation === ORGANISATIONS.helpdeskMechelen.id;
      return {
        persona,
        mutation: 'planDispatchTable',
        input: {
          kind: isMechelen ? dice.pick(['MIXED', 'NAFT', 'WELFARE']) : isCareless ? 'MIXED' : 'NAFT',
          scheduledAt: moment(scene),
          place: tag,
          invite: isMechelen && dice.chance(0.3) ? [ORGANISATIONS.serviceJac.id] : [],
        },
        by: DISPATCHERS,
      };
    },
  },
  tableStep('openDispatchTable', 14, (table) => table.status === 'PLANNED' && table.undecided > 0),
  tableStep('closeDispatchTable', 3, (table) => table.status === 'OPEN' && table.undecided === 0),
  tableStep('cancelDispatchTable', 0.4, status('PLANNED'), { reason: 'Nobody can come that day' }),
  deskStep('placeOnTable', 14, readyForTable, (referral, { dice, view, isCareless }) => {
    const tables = view.tables.filter(
      (table) =>
        isCareless ||
        (table.helpdeskId === referral.helpdeskId && ['PLANNED', 'OPEN'].includes(table.status)),
    );
    if (tables.length === 0) return undefined;
    const need = isCareless && dice.chance(0.3) ? 'Bel 0470 12 34 56 of mail noor@example.be' : NEED;
    return { tableId: dice.pick(tables).id, need };
  }),
  {
    name: 'respondToDispatchItem',
    weight: 18,
    propose: (scene) => {
      const { dice, view, isCareless } = scene;
      const item = one(scene, view.items, ({ decision, willing }) => decision === null && willing.length < 2);
      const table = item && view.tables.find(({ id }) => id === item.tableId);
      if (!item || !table || table.seats.length === 0) return undefined;
      const by = table.seats.flatMap(membersOf);
      return {
        persona: dice.pick(isCareless ? [...partnersAll(), ...SERVICES] : by),
        mutation: 'respondToDispatchItem',
        input: {
          itemId: item.id,
          canTake: dice.pick(['YES', 'YES', 'YES', 'TOGETHER', 'NO']),
          ...(dice.chance(0.3) ? { earliestStart: inDays(dice.pick([5, 40])) } : {}),
        },
        by,
      };
    },
  },
  {
    name: 'decideDispatchItem',
    weight: 20,
    propose: (scene) => {
      const { dice, view, isCareless } = scene;
      const tableOf = (tableId: string) => view.tables.find(({ id }) => id === tableId);
      const item = one(
        scene,
        view.items,
        ({ decision, tableId }) => decision === null && tableOf(tableId)?.status === 'OPEN',
      );
      const referral = item && view.referrals.find(({ id }) => id === item.referralId);
      if (!item || !referral) return undefined;
      const by = membersOf(referral.helpdeskId);
      const willing = isCareless && dice.chance(0.5) ? PARTNERS : item.willing;
      const assignments = parts(scene, willing, referral.isNaftFit);
      const decision =
        assignments && dice.chance(0.7)
          ? 'ASSIGNED'
          : dice.pick(['POSTPONED', 'EXPERT_TABLE', 'NO_OFFER', 'NO_OFFER']);
      const considered = isCareless && dice.chance(0.4) ? PARTNERS.slice(0, 1) : PARTNERS;
      return {
        persona: dice.pick(by),
        mutation: 'decideDispatchItem',
        input: {
          itemId: item.id,
          decision,
          rationale: RATIONALE,
          consideredProviders: considered,
          ...(decision === 'ASSIGNED' ? { assignments } : {}),
          ...(decision === 'NO_OFFER' ? { unmetNeed: referral.reasons[0] } : {}),
        },
        by,
      };
    },
  },
  deskStep(
    'assignReferral',
    8,
    (seen) => seen.isNoticed && ['TRIAGED', 'REOPENED'].includes(seen.status),
    (referral, scene) => {
      const assignments = parts(scene, PARTNERS, referral.isNaftFit);
      return assignments && { rationale: RATIONALE, consideredProviders: PARTNERS, assignments };
    },
  ),
  {
    name: 'raiseGap',
    weight: 0.4,
    propose: ({ dice, view }) => {
      const referral = view.referrals.length > 0 && dice.chance(0.6) ? dice.pick(view.referrals) : undefined;
      const desk = referral?.helpdeskId ?? ORGANISATIONS.helpdeskAntwerp.id;
      const by = membersOf(desk);
      const input = {
        need: dice.pick(['TRUANCY', 'BEHAVIOUR']),
        ...(referral ? { referralId: referral.id } : { area: '11002' }),
      };
      return { persona: dice.pick(by), mutation: 'raiseGap', input, ...(referral ? { by } : {}) };
    },
  },
  ...(['reportGap', 'answerGap'] as const).map(
    (name): Step => ({
      name,
      weight: 0.4,
      propose: (scene) => {
        const gap = one(scene, scene.view.gaps, status(name === 'reportGap' ? 'OPEN' : 'REPORTED'));
        if (!gap) return undefined;
        const by = membersOf(gap.helpdeskId);
        const input = {
          gapId: gap.id,
          ...(name === 'answerGap' ? { policyAnswer: 'Two places more next year' } : {}),
        };
        return { persona: scene.dice.pick(by), mutation: name, input, by };
      },
    }),
  ),
];

function partnersAll(): PersonaName[] {
  return PARTNERS.flatMap(membersOf);
}

/** The providers of a trajectory whose part the pupil's side has not consented to. */
function unconsented(trajectory: TrajectorySeen, { view }: Pick<Scene, 'view'>) {
  const pupilId = view.referrals.find(({ id }) => id === trajectory.referralId)?.pupilId ?? null;
  if (pupilId === null) return [];
  const consented = new Set(
    view.consents
      .filter((one) => one.pupilId === pupilId && one.purpose === 'TRAJECTORY' && one.isLive)
      .flatMap(({ recipients }) => recipients),
  );
  return trajectory.parts
    .filter(({ organisationId }) => !consented.has(organisationId))
    .map(({ organisationId }) => ({ pupilId, organisationId }));
}

const heldSince = (purpose: string, trajectory: TrajectorySeen, { view }: Scene): boolean =>
  view.roundTables.some(
    (table) =>
      table.referralId === trajectory.referralId && table.purpose === purpose && table.status === 'HELD',
  );

/** A day with school since the first, or one of the next few. */
function someDay(dice: Dice, first = inDays(-9)): string {
  const since = Math.round((Date.parse(today()) - Date.parse(first)) / DAY_MS);
  const day = inDays(dice.number(since + 6) - since);
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? addDays(day, weekday === 6 ? 2 : 1) : day;
}
const DAY_MS = 86_400_000;

const TRAJECTORIES: readonly Step[] = [
  trajectoryStep(
    'agreeTrajectory',
    24,
    (trajectory, scene) =>
      trajectory.status === 'PROPOSED' &&
      heldSince('START', trajectory, scene) &&
      unconsented(trajectory, scene).length === 0,
    (_, { dice, isCareless }, desk) => ({
      persona: dice.pick(desk),
      input: {
        agreedStart: inDays(isCareless ? dice.pick([-1, 2, 400]) : dice.pick([0, 5, 40])),
        dayPartsPlanned: 20,
      },
      by: desk,
    }),
  ),
  trajectoryStep(
    'confirmStart',
    20,
    ({ status: at, parts: all }) =>
      at === 'START_WATCH' ||
      (at === 'RUNNING' && all.some(({ isStarted, isReleased }) => !isStarted && !isReleased)),
    ({ parts: all, agreedOn }, { dice, isCareless }, desk) => {
      const waiting = all.filter(({ isStarted }) => !isStarted);
      const part = dice.pick(isCareless || waiting.length === 0 ? all : waiting);
      const own = membersOf(part.organisationId);
      const byDesk = dice.chance(0.2);
      const startedOn = isCareless
        ? dice.pick([inDays(1), inDays(-90), today()])
        : dice.pick([today(), agreedOn ?? today()]);
      return {
        persona: dice.pick(byDesk ? desk : own),
        input: {
          startedOn,
          ...(byDesk || (isCareless && dice.chance(0.3)) ? { organisationId: part.organisationId } : {}),
        },
        by: [...desk, ...partners(all)],
      };
    },
  ),
  trajectoryStep(
    'recordSessions',
    12,
    status('AGREED', 'START_WATCH', 'RUNNING'),
    ({ parts: all, agreedOn }, { dice }) => {
      const sessions = [1, 2].map(() => {
        const date = someDay(dice, agreedOn ?? undefined);
        const dayPart = dice.pick(['AM', 'PM']);
        return date <= today() && dice.chance(0.4)
          ? { date, dayPart, attended: dice.chance(0.5) }
          : { date, dayPart };
      });
      const unique = sessions.filter(
        ({ date, dayPart }, index) =>
          sessions.findIndex((other) => other.date === date && other.dayPart === dayPart) === index,
      );
      return { persona: dice.pick(partners(all)), input: { sessions: unique }, by: partners(all) };
    },
  ),
  trajectoryStep(
    'reportSignal',
    1.2,
    () => true,
    ({ parts: all }, { dice }, desk) => ({
      persona: dice.pick([...partners(all), ...desk]),
      input: {
        signal: dice.pick(['OK', 'NO_SHOW', 'PROVIDER_FULL', 'CONSENT_WITHDRAWN', 'OTHER']),
        note: 'A word on it',
      },
      by: [...desk, ...partners(all)],
    }),
  ),
  trajectoryStep(
    'stallTrajectory',
    2.5,
    status('PROPOSED', 'AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE'),
    (_, { dice }, desk) => ({
      persona: dice.pick(desk),
      input: { reason: 'It does not go on', ...plan },
      by: desk,
    }),
  ),
  trajectoryStep('endAssignment', 8, status('RUNNING'), ({ parts: all }, { dice, isCareless }, desk) => {
    const running = all.filter(({ isReleased }) => !isReleased);
    const part = dice.pick(isCareless || running.length === 0 ? all : running);
    const byDesk = dice.chance(0.3);
    return {
      persona: dice.pick(byDesk ? desk : membersOf(part.organisationId)),
      input: {
        endedOn: inDays(isCareless ? dice.pick([1, -200, 0]) : 0),
        ...(byDesk ? { organisationId: part.organisationId } : {}),
      },
      by: [...desk, ...partners(all)],
    };
  }),
  trajectoryStep(
    'completeTrajectory',
    20,
    (trajectory, scene) =>
      trajectory.status === 'CLOSING_ROUND_TABLE' && heldSince('CLOSING', trajectory, scene),
    (_, { dice }, desk) => ({ persona: dice.pick(desk), input: { outcome: 'RETURNED_TO_SCHOOL' }, by: desk }),
  ),
  {
    name: 'completeFollowUp',
    weight: 2,
    propose: (scene) => {
      const followUp = one(scene, scene.view.followUps, ({ isDone }) => !isDone);
      if (!followUp) return undefined;
      const by = membersOf(followUp.helpdeskId);
      const input = { followUpId: followUp.id, contactResult: 'Called: all is well again' };
      return { persona: scene.dice.pick(by), mutation: 'completeFollowUp', input, by };
    },
  },
];

/** The purpose of the round table that a case waits for, if any. */
function awaited(referral: ReferralSeen, { view }: Scene): 'START' | 'CLOSING' | undefined {
  const planned = view.roundTables.some(
    ({ referralId, status: at }) => referralId === referral.id && at === 'PLANNED',
  );
  if (planned) return undefined;
  const live = view.trajectories.find(
    ({ referralId, status: at }) => referralId === referral.id && AWAITS.includes(at),
  );
  return live && (live.status === 'PROPOSED' ? 'START' : 'CLOSING');
}
const AWAITS = ['PROPOSED', 'CLOSING_ROUND_TABLE'];

const ROUND_TABLES: readonly Step[] = [
  {
    name: 'planRoundTable',
    weight: 22,
    propose: (scene) => {
      const { dice, view, pupils } = scene;
      const referral = one(scene, view.referrals, (seen) => awaited(seen, scene) !== undefined);
      if (!referral) return undefined;
      const live = view.trajectories.findLast(({ referralId }) => referralId === referral.id);
      const clb = pupils.find(({ id }) => id === referral.pupilId)?.clb ?? 'clb-antwerp';
      const providers = (live?.parts ?? []).map(({ organisationId }) => ({
        role: 'PROVIDER',
        organisationId,
      }));
      return {
        persona: dice.pick([clb, ...membersOf(referral.helpdeskId)]),
        mutation: 'planRoundTable',
        input: {
          referralId: referral.id,
          purpose: awaited(referral, scene) ?? 'FOLLOW_UP',
          scheduledAt: moment(scene),
          participants: [
            { role: 'PUPIL' },
            { role: 'PARENT' },
            { role: 'CLB', organisationId: PERSONAS[clb].organisation },
            ...providers,
          ],
        },
      };
    },
  },
  {
    name: 'recordRoundTable',
    weight: 24,
    propose: (scene) => {
      const table = one(scene, scene.view.roundTables, status('PLANNED'));
      const referral = table && scene.view.referrals.find(({ id }) => id === table.referralId);
      if (!table || !referral) return undefined;
      return {
        persona: scene.dice.pick(membersOf(referral.helpdeskId)),
        mutation: 'recordRoundTable',
        input: {
          roundTableId: table.id,
          heldOn: inDays(scene.isCareless ? scene.dice.pick([1, -60, 0]) : 0),
          attendance: table.seats.map((seat) => ({ ...seat, attended: scene.dice.chance(0.8) })),
          agreements: [{ text: 'Two mornings a week', owner: 'PUPIL', due: inDays(14) }],
        },
      };
    },
  },
  {
    name: 'cancelRoundTable',
    weight: 0.5,
    propose: (scene) => {
      const table = one(scene, scene.view.roundTables, status('PLANNED'));
      const referral = table && scene.view.referrals.find(({ id }) => id === table.referralId);
      if (!table || !referral) return undefined;
      const persona = scene.dice.pick(membersOf(referral.helpdeskId));
      return { persona, mutation: 'cancelRoundTable', input: { roundTableId: table.id } };
    },
  },
  {
    name: 'giveVoice',
    weight: 1,
    propose: (scene) => {
      const table = one(scene, scene.view.roundTables, () => true);
      if (!table) return undefined;
      const referral = scene.view.referrals.find(({ id }) => id === table.referralId);
      const side = scene.pupils.find(({ id }) => id === referral?.pupilId)?.side ?? 'pupil-noor';
      const input = { roundTableId: table.id, words: 'I would like mornings best' };
      return { persona: side, mutation: 'giveVoice', input, by: [side] };
    },
  },
];

const ALL_DATA = ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'];
const PUPIL_SIDE: readonly Step[] = [
  {
    name: 'recordConsent',
    weight: 9,
    propose: ({ dice, pupils, view, isCareless }) => {
      const missing = view.trajectories
        .filter(({ status: at }) => at === 'PROPOSED')
        .flatMap((trajectory) => unconsented(trajectory, { view }));
      if (missing.length === 0 && dice.chance(0.7)) return undefined;
      const asked = missing.length > 0 && dice.chance(0.85) ? dice.pick(missing) : undefined;
      const pupil = pupils.find(({ id }) => id === asked?.pupilId) ?? dice.pick(pupils);
      const purpose = asked || dice.chance(0.75) ? 'TRAJECTORY' : 'REFERRAL';
      const recipient =
        purpose === 'TRAJECTORY' ? (asked?.organisationId ?? dice.pick(PARTNERS)) : pupil.desk;
      return {
        persona: pupil.side !== null && pupil.giver === 'PUPIL' && dice.chance(0.5) ? pupil.side : pupil.clb,
        mutation: 'recordConsent',
        input: {
          pupilId: pupil.id,
          givenBy: isCareless ? dice.pick(['PUPIL', 'GUARDIAN']) : pupil.giver,
          decision: dice.pick(['GRANTED', 'GRANTED', 'GRANTED', 'GRANTED', 'REFUSED', 'REQUESTED']),
          purpose,
          dataCategories: purpose === 'TRAJECTORY' && dice.chance(0.15) ? ['SITUATION'] : ALL_DATA,
          recipients: [recipient],
          evidenceRef: 'Form in the file of the centre',
        },
      };
    },
  },
  {
    name: 'withdrawConsent',
    weight: 0.8,
    propose: (scene) => {
      const consent = one(scene, scene.view.consents, ({ isLive }) => isLive);
      const pupil = scene.pupils.find(({ id }) => id === consent?.pupilId);
      if (!consent || !pupil) return undefined;
      return {
        persona: pupil.side ?? pupil.clb,
        mutation: 'withdrawConsent',
        input: { consentId: consent.id },
      };
    },
  },
  {
    name: 'recordAbsences',
    weight: 3,
    propose: ({ dice, view, pupils }) => {
      const expected = view.trajectories.flatMap(({ referralId, sessions }) => {
        const pupilId = view.referrals.find(({ id }) => id === referralId)?.pupilId;
        return sessions.map((session) => ({ ...session, pupilId }));
      });
      const session = expected.length > 0 && dice.chance(0.8) ? dice.pick(expected) : undefined;
      const pupil = pupils.find(({ id }) => id === session?.pupilId) ?? dice.pick(pupils);
      const halfDay = {
        date: session?.day ?? someDay(dice),
        dayPart: session?.dayPart ?? dice.pick(['AM', 'PM']),
        code: dice.pick(['B', 'B', 'B', 'Z']),
      };
      return {
        persona: dice.pick(membersOf(pupil.school)),
        mutation: 'recordAbsences',
        input: { pupilId: pupil.id, halfDays: [halfDay] },
        fields: 'recorded',
        by: [...membersOf(pupil.school), ...membersOf(PERSONAS[pupil.clb].organisation)],
      };
    },
  },
];

const TIMERS = [
  'expire_information_requests',
  'stall_overdue_starts',
  'end_lapsed_consents',
  'forget_dispatch_lists',
  'forget_drafts',
];
const WORLD: readonly Step[] = [
  {
    name: 'timer',
    weight: 4,
    propose: ({ dice, view }) => {
      const due = [
        ...(view.referrals.some(status('INFO_REQUESTED')) ? ['expire_information_requests'] : []),
        ...(view.trajectories.some(status('START_WATCH')) ? ['stall_overdue_starts'] : []),
      ];
      const isDue = due.length > 0 && dice.chance(0.7);
      const timer = dice.pick(isDue ? due : TIMERS);
      const days = dice.pick(isDue ? [5, 40, 40] : [0, 5, 40]);
      return {
        what: `the timer ${timer} runs as in ${days} days`,
        happen: (hub) => hub.assembly.owners.helpdesk.runTimer(timer, new Date(Date.now() + days * DAY_MS)),
      };
    },
  },
  {
    name: 'days pass',
    weight: 2.2,
    propose: ({ dice, view }) => {
      if (view.referrals.length === 0) return undefined;
      const { id, number } = dice.pick(view.referrals);
      const days = dice.pick([3, 10, 10, 40]);
      return { what: `${days} days pass for ${number}`, happen: (hub) => letDaysPass(hub, id, days) };
    },
  },
  {
    name: 'a colleague comes or goes',
    weight: 0.5,
    propose: ({ dice }) => {
      const leaves = dice.chance(0.5);
      return {
        what: leaves ? 'the colleague at the helpdesk leaves' : 'the colleague at the helpdesk comes back',
        happen: async (hub) => {
          await hub.rows(
            'helpdesk',
            `update helpdesk.membership set valid_until = ${leaves ? 'now()' : 'null'} where person_id = $1`,
            [PERSONAS['helpdesk-antwerp-colleague'].person],
          );
          await hub.settle();
        },
      };
    },
  },
];

/** What anybody can try, and how often it is tried where it could fit. */
export const STEPS: readonly Step[] = [
  ...REFERRING,
  ...TRIAGE,
  ...DISPATCH,
  ...TRAJECTORIES,
  ...ROUND_TABLES,
  ...PUPIL_SIDE,
  ...WORLD,
];
