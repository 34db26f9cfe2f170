package org.cronconsole.dealership;

import org.cronconsole.dealership.OnboardingPlan.Conflict;
import org.cronconsole.dealership.OnboardingPlan.Remark;

import java.util.ArrayList;
import java.util.List;

/** What the making of a plan comes upon, in the order in which it does. */
final class Findings {
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    void conflict(String field, String problem, List<? extends Remedy> remedies) {
        conflicts.add(new Conflict(field, problem, List.copyOf(remedies)));
    }

    void conflict(String field, String problem) {
        conflict(field, problem, List.of());
    }

    void remark(String field, String text, List<? extends Remedy> remedies) {
        remarks.add(new Remark(field, text, List.copyOf(remedies)));
    }

    void remark(String text) {
        remarks.add(new Remark(null, text, List.of()));
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    List<Remark> remarks() {
        return remarks;
    }
}
