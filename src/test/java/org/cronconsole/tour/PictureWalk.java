package org.cronconsole.tour;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.cronconsole.ui.kit.Picker;
import org.cronconsole.ui.shell.Going;
import org.cronconsole.ui.shell.Place;
import org.cronconsole.workbench.SandboxFault;
import org.cronconsole.workbench.Workbenches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Through all that the window shows of a sandbox; each step begins from wherever one is. */
final class PictureWalk {
    private static final String DEALERSHIP = "Springfield Motors";
    private static final int IN_AREA_CODE = 0;
    private static final int A_YEAR = 3;

    private final Hands hands;
    private final Stage stage;
    private final Consumer<List<Path>> files;
    private final Workbenches workbenches;
    private final Path data;
    private final BiConsumer<String, Runnable> step;

    PictureWalk(
            Hands hands,
            Stage stage,
            Consumer<List<Path>> files,
            Workbenches workbenches,
            Path data,
            BiConsumer<String, Runnable> step) {
        this.hands = hands;
        this.stage = stage;
        this.files = files;
        this.workbenches = workbenches;
        this.data = data;
        this.step = step;
    }

    void walk() {
        signIn();
        onboarding();
        jobs();
        runs();
        schedules();
        dealerships();
        upkeep();
        failures();
    }

    private void signIn() {
        step.accept("sign-in", () -> hands.waitFor("trySandboxButton"));
        step.accept(
                "sign-in-doctor",
                () -> {
                    hands.press("doctorLink");
                    hands.waitFor("examineButton");
                });
        quietly(() -> hands.press("doctorBackButton"));
        quietly(() -> hands.press("trySandboxButton"));
        step.accept("jobs", () -> hands.selectFirst("jobTable", rows -> rows >= 40));
    }

    private void onboarding() {
        step.accept("onboard-dealership", () -> {
            hands.press("navOnboard");
            hands.type("dealershipNameField", DEALERSHIP);
        });
        step.accept("onboard-dealership-more", () -> {
            hands.press("moreToggle");
            hands.waitFor("branchField");
        });
        step.accept("onboard-credentials", () -> {
            hands.press("wizardNext");
            hands.type("vautoUsernameField", "springfield.sync");
            hands.type("vautoPasswordField", "a-sandbox-password");
        });
        step.accept("onboard-times", () -> {
            hands.press("wizardNext");
            hands.type("dealershipZoneChoice", "America/Chicago");
            hands.type("amTimeField", "05:58");
            hands.type("pmTimeField", "13:58");
        });
        step.accept("onboard-user", () -> {
            hands.press("wizardNext");
            hands.type("userNameField", "springfield.user");
            hands.type("userPasswordField", "another-sandbox-password");
            hands.type("userFirstNameField", "Sam");
            hands.type("userLastNameField", "Field");
        });
        step.accept("onboard-user-wrong", () -> hands.press("wizardNext"));
        quietly(() -> hands.type("userEmailField", "manager@springfield.example"));
        step.accept("onboard-phone", () -> {
            hands.press("wizardNext");
            hands.choose("phoneChoice", IN_AREA_CODE);
            hands.type("areaCodeField", "312");
        });
        step.accept("onboard-plan", () -> {
            hands.press("wizardNext");
            hands.waitFor("onboardStart");
        });
        step.accept("onboard-plan-end", () -> down("planScroll"));
        step.accept("onboard-progress", () -> {
            hands.press("onboardStart");
            hands.waitFor("onboardProgress");
        });
        step.accept("onboard-result", () -> hands.waitFor("resultViewJobs"));
    }

    private void jobs() {
        step.accept("job", () -> {
            hands.press("navJobs");
            clear("jobFilterField");
            hands.selectFirst("jobTable", rows -> rows >= 40);
            hands.press("detailsButton");
            hands.waitFor("detailTriggerButton");
            rest();
        });
        step.accept("job-end", () -> downClass("detail-scroll"));
        step.accept("trigger-question", () -> {
            hands.press("detailBackButton");
            hands.press("triggerButton");
            hands.waitFor("confirmButton");
        });
        step.accept("watch", () -> {
            hands.press("confirmButton");
            hands.waitFor("watchRunsButton");
            hands.waitForLines("runLogView");
        });
        step.accept("delete-question", () -> {
            hands.press("navJobs");
            hands.press("deleteButton");
            hands.waitFor("confirmNameField");
        });
        quietly(() -> hands.press("cancelButton"));
        step.accept("jobs-none-match", () -> {
            hands.type("jobFilterField", "there is no such job");
            hands.waitFor("emptyTitle");
        });
        quietly(() -> hands.type("jobFilterField", "ford"));
        step.accept("new-job", () -> {
            hands.press("newJobButton");
            hands.type("jobNameField", "Springfield nightly export");
            hands.type("timeZoneChoice", "America/Chicago");
            hands.type("localTimeField", "22:15");
            hands.waitForWords("schedule.sentence");
        });
        step.accept("create-question", () -> {
            hands.press("createJobButton");
            hands.waitFor("confirmButton");
        });
        quietly(() -> hands.press("cancelButton"));
        step.accept("new-job-wrong", () -> {
            hands.type("localTimeField", "25:00");
            hands.press("createJobButton");
        });
        step.accept("new-job-end", () -> downClass("job-scroll"));
        step.accept("edit-job", () -> {
            hands.press("navJobs");
            hands.selectFirst("jobTable", rows -> rows >= 1);
            hands.press("editButton");
            hands.waitFor("jobNameField");
            rest();
        });
        step.accept("edit-job-review", () -> {
            hands.type("jobNameField", "Another name of it");
            hands.press("saveJobButton");
            hands.waitFor("reviewTable");
        });
        step.accept("notify-many", () -> {
            goTo(Place.JOBS);
            hands.type("jobFilterField", "ford");
            select("jobTable", 2);
            hands.press("notificationsButton");
            hands.waitFor("notifyTable");
            rest();
        });
        step.accept("palette", () -> {
            hands.press("paletteButton");
            hands.waitFor("commandPalette");
        });
        close("commandPalette");
    }

    private void runs() {
        step.accept("fleet", () -> {
            hands.press("navFleet");
            hands.selectFirst("fleetTable", rows -> rows >= 20);
            hands.waitForWords("fleet.asof");
            hands.waitForWords("fleet.usual");
        });
        step.accept("fleet-on-it", () -> {
            hands.press("onItButton");
            hands.waitFor("onItNoteField");
        });
        quietly(() -> hands.press("cancelOnItButton"));
        step.accept("fleet-none", () -> hands.type("fleetFilterField", "no such dealership"));
        clear("fleetFilterField");
        step.accept("alerts", () -> {
            goTo(Place.ALERTS);
            first("alertList");
        });
        step.accept("runs-all", () -> hands.press("navRuns"));
        step.accept("runs", () -> {
            hands.press("navJobs");
            hands.type("jobFilterField", "Ford");
            hands.selectFirst("jobTable", rows -> rows >= 1);
            hands.press("viewRunsButton");
            hands.selectFirst("runTable", rows -> rows >= 1);
            hands.waitForLines("runLogView");
        });
        step.accept("runs-choose-job", () -> {
            hands.press("jobChoiceButton");
            hands.waitFor("jobPicker");
        });
        close("jobPicker");
        step.accept("runs-export", () -> {
            hands.press("exportRunsButton");
            hands.waitFor("exportFileField");
        });
        quietly(() -> hands.press("exportCancelButton"));
        step.accept("runs-log-search", () -> {
            hands.press("logSearchToggle");
            hands.type("logSearchField", "run");
        });
        step.accept("runs-log-wide", () -> hands.press("logExpandToggle"));
        quietly(() -> hands.press("logExpandToggle"));
        step.accept("watch-empty", () -> {
            goTo(Place.WATCH);
            hands.press("watchForgetButton");
        });
    }

    private void schedules() {
        step.accept("clock-changes", () -> {
            hands.press("navRadar");
            hands.choose("horizonChoice", A_YEAR);
            hands.waitForWords("clock.group.from.text");
        });
        step.accept("clock-changes-plan", () -> {
            hands.press("retimeButton");
            hands.waitFor("retimeTable");
            rest();
        });
        step.accept("calendar", () -> {
            hands.press("navCalendar");
            hands.waitFor("dayList");
            rest();
        });
        step.accept("calendar-minutes", () -> {
            hands.press("minutesToggle");
            hands.waitFor("crowdList");
        });
        quietly(() -> hands.press("weeksToggle"));
        step.accept("adoption", () -> {
            goTo(Place.ADOPTION);
            hands.waitFor("adoptTable");
            rest();
        });
        step.accept("adoption-review", () -> {
            hands.press("adoptEveryoneCheck");
            hands.press("adoptTickShown");
            hands.press("adoptReviewButton");
            hands.waitFor("reviewTable");
            rest();
        });
    }

    private void dealerships() {
        step.accept("dealership", () -> {
            hands.press("navDealerships");
            hands.selectFirst("dealershipTable", rows -> rows >= 20);
            hands.waitFor("amRunsButton");
            rest();
        });
        step.accept("dealership-end", () -> down("dealershipScroll"));
        for (String act : List.of("password", "number", "contact", "pause")) {
            step.accept("dealership-" + act, () -> {
                hands.press(act + "ActButton");
                hands.waitFor("actPlanButton");
            });
            step.accept("dealership-" + act + "-left", () -> hands.press("actCloseButton"));
        }
        step.accept("offboard", () -> {
            goTo(Place.OFFBOARD);
            hands.waitFor("offboardNameField");
        });
        step.accept("offboard-plan", () -> {
            hands.press("navDealerships");
            hands.press("offboardDealershipButton");
            hands.waitFor("offboardStart");
        });
        step.accept("offboard-question", () -> {
            hands.press("offboardStart");
            hands.waitFor("confirmNameField");
        });
        quietly(() -> hands.press("cancelButton"));
        step.accept("rotate", () -> {
            goTo(Place.ROTATE);
            hands.type("rotationNameField", "TARGET_URL");
        });
        step.accept("rotate-question", () -> {
            hands.press("rotationFind");
            hands.waitFor("confirmButton");
        });
        step.accept("rotate-plan", () -> {
            hands.press("confirmButton");
            hands.waitFor("rotationTable");
            rest();
        });
        step.accept("many", () -> {
            goTo(Place.MANY);
            hands.waitFor("chooseCsvButton");
        });
        step.accept("many-file", () -> {
            openCsv();
            hands.press("offerChooseButton");
            hands.waitFor("manyTable");
            rest();
        });
        step.accept("journals", () -> goTo(Place.JOURNALS));
        step.accept("numbers", () -> {
            hands.press("navNumbers");
            hands.selectFirst("numberTable", rows -> rows >= 1);
            rest();
        });
        step.accept("release-question", () -> {
            hands.press("releaseNumberButton");
            hands.waitFor("confirmNameField");
        });
        quietly(() -> hands.press("cancelButton"));
        step.accept("tidy-up", () -> {
            hands.press("navOrphans");
            hands.waitForWords("orphans.read");
        });
        step.accept("tidy-up-one", () -> first("orphanList"));
    }

    private void upkeep() {
        step.accept("settings", () -> {
            hands.press("navSettings");
            hands.waitFor("themeDark");
        });
        step.accept("settings-middle", () -> scroll(scrolling("themeDark"), 0.5));
        step.accept("settings-end", () -> scroll(scrolling("themeDark"), 1));
        step.accept("profiles-none", () -> {
            hands.press("profilesButton");
            hands.waitFor("profileList");
        });
        for (String section :
                List.of(
                        "GENERAL",
                        "RENDER",
                        "DASHBOARD",
                        "TWILIO",
                        "VERIFICATION",
                        "JOBS",
                        "ONBOARDING",
                        "PRICES",
                        "ADVANCED")) {
            step.accept("profile-" + section.toLowerCase(Locale.ROOT), () -> {
                if (section.equals("GENERAL")) {
                    hands.press("newProfileButton");
                    hands.type("profileNameField", "Acme Automation");
                }
                hands.press("section" + section);
            });
        }
        step.accept("profile-wrong", () -> hands.press("saveProfileButton"));
        quietly(() -> hands.press("cancelProfileButton"));
        quietly(() -> hands.press("confirmButton"));
        step.accept("secret-place", () -> {
            hands.press("changePlaceButton");
            hands.waitFor("placeButton");
        });
        step.accept("secret-place-file", () -> hands.press("fileChoice"));
        quietly(() -> hands.press("placeCancelButton"));
        step.accept("doctor", () -> {
            hands.press("navDoctor");
            hands.press("examineButton");
            rest();
        });
        step.accept("doctor-calls", () -> hands.onScreen(() -> {
            ((TabPane) node("doctorTabs")).getSelectionModel().selectLast();
            return true;
        }));
        step.accept("faults", () -> {
            goTo(Place.FAULTS);
            hands.type("faultPathField", "/services");
            hands.press("addFaultButton");
        });
        quietly(() -> hands.press("clearFaultsButton"));
        step.accept("help", () -> {
            hands.press("helpButton");
            hands.waitFor("helpSearchField");
        });
        step.accept("help-search", () -> hands.type("helpSearchField", "clock"));
        quietly(() -> hands.press("helpCloseButton"));
    }

    private void failures() {
        workbenches
                .sandboxFaults()
                .add(
                        new SandboxFault(
                                "render",
                                null,
                                "/**",
                                new SandboxFault.Always(),
                                new SandboxFault.Status(401)));
        fail("jobs-failing", "navJobs", "refreshButton");
        fail("dealerships-failing", "navDealerships", "refreshDealershipsButton");
        fail("fleet-failing", "navFleet", "refreshFleetButton");
        fail("runs-failing", "navRuns", "refreshRunsButton");
        fail("tidy-up-failing", "navOrphans", "refreshOrphansButton");
        step.accept("signed-out", () -> {
            hands.press("signOutButton");
            hands.waitFor("trySandboxButton");
        });
    }

    private void fail(String name, String nav, String refresh) {
        step.accept(name, () -> {
            hands.press(nav);
            hands.press(refresh);
            rest();
        });
    }

    private void openCsv() {
        Path csv = data.resolve("spring.csv");
        try {
            List<String> lines = Files.readAllLines(Path.of("examples", "dealerships.csv"));
            Files.write(
                    csv,
                    List.of(
                            lines.get(0),
                            lines.get(1),
                            lines.get(2),
                            lines.get(2).replace("Skokie", "Gary").replace("847", "nowhere"),
                            lines.get(1).replace("Evanston", "Hammond").replace("05:58", "5 h")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        hands.onScreen(() -> {
            files.accept(List.of(csv));
            return true;
        });
    }

    private void goTo(Place place) {
        hands.onScreen(() -> {
            Going.to(stage.getScene(), place);
            return true;
        });
        rest();
    }

    /** Waits until nothing turns any more. */
    private void rest() {
        hands.waitFor("the screen to be read", () -> !Going.works(stage.getScene().getRoot()));
    }

    private void close(String picker) {
        quietly(() -> hands.onScreen(() -> {
            ((Picker) node(picker)).close();
            return true;
        }));
    }

    private void clear(String field) {
        quietly(() -> {
            hands.waitFor(field);
            hands.onScreen(() -> {
                ((TextInputControl) node(field)).clear();
                return true;
            });
        });
    }

    /** What leads to the next step, which tells of it where it was not reached. */
    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (Hands.NotSeen | IllegalStateException notThere) {
            System.out.println(notThere.getMessage());
        }
    }

    private void select(String table, int rows) {
        hands.selectFirst(table, found -> found >= rows);
        hands.onScreen(() -> {
            ((TableView<?>) node(table)).getSelectionModel().selectRange(0, rows);
            return true;
        });
    }

    private void first(String list) {
        hands.waitForLines(list);
        hands.onScreen(() -> {
            ListView<?> view = (ListView<?>) node(list);
            view.getSelectionModel().select(Math.min(1, view.getItems().size() - 1));
            return true;
        });
        rest();
    }

    private void down(String pane) {
        hands.waitFor(pane);
        scroll((ScrollPane) node(pane), 1);
    }

    private void downClass(String style) {
        scroll((ScrollPane) stage.getScene().lookup("." + style), 1);
    }

    private ScrollPane scrolling(String id) {
        return hands.onScreen(() -> {
            ScrollPane outer = null;
            for (Node at = node(id); at != null; at = at.getParent()) {
                if (at instanceof ScrollPane pane && outer == null) {
                    outer = pane;
                }
            }
            return Objects.requireNonNull(outer, id);
        });
    }

    private void scroll(ScrollPane pane, double to) {
        hands.onScreen(() -> {
            pane.setVvalue(to);
            return true;
        });
    }

    private Node node(String id) {
        return Objects.requireNonNull(stage.getScene().lookup("#" + id), id);
    }
}
