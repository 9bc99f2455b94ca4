import { describeOrganisationInput } from './actions';

const faults = (contact: object): string[] => {
  const input = { name: 'Arktos (test)', kind: 'YOUTH_WORK', naftRecognised: true, contacts: [contact] };
  const parsed = describeOrganisationInput.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

it('an organisation is reached by a role or team', () => {
  expect(
    faults({ role: 'Aanmelding', email: 'naft.antwerpen@partner.example', phone: '03 000 00 00' }),
  ).toEqual([]);
  expect(faults({ role: 'Aanmelding', email: 'info@partner.example' })).toEqual([]);
});

it.each(['jan.peeters@partner.example', 'j.peeters@partner.example'])(
  '%s is somebody’s own address, which everybody would read',
  (email) => {
    expect(faults({ role: 'Aanmelding', email })).toEqual(['contacts.0.email']);
  },
);

it('a contact that cannot be reached is none', () => {
  expect(faults({ role: 'Aanmelding' })).toEqual(['contacts.0']);
});
