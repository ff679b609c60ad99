-- What somebody has typed into a form and not yet sent, by the address the form is sent to. No part of the record.
create table typed_form (
  user_id integer not null references "user" (id),
  place text not null,
  fields text not null,
  saved_at text not null,
  primary key (user_id, place)
) strict;
