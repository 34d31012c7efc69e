-- What an accepted request brings along: who pays, how much, and the people it needs.

alter table project add column sponsor bigint references person;
alter table project add column budget varchar default '' not null;

create table member (
    project bigint not null references project,
    project_key integer not null,
    person bigint not null references person,
    part varchar not null,
    primary key (project, project_key)
);
