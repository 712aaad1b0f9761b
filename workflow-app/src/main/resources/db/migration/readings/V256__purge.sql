-- The only way in which a record of readings or of sign-ins becomes shorter. The application may not delete rows itself, so that
-- even a taken-over one can't hide what it did: the Cybersecurity Law, Art. 21, asks for network logs of six months at least.
create function purge_records(records text, before timestamptz) returns bigint
language plpgsql security definer set search_path = banwen, pg_temp as $$
declare
  gone bigint;
begin
  if before > now() - interval '180 days' then
    raise exception 'records of the last six months are kept';
  end if;
  if records = 'reading' then
    delete from reading where at < before;
  elsif records = 'sign_in' then
    delete from sign_in where at < before;
  else
    raise exception 'no such records: %', records;
  end if;
  get diagnostics gone = row_count;
  return gone;
end
$$;
revoke all on function purge_records(text, timestamptz) from public;
grant execute on function purge_records(text, timestamptz) to "${app}";
