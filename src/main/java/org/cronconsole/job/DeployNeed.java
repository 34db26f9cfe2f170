package org.cronconsole.job;

/** Whether a change takes effect without a deploy. Render deploys no change by itself. */
public enum DeployNeed {
    /** It does. */
    NO,
    /** Render does not say so of a schedule and a plan; its own tools always deploy. */
    PERHAPS,
    /** It does not: the next deploy brings it into effect. */
    YES
}
