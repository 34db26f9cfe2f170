/**
 * A lookalike of the dealership dashboard: users, roles, tokens, and the answers a FastAPI
 * application gives, the unhelpful ones included.
 */
@NullMarked
package org.cronconsole.sandbox.dashboard;

import org.jspecify.annotations.NullMarked;
