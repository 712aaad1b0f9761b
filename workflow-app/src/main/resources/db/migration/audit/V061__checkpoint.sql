-- A chain can't tell that its last acts, or all of them, are gone: a checkpoint remembers how far each had come.
create table audit_checkpoint (
  id              bigint primary key check (id > 0),
  at              timestamptz not null,
  chains          bigint not null,
  acts            bigint not null,
  previous_digest text not null,
  digest          text not null
);
grant select, insert on audit_checkpoint to "${app}";

-- The heads of the chains that grew since the checkpoint before. They refer to no document: they outlast its removal.
-- They are written before the checkpoint, whose digest is over them.
create table audit_checkpoint_head (
  checkpoint_id bigint not null references audit_checkpoint deferrable initially deferred,
  document_id   uuid not null,
  seq           int not null check (seq > 0),
  digest        text not null,
  primary key (document_id, seq)
);
create index audit_checkpoint_head_checkpoint on audit_checkpoint_head (checkpoint_id, document_id);
grant select, insert on audit_checkpoint_head to "${app}";
