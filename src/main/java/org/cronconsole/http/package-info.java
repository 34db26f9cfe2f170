/** Sending one HTTP request exactly once, shared by the gateways. */
@NullMarked
package org.cronconsole.http;

import org.jspecify.annotations.NullMarked;
