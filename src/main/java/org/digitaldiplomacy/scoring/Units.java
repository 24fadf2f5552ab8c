package org.digitaldiplomacy.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows: coded units in a fixed order, each with the groups that it belongs to. Countries here, but any coded rows
 * will do.
 */
public final class Units {

    private final List<String> codes;
    private final List<Map<String, Set<String>>> groups;
    private final Map<String, Integer> index = new HashMap<>();

    /**
     * @param codes unique
     * @param groups for each unit, its groups by kind: {@code region → [europe]}, {@code group → [un-members, sids]}
     */
    public Units(List<String> codes, List<Map<String, Set<String>>> groups) {
        this.codes = List.copyOf(codes);
        this.groups = List.copyOf(groups);
        if (codes.size() != groups.size()) {
            throw new IllegalArgumentException(codes.size() + " codes but " + groups.size() + " rows of groups");
        }
        for (int i = 0; i < codes.size(); i++) {
            if (index.put(codes.get(i), i) != null) {
                throw new IllegalArgumentException("unit codes must be unique, found " + codes.get(i) + " twice");
            }
        }
    }

    /** Units that belong to no groups. */
    public static Units of(List<String> codes) {
        return new Units(
                codes, codes.stream().map(c -> Map.<String, Set<String>>of()).toList());
    }

    public int size() {
        return codes.size();
    }

    public List<String> codes() {
        return codes;
    }

    public String code(int i) {
        return codes.get(i);
    }

    /** @return the unit's row, or −1 where the code is unknown */
    public int indexOf(String code) {
        return index.getOrDefault(code, -1);
    }

    /** The groups of one kind that a unit belongs to; empty where there are none. */
    public Set<String> groups(int i, String kind) {
        return groups.get(i).getOrDefault(kind, Set.of());
    }

    public boolean isIn(int i, String group) {
        return groups.get(i).values().stream().anyMatch(g -> g.contains(group));
    }

    /** For one kind of group: group → the rows that belong to it, in the units' order. */
    public Map<String, List<Integer>> rowsByGroup(String kind) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            for (String group : groups(i, kind)) {
                rows.computeIfAbsent(group, g -> new java.util.ArrayList<>()).add(i);
            }
        }
        return rows;
    }

    /** The units at these rows, in that order. */
    public Units subset(List<Integer> rows) {
        return new Units(
                rows.stream().map(codes::get).toList(),
                rows.stream().map(groups::get).toList());
    }
}
