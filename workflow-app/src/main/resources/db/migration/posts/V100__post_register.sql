-- The register of posts with its history. A post is its code; what is known of it holds from a moment to a moment, the end
-- not included, and never changes afterwards: only the end of what holds is set when something else takes its place.
create sequence post_version_id;
grant usage on sequence post_version_id to "${app}";
create table post_version (
  id              bigint primary key default nextval('post_version_id'),
  post_code       text not null references post,
  valid_from      timestamptz not null,
  valid_to        timestamptz not null default 'infinity',
  name            text not null,
  office          text not null,
  duties          text not null default '',
  holder_a        text not null references person,
  holder_b        text references person,
  supervisor      text references post,
  key_post        boolean not null default false,
  -- why nobody may stand in, 不得代岗; null where B may
  not_deputisable text,
  -- party-government office 党政办: sees every document
  party_government_office boolean not null default false,
  -- main leader 主要领导 (secretary, township head): sees every document
  main_leader     boolean not null default false,
  position        int not null,
  check (holder_a is distinct from holder_b),
  check (valid_from < valid_to),
  unique (post_code, valid_from)
);
insert into post_version (post_code, valid_from, name, office, holder_a, holder_b, party_government_office, main_leader, position)
select code, timestamptz '2000-01-01 00:00+08', name, office, holder_a, holder_b, party_government_office, main_leader, position
from post order by position, code;
create index post_version_holder_a on post_version (holder_a, valid_to);
create index post_version_holder_b on post_version (holder_b, valid_to);
grant select, insert, update on post_version to "${app}";

alter table post
  drop column name, drop column office, drop column holder_a, drop column holder_b, drop column party_government_office,
  drop column main_leader, drop column position;

-- A change of the register waits here for its approval. The details are JSON of what is to hold.
create sequence post_change_id;
grant usage on sequence post_change_id to "${app}";
create table post_change (
  id             bigint primary key default nextval('post_change_id'),
  post_code      text not null,
  effective_from timestamptz not null,
  details        text not null,
  reason         text not null,
  state          text not null check (state in ('awaited', 'approved', 'refused')),
  entered_by     text not null references person,
  entered_at     timestamptz not null,
  decided_by     text references person,
  decided_at     timestamptz,
  check ((state = 'awaited') = (decided_by is null))
);
create index post_change_post on post_change (post_code, id);
grant select, insert, update on post_change to "${app}";
alter table post_version add column change_id bigint references post_change;

-- Matters that an absent holder may keep back from the deputy.
create table matter (
  code     text primary key check (code ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name     text not null,
  position int not null
);
insert into matter values
  ('finance', '财务', 10), ('personnel', '人事', 20), ('discipline', '纪检监察', 30), ('letters', '信访', 40),
  ('projects', '工程项目', 50);
grant select, insert, update on matter to "${app}";
