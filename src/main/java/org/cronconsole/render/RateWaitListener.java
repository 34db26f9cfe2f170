package org.cronconsole.render;

/** Hears that requests wait for a rate limit, so that a screen can say why nothing happens. */
public interface RateWaitListener {
    /** Called on the waiting thread, for each request and again where the time changes. */
    void waiting(RateWait wait);

    /** The wait is over: the request goes out now, or its caller has given up. */
    void over(RateWait wait);
}
