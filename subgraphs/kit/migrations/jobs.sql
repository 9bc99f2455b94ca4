-- Run by the worker role, which owns graphile_worker's tables: the app role may ask for a delivery, for nothing else.
create schema if not exists jobs;
revoke all on schema jobs from public;
grant usage on schema jobs to {{app}}, {{migrator}};

-- One job per receiver and aggregate; sixteen queues keep the order within an aggregate without a queue for each.
create or replace function jobs.deliver(receiver text, aggregate uuid) returns void
language sql security definer set search_path = '' as $$
  select graphile_worker.add_job(
    'deliver',
    json_build_object('receiver', receiver, 'aggregate', aggregate),
    queue_name := 'deliver-' || (hashtext(aggregate::text) & 15),
    job_key := receiver || ':' || aggregate,
    max_attempts := 12
  );
$$;
revoke all on function jobs.deliver(text, uuid) from public;
grant execute on function jobs.deliver(text, uuid) to {{app}}, {{migrator}};
