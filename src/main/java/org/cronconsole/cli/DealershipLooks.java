package org.cronconsole.cli;

import org.cronconsole.account.DashboardUser;
import org.cronconsole.dealership.Dealership;
import org.cronconsole.fault.GatewayException;
import org.cronconsole.phone.NumberProblem;
import org.cronconsole.phone.OurNumber;
import org.cronconsole.settings.SettingsProblem;
import org.cronconsole.workbench.Workbench;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What Twilio and the dashboard tell of a dealership; where one cannot be asked, that is no reason
 * to say nothing of the rest.
 *
 * @param number null where there is none, or it is not known
 * @param users null where they are not known
 * @param problems why something is not known, each a sentence
 */
record DealershipLooks(
        @Nullable OurNumber number, @Nullable List<DashboardUser> users, List<String> problems) {

    static DealershipLooks of(Workbench bench, Dealership dealership) {
        List<String> problems = new ArrayList<>();
        OurNumber number = null;
        List<DashboardUser> users = null;
        try {
            number = bench.dealerships().number(dealership).orElse(null);
        } catch (GatewayException | NumberProblem | SettingsProblem unknown) {
            problems.add("What Twilio has of its number is not known: " + unknown.getMessage());
        }
        try {
            users = bench.dealerships().users(dealership);
        } catch (GatewayException unknown) {
            problems.add("Its dashboard users are not known: " + unknown.getMessage());
        }
        return new DealershipLooks(number, users, List.copyOf(problems));
    }
}
