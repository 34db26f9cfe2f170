package org.cronconsole.render;

import org.cronconsole.id.JobId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Runs of cron jobs: starting and canceling them, their events and their logs. */
final class RunCalls {
    private final RenderCalls calls;
    private final Pages pages;

    RunCalls(RenderCalls calls, Pages pages) {
        this.calls = calls;
        this.pages = pages;
    }

    List<RunEvent> events(JobId job, Instant from, Instant to) {
        List<RunEvent> events = new ArrayList<>(events(job, RunJson.STARTED, from, to));
        events.addAll(events(job, RunJson.ENDED, from, to));
        // Stable: at one and the same time a start, read first, stays before an end.
        events.sort(Comparator.comparing(RunEvent::at));
        return events;
    }

    /** All types at once, which is one list to page through instead of one for each. */
    JobEvents all(JobId job, Instant from, Instant to) {
        return EventJson.events(
                pages.all(
                        ApiRequest.get("services", job.value(), "events")
                                .with("startTime", from.toString())
                                .with("endTime", to.toString()),
                        "event",
                        EventJson::event));
    }

    /** One type at a time: no form is documented to ask for two. */
    private List<RunEvent> events(JobId job, String type, Instant from, Instant to) {
        return pages
                .all(
                        ApiRequest.get("services", job.value(), "events")
                                .with("type", type)
                                .with("startTime", from.toString())
                                .with("endTime", to.toString()),
                        "event",
                        RunJson::event)
                .stream()
                .flatMap(Optional::stream)
                .filter(event ->
                        (event instanceof RunEvent.Started) == type.equals(RunJson.STARTED))
                // An event that came during the reading may push one to the next page as well.
                .distinct()
                .toList();
    }

    TriggeredRun trigger(JobId job) {
        return calls.ask(
                ApiRequest.of("POST", "cron-jobs", job.value(), "runs"), RunJson::triggered);
    }

    void cancelActive(JobId job) {
        calls.tell(ApiRequest.of("DELETE", "cron-jobs", job.value(), "runs"));
    }

    LogPage logs(LogQuery query) {
        ApiRequest request =
                ApiRequest.get("logs")
                        .with("ownerId", query.workspace().value())
                        .with("resource", query.job().value())
                        .with("startTime", query.from().toString())
                        .with("endTime", query.to().toString())
                        // Not the lines of a build that ends while the run starts.
                        .with("type", "app")
                        .with("direction", query.newestFirst() ? "backward" : "forward")
                        .with("limit", Integer.toString(Math.clamp(query.limit(), 1, 100)));
        if (query.text() != null && !query.text().isBlank()) {
            request = request.with("text", query.text());
        }
        return calls.ask(request, body -> RunJson.logs(body, query));
    }
}
