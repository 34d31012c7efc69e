-- The playground's rooms. Every change takes the office's next number while it holds this row, so that numbers are in the
-- order of commits and a page that asks for what came after one number misses nothing.
create table playground_number (
    office bigint not null primary key,
    latest bigint not null
);

-- author is empty for the bot; audience is empty when everybody in the room sees it.
create table playground_entry (
    office bigint not null,
    id uuid not null,
    room varchar(200) not null,
    author varchar(200),
    audience varchar(200),
    kind varchar(10) not null,
    content varchar not null,
    posted timestamp with time zone not null,
    revision int not null,
    removed boolean not null,
    position bigint not null,
    latest bigint not null,
    primary key (office, id)
);
create unique index playground_entry_by_change on playground_entry (office, latest);
create index playground_entry_of_room on playground_entry (office, room, position);

create table playground_press (
    office bigint not null,
    entry uuid not null,
    revision int not null,
    user_id varchar(200) not null,
    button int not null,
    primary key (office, entry, revision, user_id, button)
);

create table playground_read (
    office bigint not null,
    room varchar(200) not null,
    user_id varchar(200) not null,
    position bigint not null,
    primary key (office, room, user_id)
);

-- What an action's first arrival came to, for when it arrives again.
create table playground_event (
    office bigint not null,
    event varchar(200) not null,
    detail varchar not null,
    primary key (office, event)
);
