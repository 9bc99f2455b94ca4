import type { HubOwner } from '../../start/owners';
import { today } from '../../subgraphs/kit/calendar';
import { addDays } from '../../subgraphs/kit/school-calendar';
import { type Answer, TestHub, textAt } from '../testkit/hub';
import {
  agreed,
  assigned,
  CONSENTING,
  done,
  mutate,
  opened,
  placed,
  plannedTable,
  RATIONALE,
  started,
  threeOffers,
  triaged,
} from '../testkit/loop';
import { ORGANISATIONS, type PersonaName } from '../testkit/organisations';
import { seed } from '../testkit/seed';
import { refer } from '../testkit/steps';
import { checkPrefix, checkRows, checkSettled, fingerprint, prefixOf } from './checker';

/** The checker finds each rule broken: it is broken by hand, past every trigger, and mended again. */
let hub: TestHub;
/** A case that runs, one that was assigned, one that nobody could take, and one that was referred twice. */
const cases = { running: '', assigned: '', waiting: '', first: '', duplicate: '' };
const trajectories = { running: '', assigned: '' };
let pupil: string;
let sessionDay = today();

beforeAll(async () => {
  hub = await TestHub.start();
  const world = await seed(hub);
  const offers = await threeOffers(world);
  const next = (key: string) => world.pupil(`checked ${key}`, { ...CONSENTING, name: `${key} Verborgen` });
  pupil = await next('running');
  cases.running = await triaged(hub, pupil);
  trajectories.running = await assigned(hub, cases.running, offers);
  await agreed(hub, cases.running, trajectories.running);
  await started(hub, trajectories.running);
  while ([0, 6].includes(new Date(`${sessionDay}T12:00:00Z`).getUTCDay()))
    sessionDay = addDays(sessionDay, 1);
  const sessions = [{ date: sessionDay, dayPart: 'AM' }];
  await done(
    mutate(hub, 'recordSessions', { trajectoryId: trajectories.running, sessions }).as('partner-arktos'),
  );
  cases.assigned = await triaged(hub, await next('assigned'));
  trajectories.assigned = await assigned(hub, cases.assigned, offers);
  cases.waiting = await triaged(hub, await next('waiting'));
  const table = await plannedTable(hub);
  const item = await placed(hub, cases.waiting, table);
  await opened(hub, table);
  const noOffer = {
    itemId: item,
    decision: 'NO_OFFER',
    rationale: RATIONALE,
    consideredProviders: [ORGANISATIONS.partnerArktos.id],
    unmetNeed: 'TRUANCY',
  };
  await done(mutate(hub, 'decideDispatchItem', noOffer).as('helpdesk-antwerp'));
  const twice = await next('twice');
  cases.first = textAt(await done(refer(hub, twice)), 'createReferral.id');
  cases.duplicate = textAt(await done(refer(hub, twice, 'clb-antwerp-colleague')), 'createReferral.id');
});
afterAll(() => hub.stop());

type Statements = readonly [breaks: string, mends: string];

async function brokenRules(as: TestHub = hub): Promise<string[]> {
  for (let round = 0; round < 2; round += 1) await hub.settle();
  return [...(await checkRows(as)), ...(await checkSettled(as))].map(
    ({ rule, words }) => `${rule}: ${words}`,
  );
}

async function expectFound(rule: string, owner: HubOwner, [breaks, mends]: Statements): Promise<void> {
  await hub.pastTriggers(owner, breaks);
  const found = await brokenRules();
  await hub.pastTriggers(owner, mends);
  expect(found).toContainEqual(expect.stringContaining(rule));
  expect(await brokenRules()).toEqual([]);
}

it('a network in which all went right breaks no rule', async () => {
  expect(await brokenRules()).toEqual([]);
});

it.each<[string, HubOwner, () => Statements]>([
  [
    'R1: every open referral',
    'helpdesk',
    () => [
      `update helpdesk.referral set owner_user_ref = null where id = '${cases.assigned}'`,
      `update helpdesk.referral set owner_user_ref = o.owner_user_ref from helpdesk.referral o where o.id = '${cases.running}' and referral.id = '${cases.assigned}'`,
    ],
  ],
  [
    'R1: offRadar lists',
    'helpdesk',
    // As if the moment that the radar looks at were not kept with the history.
    () => [
      `update helpdesk.referral_event set at = at - interval '200 days' where referral_id = '${cases.assigned}'`,
      `update helpdesk.referral_event set at = at + interval '200 days' where referral_id = '${cases.assigned}'`,
    ],
  ],
  [
    'R2: a pupil has at most one open',
    'helpdesk',
    () => [
      `update helpdesk.referral set status = 'RECEIVED', duplicate_of = null where id = '${cases.duplicate}'`,
      `update helpdesk.referral set status = 'DUPLICATE', duplicate_of = '${cases.first}' where id = '${cases.duplicate}'`,
    ],
  ],
  [
    'R2: a duplicate is linked',
    'helpdesk',
    () => [
      `update helpdesk.referral set duplicate_of = '${cases.running}' where id = '${cases.duplicate}'`,
      `update helpdesk.referral set duplicate_of = '${cases.first}' where id = '${cases.duplicate}'`,
    ],
  ],
  [
    'R3: ',
    'helpdesk',
    () => [
      `update helpdesk.referral set level = 'PRIMARY' where id = '${cases.running}'`,
      `update helpdesk.referral set level = 'SECONDARY' where id = '${cases.running}'`,
    ],
  ],
  [
    'R4: an assigned referral',
    'helpdesk',
    () => [
      `insert into helpdesk.withdrawn_consent (consent_id) select consent_id from helpdesk.referral where id = '${cases.assigned}'`,
      'delete from helpdesk.withdrawn_consent',
    ],
  ],
  [
    'R4: every live trajectory',
    'helpdesk',
    () => [
      `update helpdesk.assignment set role = 'CO' where trajectory_id = '${trajectories.running}'`,
      `update helpdesk.assignment set role = 'LEAD' where trajectory_id = '${trajectories.running}'`,
    ],
  ],
  [
    'R5: the newest event',
    'helpdesk',
    () => [
      `update helpdesk.referral set status = 'TRIAGED' where id = '${cases.waiting}'`,
      `update helpdesk.referral set status = 'NO_OFFER' where id = '${cases.waiting}'`,
    ],
  ],
  [
    'R5: the events of a referral',
    'helpdesk',
    () => [
      `update helpdesk.referral_event set from_status = 'RECEIVED' where referral_id = '${cases.waiting}' and to_status = 'NO_OFFER'`,
      `update helpdesk.referral_event set from_status = 'ON_DISPATCH_TABLE' where referral_id = '${cases.waiting}' and to_status = 'NO_OFFER'`,
    ],
  ],
  [
    'R5: so do those of a trajectory',
    'helpdesk',
    () => [
      `update helpdesk.trajectory_event set to_status = 'STALLED' where trajectory_id = '${trajectories.running}' and to_status = 'RUNNING'`,
      `update helpdesk.trajectory_event set to_status = 'RUNNING' where trajectory_id = '${trajectories.running}' and to_status = 'STALLED'`,
    ],
  ],
  [
    'R6: ',
    'helpdesk',
    () => [
      `update helpdesk.trajectory set actual_start = current_date + 3 where id = '${trajectories.running}'`,
      `update helpdesk.trajectory set actual_start = '${today()}' where id = '${trajectories.running}'`,
    ],
  ],
  [
    'R7: ',
    'pupils',
    // As if the absence were recorded and nobody told.
    () => [
      `insert into pupils.absence_record (pupil_id, day, day_part, school_id, code)
        values ('${pupil}', '${sessionDay}', 'AM', '${ORGANISATIONS.schoolAntwerp.id}', 'B')`,
      `delete from pupils.absence_record where pupil_id = '${pupil}'`,
    ],
  ],
  [
    'R8: a case for which nobody',
    'helpdesk',
    () => [
      `update helpdesk.gap_signal set need = 'LANGUAGE'`,
      `update helpdesk.gap_signal set need = 'TRUANCY'`,
    ],
  ],
  [
    'R8: a gap counts',
    'helpdesk',
    () => [
      'update helpdesk.gap_signal set evidence_count = evidence_count + 1',
      'update helpdesk.gap_signal set evidence_count = evidence_count - 1',
    ],
  ],
  [
    'R9: a provider reads',
    'helpdesk',
    () => [
      "create policy leak on helpdesk.referral for select using (hub.actor_role() = 'PARTNER')",
      'drop policy leak on helpdesk.referral',
    ],
  ],
  [
    'R9: a provider reads',
    'pupils',
    () => [
      "create policy leak on pupils.pupil for select using (hub.actor_role() = 'PARTNER')",
      'drop policy leak on pupils.pupil',
    ],
  ],
  [
    'R9: a provider reads',
    'helpdesk',
    () => [
      "update helpdesk.dispatch_item set need = need || ' Het gaat over waiting Verborgen.'",
      "update helpdesk.dispatch_item set need = replace(need, ' Het gaat over waiting Verborgen.', '')",
    ],
  ],
  [
    'owners: the places taken',
    'offers',
    () => [
      'update offers.place set released_at = now() where released_at is null',
      'update offers.place set released_at = null',
    ],
  ],
  [
    'owners: the sight of a provider',
    'pupils',
    () => [
      "update pupils.access_edge set valid_until = 'infinity' where relation = 'ASSIGNMENT'",
      "update pupils.access_edge set valid_until = null where relation = 'ASSIGNMENT'",
    ],
  ],
  [
    'owners: a helpdesk sees',
    'pupils',
    () => [
      "update pupils.access_edge set valid_until = now() where relation = 'OPEN_REFERRAL'",
      "update pupils.access_edge set valid_until = null where relation = 'OPEN_REFERRAL'",
    ],
  ],
  [
    'owners: a referral is counted',
    'statistics',
    () => [
      `update statistics.referral_fact set status = 'TRIAGED' where referral_id = '${cases.running}'`,
      `update statistics.referral_fact set status = 'STARTED' where referral_id = '${cases.running}'`,
    ],
  ],
  [
    'owners: all that was told',
    'helpdesk',
    () => [
      "insert into hub.outbox (receiver, type, aggregate, payload, parked_at) values ('offers', 'Parked', gen_random_uuid(), '{}', now())",
      "delete from hub.outbox where type = 'Parked'",
    ],
  ],
])('%s… is found broken (%s)', async (rule, owner, statements) => {
  await expectFound(rule, owner, statements());
});

/** A hub that tells one persona something else than it means. */
function lying(to: PersonaName, lie: (text: string) => string): TestHub {
  const execute = (...asked: Parameters<TestHub['execute']>) => {
    const operation = hub.execute(...asked);
    return {
      ...operation,
      as: async (persona: PersonaName): Promise<Answer> => {
        const answer = await operation.as(persona);
        if (persona !== to) return answer;
        const text = lie(answer.text);
        return { ...answer, text, data: JSON.parse(text).data };
      },
    };
  };
  return Object.create(hub, { execute: { value: execute } });
}

it('an item that one provider sees otherwise is found (R9)', async () => {
  const found = await brokenRules(
    lying('partner-profo', (text) => text.replaceAll('Zoekt een', 'Zoekt geen')),
  );
  expect(found).toEqual(['R9: an item is the same for all providers at its table']);
});

it('a referrer who is told of a duplicate is found (R2)', async () => {
  const found = await brokenRules(lying('clb-antwerp', (text) => text.replaceAll('RECEIVED', 'DUPLICATE')));
  expect(found).toEqual(['R2: a duplicate is shown to who made it as RECEIVED, or WITHDRAWN']);
});

it('a history that is written anew is found (R5)', async () => {
  const before = await prefixOf(hub);
  expect(await checkPrefix(hub, before)).toEqual([]);
  await hub.pastTriggers(
    'helpdesk',
    `update helpdesk.referral_event set reason = 'Other words' where referral_id = '${cases.first}'`,
  );
  expect((await checkPrefix(hub, before)).map(({ rule }) => rule)).toEqual(['R5']);
});

it('what a refused step would leave behind is found, at the helpdesk and at the pupils owner', async () => {
  const before = await fingerprint(hub);
  expect(await fingerprint(hub)).toBe(before);
  await hub.pastTriggers(
    'helpdesk',
    `update helpdesk.referral set question = question where id = '${cases.first}'`,
  );
  const after = await fingerprint(hub);
  expect(after).not.toBe(before);
  await hub.pastTriggers('pupils', `update pupils.pupil set gender = gender where id = '${pupil}'`);
  expect(await fingerprint(hub)).not.toBe(after);
});
