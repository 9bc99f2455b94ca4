import { buildASTSchema, isEnumType, isInputObjectType, isObjectType, parse } from 'graphql';
import { schemaReferenceFiles } from './schema-reference';
import { hubSdl } from './supergraph';

const sdl = hubSdl();
const pages = new Map(
  schemaReferenceFiles(sdl).map(({ path, content }) => [path.replace('docs/schema/', ''), content]),
);

/** Every coordinate that a client can use, as `Type.member`. */
function coordinates(): { type: string; member: string }[] {
  return Object.values(buildASTSchema(parse(sdl)).getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__')) return [];
    const members =
      isObjectType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields())
        : isEnumType(type)
          ? type.getValues().map(({ name }) => name)
          : [];
    return members.map((member) => ({ type: type.name, member }));
  });
}

/** What stands under a heading, over all pages. */
function sections(heading: string): string[] {
  return [...pages.values()].flatMap((page) =>
    page.split(/^###? /m).filter((section) => section.startsWith(`${heading}\n`)),
  );
}

test('every coordinate stands in the reference, each type on one page', () => {
  const missing = coordinates().filter(({ type, member }) => {
    if (type === 'Query' || type === 'Mutation')
      return sections(`${type.toLowerCase()} ${member}`).length !== 1;
    const found = sections(type);
    return found.length !== 1 || !found[0]?.includes(`| \`${member}\` |`);
  });
  expect(missing).toEqual([]);
});

test('every link leads to a heading that is there once', () => {
  const headings = new Map(
    [...pages].map(([name, page]) => [
      name,
      [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
    ]),
  );
  const broken = [...pages].flatMap(([from, page]) =>
    [...page.matchAll(/\]\(([^)#/]*)#([^)]+)\)/g)].filter(([, to = '', anchor = '']) => {
      const there = headings.get(to === '' ? from : to) ?? [];
      return there.filter((heading) => heading === anchor).length !== 1;
    }),
  );
  expect(broken.map(([link]) => link)).toEqual([]);
});

test('a type is described by the owner that it belongs to, and what another owner adds says so', () => {
  const [pupil] = sections('Pupil');
  expect(pages.get('pupils.md')).toContain('### Pupil\n\nA pupil (leerling), known between owners');
  expect(pupil).toMatch(/\| `referrals` \|.*From the owner `helpdesk`\./);
  expect(pupil).not.toMatch(/\| `displayName` \|.*From the owner/);
});

test('who may see something is said where it is narrower than the type', () => {
  const [pupil] = sections('Pupil');
  expect(pupil).toMatch(/\| `competence` \|.*Who: CLB, DEVELOPER, GUARDIAN, HELPDESK, PUPIL\. \|/);
  expect(sections('query offers')[0]).toContain('Who: everybody.');
});
