package org.cronconsole.phone;

/**
 * An area code in use.
 *
 * @param code three digits
 * @param country ISO 3166, {@code US} or {@code CA}
 * @param region the postal letters of the state or province
 * @param latitude of the chief town of where it is used, in degrees, rounded
 * @param longitude of that town, in degrees, rounded
 */
public record AreaCode(
        String code, String country, String region, double latitude, double longitude) {
    private static final double EARTH_RADIUS_MILES = 3958.8;

    /** How far apart the towns of two area codes are, as the crow flies, in miles. */
    public double milesTo(AreaCode other) {
        double up = Math.toRadians(other.latitude - latitude) / 2;
        double along = Math.toRadians(other.longitude - longitude) / 2;
        double chord =
                Math.pow(Math.sin(up), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(along), 2);
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    @Override
    public String toString() {
        return code;
    }
}
