package org.cronconsole.ui.orphans;

import org.cronconsole.dealership.orphan.Orphan;
import org.cronconsole.dealership.orphan.OrphanReport;
import org.cronconsole.dealership.orphan.OrphanReport.SetAside;
import org.cronconsole.dealership.orphan.OtherHalf;
import org.cronconsole.dealership.orphan.Repair;
import org.cronconsole.job.JobResult;
import org.cronconsole.phone.PhoneNumbers.MonthlyPrice;
import org.cronconsole.render.EnvGroup;
import org.cronconsole.schedule.WallClock;
import org.cronconsole.schedule.Weekdays;
import org.cronconsole.ui.kit.Notice;
import org.cronconsole.ui.kit.ScreenKit;
import org.cronconsole.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of the screen. */
final class OrphanWords {
    private final ScreenKit kit;
    private final Texts texts;

    OrphanWords(ScreenKit kit) {
        this.kit = kit;
        this.texts = kit.texts();
    }

    /** The key of a constant's words. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** What a line is called. */
    String title(OrphanLine line) {
        return switch (line) {
            case OrphanLine.Group group ->
                    texts.format(
                            "orphans.group",
                            texts.get("orphans.kind." + key(group.kind())),
                            group.found().size());
            case OrphanLine.Found found -> found.orphan().name();
            case OrphanLine.AsideGroup group -> texts.format("orphans.ignored", group.count());
            case OrphanLine.Aside aside -> aside.aside().orphan().name();
        };
    }

    /** A word more beside it; empty for none. */
    String aside(OrphanLine line) {
        return switch (line) {
            case OrphanLine.Group group -> cost(prices(group.found()));
            case OrphanLine.Found found -> id(found.orphan());
            case OrphanLine.AsideGroup ignored -> "";
            case OrphanLine.Aside aside ->
                    texts.get("orphans.kind." + key(aside.aside().orphan().kind()));
        };
    }

    private static String id(Orphan orphan) {
        return orphan.id().equals(orphan.name()) || orphan.subject() instanceof Orphan.OfUser
                ? ""
                : orphan.id();
    }

    private static List<MonthlyPrice> prices(List<Orphan> found) {
        return new OrphanReport(found, List.of(), Map.of(), List.of(), List.of(), Instant.EPOCH)
                .cost();
    }

    /** What unused numbers cost; empty for nothing, or where it is not known. */
    String cost(List<MonthlyPrice> cost) {
        return cost.isEmpty()
                ? ""
                : texts.format(
                        "orphans.cost",
                        cost.stream().map(MonthlyPrice::words).collect(Collectors.joining(" + ")));
    }

    /** What is wrong, or what a group means. */
    String what(OrphanLine line) {
        return switch (line) {
            case OrphanLine.Group group -> texts.get("orphans.kind." + key(group.kind()) + ".why");
            case OrphanLine.Found found -> found.orphan().what();
            case OrphanLine.AsideGroup ignored -> texts.get("orphans.ignored.why");
            case OrphanLine.Aside aside -> aside.aside().orphan().what();
        };
    }

    /** Facts in small print; empty for none. */
    String facts(OrphanLine line) {
        return switch (line) {
            case OrphanLine.Group ignored -> "";
            case OrphanLine.AsideGroup ignored -> "";
            case OrphanLine.Found found -> facts(found.orphan());
            case OrphanLine.Aside aside -> facts(aside.aside().orphan());
        };
    }

    private String facts(Orphan orphan) {
        MonthlyPrice price = orphan.price();
        String kind = texts.get("orphans.kind." + key(orphan.kind()));
        String named = id(orphan).isEmpty() ? kind : kind + " · " + orphan.id();
        return price == null ? named : named + " · " + texts.format("orphans.cost", price.words());
    }

    /** Who said that it is right as it is, and why. */
    String said(SetAside aside) {
        return texts.format(
                "orphans.ignored.said",
                aside.said().who(),
                kit.times().local(aside.said().at()),
                aside.said().reason());
    }

    /** The words of a repair's button. */
    String label(Repair repair) {
        return texts.get("orphans.repair." + key(repair));
    }

    /** What a repair does, in a sentence. */
    String help(Repair repair) {
        return texts.get("orphans.repair." + key(repair) + ".help");
    }

    /** The kind of a line that is in focus, for assistive tools. */
    String spoken(OrphanLine line) {
        String more = aside(line);
        return title(line) + (more.isEmpty() ? "" : ", " + more);
    }

    /** What creating the missing half does, before it is done. */
    String plan(OtherHalf half, WallClock meant) {
        String groups =
                half.groups().isEmpty()
                        ? ""
                        : "\n"
                                + texts.format(
                                        "orphans.half.groups",
                                        half.groups().stream()
                                                .map(EnvGroup::name)
                                                .collect(Collectors.joining(", ")));
        String suspended =
                half.source().suspended() ? "\n" + texts.get("orphans.half.suspended") : "";
        return texts.format(
                        "orphans.half.message",
                        half.source().name(),
                        time(meant),
                        meant.lineForNext(kit.times().now()).expression(),
                        half.source().plan(),
                        half.source().region(),
                        orDash(half.source().repo())
                                + (half.source().branch() == null
                                        ? ""
                                        : " (" + half.source().branch() + ")"))
                + groups
                + suspended
                + "\n\n"
                + texts.format("orphans.half.reads", half.source().name());
    }

    private static String orDash(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private String time(WallClock meant) {
        return kit.times().timeOfDay(meant.time())
                + " "
                + meant.zone()
                + ", "
                + Weekdays.said(meant.days());
    }

    /** What came of creating the missing half. */
    Notice outcome(JobResult result) {
        String done = String.join("\n", result.done());
        String problem = result.problem();
        return problem == null
                ? Notice.success(texts.format("orphans.half.done", result.job().name()), done)
                : Notice.warning(
                        texts.format("orphans.half.partly", result.job().name()),
                        problem + "\n" + done);
    }
}
