import type { CaseClosed, CaseOpened } from '../../kit/contracts/case-events';
import { tell } from '../../kit/events/outbox';
import type { HelpdeskSession } from '../tables';

/** A case about a pupil, as the pupils owner must know it: the helpdesk may look at the pupil as long as it is open. */
export interface PupilCase {
  /** The case as other owners know it; a case that is taken up again has a new one. */
  readonly caseId: string;
  readonly helpdeskId: string;
  readonly pupilId: string;
  readonly consentId: string | null;
}

export async function openCase(session: HelpdeskSession, referral: PupilCase): Promise<void> {
  const payload: CaseOpened = named(referral);
  await tell(session, {
    receiver: 'pupils',
    type: 'CaseOpened',
    aggregate: referral.caseId,
    payload: { ...payload },
  });
}

export async function closeCase(session: HelpdeskSession, referral: PupilCase): Promise<void> {
  const payload: CaseClosed = { ...named(referral), closedAt: new Date().toISOString() };
  await tell(session, {
    receiver: 'pupils',
    type: 'CaseClosed',
    aggregate: referral.caseId,
    payload: { ...payload },
  });
}

function named({ caseId, helpdeskId, pupilId, consentId }: PupilCase): CaseOpened {
  return { caseId, helpdeskId, pupilId, consentId };
}
