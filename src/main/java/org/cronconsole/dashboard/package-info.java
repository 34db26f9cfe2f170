/** The HTTP client of the dealership dashboard, which owns the users. */
@NullMarked
package org.cronconsole.dashboard;

import org.jspecify.annotations.NullMarked;
