-- Who made a decision and when, as the archive says that it was taken in with: names of people who need have no account here.
create table decision_provenance (
  decision_id integer primary key references decision (id),
  decided_by text not null,
  decided_at text not null
);
