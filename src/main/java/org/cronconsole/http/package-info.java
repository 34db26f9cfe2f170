/**
 * The way out, shared by the gateways: whose certificates are believed, which proxy leads there,
 * what was called, and sending one request exactly once.
 */
@NullMarked
package org.cronconsole.http;

import org.jspecify.annotations.NullMarked;
