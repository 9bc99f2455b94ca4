import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { momentOf } from './calendar';
import { idOf } from './chance';
import { CLB_ANTWERP, CLB_MECHELEN, HELPDESKS, SCHOOL_DYLE, SCHOOL_HARBOUR } from './organisations';
import { findPersona, staffOf } from './personas';
import type { Referral } from './referrals';
import type { Timeline } from './timeline';

/** What the personas of the two centres are writing: one nearly ready, one just begun, one thrown away. About nobody. */
export function draftRows(timeline: Timeline): HelpdeskDemo['referralDraft'] {
  return [
    { centre: CLB_ANTWERP, persona: 'clb-antwerp', helpdesk: HELPDESKS[0], school: SCHOOL_HARBOUR },
    { centre: CLB_MECHELEN, persona: 'clb-mechelen', helpdesk: HELPDESKS[1], school: SCHOOL_DYLE },
  ].flatMap(({ centre, persona, helpdesk, school }) => {
    const person = findPersona(persona)?.person ?? centre.id;
    const common = { organisationId: centre.id, personId: person, channel: 'CLB', referralId: null };
    return [
      {
        ...common,
        id: idOf('draft', persona, 1),
        helpdeskId: helpdesk?.id ?? null,
        subjectKind: 'PUPIL',
        reasons: ['TRUANCY', 'MOTIVATION_LOSS'],
        question: 'Welk traject helpt om weer een ritme te vinden?',
        schoolMeasures: ['TALK_WITH_PUPIL', 'CONTACT_WITH_PARENTS'],
        urgency: 'NORMAL',
        groupSize: null,
        schoolId: null,
        situation: 'AT_RISK',
        status: 'DRAFT',
        changedAt: momentOf(timeline.ago(1), 15, 12),
      },
      {
        ...common,
        id: idOf('draft', persona, 2),
        helpdeskId: null,
        subjectKind: 'CLASS_GROUP',
        reasons: [],
        question: null,
        schoolMeasures: [],
        urgency: 'NORMAL',
        groupSize: 18,
        schoolId: school.id,
        situation: null,
        status: 'DRAFT',
        changedAt: momentOf(timeline.ago(3), 9, 40),
      },
      {
        ...common,
        id: idOf('draft', persona, 3),
        helpdeskId: helpdesk?.id ?? null,
        subjectKind: 'PUPIL',
        reasons: ['BEHAVIOUR'],
        question: null,
        schoolMeasures: [],
        urgency: 'HIGH',
        groupSize: null,
        schoolId: null,
        situation: null,
        status: 'DISCARDED',
        changedAt: momentOf(timeline.ago(5), 11, 5),
      },
    ];
  });
}

/** In Antwerp the first dispatcher took over what the second could not go on with. */
export function handOverRows(
  referrals: readonly Referral[],
  timeline: Timeline,
): HelpdeskDemo['caseHandOver'] {
  const [helpdesk] = HELPDESKS;
  const [to, from] = helpdesk ? staffOf(helpdesk, 'HELPDESK') : [];
  const day = timeline.ago(6);
  const handed = referrals.filter(
    (one) =>
      one.helpdesk === helpdesk &&
      one.isOpen &&
      one.row.ownerUserRef === to &&
      one.receivedAt < momentOf(day),
  );
  if (!helpdesk || !to || !from || handed.length === 0) return [];
  return [
    {
      id: idOf('hand-over', helpdesk.deskCode),
      helpdeskId: helpdesk.id,
      fromPerson: from,
      toPerson: to,
      byPerson: from,
      at: momentOf(day, 16, 30),
      reason: 'Verlof van twee weken',
      referralIds: handed.slice(-2).map(({ id }) => id),
    },
  ];
}
