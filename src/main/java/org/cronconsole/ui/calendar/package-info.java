/** The calendar: which jobs start on the days of the coming weeks, and in which minutes. */
@NullMarked
package org.cronconsole.ui.calendar;

import org.jspecify.annotations.NullMarked;
