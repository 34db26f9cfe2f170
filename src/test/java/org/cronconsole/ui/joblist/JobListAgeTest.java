package org.cronconsole.ui.joblist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cronconsole.account.WriteLock;
import org.cronconsole.account.WriteRefused;
import org.cronconsole.ui.jobaction.JobActions;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.TestKit;
import org.cronconsole.ui.kit.WriteAccess;
import org.junit.jupiter.api.Test;

/** The list is read again where it may have grown old by what this session did elsewhere. */
class JobListAgeTest {
    private final TestKit test = new TestKit();
    private final WriteLock lock = test.lock(false, false);
    private final JobListViewModel model = model();

    private JobListViewModel model() {
        ScreenKit kit = test.kit();
        return new JobListViewModel(
                test.jobs(),
                kit,
                new JobActions(test.jobs(), kit, (job, run) -> {}),
                new WriteAccess(lock, kit));
    }

    @Test
    void whoComesBackFromAnOnboardingFindsItsJobs() {
        test.render.add("crn-1", "Joliet Kia AM", "0 12 * * *");
        model.entered();
        model.left();

        test.render.add("crn-2", "Joliet Kia PM", "0 20 * * *");
        model.entered();
        assertThat(model.rows().all()).as("nothing was written: nothing is asked").hasSize(1);
        model.left();

        lock.check("create a job");
        model.entered();
        assertThat(model.rows().all()).hasSize(2);
    }

    @Test
    void aRefusedWriteChangesNothing() {
        WriteLock shut = test.lock(true, false);
        assertThatThrownBy(() -> shut.check("create a job")).isInstanceOf(WriteRefused.class);
        assertThat(shut.passed()).isZero();
    }
}
