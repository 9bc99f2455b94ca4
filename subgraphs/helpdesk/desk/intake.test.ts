import { at, TestHub, textAt } from '../../../tests/testkit/hub';
import { ORGANISATIONS, PERSONAS } from '../../../tests/testkit/organisations';
import { seed, type World } from '../../../tests/testkit/seed';
import { refer } from '../../../tests/testkit/steps';

/** How a helpdesk works on a day, and who of it gets a case. */
let hub: TestHub;
let world: World;
const desk = ORGANISATIONS.helpdeskAntwerp.id;
let number = 0;

beforeEach(async () => {
  hub = await TestHub.start();
  world = await seed(hub);
});
afterEach(() => hub.stop());

const referNext = async () => {
  number += 1;
  return refer(hub, await world.pupil(`pupil ${number}`, { consents: [{ to: 'helpdeskAntwerp' }] }));
};
const addMode = (name: string, from: string, until: string) =>
  hub.rows(
    'helpdesk',
    `insert into helpdesk.operating_mode (helpdesk_id, name, valid_from, valid_until, levels, intake_channels, provider_kinds, permanence)
    values ($1, $2, (now() at time zone 'Europe/Brussels')::date ${from}, (now() at time zone 'Europe/Brussels')::date ${until}, '{SECONDARY}', '{CLB}', '{NAFT}', 'By phone')`,
    [desk, name],
  );

it('a way of working holds from its first day to its last, and not before or after', async () => {
  await addMode('TOMORROW', '+ 1', '+ 9');
  await addMode('YESTERDAY', '- 9', '- 1');
  expect(at(await referNext(), 'createReferral.mode.name')).toBe('DEFAULT');
  await addMode('TODAY', '', '');
  expect(at(await referNext(), 'createReferral.mode.name')).toBe('TODAY');
});

it('a new case goes to the dispatcher with the fewest open ones', async () => {
  const owners = [];
  for (let cases = 0; cases < 4; cases += 1)
    owners.push(textAt(await referNext(), 'createReferral.ownerUserRef'));
  const both = [PERSONAS['helpdesk-antwerp'].person, PERSONAS['helpdesk-antwerp-colleague'].person].sort();
  expect(owners.slice(0, 2).sort()).toEqual(both);
  expect(owners.slice(2).sort()).toEqual(both);
});

it('who left the helpdesk or has still to come gets no case; where nobody is left, none is taken', async () => {
  const setTime = (person: string, column: string, moment: string) =>
    hub.rows('helpdesk', `update helpdesk.membership set ${column} = ${moment} where person_id = $1`, [
      person,
    ]);
  await setTime(PERSONAS['helpdesk-antwerp'].person, 'valid_until', "now() - interval '1 minute'");
  const colleague = PERSONAS['helpdesk-antwerp-colleague'].person;
  expect(at(await referNext(), 'createReferral.ownerUserRef')).toBe(colleague);
  expect(at(await referNext(), 'createReferral.ownerUserRef')).toBe(colleague);
  await setTime(colleague, 'valid_from', "now() + interval '1 day'");
  expect((await referNext()).codes).toEqual(['CONFLICT']);
});
