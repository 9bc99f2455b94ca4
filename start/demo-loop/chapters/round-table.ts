import { z } from 'zod';
import { today } from '../../../subgraphs/kit/calendar';
import {
  giveVoice,
  planRoundTable,
  type RoundTablePurpose,
  recordRoundTable,
} from '../__generated__/operations';
import { CENTRE, PUPIL } from '../cast';
import { inAnHour, inDays } from '../days';
import type { Stage, Told } from '../stage';
import type { Referred } from './refer';

interface Gathering {
  readonly purpose: RoundTablePurpose;
  /** The providers of the trajectory, by id. */
  readonly providers: readonly string[];
  readonly agreement: string;
  readonly plan: Told;
  readonly held: Told;
  /** The pupil's own words, if he sends any. */
  readonly voice?: Told & { readonly words: string };
}

/** A round table (ronde tafel) is planned, and then written down as held: pupil, parent, school, centre and providers. */
export async function holdRoundTable(
  stage: Stage,
  { referralId, schoolId, clbId }: Referred,
  { purpose, providers, agreement, plan, held, voice }: Gathering,
): Promise<void> {
  const participants = [
    { role: 'PUPIL' },
    { role: 'PARENT' },
    { role: 'SCHOOL', organisationId: schoolId },
    { role: 'CLB', organisationId: clbId },
    ...providers.map((organisationId) => ({ role: 'PROVIDER', organisationId }) as const),
  ] as const;
  const { planRoundTable: planned } = await stage.tell({
    ...plan,
    as: CENTRE,
    operation: planRoundTable,
    variables: {
      input: { referralId, purpose, scheduledAt: inAnHour(), place: 'At the centre', participants },
    },
    answer: z.object({ planRoundTable: z.object({ id: z.string(), status: z.literal('PLANNED') }) }),
  });
  if (voice) {
    const { words, ...told } = voice;
    await stage.tell({
      ...told,
      as: PUPIL,
      operation: giveVoice,
      variables: { input: { roundTableId: planned.id, words } },
      answer: z.object({ giveVoice: z.object({ voices: z.array(z.object({})).min(1) }) }),
    });
  }
  await stage.tell({
    ...held,
    as: CENTRE,
    operation: recordRoundTable,
    variables: {
      input: {
        roundTableId: planned.id,
        heldOn: today(),
        attendance: participants.map((one) => ({ ...one, attended: true })),
        agreements: [{ text: agreement, owner: 'PROVIDER', due: inDays(14) }],
      },
    },
    answer: z.object({ recordRoundTable: z.object({ status: z.literal('HELD') }) }),
  });
}
