import {
  cityDashboard as figures,
  seriesOfIndicator,
} from '../gateway/operations/__generated__/city-analyst';
import { helpdesks } from '../gateway/operations/__generated__/public';
import type { Client } from './client';

const WIDTH = 30;

/** Bars for a city's dashboard: referrals by month, and a published figure over the years. A small number shows as `< 10`. */
export const cityDashboard: Client = {
  title: 'A city’s figures, with small numbers hidden',
  persona: 'city-analyst-mechelen',
  options: {
    helpdesk: { about: 'the code of the helpdesk', usual: 'MECH' },
    year: { about: 'the school year', usual: schoolYearOf(new Date()) },
    indicator: { about: 'the code of a published figure', usual: 'PA30' },
    area: { about: 'of where (NIS code)', usual: '02000' },
  },
  async run(hub, chosen, print) {
    const desk = (await hub.ask(helpdesks, {})).helpdesks?.find(({ code }) => code === chosen('helpdesk'));
    if (!desk) return print(`There is no helpdesk ${chosen('helpdesk')}.`);
    const asked = { indicators: [chosen('indicator')], areas: [chosen('area')] };
    const { referralFigures: year } = await hub.ask(figures, {
      schoolYear: chosen('year'),
      helpdesk: desk.id,
      by: ['MONTH', 'STARTED'],
      ...asked,
    });
    if (!year) return print(`${desk.name} has no figures of ${chosen('year')} for you.`);
    print(`${desk.name}, ${chosen('year')}: ${shown(year.individual?.value)} referrals of one young person`);
    for (const { dimension, cells } of year.tables ?? []) {
      const most = Math.max(...(cells ?? []).map(({ value }) => value ?? 0), 1);
      print(`\nBy ${dimension}`);
      for (const { category, value } of cells ?? []) print(bar(category, value, most));
    }

    const [code = '', areas] = [chosen('indicator'), [chosen('area')]];
    const { indicator, observations } = await hub.ask(seriesOfIndicator, { code, areas });
    print(`\n${indicator?.label?.nl ?? code} (${indicator?.unit})`);
    for (const { node } of observations?.edges ?? []) {
      if (!node) continue;
      const part = node.breakdown?.map(({ category }) => category).join(' ') ?? '';
      print(`  ${node.period ?? '?'}  ${said(node)}  ${part}`);
    }
  },
};

function bar(category: string | null, value: number | null, most: number): string {
  return `  ${(category ?? '').padEnd(11)} ${'█'.repeat(Math.round(((value ?? 0) / most) * WIDTH))} ${shown(value)}`;
}

interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly status: string | null;
}

/** Some sources publish the number of pupils and no percentage, some only why there is neither. */
function said({ value, numerator, status }: Figure): string {
  if (value !== null) return String(value);
  return numerator === null ? String(status) : `${numerator} pupils`;
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? '< 10' : String(value);
}

/** From September on it is the next. */
function schoolYearOf(day: Date): string {
  const first = day.getMonth() >= 8 ? day.getFullYear() : day.getFullYear() - 1;
  return `${first}-${first + 1}`;
}
