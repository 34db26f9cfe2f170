/**
 * What can be done to a dealership as one thing: planned, carried out one step after the other,
 * each step looked at and told, and what is missing done later without harm.
 */
@NullMarked
package org.cronconsole.dealership.act;

import org.jspecify.annotations.NullMarked;
