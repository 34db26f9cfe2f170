/** Onboarding a dealership: what is asked for, the plan, and carrying it out. */
@NullMarked
package org.cronconsole.dealership;

import org.jspecify.annotations.NullMarked;
