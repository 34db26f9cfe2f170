package org.cronconsole.ui.jobdetail;

import org.cronconsole.job.CronJob;
import org.cronconsole.job.JobDetails;
import org.cronconsole.job.Period;
import org.cronconsole.render.Deploy;
import org.cronconsole.run.Run;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.ui.jobdetail.FactRows.Fact;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.cronconsole.ui.kit.Times;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is known of a job, as names and values. */
final class JobFacts {
    private final Texts texts;
    private final Times times;

    JobFacts(ScreenKit kit) {
        this.texts = kit.texts();
        this.times = kit.times();
    }

    List<Fact> schedule(CronJob job) {
        List<Fact> facts = new ArrayList<>();
        WallClock intent = job.intent();
        if (intent != null) {
            facts.add(Fact.of(name("meant"), times.wallClock(intent)));
            facts.add(Fact.of(name("zone"), intent.zone().getId()));
        }
        facts.add(Fact.code(name("line"), job.schedule()));
        return facts;
    }

    /**
     * What it does now.
     *
     * @param read null until it is known
     */
    List<Fact> now(CronJob job, @Nullable JobDetails read) {
        List<Fact> facts = new ArrayList<>();
        if (read != null) {
            facts.add(Fact.of(name("run"), run(read.activeRun())));
        }
        Instant success = job.lastSuccessfulRunAt();
        facts.add(
                Fact.of(
                        name("success"),
                        success == null ? texts.get("jobdetail.fact.never") : at(success)));
        if (read != null) {
            Deploy deploy = read.latestDeploy();
            facts.add(Fact.of(name("deploy"), deploy(deploy)));
            facts.add(Fact.of(name("commit"), orEmpty(deploy == null ? "" : firstLine(deploy))));
        }
        return facts;
    }

    private String run(@Nullable Run active) {
        return active == null
                ? texts.get("jobdetail.fact.norun")
                : texts.format(
                        "jobdetail.fact.running",
                        texts.get("runs.status." + active.status().name().toLowerCase(Locale.ROOT)),
                        times.local(active.at()),
                        times.age(active.at()));
    }

    private String deploy(@Nullable Deploy deploy) {
        if (deploy == null) {
            return texts.get("jobdetail.fact.nodeploy");
        }
        Instant at = deploy.finishedAt() == null ? deploy.createdAt() : deploy.finishedAt();
        return at == null
                ? deploy.status()
                : texts.format("jobdetail.fact.deployed", deploy.status(), at(at));
    }

    private static String firstLine(Deploy deploy) {
        String message = orEmpty(deploy.commitMessage());
        return message.lines().findFirst().orElse("");
    }

    List<Fact> job(CronJob job) {
        return List.of(
                Fact.of(name("dealership"), job.dealership().orElse("")),
                Fact.of(name("half"), job.period().map(Period::name).orElse("")),
                Fact.of(name("runtime"), job.runtime()),
                Fact.of(name("plan"), job.plan()),
                Fact.of(name("region"), job.region()),
                Fact.code(name("repo"), orEmpty(job.repo())),
                Fact.code(name("branch"), orEmpty(job.branch())),
                Fact.of(
                        name("autodeploy"),
                        texts.get(job.autoDeploy() ? "jobdetail.fact.on" : "jobdetail.fact.off")),
                Fact.of(name("created"), at(job.createdAt())),
                Fact.of(name("updated"), at(job.updatedAt())),
                Fact.code(name("id"), job.id().value()));
    }

    private String at(Instant at) {
        return times.age(at) + " · " + times.local(at);
    }

    private String name(String key) {
        return texts.get("jobdetail.fact." + key);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
