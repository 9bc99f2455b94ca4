import { serviceReferralFactsSchema } from '../../subgraphs/kit/contracts/service-referral-facts';
import { looksPersonal } from '../../subgraphs/kit/desk';
import { ageOn } from '../../subgraphs/pupils/pupil/rules';
import { openingSchema } from '../../subgraphs/services/service/support-service';
import {
  SERVICE_REFERRAL_STATUSES,
  TRANSITIONS,
} from '../../subgraphs/services/service-referral/service-referral';
import { CASES } from './cases';
import { ORGANISATIONS } from './organisations';
import { PERSONAS } from './personas';
import { JAC_ANTWERP, YOUTH_WORK_MECHELEN } from './services';
import { generateWorld, type World } from './world';

const DAY = '2026-11-22';
let world: World;
beforeAll(() => {
  world = generateWorld(DAY);
});

test('services are run by organisations of the network, and reached at desks that are nobody’s own', () => {
  const { supportService, serviceContactPoint } = world.services;
  expect(supportService.length).toBeGreaterThan(10);
  for (const { organisationId, opening } of supportService) {
    expect(ORGANISATIONS.find(({ id }) => id === organisationId)?.kind).toMatch(/^(SERVICE|POLICE)$/);
    expect(openingSchema.safeParse(opening).success).toBe(true);
  }
  for (const { email } of serviceContactPoint) {
    expect(email).toMatch(/\.example$/);
    expect(looksPersonal(email ?? '')).toBe(false);
  }
  expect(new Set(serviceContactPoint.map(({ serviceId }) => serviceId)).size).toBe(supportService.length);
});

test('the police have a contact point, and neither a login nor a referral', () => {
  const police = world.services.supportService.filter(({ kind }) => kind === 'POLICE');
  expect(police).toHaveLength(1);
  for (const { id, organisationId } of police) {
    expect(PERSONAS.some(({ organisation }) => organisation === organisationId)).toBe(false);
    expect(world.services.serviceReferral.some(({ serviceId }) => serviceId === id)).toBe(false);
  }
});

test('every referral to a service rests on a consent to its organisation, and both owners know the same of it', () => {
  const { consentRecord, accessEdge, serviceInvolvement, servicePermit, pupil } = world.pupils;
  const { serviceReferral, supportService } = world.services;
  const edges = accessEdge.filter(({ relation }) => relation === 'SERVICE_REFERRAL');
  expect(edges).toHaveLength(serviceReferral.length);
  for (const referral of serviceReferral) {
    const { id, pupilId, serviceId, organisationId, consentId, sentAt, startedAt, closedAt } = referral;
    const consent = consentRecord.find((one) => one.id === consentId);
    expect(consent).toMatchObject({ pupilId, purpose: 'SERVICE_REFERRAL', decision: 'GRANTED' });
    expect(consent?.recipients).toContain(organisationId);
    expect(String(consent?.validFrom) < String(sentAt)).toBe(true);
    const service = supportService.find((one) => one.id === serviceId);
    expect(service).toMatchObject({ organisationId });
    expect(service?.access).not.toBe('MANDATE');
    const born = pupil.find((one) => one.id === pupilId)?.birthDate ?? '';
    const age = ageOn(born, String(sentAt).slice(0, 10)) ?? -1;
    expect(age).toBeGreaterThanOrEqual(service?.ageFrom ?? 0);
    expect(age).toBeLessThanOrEqual(service?.ageTo ?? 99);
    expect(edges.find(({ basisId }) => basisId === id)).toMatchObject({
      holderId: organisationId,
      source: 'services',
      consentId,
      validFrom: sentAt,
      validUntil: closedAt,
    });
    expect(serviceInvolvement.find(({ referralId }) => referralId === id)).toMatchObject({
      serviceId,
      startedAt,
      closedAt,
    });
    const permit = servicePermit.find((one) => one.id === referral.permitId);
    expect(serviceReferralFactsSchema.parse(permit?.shares)).toMatchObject({ pupilId, serviceId, consentId });
  }
});

test('every referral to a service has its history: allowed steps in order, before today, the last of them its state', () => {
  const { serviceReferral, serviceReferralEvent } = world.services;
  expect(new Set(serviceReferral.map(({ status }) => status))).toEqual(new Set(SERVICE_REFERRAL_STATUSES));
  for (const { id, status } of serviceReferral) {
    const events = serviceReferralEvent.filter(({ referralId }) => referralId === id);
    expect(events[0]).toMatchObject({ fromStatus: null, toStatus: 'SENT', byRole: 'CLB' });
    expect(events.at(-1)?.toStatus).toBe(status);
    events.slice(1).forEach(({ fromStatus, toStatus, at }, index) => {
      expect(fromStatus).toBe(events[index]?.toStatus);
      expect(TRANSITIONS).toHaveProperty(`${fromStatus}`, expect.arrayContaining([toStatus]));
      expect(String(at) > String(events[index]?.at)).toBe(true);
      expect(String(at) < `${DAY}T00:00:00.000Z`).toBe(true);
    });
  }
});

test.each([
  ['serviceReferredAntwerp', JAC_ANTWERP.id],
  ['serviceReferredMechelen', YOUTH_WORK_MECHELEN.id],
] as const)('the case %s was referred to the persona’s service, which has started', (name, serviceId) => {
  const referrals = world.services.serviceReferral.filter(({ pupilId }) => pupilId === CASES[name].id);
  expect(referrals).toMatchObject([{ serviceId, status: 'STARTED' }]);
});

test.each(['serviceConsentedAntwerp', 'serviceConsentedMechelen'] as const)(
  'the case %s consented to the persona’s service, and waits to be referred',
  (name) => {
    const { id } = CASES[name];
    expect(world.services.serviceReferral.some(({ pupilId }) => pupilId === id)).toBe(false);
    expect(world.pupils.consentRecord.filter(({ pupilId }) => pupilId === id)).toMatchObject([
      { purpose: 'SERVICE_REFERRAL', decision: 'GRANTED' },
    ]);
  },
);
