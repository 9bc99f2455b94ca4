import { z } from 'zod';
import { today } from '../../../subgraphs/kit/calendar';
import { StartFailure } from '../../failure';
import {
  closeTable,
  decide,
  itemOutcome,
  openTable,
  placeOnTable,
  planTable,
  recordNotice,
  referralAtProvider,
  respond,
  tableAtProvider,
  whatFits,
} from '../__generated__/operations';
import { ARKTOS, ARKTOS_NAME, CENTRE, HELPDESK, PLACE, PROFO, PROFO_NAME } from '../cast';
import { inAnHour, inDays } from '../days';
import type { Stage } from '../stage';
import type { Referred } from './refer';

/** A provider of the story, with its offer that fits. */
export interface Provider {
  readonly id: string;
  readonly offerId: string;
}
export interface Assigned extends Referred {
  readonly trajectoryId: string;
  readonly arktos: Provider;
  readonly profo: Provider;
  readonly considered: readonly string[];
}

const NEED = 'A quiet place to pick up the thread again, some half days a week';

/** All providers look at the case at once, without a name; the dispatcher decides, and says why. */
export async function dispatch(stage: Stage, referred: Referred): Promise<Assigned> {
  stage.chapter(
    '3. The dispatch table',
    'Once a week the helpdesk and all providers of NAFT trajectories look at what is asked, at one table (dispatchtafel). Nobody is asked first, and nobody sees a name.',
  );
  const table = await planned(stage);
  const itemId = await placed(stage, referred, table.id);
  await seenAlike(stage, table.id, itemId);
  await stage.tell({
    title: 'A provider asks for the referral behind the item',
    as: ARKTOS,
    operation: referralAtProvider,
    variables: { id: referred.referralId },
    answer: z.object({ referral: z.null() }),
    why: 'At the table a provider has the item and nothing else. Even with the referral’s id the answer is null.',
  });
  await answered(stage, itemId);
  return decided(stage, referred, table, itemId);
}

interface Table {
  readonly id: string;
  readonly seats: readonly string[];
}

async function planned(stage: Stage): Promise<Table> {
  const seat = z.object({ id: z.string(), name: z.string() });
  const { planDispatchTable } = await stage.tell({
    title: 'The helpdesk plans a table; the providers sit at it by themselves',
    as: HELPDESK,
    operation: planTable,
    variables: { input: { kind: 'NAFT', scheduledAt: inAnHour(), place: PLACE } },
    answer: z.object({
      planDispatchTable: z.object({
        id: z.string(),
        status: z.literal('PLANNED'),
        participants: z
          .array(seat)
          .refine(
            (seats) => [ARKTOS_NAME, PROFO_NAME].every((name) => seats.some((one) => one.name === name)),
            {
              error: `${ARKTOS_NAME} and ${PROFO_NAME} do not both sit at the table`,
            },
          ),
      }),
    }),
    why: 'Who has an offer for such a table has a seat, by rule and not by choice: that is what neutral means here.',
  });
  return { id: planDispatchTable.id, seats: planDispatchTable.participants.map(({ id }) => id) };
}

async function placed(stage: Stage, { referralId }: Referred, tableId: string): Promise<string> {
  const place = {
    as: HELPDESK,
    operation: placeOnTable,
    variables: { input: { referralId, tableId, need: NEED } },
  };
  await stage.refuse({
    ...place,
    title: 'Too early: pupil and parents do not know yet',
    code: 'CONFLICT',
    why: 'Nobody is discussed without being told. The hint says what is missing: refusals of the hub are to be acted on.',
  });
  await stage.tell({
    title: 'The centre tells pupil and parents, and writes that down',
    as: CENTRE,
    operation: recordNotice,
    variables: { input: { referralId, informedOn: today(), language: 'nl' } },
    answer: z.object({ recordNotice: z.object({ informedOn: z.literal(today()) }) }),
    why: 'That they were told, when, and in which language: a fact beside the case.',
  });
  const { placeOnTable: item } = await stage.tell({
    ...place,
    title: 'Now the case goes on the table',
    answer: z.object({ placeOnTable: z.object({ id: z.string() }) }),
    why: 'The dispatcher writes what is needed; e-mail addresses, dates and file numbers are refused there.',
  });
  return item.id;
}

async function seenAlike(stage: Stage, tableId: string, itemId: string): Promise<void> {
  const reads = (as: string, title: string, why: string) =>
    stage.tell({
      title,
      as,
      operation: tableAtProvider,
      variables: { id: tableId },
      answer: z.object({
        dispatchTable: z.object({ items: z.tuple([z.looseObject({ id: z.literal(itemId) })]) }),
      }),
      why,
    });
  const first = await reads(
    ARKTOS,
    'One provider reads what is on the table',
    'Level, age band, municipality, need: enough to say whether one can help. The number of half days is a yes or no. What waits at all its tables together is in dispatchItemsForUs.',
  );
  const second = await reads(
    PROFO,
    'The other provider reads the same',
    'Byte for byte the same for everybody at the table: the story compares them.',
  );
  if (JSON.stringify(first) !== JSON.stringify(second))
    throw new StartFailure('Two providers at one table were not shown the same item.');
}

async function answered(stage: Stage, itemId: string): Promise<void> {
  const answers = z.object({ respondToDispatchItem: z.object({ ownResponse: z.object({}) }) });
  await stage.tell({
    title: 'Arktos can take it',
    as: ARKTOS,
    operation: respond,
    variables: {
      input: {
        itemId,
        canTake: 'YES',
        fromOwnStrength: 'A workshop, and the same coach all the way',
        earliestStart: inDays(2),
      },
    },
    answer: answers,
    why: 'A provider answers for itself, from its own strength. What the others answer it does not see.',
  });
  await stage.tell({
    title: 'Profo can, together with somebody',
    as: PROFO,
    operation: respond,
    variables: { input: { itemId, canTake: 'TOGETHER', fromOwnStrength: 'Talks with the family at home' } },
    answer: answers,
    why: 'TOGETHER is how two providers come to share a case instead of competing for it.',
  });
}

async function decided(stage: Stage, referred: Referred, table: Table, itemId: string): Promise<Assigned> {
  const tableId = table.id;
  await stage.tell({
    title: 'The table opens',
    as: HELPDESK,
    operation: openTable,
    variables: { input: { tableId } },
    answer: z.object({ openDispatchTable: z.object({ status: z.literal('OPEN') }) }),
    why: 'Decisions fall at an open table, in front of everybody.',
  });
  const { arktos, profo } = await fitting(stage, referred);
  await stage.refuse({
    title: 'The table cannot be closed over a case that was forgotten',
    as: HELPDESK,
    operation: closeTable,
    variables: { input: { tableId } },
    code: 'CONFLICT',
    why: 'Every item leaves the table with a decision, even if that is “next time”.',
  });
  const { decideDispatchItem } = await stage.tell({
    title: 'The dispatcher decides: Arktos leads, Profo helps, and why',
    as: HELPDESK,
    operation: decide,
    variables: {
      input: {
        itemId,
        decision: 'ASSIGNED',
        rationale: 'Arktos has a place and a workshop now; Profo brings the family along.',
        consideredProviders: table.seats,
        assignments: [
          {
            organisationId: arktos.id,
            offerId: arktos.offerId,
            role: 'LEAD',
            strength: 'Workshop and coach',
          },
          { organisationId: profo.id, offerId: profo.offerId, role: 'CO', strength: 'Talks with the family' },
        ],
      },
    },
    answer: z.object({
      decideDispatchItem: z.object({
        decision: z.literal('ASSIGNED'),
        referral: z.object({
          status: z.literal('ASSIGNED'),
          trajectories: z.tuple([z.object({ id: z.string(), status: z.literal('PROPOSED') })], z.object({})),
        }),
      }),
    }),
    why: 'A human decides, once. Exactly one provider leads; the reason and everybody who was considered are kept, so that neutrality can be looked up later.',
  });
  await stage.tell({
    title: 'Now the table can be closed',
    as: HELPDESK,
    operation: closeTable,
    variables: { input: { tableId } },
    answer: z.object({ closeDispatchTable: z.object({ status: z.literal('CLOSED') }) }),
    why: 'The working list with what was needed is deleted 30 days later.',
  });
  await stage.tell({
    title: 'A provider sees what became of the item',
    as: ARKTOS,
    operation: itemOutcome,
    variables: { id: tableId },
    answer: z.object({
      dispatchTable: z.object({ items: z.tuple([z.object({ outcome: z.literal('YOURS') })]) }),
    }),
    why: 'YOURS, ELSEWHERE or NOT_ASSIGNED: to whom it went, if not to oneself, is not told.',
  });
  const [{ id: trajectoryId }] = decideDispatchItem.referral.trajectories;
  return { ...referred, trajectoryId, arktos, profo, considered: table.seats };
}

async function fitting(
  stage: Stage,
  { referralId }: Referred,
): Promise<{ readonly arktos: Provider; readonly profo: Provider }> {
  const match = z.object({
    rank: z.number().nullable(),
    offer: z.object({ id: z.string(), organisation: z.object({ id: z.string(), name: z.string() }) }),
  });
  const { referral } = await stage.tell({
    title: 'Which offers fit, and which do not, and why?',
    as: HELPDESK,
    operation: whatFits,
    variables: { id: referralId },
    answer: z.object({
      referral: z.object({
        matchingOffers: z
          .array(match)
          .refine((all) => [ARKTOS_NAME, PROFO_NAME].every((name) => findFitting(all, name) !== undefined), {
            error: `${ARKTOS_NAME} and ${PROFO_NAME} do not both have an offer that fits`,
          }),
      }),
    }),
    why: 'Ranked by need, free places, wait and distance, never by who pays. A proposal only; offers belong to the partners, the referral to the helpdesk.',
  });
  return {
    arktos: providerOf(findFitting(referral.matchingOffers, ARKTOS_NAME)),
    profo: providerOf(findFitting(referral.matchingOffers, PROFO_NAME)),
  };
}

interface Match {
  readonly rank: number | null;
  readonly offer: {
    readonly id: string;
    readonly organisation: { readonly id: string; readonly name: string };
  };
}

function findFitting(matches: readonly Match[], name: string): Match | undefined {
  return matches.find(({ rank, offer }) => rank !== null && offer.organisation.name === name);
}

function providerOf(match: Match | undefined): Provider {
  if (!match) throw new Error('the answer was checked for an offer that fits');
  return { id: match.offer.organisation.id, offerId: match.offer.id };
}
