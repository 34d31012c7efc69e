-- The agenda's entries, in the shape that db-scheduler reads. task_name is the job, task_instance its key, and task_data
-- the instant it was put for: execution_time moves on when a run failed and is tried again.
create table scheduled_tasks (
    task_name            varchar                  not null,
    task_instance        varchar                  not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar,
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);

-- How far the office's clock was moved ahead in the playground, so that a restart does not turn time back. No row: not at all.
create table office_clock (
    id          int    not null primary key,
    ahead_nanos bigint not null
);
