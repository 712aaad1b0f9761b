-- Where red ink stands on a page's picture that may be a seal; null of pages that were drawn before anybody looked.
alter table rendition_page add column red_ink jsonb;
