-- What was done for an absent holder.
create index act_acting_for on act (acting_for, at) where acting_for is not null;
