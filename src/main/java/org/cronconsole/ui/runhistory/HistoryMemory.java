package org.cronconsole.ui.runhistory;

import org.cronconsole.ui.kit.UiState;

import java.util.Arrays;

/**
 * What the run history of a profile remembers: range, statuses, words, whether the chart is shown,
 * where files were written to. Days that were typed are not remembered: they are soon long ago.
 */
public final class HistoryMemory {
    private HistoryMemory() {}

    /** Puts back what was remembered, and remembers what changes. */
    public static void of(RunHistoryViewModel model, UiState state, String profile) {
        String range = "runs.range." + profile;
        String status = "runs.status." + profile;
        String words = "runs.words." + profile;
        String chart = "runs.chart." + profile;
        String folder = "runs.folder." + profile;
        state.get(range)
                .flatMap(name ->
                        Arrays.stream(Range.values())
                                .filter(each -> each.name().equals(name) && each != Range.DAYS)
                                .findFirst())
                .ifPresent(model.period().rangeProperty()::set);
        state.get(status)
                .flatMap(name ->
                        Arrays.stream(RunFilter.values())
                                .filter(each -> each.name().equals(name))
                                .findFirst())
                .ifPresent(model.rows().filterProperty()::set);
        state.get(words).ifPresent(model.rows().wordsProperty()::set);
        state.get(chart)
                .ifPresent(now -> model.chartShownProperty().set(Boolean.parseBoolean(now)));
        state.get(folder).ifPresent(model.exporting().folderProperty()::set);
        model.period().rangeProperty().subscribe(now -> state.put(range, now.name()));
        model.rows().filterProperty().subscribe(now -> state.put(status, now.name()));
        model.rows().wordsProperty().subscribe(typed -> state.put(words, typed));
        model.chartShownProperty().subscribe(now -> state.put(chart, now.toString()));
        model.exporting().folderProperty().subscribe(now -> state.put(folder, now));
    }
}
