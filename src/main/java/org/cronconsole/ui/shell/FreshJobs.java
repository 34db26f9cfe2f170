package org.cronconsole.ui.shell;

import org.cronconsole.job.JobService;
import org.cronconsole.ui.joblist.JobListViewModel;
import org.cronconsole.ui.kit.KnownJobs.Phase;

/**
 * Has the jobs read again where this session wrote some since they were read, whichever screen did
 * it: an onboarding, an offboarding, a queue of many. So whoever goes to another screen finds there
 * what they have just done. On the screen's thread.
 */
final class FreshJobs {
    private final JobService service;
    private final JobListViewModel jobs;
    private long written;
    private boolean owed;

    FreshJobs(JobService service, JobListViewModel jobs) {
        this.service = service;
        this.jobs = jobs;
        this.written = service.written();
    }

    /** On the way to a screen: reads them where they may be old. */
    void look() {
        Phase phase = jobs.phaseProperty().get();
        owed &= phase != Phase.LOADED;
        if (service.written() != written || (owed && phase == Phase.FAILED)) {
            read();
        }
    }

    /** Reads them whatever is known: another admin may have written. */
    void read() {
        written = service.written();
        owed = true;
        jobs.refresh();
    }
}
