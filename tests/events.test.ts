import { randomUUID } from 'node:crypto';
import { sealMessage } from '../subgraphs/kit/events/envelope';
import { createSigningKey } from '../subgraphs/kit/keys';
import { consentOf } from './testkit/assignments';
import { at, TestHub, textAt } from './testkit/hub';
import { REFERRAL } from './testkit/operations';
import { ORGANISATIONS } from './testkit/organisations';
import { SERVICES, seed, type World } from './testkit/seed';
import { permit, refer } from './testkit/steps';

/** What owners tell each other: once, in any order, from known owners only; and rights that close when nothing is heard. */
let hub: TestHub;
let world: World;

beforeAll(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterAll(() => hub.stop());

const desk = ORGANISATIONS.helpdeskAntwerp.id;

/** A pupil whose centre was given a permit, and what the helpdesk would tell of a case made with it. */
async function permitted(
  key: string,
): Promise<{ pupil: string; opened: (referralId: string) => Record<string, unknown> }> {
  const pupil = await world.pupil(key, { consents: [{ to: 'helpdeskAntwerp' }] });
  await permit(hub, pupil, 'clb-antwerp');
  const [consent] = await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [
    pupil,
  ]);
  return {
    pupil,
    opened: (referralId) => ({
      caseId: referralId,
      helpdeskId: desk,
      pupilId: pupil,
      consentId: consent?.id,
    }),
  };
}
const edges = (pupilId: string) =>
  hub.rows(
    'pupils',
    "select valid_until from pupils.access_edge where pupil_id = $1 and relation = 'OPEN_REFERRAL'",
    [pupilId],
  );

async function tellPupils(
  type: string,
  aggregate: string,
  payload: Record<string, unknown>,
  id = randomUUID(),
): Promise<void> {
  const message = { id, type, aggregate, payload };
  await hub.assembly.owners.pupils.receive(
    await sealMessage(hub.keys.helpdesk, 'helpdesk', 'pupils', message),
  );
}

async function nameSeenByHelpdesk(referralId: string): Promise<unknown> {
  const answer = await hub.execute(REFERRAL, { id: referralId }).as('helpdesk-antwerp');
  return at(answer, 'referral.pupil.displayName');
}

it('a message that comes twice has its effect once', async () => {
  const { pupil, opened } = await permitted('twice');
  const referral = randomUUID();
  const id = randomUUID();
  await tellPupils('CaseOpened', referral, opened(referral), id);
  await tellPupils('CaseOpened', referral, opened(referral), id);
  await tellPupils('CaseOpened', referral, opened(referral));
  expect(await edges(pupil)).toHaveLength(1);
});

it('the end of a case that arrives before its beginning leaves the case ended', async () => {
  const { pupil, opened } = await permitted('reordered');
  const referral = randomUUID();
  await tellPupils('CaseClosed', referral, {
    ...opened(referral),
    closedAt: new Date().toISOString(),
  });
  await tellPupils('CaseOpened', referral, opened(referral));
  const rows = await edges(pupil);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.valid_until).not.toBeNull();
});

it('an older telling of relations that arrives late changes nothing', async () => {
  const pupil = await world.pupil('late');
  const tell = async (toldAt: string, relations: unknown[]) => {
    const message = {
      id: randomUUID(),
      type: 'PupilRelations',
      aggregate: pupil,
      payload: { pupilId: pupil, toldAt, relations, trajectoryConsents: [] },
    };
    await hub.assembly.owners.helpdesk.receive(
      await sealMessage(hub.keys.pupils, 'pupils', 'helpdesk', message),
    );
  };
  const relation = {
    holderKind: 'ORGANISATION',
    holderId: ORGANISATIONS.schoolAntwerp.id,
    relation: 'ENROLMENT',
    validFrom: '2025-09-01T00:00:00Z',
    validUntil: null,
  };
  await tell('2026-01-02T00:00:00Z', []);
  await tell('2026-01-01T00:00:00Z', [relation]);
  expect(
    await hub.rows('helpdesk', 'select * from helpdesk.access_edge where pupil_id = $1', [pupil]),
  ).toEqual([]);
});

it('a case without a permit of the pupils owner is refused and opens nothing', async () => {
  const pupil = await world.pupil('unpermitted', { consents: [{ to: 'helpdeskAntwerp' }] });
  const referral = randomUUID();
  const payload = {
    caseId: referral,
    helpdeskId: desk,
    pupilId: pupil,
    consentId: await consentOf(hub, pupil),
  };
  await expect(tellPupils('CaseOpened', referral, payload)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await edges(pupil)).toEqual([]);
});

describe('a message about nobody that the pupils owner knows opens nothing, and stops no true one', () => {
  const nobody = { pupilId: randomUUID(), consentId: randomUUID() };

  it.each([
    ['helpdesk', 'CaseOpened', { caseId: randomUUID(), helpdeskId: desk }],
    [
      'services',
      'ServiceReferralOpened',
      {
        referralId: randomUUID(),
        serviceId: SERVICES.jac.id,
        organisationId: ORGANISATIONS.serviceJac.id,
        sentAt: new Date().toISOString(),
      },
    ],
  ] as const)('from the %s owner', async (sender, type, named) => {
    await hub.rows(
      sender,
      'insert into hub.outbox (receiver, type, aggregate, payload) values ($1, $2, $3, $4)',
      ['pupils', type, randomUUID(), JSON.stringify({ ...named, ...nobody })],
    );
    await hub.settle();
    const waiting = 'select type, last_fault from hub.outbox where delivered_at is null';
    expect(await hub.rows(sender, waiting)).toEqual([]);
    const kept = await hub.rows('pupils', 'select 1 from pupils.access_edge where pupil_id = $1', [
      nobody.pupilId,
    ]);
    expect(kept).toEqual([]);
    const [word] = await hub.rows(
      'pupils',
      "select delivered_up_to > now() - interval '5 seconds' as fresh from hub.watermark where owner = $1",
      [sender],
    );
    expect(word).toEqual({ fresh: true });
  });
});

describe('a message that is not from a known owner', () => {
  const taken = async (envelope: string) =>
    hub.assembly.owners.pupils.receive(envelope).then(
      () => 'taken',
      (error: { code?: string }) => error.code,
    );
  const message = () => ({ id: randomUUID(), type: 'CaseOpened', aggregate: randomUUID(), payload: {} });

  it('signed by a stranger’s key, or by the right key in another’s name, is refused', async () => {
    const stranger = await createSigningKey('stranger');
    expect(await taken(await sealMessage(stranger, 'helpdesk', 'pupils', message()))).toBe('UNAUTHENTICATED');
    expect(await taken(await sealMessage(hub.keys.helpdesk, 'offers', 'pupils', message()))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await taken('not.a.message')).toBe('UNAUTHENTICATED');
  });

  it('meant for another owner is refused', async () => {
    expect(await taken(await sealMessage(hub.keys.helpdesk, 'helpdesk', 'statistics', message()))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('of a kind that nobody knows is refused and leaves nothing behind', async () => {
    const unknown = { ...message(), type: 'PupilDeleted' };
    expect(await taken(await sealMessage(hub.keys.helpdesk, 'helpdesk', 'pupils', unknown))).toBe(
      'BAD_REQUEST',
    );
    expect(await hub.rows('pupils', 'select * from hub.inbox where message_id = $1', [unknown.id])).toEqual(
      [],
    );
  });
});

describe('a right on lease', () => {
  it('closes when its owner has not been heard for 30 s, opens again with the next word, and the data stays', async () => {
    const pupil = await world.pupil('lease', { consents: [{ to: 'helpdeskAntwerp' }] });
    const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
    await hub.settle();
    expect(await nameSeenByHelpdesk(referralId)).toBe('lease van Test');

    await hub.rows(
      'pupils',
      "update hub.watermark set delivered_up_to = now() - interval '31 seconds' where owner = 'helpdesk'",
    );
    expect(await nameSeenByHelpdesk(referralId)).toBeNull();
    expect(await edges(pupil)).toHaveLength(1);

    await hub.settle();
    expect(await nameSeenByHelpdesk(referralId)).toBe('lease van Test');
  });

  it('ends for the helpdesk with the consent it rests on, at the next read', async () => {
    const pupil = await world.pupil('withdrawing', { consents: [{ to: 'helpdeskAntwerp' }] });
    const referralId = textAt(await refer(hub, pupil), 'createReferral.id');
    await hub.settle();
    const consents = await hub
      .execute('query ($id: ID!) { pupil(id: $id) { consents { id } } }', { id: pupil })
      .as('clb-antwerp');
    const [consent] = await hub.rows('pupils', 'select id from pupils.consent_record where pupil_id = $1', [
      pupil,
    ]);
    expect(at(consents, 'pupil.consents')).toEqual([{ id: consent?.id }]);

    const withdraw = 'mutation ($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { status } }';
    const answer = await hub.execute(withdraw, { input: { consentId: consent?.id } }).as('clb-antwerp');
    expect(answer.data).toEqual({ withdrawConsent: { status: 'WITHDRAWN' } });
    expect(await nameSeenByHelpdesk(referralId)).toBeNull();
  });

  it('a message that waits holds the watermark back, so that rights close rather than outlive it', async () => {
    await hub.settle();
    await hub.rows(
      'helpdesk',
      "insert into hub.outbox (receiver, type, aggregate, payload) values ('pupils', 'Poison', $1, '{}')",
      [randomUUID()],
    );
    await hub.settle();
    const [before] = await hub.rows(
      'pupils',
      "select delivered_up_to from hub.watermark where owner = 'helpdesk'",
    );
    await hub.settle();
    const [after] = await hub.rows(
      'pupils',
      "select delivered_up_to from hub.watermark where owner = 'helpdesk'",
    );
    expect(after).toEqual(before);
    const [waiting] = await hub.rows(
      'helpdesk',
      "select attempts, last_fault from hub.outbox where type = 'Poison'",
    );
    expect(waiting).toMatchObject({ last_fault: 'BAD_REQUEST' });
    await hub.rows('helpdesk', "delete from hub.outbox where type = 'Poison'");
  });

  it('what is rolled back is told to nobody', async () => {
    const [before] = await hub.rows('helpdesk', 'select count(*)::int as n from hub.outbox');
    const pupil = await world.pupil('rolled back', { consents: [{ to: 'helpdeskMechelen' }] });
    await hub.rows(
      'helpdesk',
      'update helpdesk.operating_mode set valid_until = current_date - 1 where helpdesk_id = $1',
      [ORGANISATIONS.helpdeskMechelen.id],
    );
    const refused = await refer(hub, pupil, 'clb-antwerp', ORGANISATIONS.helpdeskMechelen.id);
    expect(refused.codes).toEqual(['CHANNEL_NOT_OPEN']);
    const [after] = await hub.rows('helpdesk', 'select count(*)::int as n from hub.outbox');
    expect(after).toEqual(before);
  });
});
