-- A document's page looks up what has the same title and what came lately from the same sender.
create index document_title on document using hash (title);
create index document_sender on document (sender, received_at desc) where sender is not null;
