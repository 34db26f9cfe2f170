package org.cronconsole.ui.faults;

import org.cronconsole.ui.kit.Texts;
import org.cronconsole.workbench.SandboxFault;

import java.util.Locale;

/** Puts rules into words. */
final class FaultWords {
    private final Texts texts;

    FaultWords(Texts texts) {
        this.texts = texts;
    }

    String service(String service) {
        return texts.get("faults.service." + (service.isEmpty() ? "any" : service));
    }

    String method(String method) {
        return switch (method) {
            case FaultForm.ANY -> texts.get("faults.method.any");
            case FaultForm.FRAME -> texts.get("faults.method.frame");
            default -> method;
        };
    }

    String often(OftenChoice choice) {
        return texts.get("faults.often." + choice.name().toLowerCase(Locale.ROOT));
    }

    String effect(EffectChoice choice) {
        return texts.get("faults.effect." + choice.name().toLowerCase(Locale.ROOT));
    }

    /** Which requests, as in {@code Render · GET · /services}. */
    String requests(SandboxFault fault) {
        String service = fault.service();
        String method = fault.method();
        String path = fault.path();
        return texts.format(
                "faults.requests",
                service(service == null ? FaultForm.ANY : service),
                method(method == null ? FaultForm.ANY : method),
                path == null ? texts.get("faults.path.any") : path);
    }

    /** Which of them. */
    String often(SandboxFault.Often often) {
        return switch (often) {
            case SandboxFault.Always() -> texts.get("faults.often.always");
            case SandboxFault.First(int count) -> texts.format("faults.first", count);
            case SandboxFault.Probably(int percent) -> texts.format("faults.probably", percent);
            case SandboxFault.Every(int nth) -> texts.format("faults.every", nth);
        };
    }

    /** What becomes of them. */
    String effect(SandboxFault.Effect effect) {
        return switch (effect) {
            case SandboxFault.Status(int code) -> texts.format("faults.status", "" + code);
            case SandboxFault.TooMany(int seconds) -> texts.format("faults.toomany", seconds);
            case SandboxFault.Delay(long millis) -> texts.format("faults.delay", millis);
            case SandboxFault.CutBefore() -> effect(EffectChoice.CUT_BEFORE);
            case SandboxFault.CutMidway() -> effect(EffectChoice.CUT_MIDWAY);
            case SandboxFault.CutAfter() -> effect(EffectChoice.CUT_AFTER);
            case SandboxFault.Malformed() -> effect(EffectChoice.MALFORMED);
            case SandboxFault.Otherwise() -> texts.get("faults.otherwise");
        };
    }
}
