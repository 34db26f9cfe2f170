/** The form of a custom job: made anew, or changed. */
@NullMarked
package org.cronconsole.ui.customjob;

import org.jspecify.annotations.NullMarked;
