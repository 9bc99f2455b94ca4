import { randomUUID } from 'node:crypto';
import { HELPDESK_ANTWERP, SCHOOL_HARBOUR } from '../start/demo/organisations';
import { today } from '../subgraphs/kit/calendar';
import { type DemoOperations, demoOperations } from './testkit/demo-operations';

/** What kinds of clients do (`gateway/operations`), each once on one demo world: the examples do not stand in each other's way. */
let demo: DemoOperations;

beforeAll(async () => {
  demo = await demoOperations();
}, 120_000);
afterAll(() => demo.hub.stop());

interface Done {
  /** What the answer says, at least. */
  readonly says: Readonly<Record<string, unknown>>;
  /**
   * Who else tried it before, in vain. UNKNOWN: there is no such mutation in that role's schema; otherwise the code of the
   * refusal. Another organisation of the same role is among them wherever the mutation is about something that is there.
   */
  readonly refused: Readonly<Record<string, string>>;
  /** What has to be done before, by whom does it. */
  readonly after?: string;
}

/** Every mutation by name. */
const MUTATIONS: Readonly<Record<string, Done>> = {
  RecordConsent: {
    says: { recordConsent: { purpose: 'REFERRAL', status: 'GRANTED', recipients: [HELPDESK_ANTWERP.id] } },
    refused: { 'clb-mechelen': 'NOT_FOUND', 'school-antwerp': 'UNKNOWN', 'pupil-antwerp': 'NOT_FOUND' },
  },
  PermitReferral: {
    says: { permitReferral: { shares: { problematicHalfDays: 12, ageBand: 'FROM_15_TO_17' } } },
    refused: { 'clb-mechelen': 'NOT_FOUND', 'school-mechelen': 'NOT_FOUND', 'helpdesk-antwerp': 'UNKNOWN' },
  },
  CreateReferral: {
    says: { createReferral: { status: 'RECEIVED', nextAction: 'First contact with the referrer' } },
    refused: { 'partner-arktos': 'UNKNOWN', 'city-coordinator-antwerp': 'UNKNOWN' },
  },
  RecordNotice: {
    says: { recordNotice: { status: 'TRIAGED', informedOn: today() } },
    refused: { 'clb-mechelen': 'NOT_FOUND', 'helpdesk-mechelen': 'NOT_FOUND', 'school-antwerp': 'UNKNOWN' },
  },
  PlanRoundTable: {
    says: { planRoundTable: { purpose: 'START', status: 'PLANNED' } },
    refused: { 'clb-mechelen': 'NOT_FOUND', 'helpdesk-mechelen': 'NOT_FOUND', 'school-antwerp': 'UNKNOWN' },
  },
  PermitServiceReferral: {
    says: { permitServiceReferral: { shares: { ageBand: 'FROM_15_TO_17', consentUntil: null } } },
    refused: { 'clb-mechelen': 'NOT_FOUND', 'service-jac': 'UNKNOWN' },
  },

  RecordAbsences: {
    says: { recordAbsences: { recorded: 1, absenceSummary: { thresholdReached: 'FROM_5' } } },
    refused: { 'school-antwerp': 'NOT_FOUND', 'clb-antwerp': 'NOT_FOUND', 'helpdesk-mechelen': 'UNKNOWN' },
  },
  ImportAbsences: {
    says: { importRecords: { applied: true, lines: 1, refused: [] } },
    refused: { 'helpdesk-mechelen': 'UNKNOWN', 'partner-arktos': 'UNKNOWN' },
  },

  TriageReferral: {
    says: { triageReferral: { status: 'TRIAGED', nextAction: 'Voorleggen aan de volgende dispatchtafel' } },
    refused: { 'helpdesk-antwerp': 'NOT_FOUND', 'clb-mechelen': 'UNKNOWN', 'partner-pros': 'UNKNOWN' },
  },
  RequestInformation: {
    says: { requestInformation: { status: 'INFO_REQUESTED' } },
    refused: { 'helpdesk-mechelen': 'NOT_FOUND', 'clb-antwerp': 'UNKNOWN' },
  },
  PlanNextAction: {
    says: { planNextAction: { nextAction: 'Terugbellen naar het CLB' } },
    refused: { 'helpdesk-antwerp': 'NOT_FOUND', 'clb-mechelen': 'UNKNOWN' },
  },
  PlanTable: {
    says: { planDispatchTable: { kind: 'NAFT', status: 'PLANNED' } },
    refused: { 'partner-pros': 'UNKNOWN', 'clb-mechelen': 'UNKNOWN' },
  },
  PlaceOnTable: {
    says: { placeOnTable: { ageBand: 'FROM_15_TO_17', clbDutyReached: true } },
    refused: { 'helpdesk-antwerp': 'NOT_FOUND', 'partner-pros': 'UNKNOWN' },
  },
  OpenTable: {
    says: { openDispatchTable: { status: 'OPEN' } },
    refused: { 'helpdesk-antwerp': 'NOT_FOUND', 'partner-pros': 'UNKNOWN' },
  },
  DecideItem: {
    after: 'OpenTable',
    says: { decideDispatchItem: { decision: 'POSTPONED', referral: { status: 'POSTPONED' } } },
    refused: { 'helpdesk-antwerp': 'NOT_FOUND', 'partner-pros': 'UNKNOWN', 'clb-mechelen': 'UNKNOWN' },
  },
  AssignReferral: {
    says: {
      assignReferral: {
        status: 'PROPOSED',
        assignments: [{ role: 'LEAD', organisation: { name: 'Arktos' }, consented: true }],
        referral: { status: 'ASSIGNED' },
      },
    },
    refused: { 'helpdesk-antwerp': 'NOT_FOUND', 'partner-arktos': 'UNKNOWN' },
  },
  CompleteFollowUp: {
    says: { completeFollowUp: { signal: 'CONSENT_WITHDRAWN', doneOn: today() } },
    refused: { 'helpdesk-antwerp': 'NOT_FOUND', 'clb-mechelen': 'UNKNOWN' },
  },
  RaiseGap: {
    says: { raiseGap: { need: 'LANGUAGE', targetGroup: 'NEWCOMERS', status: 'OPEN' } },
    refused: { 'clb-mechelen': 'UNKNOWN', 'city-analyst-mechelen': 'UNKNOWN' },
  },

  AnswerItem: {
    says: { respondToDispatchItem: { ownResponse: { canTake: 'TOGETHER' } } },
    refused: { 'partner-pros': 'NOT_FOUND', 'service-youth': 'NOT_FOUND', 'helpdesk-antwerp': 'UNKNOWN' },
  },
  RecordSessions: {
    says: { recordSessions: { dayPartsPlanned: expect.any(Number) } },
    refused: { 'partner-pros': 'NOT_FOUND', 'helpdesk-mechelen': 'UNKNOWN' },
  },
  ReportSignal: {
    says: { reportSignal: { signal: 'NO_SHOW' } },
    refused: { 'partner-pros': 'NOT_FOUND', 'helpdesk-antwerp': 'NOT_FOUND', 'clb-mechelen': 'UNKNOWN' },
  },
  // An offer is public: that it is there is no secret.
  ReportPlaces: {
    says: { reportCapacity: { capacity: { status: 'FRESH', placesTotal: 9, placesReserved: 1 } } },
    refused: { 'partner-pros': 'FORBIDDEN', 'helpdesk-mechelen': 'UNKNOWN' },
  },
  WriteOffer: {
    says: { createOffer: { version: 1, status: 'DRAFT' } },
    refused: { 'helpdesk-mechelen': 'UNKNOWN', 'service-jac': 'UNKNOWN' },
  },

  AnswerServiceReferral: {
    says: { reportServiceReferral: { status: 'ENDED', feedback: { started: true, ended: true } } },
    refused: { 'service-youth': 'NOT_FOUND', 'clb-antwerp': 'UNKNOWN' },
  },
  // So is a service.
  UpdateWait: {
    says: { updateSupportService: { expectedWaitDays: 6 } },
    refused: { 'service-youth': 'FORBIDDEN', 'partner-arktos': 'UNKNOWN' },
  },

  ImportFigures: {
    says: { importObservations: { applied: true, lines: 2, created: 2, refused: [] } },
    refused: { 'city-coordinator-antwerp': 'UNKNOWN', 'clb-antwerp': 'UNKNOWN' },
  },

  WithdrawMyConsent: {
    says: { withdrawConsent: { purpose: 'SHARE_WITH_GUARDIAN', status: 'WITHDRAWN' } },
    refused: { 'pupil-antwerp': 'NOT_FOUND', 'clb-antwerp': 'NOT_FOUND', 'helpdesk-mechelen': 'UNKNOWN' },
  },
  // Her sister’s consents are her sister’s, and another parent’s child is not theirs.
  WithdrawConsentForChild: {
    says: { withdrawConsent: { purpose: 'REFERRAL', status: 'WITHDRAWN' } },
    refused: { 'guardian-mechelen': 'NOT_FOUND', 'pupil-antwerp': 'NOT_FOUND', 'school-antwerp': 'UNKNOWN' },
  },
};

const keys = new Map<string, string>();

/** One intention each, whichever test has it first. */
function keyOf(name: string): string {
  const key = keys.get(name) ?? randomUUID();
  keys.set(name, key);
  return key;
}

test('every mutation has its line here', () => {
  const mutations = demo.operations.filter(({ kind }) => kind === 'mutation').map(({ name }) => name);
  expect(Object.keys(MUTATIONS).sort()).toEqual(mutations.sort());
});

test.each(Object.entries(MUTATIONS))(
  '%s is refused to others, done once, and answers alike when it is sent again',
  async (name, { says, refused, after }) => {
    for (const [by, code] of Object.entries({ ...refused, nobody: 'UNKNOWN' })) {
      const { codes, data } = await demo.ask(name, { as: by === 'nobody' ? null : by });
      const expected = code === 'UNKNOWN' ? 'GRAPHQL_VALIDATION_FAILED' : code;
      expect({ by, codes: [...new Set(codes)] }).toEqual({ by, codes: [expected] });
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    }
    if (after) await demo.ask(after, { key: keyOf(after) });
    const key = keyOf(name);
    const first = await demo.ask(name, { key });
    expect(first.errors).toEqual([]);
    expect(first.data).toMatchObject(says);
    const again = await demo.ask(name, { key });
    expect(again.errors).toEqual([]);
    expect(again.data).toEqual(first.data);
  },
);

test('sent again, a referral is the one that was made, and not another', async () => {
  const count = async () =>
    (
      await demo.hub.rows('helpdesk', 'select id from helpdesk.referral where school_id = $1', [
        SCHOOL_HARBOUR.id,
      ])
    ).length;
  const before = await count();
  const key = randomUUID();
  await demo.ask('CreateReferral', { key });
  await demo.ask('CreateReferral', { key });
  expect(await count()).toBe(before + 1);
});

test('A17: a file of figures may be larger than any other request of a city, as an import of a school may', async () => {
  const { text, variables } = demo.get('ImportFigures');
  const line = `VSV;12025;2016-2017;RESIDENCE;13,5;${'x'.repeat(400)}\n`;
  const csv = `indicator;area;period;basis;value;note\n${line.repeat(200)}`;
  const { errors, data } = await demo.send(text, { ...variables, csv }, 'city-analyst-mechelen');
  expect(errors).toEqual([]);
  expect(data).toMatchObject({ importObservations: { lines: 200, applied: false } });
});
