package org.cronconsole.ui.faults;

/** The fields of the form that are typed. */
enum FaultField {
    PATH,
    OFTEN_AMOUNT,
    EFFECT_AMOUNT
}
