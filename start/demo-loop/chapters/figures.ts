import { z } from 'zod';
import { schoolYearOf, today } from '../../../subgraphs/kit/calendar';
import { caseForCity, cityFigures } from '../__generated__/operations';
import { CITY } from '../cast';
import type { Stage } from '../stage';
import type { Assigned } from './table';

/** The smallest number that a city is shown. */
const SMALLEST_SHOWN = 10;

/** The city counts, and meets nobody. */
export async function count(stage: Stage, { referralId, helpdeskId }: Assigned): Promise<void> {
  stage.chapter(
    '8. What the city sees',
    'A city wants to know how many young people ask for help, and for what. For that it needs nobody’s name.',
  );
  const cell = z.object({
    value: z.number().min(SMALLEST_SHOWN).nullable(),
    status: z.enum(['NORMAL', 'LOW']),
  });
  await stage.tell({
    title: 'An analyst reads the figures of this school year, by month',
    as: CITY,
    operation: cityFigures,
    variables: { schoolYear: schoolYearOf(today()), helpdesk: helpdeskId },
    answer: z.object({
      referralFigures: z.object({ individual: cell, tables: z.array(z.object({ cells: z.array(cell) })) }),
    }),
    waits: true,
    why: 'Fewer than ten is LOW, and so is a number that would give such a one away. The figures are fed by events that name nobody; this case is among them within seconds.',
  });
  await stage.refuse({
    title: 'The analyst asks for the case itself',
    as: CITY,
    operation: caseForCity,
    variables: { id: referralId },
    code: 'GRAPHQL_VALIDATION_FAILED',
    why: 'In a city’s schema there are no referrals and no pupils to ask for.',
  });
}
