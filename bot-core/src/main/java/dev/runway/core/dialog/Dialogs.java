package dev.runway.core.dialog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The dialogs an office has, each in its newest version: the ones in code, and those an office composed itself. */
public interface Dialogs {

    Optional<Dialog> find(long office, String name);

    /** The same dialogs for every office. */
    static Dialogs of(Dialog... dialogs) {
        var byName = List.of(dialogs).stream().collect(Collectors.toMap(Dialog::name, dialog -> dialog));
        return (office, name) -> Optional.ofNullable(byName.get(name));
    }
}
