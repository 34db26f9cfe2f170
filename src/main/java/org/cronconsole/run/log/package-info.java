/** What the log of a run says: its text without terminal codes, its levels, clues and secrets. */
@NullMarked
package org.cronconsole.run.log;

import org.jspecify.annotations.NullMarked;
