-- Where at Teams a place is: its conversation, and the service that Teams named last for it. The platform is no part of the
-- key, for only Teams has these.
create table teams_conversation (
    office bigint not null,
    workspace varchar not null,
    ref varchar not null,
    conversation varchar not null,
    service varchar not null,
    named_at timestamp with time zone not null,
    primary key (ref, workspace, office)
);
create index teams_conversation_by_time on teams_conversation (workspace, office, named_at);
