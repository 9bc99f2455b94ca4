import { offerPage, searchOffers, servicesNear } from '../gateway/operations/__generated__/public';
import type { Client } from './client';

/** A page on a partner's own site: what there is for a young person, and where to talk to somebody. Nobody logs in. */
export const partnerSite: Client = {
  title: 'Offers and services for a young person, for any site',
  persona: null,
  options: {
    age: { about: 'in years', usual: '16' },
    area: { about: 'the municipality (NIS code)', usual: '12025' },
  },
  async run(hub, chosen, print) {
    const [age, area] = [Number(chosen('age')), chosen('area')];
    const { offers } = await hub.ask(searchOffers, { filter: { age, area }, first: 5 });
    const found = offers?.edges?.flatMap(({ node }) => (node ? [node] : [])) ?? [];
    print(`Offers for somebody of ${age} in ${area}:`);
    for (const { titleIn, organisation, minAge, maxAge } of found)
      print(`  ${titleIn} — ${organisation?.name}, ${agesOf(minAge, maxAge)}`);
    if (offers?.pageInfo.hasNextPage) print('  … and more: ask again with the endCursor as `after`');

    const [first] = found;
    const page = first && (await hub.ask(offerPage, { id: first.id })).offer;
    if (page) {
      print(`\n${page.titleIn}\n  ${page.summaryIn}`);
      print(
        `  Ask: ${page.organisation?.contacts?.map(({ role, email }) => `${role}, ${email}`).join('; ')}`,
      );
    }

    const open = { age, area, access: ['DIRECT'] } as const;
    const { supportServices } = await hub.ask(servicesNear, { filter: open, first: 5 });
    print('\nWhere one can walk in:');
    for (const { node } of supportServices?.edges ?? [])
      print(
        `  ${node?.name}${node?.isFree ? ', free' : ''} — ${node?.opening?.[0]?.opensAt ?? 'ask'} to ${node?.opening?.[0]?.closesAt ?? 'them'}`,
      );
  },
};

function agesOf(from: number | null, to: number | null): string {
  if (from === null && to === null) return 'any age';
  return `${from ?? 0} to ${to ?? 'any'} years`;
}
