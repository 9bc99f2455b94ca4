import { caseClosedSchema, caseOpenedSchema } from '../../kit/contracts/case-events';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { PupilsTables } from '../tables';
import { assertPermitted, closeCase, isKnownHere, openCase, shareRelations } from './queries';

/**
 * What other owners tell this one. A case that nobody here permitted is refused, opened or closed: it gives no sight.
 * One about nobody here is left aside.
 */
export const relationHandlers: MessageHandlers<PupilsTables> = {
  'helpdesk/CaseOpened': async (session, { payload }) => {
    const opened = caseOpenedSchema.parse(payload);
    if (!(await isKnownHere(session, opened, opened.caseId))) return;
    await assertPermitted(session, opened);
    await openCase(session, opened);
    await shareRelations(session, opened.pupilId);
  },
  'helpdesk/CaseClosed': async (session, { payload }) => {
    const closed = caseClosedSchema.parse(payload);
    if (!(await isKnownHere(session, closed, closed.caseId))) return;
    await assertPermitted(session, closed);
    await closeCase(session, closed);
  },
};
