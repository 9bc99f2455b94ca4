import type { TestHub } from '../testkit/hub';

/** What there is in a walk, as nobody but the superuser sees it: what the next step is chosen from. */
export interface View {
  readonly referrals: readonly {
    readonly id: string;
    readonly number: string;
    readonly status: string;
    readonly helpdeskId: string;
    readonly pupilId: string | null;
    readonly referredBy: string;
    readonly owner: string | null;
    readonly reasons: readonly string[];
    readonly isNaftFit: boolean;
    readonly isNoticed: boolean;
    readonly duplicateOf: string | null;
    readonly withdrawnByReferrer: boolean;
  }[];
  readonly drafts: readonly { readonly id: string; readonly organisation: string; readonly status: string }[];
  readonly tables: readonly {
    readonly id: string;
    readonly helpdeskId: string;
    readonly kind: string;
    readonly status: string;
    readonly seats: readonly string[];
    readonly undecided: number;
  }[];
  readonly items: readonly {
    readonly id: string;
    readonly tableId: string;
    readonly referralId: string;
    readonly decision: string | null;
    readonly willing: readonly string[];
  }[];
  readonly trajectories: readonly {
    readonly id: string;
    readonly referralId: string;
    readonly status: string;
    readonly agreedOn: string | null;
    readonly parts: readonly Part[];
    readonly sessions: readonly { readonly day: string; readonly dayPart: string }[];
  }[];
  readonly roundTables: readonly {
    readonly id: string;
    readonly referralId: string;
    readonly status: string;
    readonly purpose: string;
    readonly seats: readonly { readonly role: string; readonly organisationId: string | null }[];
  }[];
  readonly followUps: readonly {
    readonly id: string;
    readonly helpdeskId: string;
    readonly isDone: boolean;
  }[];
  readonly gaps: readonly { readonly id: string; readonly helpdeskId: string; readonly status: string }[];
  readonly consents: readonly {
    readonly id: string;
    readonly pupilId: string;
    readonly purpose: string;
    readonly recipients: readonly string[];
    readonly isLive: boolean;
  }[];
}
export interface Part {
  readonly organisationId: string;
  readonly role: string;
  readonly isStarted: boolean;
  readonly isReleased: boolean;
}
export type ReferralSeen = View['referrals'][number];
export type TrajectorySeen = View['trajectories'][number];

const HELPDESK = `with
  r as (select * from helpdesk.referral where question like $1),
  t as (select * from helpdesk.trajectory where referral_id in (select id from r)),
  d as (select * from helpdesk.dispatch_table where place = $2)
select json_build_object(
  'referrals', (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'status', status, 'helpdeskId', helpdesk_id,
      'pupilId', pupil_id, 'referredBy', referred_by_org, 'owner', owner_user_ref, 'reasons', reasons, 'duplicateOf', duplicate_of,
      'isNaftFit', channel <> 'SCHOOL' and (pupil_id is null or level = 'SECONDARY'), 'withdrawnByReferrer', referrer_withdrew_at is not null,
      'isNoticed', pupil_id is null or exists (select 1 from helpdesk.referral_notice n where n.referral_id = r.id))
      order by number), '[]') from r),
  'drafts', (select coalesce(json_agg(json_build_object('id', id, 'organisation', organisation_id, 'status', status) order by changed_at, id), '[]')
      from helpdesk.referral_draft where question like $1),
  'tables', (select coalesce(json_agg(json_build_object('id', id, 'helpdeskId', helpdesk_id, 'kind', kind, 'status', status,
      'undecided', (select count(*) from helpdesk.dispatch_item i where i.table_id = d.id and i.decision is null),
      'seats', (select coalesce(json_agg(p.organisation_id order by p.organisation_id), '[]')
        from helpdesk.dispatch_table_participant p where p.table_id = d.id)) order by scheduled_at, id), '[]') from d),
  'items', (select coalesce(json_agg(json_build_object('id', id, 'tableId', table_id, 'referralId', referral_id, 'decision', decision,
      'willing', (select coalesce(json_agg(p.organisation_id order by p.organisation_id), '[]')
        from helpdesk.provider_response p where p.item_id = i.id and p.can_take <> 'NO')) order by placed_at, id), '[]')
      from helpdesk.dispatch_item i where referral_id in (select id from r)),
  'trajectories', (select coalesce(json_agg(json_build_object('id', id, 'referralId', referral_id, 'status', status, 'agreedOn', agreed_on,
      'parts', (select json_agg(json_build_object('organisationId', a.organisation_id, 'role', a.role,
        'isStarted', a.started_on is not null, 'isReleased', a.released_at is not null) order by a.role desc, a.organisation_id)
        from helpdesk.assignment a where a.trajectory_id = t.id),
      'sessions', (select coalesce(json_agg(json_build_object('day', s.day, 'dayPart', s.day_part) order by s.day, s.day_part), '[]')
        from helpdesk.trajectory_session s where s.trajectory_id = t.id)) order by proposed_at, id), '[]') from t),
  'roundTables', (select coalesce(json_agg(json_build_object('id', id, 'referralId', referral_id, 'status', status, 'purpose', purpose,
      'seats', (select json_agg(json_build_object('role', p.role, 'organisationId', p.organisation_id) order by p.role, p.organisation_id)
        from helpdesk.round_table_participant p where p.round_table_id = b.id)) order by scheduled_at, id), '[]')
      from helpdesk.round_table b where referral_id in (select id from r)),
  'followUps', (select coalesce(json_agg(json_build_object('id', id, 'helpdeskId', helpdesk_id, 'isDone', done_on is not null)
      order by raised_at, id), '[]') from helpdesk.follow_up where trajectory_id in (select id from t)),
  'gaps', (select coalesce(json_agg(json_build_object('id', id, 'helpdeskId', helpdesk_id, 'status', status) order by raised_at, id), '[]')
      from helpdesk.gap_signal)) as view`;

const CONSENTS = `select coalesce(json_agg(json_build_object('id', id, 'pupilId', pupil_id, 'purpose', purpose, 'recipients', recipients,
    'isLive', decision = 'GRANTED' and withdrawn_at is null) order by valid_from, recipients, id), '[]') as consents
  from pupils.consent_record where pupil_id = any ($1)`;

export async function look(hub: TestHub, tag: string, pupilIds: readonly string[]): Promise<View> {
  const [[helpdesk], [pupils]] = await Promise.all([
    hub.rows('helpdesk', HELPDESK, [`${tag}:%`, tag]),
    hub.rows('pupils', CONSENTS, [pupilIds]),
  ]);
  return Object.assign({}, helpdesk?.view, { consents: pupils?.consents }) as View;
}
