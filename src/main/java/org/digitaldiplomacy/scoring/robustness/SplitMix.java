package org.digitaldiplomacy.scoring.robustness;

/**
 * Random numbers by their place: the k-th number of a stream can be had without those before it, so that what a run
 * draws depends on the seed and the run alone, never on the thread. The generator is SplitMix64 (Steele, Lea and Flood
 * 2014).
 */
final class SplitMix {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private SplitMix() {}

    /** One of many streams that a seed opens. */
    static long stream(long seed, long number) {
        return mix(mix(seed) + GOLDEN * (number + 1));
    }

    /** The 64 bits at a place of a stream. */
    static long bits(long stream, long place) {
        return mix(stream + GOLDEN * (place + 1));
    }

    /** The number at a place of a stream, from [0, 1). */
    static double unit(long stream, long place) {
        return (bits(stream, place) >>> 11) * 0x1p-53;
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
