package org.digitaldiplomacy.network;

/**
 * Position of a node in its network.
 *
 * @param outDegree to how many others it has a link
 * @param inDegree how many others have a link to it
 * @param mutual to how many others it has a link that have one to it
 * @param betweenness the share, 0 to 1, of the shortest paths between all other ordered pairs of nodes that lead through
 *     it; equal ones count in parts (L. C. Freeman 1977). 0 where there are fewer than three nodes
 * @param eigenvector high where its neighbours', by links either way, are high; 0 to 1, the highest being 1
 *     (P. Bonacich 1972)
 * @param pageRank the share of time that a walk along the links spends there, which starts anew at any node with
 *     probability 0.15 at each step; the shares of all nodes sum to 1 (S. Brin and L. Page 1998)
 * @param community the number of its community, from 1 for the largest
 */
public record Centrality<N extends Comparable<N>>(
        N node,
        int outDegree,
        int inDegree,
        int mutual,
        double betweenness,
        double eigenvector,
        double pageRank,
        int community) {}
