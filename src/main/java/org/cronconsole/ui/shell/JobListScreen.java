package org.cronconsole.ui.shell;

import org.cronconsole.ui.joblist.JobListView;
import org.cronconsole.ui.joblist.JobListViewModel;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.UiState;

/** Makes the screen of the job list, with what is remembered of it. */
final class JobListScreen {
    private JobListScreen() {}

    /** Begins with what was typed into the filter when the profile was used last. */
    static void rememberFilter(JobListViewModel jobs, UiState state, String profile) {
        String remembered = "jobs.filter." + profile;
        state.get(remembered).ifPresent(jobs.filterProperty()::set);
        jobs.filterProperty().subscribe(typed -> state.put(remembered, typed));
    }

    /** The screen. */
    static JobListView of(
            JobListViewModel jobs,
            ScreenKit kit,
            UiState state,
            String profile,
            JobListView.Ways ways) {
        JobListView view = new JobListView(jobs, kit, ways);
        ColumnMemory.of("jobs", view.table(), state, profile);
        return view;
    }
}
