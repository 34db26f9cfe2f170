/** The doctor's screen: what was looked at, the last calls, debugging, the support bundle. */
@NullMarked
package org.cronconsole.ui.doctor;

import org.jspecify.annotations.NullMarked;
