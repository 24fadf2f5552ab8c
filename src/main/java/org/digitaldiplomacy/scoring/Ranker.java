package org.digitaldiplomacy.scoring;

/** Turns scores into ranks. */
public non-sealed interface Ranker extends Step {

    /** @return one rank for each unit, from 1 for the highest score; 0 where the score is missing */
    int[] rank(Column scores);
}
