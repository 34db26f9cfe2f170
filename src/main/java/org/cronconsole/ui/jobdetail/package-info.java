/** One job: when it starts and why, what it is made of, what it does now. */
@NullMarked
package org.cronconsole.ui.jobdetail;

import org.jspecify.annotations.NullMarked;
