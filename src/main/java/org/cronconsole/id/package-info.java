/** The ids of remote things as types, so that a run can never be taken for a job. */
@NullMarked
package org.cronconsole.id;

import org.jspecify.annotations.NullMarked;
