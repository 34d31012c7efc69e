package dev.runway.app.benchmark.slack;

import dev.runway.app.benchmark.load.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/** Several candidates measured in turn, A B A B A B, so that whatever else the machine does meets them alike. */
final class Rounds {

    static final int TIMES = 3;

    private Rounds() {}

    /** @return for each candidate the round of the median rate */
    static List<Load.Result> measured(List<Callable<Load.Result>> candidates) throws Exception {
        var results = new ArrayList<List<Load.Result>>();
        candidates.forEach(candidate -> results.add(new ArrayList<>()));
        for (int round = 0; round < TIMES; round++) {
            for (int number = 0; number < candidates.size(); number++) {
                results.get(number).add(candidates.get(number).call());
            }
        }
        return results.stream().map(Rounds::median).toList();
    }

    private static Load.Result median(List<Load.Result> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Load.Result::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }
}
