package dev.runway.core.directory;

/** What somebody may do in the office. */
public enum Role {
    ADMINISTRATOR,
    PROJECT_OFFICE,
    LEAD,
    MEMBER,
    OBSERVER
}
