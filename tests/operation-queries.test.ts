import type { Role } from '../subgraphs/kit/actor';
import { ROLES } from '../subgraphs/kit/actor';
import { type DemoOperations, demoOperations } from './testkit/demo-operations';
import { unfilledPaths } from './testkit/filled';

/** What kinds of clients ask (`gateway/operations`), on the demo world with the examples that the demo itself shows. */
let demo: DemoOperations;

beforeAll(async () => {
  demo = await demoOperations();
}, 120_000);
afterAll(() => demo.hub.stop());

/** Every query by name, with the fields that may stand empty in its example, and why. Nothing else may. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  // The demo world invents no phone numbers and no websites, and nobody pays.
  SearchOffers: [],
  OfferPage: [
    'offer.dayPartsMin',
    'offer.dayPartsMax',
    'offer.organisation.website',
    'offer.organisation.contacts.phone',
  ],
  PartnersNear: [
    'partnerOrganisations.edges.node.website',
    'partnerOrganisations.edges.node.contacts.phone',
    'partnerOrganisations.pageInfo.endCursor',
  ],
  ServicesNear: [
    'supportServices.edges.node.cost',
    'supportServices.edges.node.website',
    'supportServices.edges.node.contacts.phone',
  ],
  PublishedFigures: [],
  WhatFiguresMean: [],
  SearchTerms: [],
  Helpdesks: [],

  Caseload: [],
  FindPupil: [],
  // SC1 has no open referral yet, and no service.
  CaseContext: [
    'caseContext.consents.until',
    'caseContext.openReferrals',
    'caseContext.nextAction',
    'caseContext.involvedServices',
  ],
  ReferralsOfCentre: [],
  // It goes well: no step needed a reason, and it has not ended.
  FollowReferral: ['referral.events.reason', 'referral.trajectories.outcome'],
  MyDrafts: [],
  ServicesForPupil: ['supportServices.edges.node.contacts.phone'],

  CaseloadAtSchool: [],
  FindPupilAtSchool: [],
  AbsencesOfPupil: [],
  // The newest ten have no trajectory yet.
  WhereReferralsStand: ['referrals.edges.node.trajectories'],
  AgreedAtRoundTable: [],

  Worklist: [],
  NewReferrals: ['worklist.edges.node.groupSize', 'worklist.edges.node.pupil'],
  // Ready for a table, and not assigned yet.
  ReferralAtDesk: [
    'referral.events.reason',
    'referral.matchingOffers.excludedBecause',
    'referral.trajectories',
  ],
  ComingTables: ['dispatchTables.edges.node.items.decision'],
  TableAtDesk: ['dispatchTable.items.decision', 'dispatchTable.items.rationale'],
  OffRadar: [],
  SignalsToFollowUp: [],
  GapsAtDesk: ['gapSignals.edges.node.municipality'],
  // Few referrals are about groups: the number is hidden.
  FiguresOfOurDesk: ['referralFigures.group.value'],

  OnTheTable: [],
  OurTrajectories: [],
  TrajectoryAtProvider: ['trajectory.assignments.endedOn'],
  OurOffers: ['myOffers.edges.node.statusReason'],

  ServiceInbox: ['serviceReferrals.edges.node.requestedBy.school'],
  OurServices: ['supportServices.edges.node.contacts.phone'],

  CityDashboard: ['referralFigures.group.value', 'referralFigures.tables.cells.municipality'],
  SeriesOfIndicator: ['observations.edges.node.denominator'],
  YearForTheCouncil: ['referralFigures.group.value', 'referralFigures.tables.cells.organisation'],
  GapsForPolicy: ['gapSignals.edges.node.municipality'],
  OffersInOurCity: [],

  MyRecord: [],
  // Noor has consented, and nobody was told yet.
  WhatIsShared: [
    'myRecord.consents.until',
    'myRecord.consents.withdrawnAt',
    'myRecord.referrals.edges',
    'myRecord.serviceReferrals.edges',
  ],
  MyChildren: ['myChildren.referrals.edges'],

  ConsentsWeAnswerFor: ['consentRecords.edges.node.until', 'consentRecords.edges.node.withdrawnAt'],
  WhoIsInTheNetwork: [],

  // Triaged, nothing more.
  OneCaseOverAllOwners: ['caseContext.trajectories', 'caseContext.involvedServices'],
  FindYourWay: [],
};

test('every query has its line here', () => {
  const queries = demo.operations.filter(({ kind }) => kind === 'query').map(({ name }) => name);
  expect(Object.keys(QUERIES).sort()).toEqual(queries.sort());
});

test('every role that can ask something asks something', () => {
  const asking = new Set<Role>(demo.operations.map(({ role }) => role));
  expect([...asking].sort()).toEqual(ROLES.filter((role) => role !== 'SYSTEM').sort());
});

test.each(Object.entries(QUERIES))('%s: its example says something in every field', async (name, empty) => {
  const { errors, data } = await demo.ask(name);
  expect(errors).toEqual([]);
  expect(unfilledPaths(demo.get(name).text, data).filter((path) => !empty.includes(path))).toEqual([]);
});

/**
 * Statements of the dearest questions; none grows with the number of rows in an answer. Who makes a question dearer sees it here.
 * A screen's question reads from at most five owners, each with its session, audit row and a statement per kind of thing.
 */
const MOST_STATEMENTS = 32;

test.each(Object.keys(QUERIES))('%s costs what a screen may cost', async (name) => {
  const statements = await demo.hub.statements(() => demo.ask(name));
  expect(statements).toBeGreaterThan(0);
  expect(statements).toBeLessThanOrEqual(MOST_STATEMENTS);
});

/**
 * What somebody else gets who asks the same, with the same variables.
 * UNKNOWN: the question does not exist in that role's schema. NOTHING: null or an empty list. THEIR OWN: an answer in which
 * nothing of the first one's stands. ALIKE: the same answer, because it is for both.
 */
type Expected = 'UNKNOWN' | 'NOTHING' | 'THEIR OWN' | 'ALIKE';

const OTHERS: readonly (readonly [query: string, by: string, expected: Expected])[] = [
  ['Caseload', 'clb-mechelen', 'THEIR OWN'],
  ['Caseload', 'partner-profo', 'UNKNOWN'],
  ['FindPupil', 'clb-mechelen', 'NOTHING'],
  ['FindPupil', 'school-antwerp', 'NOTHING'],
  ['FindPupil', 'helpdesk-antwerp', 'NOTHING'],
  ['CaseContext', 'clb-mechelen', 'NOTHING'],
  ['CaseContext', 'school-antwerp', 'UNKNOWN'],
  ['CaseContext', 'helpdesk-antwerp', 'UNKNOWN'],
  ['CaseContext', 'partner-profo', 'UNKNOWN'],
  ['ReferralsOfCentre', 'clb-mechelen', 'THEIR OWN'],
  ['ReferralsOfCentre', 'school-antwerp', 'UNKNOWN'],
  ['FollowReferral', 'clb-mechelen', 'NOTHING'],
  ['FollowReferral', 'helpdesk-mechelen', 'NOTHING'],
  ['FollowReferral', 'school-antwerp', 'UNKNOWN'],
  ['FollowReferral', 'partner-profo', 'UNKNOWN'],
  ['MyDrafts', 'clb-mechelen', 'THEIR OWN'],
  ['MyDrafts', 'school-antwerp', 'NOTHING'],
  ['MyDrafts', 'helpdesk-antwerp', 'UNKNOWN'],
  ['ServicesForPupil', 'helpdesk-antwerp', 'UNKNOWN'],

  ['CaseloadAtSchool', 'school-antwerp', 'THEIR OWN'],
  ['CaseloadAtSchool', 'partner-arktos', 'UNKNOWN'],
  ['FindPupilAtSchool', 'school-antwerp', 'NOTHING'],
  // A school’s number is not the centre’s.
  ['FindPupilAtSchool', 'clb-mechelen', 'NOTHING'],
  ['AbsencesOfPupil', 'school-antwerp', 'NOTHING'],
  ['AbsencesOfPupil', 'clb-antwerp', 'NOTHING'],
  ['AbsencesOfPupil', 'helpdesk-mechelen', 'UNKNOWN'],
  ['WhereReferralsStand', 'school-antwerp', 'THEIR OWN'],
  ['WhereReferralsStand', 'partner-arktos', 'UNKNOWN'],
  ['AgreedAtRoundTable', 'school-antwerp', 'NOTHING'],
  ['AgreedAtRoundTable', 'helpdesk-antwerp', 'NOTHING'],

  ['Worklist', 'helpdesk-antwerp', 'THEIR OWN'],
  ['Worklist', 'clb-mechelen', 'UNKNOWN'],
  ['NewReferrals', 'helpdesk-antwerp', 'THEIR OWN'],
  ['NewReferrals', 'partner-pros', 'UNKNOWN'],
  ['ReferralAtDesk', 'helpdesk-antwerp', 'NOTHING'],
  ['ReferralAtDesk', 'partner-pros', 'UNKNOWN'],
  ['ComingTables', 'helpdesk-antwerp', 'THEIR OWN'],
  // A provider does not see what is decided on others.
  ['ComingTables', 'partner-pros', 'UNKNOWN'],
  ['TableAtDesk', 'helpdesk-antwerp', 'NOTHING'],
  ['TableAtDesk', 'partner-pros', 'UNKNOWN'],
  ['OffRadar', 'helpdesk-antwerp', 'THEIR OWN'],
  ['OffRadar', 'clb-mechelen', 'UNKNOWN'],
  ['SignalsToFollowUp', 'helpdesk-antwerp', 'THEIR OWN'],
  ['SignalsToFollowUp', 'partner-pros', 'UNKNOWN'],
  ['GapsAtDesk', 'school-mechelen', 'UNKNOWN'],
  ['FiguresOfOurDesk', 'helpdesk-antwerp', 'NOTHING'],
  ['FiguresOfOurDesk', 'city-coordinator-antwerp', 'ALIKE'],
  ['FiguresOfOurDesk', 'clb-mechelen', 'UNKNOWN'],

  ['OnTheTable', 'helpdesk-mechelen', 'UNKNOWN'],
  ['OnTheTable', 'clb-mechelen', 'UNKNOWN'],
  ['OurTrajectories', 'partner-pros', 'THEIR OWN'],
  ['OurTrajectories', 'helpdesk-mechelen', 'UNKNOWN'],
  ['TrajectoryAtProvider', 'partner-pros', 'NOTHING'],
  ['TrajectoryAtProvider', 'helpdesk-antwerp', 'NOTHING'],
  ['TrajectoryAtProvider', 'school-antwerp', 'UNKNOWN'],
  ['OurOffers', 'partner-pros', 'THEIR OWN'],
  ['OurOffers', 'helpdesk-mechelen', 'UNKNOWN'],

  ['ServiceInbox', 'service-youth', 'THEIR OWN'],
  ['ServiceInbox', 'partner-arktos', 'UNKNOWN'],
  ['ServiceInbox', 'helpdesk-antwerp', 'UNKNOWN'],

  // What a city reads is counted and small numbers are hidden, so analysts of one may read another's.
  ['CityDashboard', 'city-coordinator-antwerp', 'ALIKE'],
  ['CityDashboard', 'clb-antwerp', 'UNKNOWN'],
  ['CityDashboard', 'partner-arktos', 'UNKNOWN'],
  ['YearForTheCouncil', 'city-analyst-mechelen', 'ALIKE'],
  ['YearForTheCouncil', 'school-antwerp', 'UNKNOWN'],
  ['GapsForPolicy', 'city-analyst-mechelen', 'ALIKE'],
  ['GapsForPolicy', 'clb-antwerp', 'ALIKE'],
  ['GapsForPolicy', 'school-antwerp', 'UNKNOWN'],

  ['MyRecord', 'pupil-mechelen', 'THEIR OWN'],
  ['MyRecord', 'guardian-antwerp', 'UNKNOWN'],
  ['MyRecord', 'clb-antwerp', 'UNKNOWN'],
  ['WhatIsShared', 'pupil-mechelen', 'THEIR OWN'],
  ['WhatIsShared', 'guardian-antwerp', 'UNKNOWN'],
  ['MyChildren', 'guardian-mechelen', 'THEIR OWN'],
  ['MyChildren', 'pupil-antwerp', 'UNKNOWN'],
  ['MyChildren', 'clb-antwerp', 'UNKNOWN'],

  ['ConsentsWeAnswerFor', 'clb-antwerp', 'UNKNOWN'],
  ['ConsentsWeAnswerFor', 'city-analyst-mechelen', 'UNKNOWN'],
  ['WhoIsInTheNetwork', 'clb-antwerp', 'ALIKE'],
  ['WhoIsInTheNetwork', 'pupil-antwerp', 'UNKNOWN'],

  // The same pupil, at a centre that does not guide her.
  ['OneCaseOverAllOwners', 'clb-antwerp', 'NOTHING'],
  ['OneCaseOverAllOwners', 'partner-pros', 'UNKNOWN'],
  ['FindYourWay', 'clb-antwerp', 'UNKNOWN'],
];

test.each(OTHERS)('%s asked by %s: %s', async (name, by, expected) => {
  const first = await demo.ask(name);
  const other = await demo.ask(name, { as: by });
  if (expected === 'UNKNOWN') {
    expect(new Set(other.codes)).toEqual(new Set(['GRAPHQL_VALIDATION_FAILED']));
    expect(other.data ?? null).toBeNull();
    return;
  }
  expect(other.errors).toEqual([]);
  if (expected === 'ALIKE') expect(other.data).toEqual(first.data);
  if (expected === 'NOTHING') expect(idsIn(other.text)).toEqual([]);
  if (expected === 'NOTHING')
    for (const field of Object.values(other.data ?? {})) expect(isNothing(field)).toBe(true);
  if (expected === 'THEIR OWN') {
    const theirs = idsIn(other.text);
    expect(theirs.length).toBeGreaterThan(0);
    expect(theirs.filter((id) => idsIn(first.text).includes(id))).toEqual([]);
  }
});

/** What nobody has to log in for, whoever wrote the operation. */
const FOR_EVERYBODY = ['SeriesOfIndicator', 'OffersInOurCity', 'OurServices'];

test('without a login there is nothing but what is for everybody', async () => {
  for (const { name, role } of demo.operations.filter(({ kind }) => kind === 'query')) {
    const { codes, data } = await demo.ask(name, { as: null });
    const isOpen = role === 'PUBLIC' || FOR_EVERYBODY.includes(name);
    expect({ name, codes: [...new Set(codes)] }).toEqual({
      name,
      codes: isOpen ? [] : ['GRAPHQL_VALIDATION_FAILED'],
    });
    expect({ name, hasData: (data ?? null) !== null }).toEqual({ name, hasData: isOpen });
  }
});

function isNothing(field: unknown): boolean {
  if (field === null) return true;
  if (Array.isArray(field)) return field.length === 0;
  if (typeof field !== 'object') return false;
  return 'edges' in field && Array.isArray(field.edges) && field.edges.length === 0;
}

const ID = /"(?:id|number)":"([^"]+)"/g;

function idsIn(text: string): string[] {
  return [...text.matchAll(ID)].flatMap(([, id]) => (id === undefined ? [] : [id]));
}
