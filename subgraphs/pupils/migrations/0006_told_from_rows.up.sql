-- Whatever this owner tells, the database tells from the rows themselves: nobody ends a consent, gives a relation, or closes every
-- right on lease with a message that its receiver cannot take, by writing one himself.
create policy told_by_the_database on hub.outbox as restrictive for insert to {{app}} with check (false);

-- A withdrawal may have been faster than the referral that rests on the consent: then its opening is answered with that. The consent
-- is held until the transaction ends, so that a withdrawal at the same moment is told here or by its own trigger (0004).
create function tell_services_of_ended_consent(referral uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if hub.actor_task() is distinct from 'events:services' then
    raise exception 'an ended consent is told to who is told that a referral is open' using errcode = 'insufficient_privilege';
  end if;
  perform 1 from pupils.consent_record c
  where c.id in (select e.consent_id from pupils.access_edge e where e.basis_id = referral and e.relation = 'SERVICE_REFERRAL')
  for share of c;
  insert into hub.outbox (receiver, type, aggregate, payload)
  select 'services', 'ServiceConsentEnded', referral,
    jsonb_build_object('referralId', referral, 'endedAt', least(c.withdrawn_at, c.valid_until, now()))
  from pupils.access_edge e join pupils.consent_record c on c.id = e.consent_id
  where e.basis_id = referral and e.relation = 'SERVICE_REFERRAL' and not pupils.consent_holds(c.id);
end $$;

-- Whether another owner's message is about anything here: a consent of that pupil, or a right that its own word opened.
create function is_known_here(of_pupil uuid, consent uuid, basis uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(hub.actor_task() in ('events:helpdesk', 'events:services'), false) and (
    exists (select 1 from pupils.consent_record c where c.id = consent and c.pupil_id = of_pupil)
    or exists (select 1 from pupils.access_edge e where e.basis_id = basis and hub.actor_task() = 'events:' || e.source));
$$;
revoke all on function tell_services_of_ended_consent(uuid), is_known_here(uuid, uuid, uuid) from public;
grant execute on function tell_services_of_ended_consent(uuid), is_known_here(uuid, uuid, uuid) to {{app}};
