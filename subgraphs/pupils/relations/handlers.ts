import { caseClosedSchema, caseOpenedSchema } from '../../kit/contracts/case-events';
import type { MessageHandlers } from '../../kit/events/inbox';
import type { PupilsTables } from '../tables';
import { closeCase, openCase, shareRelations } from './queries';

/** What other owners tell this one. */
export const relationHandlers: MessageHandlers<PupilsTables> = {
  'helpdesk/CaseOpened': async (session, { payload }) => {
    const opened = caseOpenedSchema.parse(payload);
    await openCase(session, opened);
    await shareRelations(session, opened.pupilId);
  },
  'helpdesk/CaseClosed': async (session, { payload }) => {
    await closeCase(session, caseClosedSchema.parse(payload));
  },
};
