-- What dispatch needs: consents to trajectories on lease, the notice to pupil and parents, tables with their items and answers,
-- and trajectories with their providers. Rights are added beside those that stand.

-- To which organisations a pupil's side consents to a trajectory, as the pupils owner told last; whole per pupil (told_relations).
create table leased_consent (
  consent_id uuid not null,
  organisation_id uuid not null,
  pupil_id uuid not null,
  valid_from timestamptz not null,
  valid_until timestamptz,
  primary key (consent_id, organisation_id)
);
create index leased_consent_of_pupil on leased_consent (pupil_id, organisation_id);

alter table referral
  -- When the consent ends by itself, as the permit said (L12); null where no end is known. Said once, never changed.
  add column consent_until timestamptz check (consent_until is null or consent_id is not null),
  -- L15: dispatched without a notice, because nobody could be reached.
  add column notice_exception boolean not null default false,
  -- What was decided last, and who was considered for it (S4-9, S4-10).
  add column decision_rationale text check (length(decision_rationale) between 10 and 2000),
  add column considered_providers uuid[] not null default '{}',
  -- Kept by a trigger, so that the radar need not look through histories.
  add column last_event_at timestamptz not null default now();
-- What may be off the radar is looked for among open cases only, however long the history.
create index referral_open on referral (helpdesk_id, last_event_at, id) where status in
  ('RECEIVED', 'INFO_REQUESTED', 'EXPIRED', 'TRIAGED', 'ON_DISPATCH_TABLE', 'POSTPONED', 'EXPERT_TABLE', 'NO_OFFER', 'ASSIGNED',
   'STARTED', 'STALLED', 'REOPENED');

-- L16: whoever wants to stop may stop, in one step, wherever the case stands.
alter table referral_transition no force row level security;
insert into referral_transition values
  ('EXPIRED', 'WITHDRAWN'), ('POSTPONED', 'WITHDRAWN'), ('EXPERT_TABLE', 'WITHDRAWN'), ('REOPENED', 'WITHDRAWN');
alter table referral_transition force row level security;

-- Where a referral was passed on to (200 characters) stands before why (2000).
alter table referral_event drop constraint referral_event_reason_check, add constraint referral_event_reason_check check (length(reason) <= 2210);

-- L15: that pupil and parents were told of the referral, when, and in which language of their choice.
create table referral_notice (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral,
  informed_on date not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  by_person uuid not null,
  by_org uuid not null,
  recorded_at timestamptz not null default now()
);
create index notice_of_referral on referral_notice (referral_id, informed_on);

-- A meeting of helpdesk and providers (dispatchtafel).
create table dispatch_table (
  id uuid primary key default gen_random_uuid(),
  helpdesk_id uuid not null references helpdesk,
  kind text not null check (kind in ('NAFT', 'WELFARE', 'MIXED')),
  scheduled_at timestamptz not null,
  place text not null check (length(place) between 1 and 200),
  chair uuid not null,
  status text not null default 'PLANNED' check (status in ('PLANNED', 'OPEN', 'CLOSED', 'CANCELLED')),
  opened_at timestamptz,
  closed_at timestamptz,
  synthetic boolean not null default false,
  check ((closed_at is not null) = (status in ('CLOSED', 'CANCELLED')))
);
create index dispatch_table_of_helpdesk on dispatch_table (helpdesk_id, scheduled_at desc, id);

-- Who sits at it. Everybody with a fitting offer, by itself (neutrality, S4-9); others by invitation.
create table dispatch_table_participant (
  table_id uuid not null references dispatch_table,
  organisation_id uuid not null references organisation,
  because text not null check (because in ('OFFER', 'INVITED')),
  primary key (table_id, organisation_id)
);
create index participant_of_organisation on dispatch_table_participant (organisation_id, table_id);

-- A referral on a table, as all providers see it, alike: nobody's name, birth date or school (R9). A copy made when it is placed,
-- so that no right to the referral itself is needed; its words are forgotten 30 days after the table (L25).
create table dispatch_item (
  id uuid primary key default gen_random_uuid(),
  table_id uuid not null references dispatch_table,
  referral_id uuid not null references referral,
  position integer not null check (position >= 1),
  subject_kind text not null,
  group_size integer,
  need text check (length(need) between 10 and 1000),
  level text,
  age_band text,
  area_nis text,
  situation text,
  reasons text[] not null,
  -- Five or more problematic half days: the fact, not the number.
  clb_duty_reached boolean,
  urgency text not null,
  placed_at timestamptz not null default now(),
  decision text check (decision in ('ASSIGNED', 'POSTPONED', 'EXPERT_TABLE', 'NO_OFFER', 'WITHDRAWN')),
  decided_at timestamptz,
  decided_by uuid,
  rationale text check (length(rationale) between 10 and 2000),
  considered_providers uuid[] not null default '{}',
  forgotten_at timestamptz,
  unique (table_id, position),
  check ((decision is null) = (decided_at is null)),
  check (decision is null or decision = 'WITHDRAWN' or rationale is not null),
  check (forgotten_at is not null or need is not null)
);
create unique index dispatch_item_undecided on dispatch_item (referral_id) where decision is null;
create index dispatch_item_of_referral on dispatch_item (referral_id, placed_at desc);

create table provider_response (
  id uuid primary key default gen_random_uuid(),
  item_id uuid not null references dispatch_item,
  organisation_id uuid not null references organisation,
  can_take text not null check (can_take in ('YES', 'NO', 'TOGETHER')),
  from_own_strength text check (length(from_own_strength) between 1 and 1000),
  earliest_start date,
  answered_by uuid not null,
  answered_at timestamptz not null default now(),
  unique (item_id, organisation_id)
);

create table trajectory_transition (
  from_status text not null,
  to_status text not null,
  primary key (from_status, to_status)
);
insert into trajectory_transition values
  ('PROPOSED', 'AGREED'), ('PROPOSED', 'STALLED'), ('AGREED', 'START_WATCH'), ('AGREED', 'STALLED'),
  ('START_WATCH', 'RUNNING'), ('START_WATCH', 'STALLED'),
  ('RUNNING', 'CLOSING_ROUND_TABLE'), ('RUNNING', 'STALLED'),
  ('CLOSING_ROUND_TABLE', 'COMPLETED'), ('CLOSING_ROUND_TABLE', 'STALLED'),
  ('STALLED', 'RESTARTED'), ('STALLED', 'REPLACED'), ('STALLED', 'STOPPED');

-- An agreed course of support with one or more providers; what was decided when it was assigned stays with it.
create table trajectory (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral,
  helpdesk_id uuid not null references helpdesk,
  item_id uuid references dispatch_item,
  status text not null default 'PROPOSED' check (status in ('PROPOSED', 'AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE',
    'COMPLETED', 'STALLED', 'RESTARTED', 'REPLACED', 'STOPPED')),
  proposed_at timestamptz not null default now(),
  rationale text not null check (length(rationale) between 10 and 2000),
  considered_providers uuid[] not null check (cardinality(considered_providers) >= 1),
  agreed_on date,
  agreed_start date,
  start_deadline date,
  actual_start date,
  -- Half days (dagdelen).
  day_parts_planned integer check (day_parts_planned between 1 and 400),
  outcome text check (outcome in ('RETURNED_TO_SCHOOL', 'STAYED_AT_SCHOOL', 'OTHER_SCHOOL', 'OTHER_ROUTE', 'WORK', 'CARE', 'NO_EFFECT',
    'STOPPED_BY_PUPIL', 'MOVED', 'UNKNOWN')),
  closed_on date,
  synthetic boolean not null default false,
  check (status not in ('AGREED', 'START_WATCH') or agreed_on is not null),
  check (status <> 'START_WATCH' or start_deadline is not null),
  -- R6, but for the day itself, which the trigger holds against today.
  check (status not in ('RUNNING', 'CLOSING_ROUND_TABLE', 'COMPLETED') or actual_start is not null),
  check (status <> 'COMPLETED' or (outcome is not null and closed_on is not null))
);
-- One trajectory at a time per case; a stalled one still is that one until the case is assigned anew or ends.
create unique index trajectory_live on trajectory (referral_id)
  where status in ('PROPOSED', 'AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE', 'STALLED');
create index trajectory_of_referral on trajectory (referral_id, proposed_at desc);
create index trajectory_watched on trajectory (start_deadline) where status = 'START_WATCH';

create table trajectory_event (
  id bigint generated always as identity primary key,
  trajectory_id uuid not null references trajectory,
  at timestamptz not null default now(),
  by_person uuid,
  by_role text not null,
  from_status text,
  to_status text not null,
  reason text check (length(reason) <= 2000)
);
create index event_of_trajectory on trajectory_event (trajectory_id, id);

create table assignment (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null references trajectory,
  organisation_id uuid not null references organisation,
  offer_id uuid not null,
  offer_type text not null,
  role text not null check (role in ('LEAD', 'CO')),
  strength text check (length(strength) between 1 and 1000),
  opened_at timestamptz not null default now(),
  started_on date,
  ended_on date check (ended_on >= started_on),
  -- The place is free again from here on, and the organisation's sight ends: after days of grace where it had started (L31).
  released_at timestamptz,
  sight_until timestamptz,
  unique (trajectory_id, organisation_id),
  check ((released_at is null) = (sight_until is null)),
  check (ended_on is null or started_on is not null)
);
create unique index assignment_lead on assignment (trajectory_id) where role = 'LEAD';
create index assignment_of_organisation on assignment (organisation_id, opened_at desc, id);

-- A half day with a provider, planned (attended is null) or past: what absences are compared with (R7).
create table trajectory_session (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null references trajectory,
  assignment_id uuid not null references assignment,
  day date not null,
  day_part text not null check (day_part in ('AM', 'PM')),
  attended boolean,
  recorded_at timestamptz not null default now(),
  unique (trajectory_id, day, day_part)
);

-- A signal about a trajectory, and what came of it (S4-16).
create table follow_up (
  id uuid primary key default gen_random_uuid(),
  trajectory_id uuid not null references trajectory,
  helpdesk_id uuid not null references helpdesk,
  signal text not null check (signal in ('OK', 'NO_SHOW', 'PROVIDER_FULL', 'CONSENT_WITHDRAWN', 'SCHOOL_BLOCK', 'OTHER')),
  source text not null check (source in ('PROVIDER', 'ABSENCE', 'CONSENT', 'DEADLINE', 'DISPATCHER')),
  organisation_id uuid references organisation,
  -- A session that a problematic absence stands on raises one signal.
  session_id uuid unique references trajectory_session,
  note text check (length(note) between 1 and 500),
  raised_at timestamptz not null default now(),
  due_on date not null,
  done_on date,
  done_by uuid,
  contact_result text check (length(contact_result) between 1 and 1000),
  check ((done_on is null) = (contact_result is null))
);
create index follow_up_to_do on follow_up (helpdesk_id, due_on, id) where done_on is null;
create index follow_up_of_trajectory on follow_up (trajectory_id, raised_at);

-- A meeting of pupil, parents, school, centre and provider (ronde tafel); L17: whether the pupil was asked and heard.
create table round_table (
  id uuid primary key default gen_random_uuid(),
  referral_id uuid not null references referral,
  helpdesk_id uuid not null references helpdesk,
  purpose text not null check (purpose in ('START', 'FOLLOW_UP', 'CLOSING')),
  scheduled_at timestamptz not null,
  place text check (length(place) between 1 and 200),
  status text not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CANCELLED')),
  held_on date,
  pupil_invited boolean not null default true,
  pupil_present boolean,
  synthetic boolean not null default false,
  check ((status = 'HELD') = (held_on is not null))
);
create index round_table_of_referral on round_table (referral_id, scheduled_at desc);

create table round_table_participant (
  id uuid primary key default gen_random_uuid(),
  round_table_id uuid not null references round_table,
  role text not null check (role in ('PUPIL', 'PARENT', 'SCHOOL', 'CLB', 'PROVIDER', 'SERVICE', 'HELPDESK', 'TRUSTED_PERSON')),
  organisation_id uuid references organisation,
  attended boolean,
  unique nulls not distinct (round_table_id, role, organisation_id)
);
create index round_tables_of_organisation on round_table_participant (organisation_id, round_table_id);

create table round_table_agreement (
  id uuid primary key default gen_random_uuid(),
  round_table_id uuid not null references round_table,
  agreed text not null check (length(agreed) between 1 and 500),
  owner_role text not null,
  due date,
  position integer not null
);
create index agreement_of_round_table on round_table_agreement (round_table_id, position);

-- What pupil or parent say in their own words, each as often as they want; nobody changes it.
create table round_table_voice (
  id uuid primary key default gen_random_uuid(),
  round_table_id uuid not null references round_table,
  by_role text not null check (by_role in ('PUPIL', 'GUARDIAN')),
  by_person uuid not null,
  words text not null check (length(words) between 1 and 2000),
  given_at timestamptz not null default now()
);
create index voice_of_round_table on round_table_voice (round_table_id, given_at);

-- A need for which the network has no (free) offer (hiaat): need x area x school year (R8).
create table gap_signal (
  id uuid primary key default gen_random_uuid(),
  helpdesk_id uuid not null references helpdesk,
  need text not null,
  target_group text,
  area_nis text,
  school_year text not null check (school_year ~ '^\d{4}-\d{4}$'),
  evidence_count integer not null default 0 check (evidence_count >= 0),
  status text not null default 'OPEN' check (status in ('OPEN', 'REPORTED', 'ANSWERED')),
  raised_at timestamptz not null default now(),
  raised_by uuid,
  policy_answer text check (length(policy_answer) between 1 and 2000),
  check ((status = 'ANSWERED') = (policy_answer is not null)),
  unique nulls not distinct (helpdesk_id, need, target_group, area_nis, school_year)
);
-- A case counts once for a gap, however often it comes up.
create table gap_evidence (
  gap_id uuid not null references gap_signal,
  referral_id uuid not null references referral,
  primary key (gap_id, referral_id)
);

-- Cases that a dispatcher handed to a colleague, all at once.
create table case_hand_over (
  id uuid primary key default gen_random_uuid(),
  helpdesk_id uuid not null references helpdesk,
  from_person uuid not null,
  to_person uuid not null,
  by_person uuid not null,
  at timestamptz not null default now(),
  reason text not null check (length(reason) between 1 and 500),
  referral_ids uuid[] not null
);

-- A referral that is being written (DRAFT): its writer's own, and about nobody: the permit comes when it is sent.
create table referral_draft (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation,
  person_id uuid not null,
  helpdesk_id uuid references helpdesk,
  subject_kind text not null check (subject_kind in ('PUPIL', 'PUPIL_GROUP', 'CLASS_GROUP', 'TEACHER', 'SCHOOL_TEAM', 'SCHOOL')),
  channel text not null,
  reasons text[] not null default '{}',
  question text check (length(question) <= 2000),
  school_measures text[] not null default '{}',
  urgency text not null,
  group_size integer check (group_size between 1 and 500),
  school_id uuid,
  situation text,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'RECEIVED', 'DISCARDED')),
  referral_id uuid references referral,
  changed_at timestamptz not null default now(),
  check ((status = 'RECEIVED') = (referral_id is not null))
);
create index draft_of_writer on referral_draft (person_id, changed_at desc, id) where status = 'DRAFT';
