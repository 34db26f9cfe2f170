/**
 * What happened to the jobs that a person wants to be told: failed, hung, missed, late, recovered.
 *
 * <ul>
 *   <li>{@link org.cronconsole.alert.Alerts} looks at each {@link org.cronconsole.fleet.Fleet} that
 *       was read, and adds what is new to the {@link org.cronconsole.alert.AlertBook}, which is
 *       kept on this computer: each start is told once, also across restarts and by several
 *       windows.
 *   <li>What belongs together is one {@link org.cronconsole.alert.Alert}: several jobs with a
 *       common cause, else the jobs of one dealership.
 *   <li>{@link org.cronconsole.alert.QuietHours} put off, and a {@link org.cronconsole.alert.Mute}
 *       leaves out, what the {@link org.cronconsole.alert.Desktop} is told; the list has it all.
 * </ul>
 */
@NullMarked
package org.cronconsole.alert;

import org.jspecify.annotations.NullMarked;
