import { HELPDESK_SDL, PUPILS_SDL } from '../testing/owners';
import { composeSupergraph } from './compose';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable"])';

test('the supergraph is plain federation: our own directive and its roles are not in it', () => {
  const { supergraphSdl } = composeSupergraph([
    { name: 'pupils', sdl: PUPILS_SDL },
    { name: 'helpdesk', sdl: HELPDESK_SDL },
  ]);
  expect(supergraphSdl).not.toMatch(/access/i);
  expect(supergraphSdl).not.toMatch(/https?:\/\/(?!specs\.apollo\.dev)/);
});

test('a coordinate is visible to whoever one of its owners gives it to', () => {
  const { access } = composeSupergraph([
    { name: 'pupils', sdl: PUPILS_SDL },
    { name: 'helpdesk', sdl: HELPDESK_SDL },
  ]);
  expect(access.Pupil?.to).toEqual(['CLB', 'HELPDESK', 'SCHOOL']);
  expect(access.Pupil?.fields.id).toEqual(['CLB', 'HELPDESK', 'SCHOOL']);
  expect(access.Pupil?.fields.openCases).toEqual(['CLB', 'HELPDESK']);
});

test('naming another owner’s field (@external) gives it to nobody', () => {
  const { access } = composeSupergraph([
    { name: 'pupils', sdl: PUPILS_SDL },
    { name: 'helpdesk', sdl: HELPDESK_SDL },
  ]);
  expect(access.Pupil?.fields.grade).toEqual(['CLB', 'SCHOOL']);
});

test('schemas that do not fit together are refused, with every fault', () => {
  const faulty = (field: string) =>
    `${LINK}\n type Query { ${field}: Thing @access(to: [CLB]) }\n type Thing @access(to: [CLB]) { a: ${field === 'one' ? 'Int' : 'String'}  b: ${field === 'one' ? 'Int' : 'ID'} }`;
  const compose = () =>
    composeSupergraph([
      { name: 'pupils', sdl: faulty('one') },
      { name: 'helpdesk', sdl: faulty('two') },
    ]);
  expect(compose).toThrow(/Thing\.a/);
  expect(compose).toThrow(/Thing\.b/);
});

test('A5: a coordinate without a decision does not compose', () => {
  expect(() => composeSupergraph([{ name: 'pupils', sdl: `${LINK}\n type Query { open: Int }` }])).toThrow(
    /Query\.open/,
  );
});
