-- A post can be abolished 裁撤: a change that puts nothing in the place of what held. What held before stays on record.
alter table post_change add column abolishes boolean not null default false;
-- the change that ended a version where nothing took its place at once
alter table post_version add column closed_by bigint references post_change;
