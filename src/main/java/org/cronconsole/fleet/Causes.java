package org.cronconsole.fleet;

import org.cronconsole.run.CommonCause;
import org.cronconsole.run.Failure;
import org.cronconsole.run.Slot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What the jobs that fail now have in common. */
final class Causes {
    private Causes() {}

    static List<CommonCause> among(Collection<JobRecord> records) {
        List<Failure> failures = new ArrayList<>();
        for (JobRecord record : records) {
            Slot latest = record.latest();
            JobRecord.Broken broken = record.broken();
            if (latest == null || broken == null || !latest.status().bad() || latest.repaired()) {
                continue;
            }
            failures.add(
                    new Failure(
                            record.job().id(),
                            Failure.reasonOf(latest.status(), latest.reason()),
                            record.job().source(),
                            broken.since(),
                            broken.goodAt(),
                            broken.deployedAt()));
        }
        return CommonCause.among(failures);
    }
}
