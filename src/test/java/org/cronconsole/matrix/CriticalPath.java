package org.cronconsole.matrix;

import org.cronconsole.dealership.OnboardingStep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The least that an onboarding can take: the longest chain of its calls of which each needs the one
 * before. It is derived from what the calls carry, not from when they were made, so that calls that
 * were made one after the other without need make the onboarding longer, but not this path:
 *
 * <ul>
 *   <li>whoever sends an id needs the answer in which that id was first told;
 *   <li>a write needs what was read of the same thing, and the write to it, before;
 *   <li>a read needs the last write to the same thing, for it confirms it;
 *   <li>a step needs the confirmed writes of the step before, for that is the order in which it is
 *       safe; the two jobs do not need each other;
 *   <li>the same question twice, with no write to that thing in between, is one call.
 * </ul>
 *
 * Each call counts with the time that the server took for it. Looks at deploys count from the end
 * of the deploy, as the server tells it; looks before that are for nothing.
 */
final class CriticalPath {
    private static final Pattern ID =
            Pattern.compile("(?:crn|evg|dep)-[0-9a-z]{12,}|PN[0-9a-f]{32}");

    private CriticalPath() {}

    /**
     * A call as it was made.
     *
     * @param took what the server took
     * @param answer its body
     */
    record Made(Gate.Call call, Set<OnboardingStep> steps, Duration took, String answer) {
        /** What it is about: two calls about different things do not need each other. */
        private String thing() {
            String path = call.path().replaceAll("\\?.*", "");
            Matcher id = ID.matcher(path);
            if (path.contains("/deploys") && id.find()) {
                return "deploys of " + id.group();
            }
            if (id.find(0)) {
                return id.group();
            }
            String name =
                    call.body().contains(" AM\"")
                            ? " AM"
                            : call.body().contains(" PM\"") ? " PM" : "";
            return call.service() + path + name;
        }

        /** Whether it creates a job, which deploys it at once. */
        private boolean creates() {
            return call.method().equals("POST") && call.path().matches("/v1/services/?");
        }

        private String created() {
            Matcher id = ID.matcher(answer);
            return id.find() ? id.group() : "";
        }

        /** The job whose deploys it is about; empty for others. */
        private String job() {
            Matcher id = ID.matcher(call.path());
            return call.path().contains("/deploys") && id.find() ? id.group() : "";
        }

        private String question() {
            return call.method() + " " + call.path();
        }
    }

    /**
     * The length of the longest chain.
     *
     * @param deployTime what a deploy takes at that server, one after the other of a job
     */
    static Duration of(List<Made> calls, Duration deployTime) {
        Map<String, Duration> deployed = new HashMap<>();
        Map<String, Duration> told = new HashMap<>();
        Map<String, Duration> written = new HashMap<>();
        Map<String, Duration> read = new HashMap<>();
        Set<String> asked = new HashSet<>();
        Map<OnboardingStep, Duration> ended = new HashMap<>();
        Duration longest = Duration.ZERO;
        for (Made made : calls) {
            String thing = made.thing();
            boolean reads = made.call().reads();
            if (reads && !asked.add(made.question())) {
                continue;
            }
            List<Duration> needs = new ArrayList<>();
            needs.add(written.getOrDefault(thing, Duration.ZERO));
            if (!reads) {
                needs.add(read.getOrDefault(thing, Duration.ZERO));
            }
            Matcher ids = ID.matcher(made.call().path() + " " + made.call().body());
            while (ids.find()) {
                needs.add(told.getOrDefault(ids.group(), Duration.ZERO));
            }
            made.steps().stream()
                    .flatMap(
                            step -> ended.entrySet().stream().filter(e -> before(e.getKey(), step)))
                    .forEach(e -> needs.add(e.getValue()));
            String deploys = made.job();
            if (reads && made.steps().contains(OnboardingStep.AWAIT_DEPLOYS)) {
                needs.add(deployed.getOrDefault(deploys, Duration.ZERO));
            }
            Duration end = max(needs).plus(made.took());
            if (!reads && (made.creates() || !deploys.isEmpty())) {
                String job = made.creates() ? made.created() : deploys;
                Duration begun = later(end, deployed.getOrDefault(job, Duration.ZERO));
                deployed.put(job, begun.plus(deployTime));
            }
            (reads ? read : written).merge(thing, end, CriticalPath::later);
            if (!reads) {
                asked.clear();
            }
            Matcher answered = ID.matcher(made.answer());
            while (answered.find()) {
                told.putIfAbsent(answered.group(), end);
            }
            made.steps().forEach(step -> ended.merge(step, end, CriticalPath::later));
            longest = later(longest, end);
        }
        return longest;
    }

    private static boolean before(OnboardingStep earlier, OnboardingStep step) {
        Set<OnboardingStep> jobs = Set.of(OnboardingStep.CREATE_AM, OnboardingStep.CREATE_PM);
        return earlier.compareTo(step) < 0 && !(jobs.contains(earlier) && jobs.contains(step));
    }

    private static Duration max(List<Duration> some) {
        return some.stream().reduce(Duration.ZERO, CriticalPath::later);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
