package org.cronconsole;

import org.cronconsole.fault.FormProblems;
import org.cronconsole.sandbox.FaultRule;
import org.cronconsole.sandbox.Faults;
import org.cronconsole.sandbox.SandboxRequest;
import org.cronconsole.words.Words;
import org.cronconsole.workbench.SandboxFault;
import org.cronconsole.workbench.SandboxFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The faults of a running sandbox, in the words of the window. */
final class SandboxFaultRules implements SandboxFaults {
    private static final Words WORDS = Words.of(SandboxFaultRules.class);
    private static final Logger LOG = LoggerFactory.getLogger(SandboxFaultRules.class);
    private static final double PERCENT = 100.0;

    private final Faults faults;

    SandboxFaultRules(Faults faults) {
        this.faults = faults;
    }

    @Override
    public List<Standing> list() {
        return faults.list().stream()
                .map(hits ->
                        new Standing(hits.number(), told(hits.rule()), hits.seen(), hits.hits()))
                .toList();
    }

    @Override
    public void add(SandboxFault fault) {
        try {
            faults.add(rule(fault));
        } catch (IllegalArgumentException refused) {
            LOG.info("A fault is refused: {}", refused.getMessage());
            throw problem("sandbox.fault.impossible");
        }
    }

    private static FormProblems problem(String key) {
        return new FormProblems(Map.of("rule", WORDS.get(key)));
    }

    @Override
    public void remove(long number) {
        faults.remove(number);
    }

    @Override
    public void clear() {
        faults.clear();
    }

    private static FaultRule rule(SandboxFault fault) {
        FaultRule.Builder rule = FaultRule.builder();
        if (fault.service() != null) {
            rule.service(SandboxRequest.Service.valueOf(fault.service().toUpperCase(Locale.ROOT)));
        }
        if (fault.method() != null) {
            rule.method(fault.method());
        }
        if (fault.path() != null) {
            rule.path(fault.path());
        }
        switch (fault.often()) {
            case SandboxFault.Always() -> {}
            case SandboxFault.First(int count) -> rule.count(count);
            case SandboxFault.Probably(int percent) -> rule.probability(percent / PERCENT);
            case SandboxFault.Every(int nth) -> rule.every(nth);
        }
        switch (fault.effect()) {
            case SandboxFault.Status(int code) -> rule.status(code);
            case SandboxFault.TooMany(int seconds) -> rule.retryAfter(seconds);
            case SandboxFault.Delay(long millis) -> rule.delayMillis(millis);
            case SandboxFault.CutBefore() -> rule.cut(FaultRule.Cut.BEFORE);
            case SandboxFault.CutMidway() -> rule.cut(FaultRule.Cut.MIDWAY);
            case SandboxFault.CutAfter() -> rule.cut(FaultRule.Cut.AFTER);
            case SandboxFault.Malformed() -> rule.malformed();
            case SandboxFault.Otherwise() -> throw problem("sandbox.fault.none");
        }
        return rule.build();
    }

    private static SandboxFault told(FaultRule rule) {
        SandboxRequest.Service service = rule.service();
        return new SandboxFault(
                service == null ? null : service.name().toLowerCase(Locale.ROOT),
                rule.method(),
                rule.path(),
                often(rule),
                effect(rule));
    }

    private static SandboxFault.Often often(FaultRule rule) {
        Integer count = rule.count();
        Double probability = rule.probability();
        Integer every = rule.every();
        if (count != null) {
            return new SandboxFault.First(count);
        }
        if (probability != null) {
            return new SandboxFault.Probably((int) Math.round(probability * PERCENT));
        }
        return every == null ? new SandboxFault.Always() : new SandboxFault.Every(every);
    }

    private static SandboxFault.Effect effect(FaultRule rule) {
        Integer status = rule.status();
        Integer retryAfter = rule.retryAfter();
        if (rule.cut() != null) {
            return switch (rule.cut()) {
                case BEFORE -> new SandboxFault.CutBefore();
                case MIDWAY -> new SandboxFault.CutMidway();
                case AFTER -> new SandboxFault.CutAfter();
            };
        }
        if (rule.malformed()) {
            return new SandboxFault.Malformed();
        }
        if (retryAfter != null) {
            return new SandboxFault.TooMany(retryAfter);
        }
        if (status != null) {
            return new SandboxFault.Status(status);
        }
        return rule.delayMillis() > 0
                ? new SandboxFault.Delay(rule.delayMillis())
                : new SandboxFault.Otherwise();
    }
}
