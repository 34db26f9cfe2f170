package org.cronconsole.tour;

import javafx.stage.Stage;

import org.cronconsole.workbench.SandboxFault;
import org.cronconsole.workbench.SandboxFaults;

import java.util.function.BiConsumer;

/** The sign-in of the sandbox, and all that can keep somebody from coming in. */
final class SignInPictures extends Walking {
    private static final long LONG = 15_000;

    private final SandboxFaults faults;

    SignInPictures(
            Hands hands, Stage stage, BiConsumer<String, Runnable> step, SandboxFaults faults) {
        super(hands, stage, step);
        this.faults = faults;
    }

    void walk() {
        faults.clear();
        step(
                "sign-in-nothing-typed",
                () -> {
                    clear("usernameField");
                    clear("passwordField");
                    hands.press("signInButton");
                    hands.waitForWords("signin.password.missing");
                });
        step(
                "sign-in-refused",
                () -> {
                    hands.type("usernameField", "root.sa");
                    hands.type("passwordField", "Not-Mine-1");
                    hands.press("signInButton");
                    said();
                });
        step(
                "sign-in-unreachable",
                () -> {
                    befall(new SandboxFault.CutBefore());
                    hands.type("passwordField", "Root-Sandbox-1");
                    hands.press("signInButton");
                    said();
                });
        step(
                "sign-in-under-way",
                () -> {
                    befall(new SandboxFault.Delay(LONG));
                    hands.type("passwordField", "Root-Sandbox-1");
                    hands.press("signInButton");
                    hands.waitFor("cancelSignInButton");
                });
        quietly(() -> hands.press("cancelSignInButton"));
        faults.clear();
        step("sign-in-token", () -> hands.press("tokenToggle"));
    }

    private void said() {
        hands.waitFor(
                "what the sign-in came to",
                () -> node("signInMessage").isVisible() && !node("form").isDisabled());
    }

    private void befall(SandboxFault.Effect effect) {
        faults.clear();
        faults.add(new SandboxFault("dashboard", null, "/**", new SandboxFault.Always(), effect));
    }
}
