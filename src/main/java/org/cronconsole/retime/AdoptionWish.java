package org.cronconsole.retime;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * What somebody says is meant for the two jobs of a dealership that exist already.
 *
 * @param row where it stands in the file, from 1
 * @param am local time of the morning job; null for what its line says if it was typed as local
 *     time
 * @param pm the same of the afternoon job
 * @param days local days; null for those that are known already, else for those of the lines
 */
public record AdoptionWish(
        int row,
        String dealership,
        ZoneId zone,
        @Nullable LocalTime am,
        @Nullable LocalTime pm,
        @Nullable Set<DayOfWeek> days) {}
