import { looksPersonal } from '../../kit/desk';
import { HubError } from '../../kit/errors';
import { assertAges, assertPublishable, assertRoleContacts } from './rules';
import { MANDATED_KINDS } from './support-service';

function code(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof HubError ? error.code : error;
  }
}

it.each([
  'jan.peeters@service.example',
  'j.peeters@service.example',
  'An_Claes@service.example',
  'lotte-maes+werk@service.example',
])('%s looks like somebody’s own address', (email) => {
  expect(looksPersonal(email)).toBe(true);
});

it.each([
  'onthaal@service.example',
  'info.mechelen@service.example',
  'PLP41@service.example',
  'jac-antwerpen@service.example',
])('%s is a desk’s', (email) => {
  expect(looksPersonal(email)).toBe(false);
});

it('a contact point can be reached', () => {
  expect(code(() => assertRoleContacts([{}]))).toBe('BAD_USER_INPUT');
  expect(code(() => assertRoleContacts([{ phone: '015 00 00 00' }]))).toBeUndefined();
});

it('mandated services, police and justice are not published by services, and nobody gives itself a mandate', () => {
  for (const kind of MANDATED_KINDS)
    expect(code(() => assertPublishable(kind, 'DIRECT'))).toBe('BAD_USER_INPUT');
  expect(code(() => assertPublishable('JAC', 'MANDATE'))).toBe('BAD_USER_INPUT');
  expect(code(() => assertPublishable('JAC', 'VIA_REFERRAL'))).toBeUndefined();
});

it('ages run upwards, and either may be open', () => {
  expect(code(() => assertAges(18, 12))).toBe('BAD_USER_INPUT');
  expect(code(() => assertAges(12, 12))).toBeUndefined();
  expect(code(() => assertAges(null, 12))).toBeUndefined();
});
