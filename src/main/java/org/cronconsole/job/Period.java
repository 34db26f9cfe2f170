package org.cronconsole.job;

/** The half of the day that a dealership's job belongs to. */
public enum Period {
    /** The morning job, named {@code <dealership> AM}. */
    AM,
    /** The afternoon job, named {@code <dealership> PM}. */
    PM
}
