-- 首问责任: the documents that somebody signed for.
create index act_signed_for on act (username, document_id) where step = 'sign-receipt';
