import type { HelpdeskDemo } from '../../subgraphs/helpdesk/demo';
import { schoolYearOf } from '../../subgraphs/kit/calendar';
import { idOf } from './chance';
import { HELPDESKS, type Helpdesk } from './organisations';
import { staffOf } from './personas';
import type { Referral } from './referrals';

type Gaps = Pick<HelpdeskDemo, 'gapSignal' | 'gapEvidence'>;
interface Gap {
  readonly helpdesk: Helpdesk;
  readonly need: string;
  readonly targetGroup: string | null;
  readonly schoolYear: string;
  readonly status: 'OPEN' | 'REPORTED' | 'ANSWERED';
  readonly answer: string | null;
  readonly cases: readonly Referral[];
}

/** Cases behind a gap that was reported. */
const REPORTED_WITH = 12;
/** From so many cases on a gap is read outside the helpdesk too. */
const SHOWN_FROM = 10;
const ANSWER =
  'De stad voorziet vanaf volgend schooljaar zes bijkomende plaatsen voor deze groep (verzonnen antwoord).';

/**
 * Needs that no free offer meets: those of cases for which a table found nothing, and what waiting for a place showed.
 * Where most cases stand behind one it was reported; the same one in the other school year has its answer.
 */
export function gapRows(referrals: readonly Referral[]): Gaps {
  const gaps = HELPDESKS.flatMap((helpdesk) =>
    gapsOf(
      helpdesk,
      referrals.filter((one) => one.helpdesk === helpdesk),
    ),
  );
  return {
    gapSignal: gaps.map((gap) => ({
      id: gapId(gap),
      helpdeskId: gap.helpdesk.id,
      need: gap.need,
      targetGroup: gap.targetGroup,
      areaNis: null,
      schoolYear: gap.schoolYear,
      evidenceCount: gap.cases.length,
      status: gap.status,
      raisedAt: lastEventOf(gap.cases[0]),
      raisedBy: staffOf(gap.helpdesk, 'HELPDESK')[0] ?? null,
      policyAnswer: gap.answer,
    })),
    gapEvidence: gaps.flatMap((gap) => gap.cases.map(({ id }) => ({ gapId: gapId(gap), referralId: id }))),
  };
}

function gapsOf(helpdesk: Helpdesk, referrals: readonly Referral[]): Gap[] {
  const found = (years: (year: string) => boolean) =>
    referrals.filter(
      (one) =>
        one.about &&
        one.row.status !== 'DUPLICATE' &&
        one.row.reasons.includes('TRUANCY') &&
        years(yearOf(one)),
    );
  const years = [...new Set(referrals.map(yearOf))].sort();
  const current = years.at(-1);
  if (current === undefined) return [];
  const [truants, before] = [found((year) => year === current), found((year) => year !== current)];
  const reported: Gap[] = [
    {
      schoolYear: current,
      cases: truants.slice(0, REPORTED_WITH),
      status: 'REPORTED' as const,
      answer: null,
    },
    {
      schoolYear: years[0] ?? current,
      cases: before.slice(0, REPORTED_WITH),
      status: 'ANSWERED' as const,
      answer: ANSWER,
    },
  ].flatMap((gap) =>
    gap.cases.length < SHOWN_FROM
      ? []
      : [{ helpdesk, need: 'TRUANCY', targetGroup: 'UNQUALIFIED_EXIT_RISK', ...gap }],
  );
  const byNeed = new Map<string, Referral[]>();
  for (const one of referrals.filter(({ casework }) =>
    casework?.items.some(({ decided }) => decided?.decision === 'NO_OFFER'),
  )) {
    const key = `${one.row.reasons[0] ?? 'OTHER'} ${yearOf(one)}`;
    byNeed.set(key, [...(byNeed.get(key) ?? []), one]);
  }
  const open = [...byNeed].map(([key, cases]): Gap => {
    const [need = 'OTHER', schoolYear = current] = key.split(' ');
    return { helpdesk, need, schoolYear, cases, targetGroup: null, status: 'OPEN', answer: null };
  });
  return [...reported, ...open];
}

function yearOf({ receivedAt }: Pick<Referral, 'receivedAt'>): string {
  return schoolYearOf(receivedAt.slice(0, 10));
}

function lastEventOf(referral: Referral | undefined): string {
  const decided = referral?.casework?.items.find(({ decided: made }) => made?.decision === 'NO_OFFER')
    ?.decided?.at;
  return decided ?? referral?.events.at(-1)?.at ?? '';
}

function gapId({ helpdesk, need, targetGroup, schoolYear }: Gap): string {
  return idOf('gap', helpdesk.deskCode, need, targetGroup ?? '', schoolYear);
}
