/**
 * The run history of a job, a dealership or all: what is kept of it and what is lacking, narrowed,
 * and written to files.
 */
@NullMarked
package org.cronconsole.history;

import org.jspecify.annotations.NullMarked;
