-- Where a person gets mail, whether it is wanted, and in which language; the person's own to set.
alter table person add column mail text;
alter table person add column mail_wanted boolean not null default true;
alter table person add column mail_language text not null default 'zh-CN' check (mail_language in ('zh-CN', 'en'));
