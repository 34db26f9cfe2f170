package org.cronconsole.dealership.act;

import java.util.List;

/**
 * What an act will do, found out without writing anything. It may hold a secret that was typed,
 * which no method gives away: forget the plan once the act is done.
 */
public final class ActPlan {
    private final String dealership;
    private final List<Deed> deeds;
    private final List<String> remarks;

    ActPlan(String dealership, List<Deed> deeds, List<String> remarks) {
        this.dealership = dealership;
        this.deeds = List.copyOf(deeds);
        this.remarks = List.copyOf(remarks);
    }

    /** The dealership's name before the act. */
    public String dealership() {
        return dealership;
    }

    /** What will be done, in order. */
    public List<PlannedStep> steps() {
        return deeds.stream().map(Deed::step).toList();
    }

    /** What is worth knowing before. */
    public List<String> remarks() {
        return remarks;
    }

    List<Deed> deeds() {
        return deeds;
    }

    @Override
    public String toString() {
        return "ActPlan[" + dealership + ", " + steps() + "]";
    }
}
