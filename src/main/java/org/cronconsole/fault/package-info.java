/**
 * What can go wrong between this client and a remote service, in one sealed hierarchy, and what can
 * be wrong with what a person gave.
 */
@NullMarked
package org.cronconsole.fault;

import org.jspecify.annotations.NullMarked;
