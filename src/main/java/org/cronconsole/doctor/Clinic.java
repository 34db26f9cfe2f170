package org.cronconsole.doctor;

import org.cronconsole.http.CallLog;
import org.cronconsole.logging.DebugMode;

/**
 * Everything that helps to find out what is wrong, for one set of settings.
 *
 * @param doctor looks at everything
 * @param calls the last calls of this process
 * @param debug whether the log tells of every step
 * @param bundle for whoever helps from afar
 */
public record Clinic(Doctor doctor, CallLog calls, DebugMode debug, SupportBundle bundle) {}
