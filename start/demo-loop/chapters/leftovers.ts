import { z } from 'zod';
import {
  type ConsentPurpose,
  type ConsentStatus,
  cancelTable,
  closeTable,
  consentsToTrajectories,
  type DispatchTableStatus,
  findPupil,
  leftovers,
  openCase,
  openTables,
  type ReferralStatus,
  recordConsent,
  whoCanHelp,
  withdrawConsent,
  withdrawReferral,
} from '../__generated__/operations';
import { CENTRE, HELPDESK, HELPDESK_NAME, MATS, PLACE, PUPIL } from '../cast';
import { type Stage, wordOf } from '../stage';

/** What the story begins with. */
export interface Setting {
  readonly pupilId: string;
  readonly helpdeskId: string;
}

/** Ended for the helpdesk, whatever its maker is shown of it. */
const OVER: readonly ReferralStatus[] = ['DUPLICATE', 'WITHDRAWN', 'COMPLETED'];
const ALL_DATA = ['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'] as const;
const anything = z.object({});

/** Finds the pupil and the helpdesk, and puts right what an interrupted run, or somebody else, left behind with this pupil. */
export async function prepare(stage: Stage): Promise<Setting> {
  const setting = { pupilId: await findMats(stage), helpdeskId: await findHelpdesk(stage) };
  const { caseContext } = await stage.quietly({
    as: CENTRE,
    operation: leftovers,
    variables: { pupilId: setting.pupilId },
    answer: z.object({
      caseContext: z.object({
        pupil: z.object({ hasConsent: z.boolean() }),
        consents: z.array(
          z.object({ id: z.string(), purpose: wordOf<ConsentPurpose>(), status: wordOf<ConsentStatus>() }),
        ),
        openReferrals: z.array(z.object({ id: z.string() })),
      }),
    }),
  });
  for (const { id } of caseContext.openReferrals) await endCase(stage, id);
  await endTables(stage);
  const given = caseContext.consents.filter(
    ({ purpose, status }) => purpose === 'TRAJECTORY' && status === 'GRANTED',
  );
  for (const { id } of given) await takeBack(stage, id);
  if (given.length > 0) await heardAtHelpdesk(stage, setting.pupilId);
  if (!caseContext.pupil.hasConsent) await consentToReferral(stage, setting);
  return setting;
}

async function findMats(stage: Stage): Promise<string> {
  const found = await stage.quietly({
    as: CENTRE,
    operation: findPupil,
    variables: { input: { reference: MATS.reference } },
    answer: z.object({ findPupil: z.array(z.object({ id: z.string() })).length(1) }),
  });
  return found.findPupil.map(({ id }) => id).join();
}

async function findHelpdesk(stage: Stage): Promise<string> {
  const { helpdesks } = await stage.quietly({
    as: CENTRE,
    operation: whoCanHelp,
    variables: {},
    answer: z.object({ helpdesks: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
  return helpdesks.flatMap(({ id, name }) => (name === HELPDESK_NAME ? [id] : [])).join();
}

async function endCase(stage: Stage, id: string): Promise<void> {
  const { referral } = await stage.quietly({
    as: HELPDESK,
    operation: openCase,
    variables: { id },
    answer: z.object({ referral: z.object({ number: z.string(), status: wordOf<ReferralStatus>() }) }),
  });
  if (OVER.includes(referral.status)) return;
  await stage.quietly({
    as: HELPDESK,
    operation: withdrawReferral,
    variables: { input: { referralId: id, reason: 'The demo story begins anew' } },
    answer: anything,
  });
  stage.note(
    `Put right first: referral ${referral.number} of ${MATS.name} was still ${referral.status}; withdrawn.`,
  );
}

async function endTables(stage: Stage): Promise<void> {
  const { dispatchTables } = await stage.quietly({
    as: HELPDESK,
    operation: openTables,
    variables: {},
    answer: z.object({
      dispatchTables: z.object({
        edges: z.array(
          z.object({
            node: z.object({ id: z.string(), place: z.string(), status: wordOf<DispatchTableStatus>() }),
          }),
        ),
      }),
    }),
  });
  for (const { node } of dispatchTables.edges.filter((edge) => edge.node.place === PLACE)) {
    const tableId = node.id;
    if (node.status === 'OPEN')
      await stage.quietly({
        as: HELPDESK,
        operation: closeTable,
        variables: { input: { tableId } },
        answer: anything,
      });
    else
      await stage.quietly({
        as: HELPDESK,
        operation: cancelTable,
        variables: { input: { tableId, reason: 'The demo story begins anew' } },
        answer: anything,
      });
    stage.note(`Put right first: a dispatch table of this story was still ${node.status}; ended.`);
  }
}

async function takeBack(stage: Stage, consentId: string): Promise<void> {
  await stage.quietly({
    as: PUPIL,
    operation: withdrawConsent,
    variables: { input: { consentId } },
    answer: anything,
  });
  stage.note(`Put right first: ${MATS.firstName} had still consented to a trajectory; taken back.`);
}

/** Else the helpdesk could hear of it in the middle of the story, and stall the new trajectory. */
async function heardAtHelpdesk(stage: Stage, pupilId: string): Promise<void> {
  const known = z.object({ consented: z.literal(false) });
  await stage.quietly({
    as: CENTRE,
    operation: consentsToTrajectories,
    variables: { pupilId },
    answer: z.object({
      caseContext: z.object({ trajectories: z.array(z.object({ assignments: z.array(known) })) }),
    }),
    waits: true,
  });
}

async function consentToReferral(stage: Stage, { pupilId, helpdeskId }: Setting): Promise<void> {
  await stage.quietly({
    as: PUPIL,
    operation: recordConsent,
    variables: {
      input: {
        pupilId,
        givenBy: 'PUPIL',
        decision: 'GRANTED',
        purpose: 'REFERRAL',
        dataCategories: ALL_DATA,
        recipients: [helpdeskId],
      },
    },
    answer: anything,
  });
  stage.note(`Put right first: ${MATS.firstName} did not consent to be referred; consented anew.`);
}
