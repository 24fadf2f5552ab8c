package org.digitaldiplomacy.web.page;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitaldiplomacy.draw.Ink;
import org.digitaldiplomacy.draw.MapFrame;
import org.digitaldiplomacy.draw.SvgWriter;
import org.digitaldiplomacy.draw.Words;
import org.digitaldiplomacy.draw.WorldPlot;
import org.digitaldiplomacy.geo.RegionNames;
import org.digitaldiplomacy.geo.WorldMap;
import org.digitaldiplomacy.model.CountryCode;
import org.digitaldiplomacy.web.Visit;
import org.jspecify.annotations.Nullable;

/** Map in a page on which each state leads to an address: the world, or the part of it that {@code region} names. */
final class StatesMap {

    private static final Map<CountryCode, MapFrame> NEAR = WorldMap.states().stream()
            .filter(state -> state.code().isPresent())
            .collect(Collectors.toMap(state -> state.code().orElseThrow(), WorldPlot::near, (one, other) -> one));

    private final Visit visit;
    private final Words words;
    private final MapFrame frame;

    StatesMap(Visit visit) {
        this.visit = visit;
        this.words = Words.in(visit.language().tag());
        this.frame =
                visit.choice("region", MapFrame.keys()).flatMap(MapFrame::of).orElse(MapFrame.WORLD);
    }

    String region() {
        return frame.key();
    }

    Words words() {
        return words;
    }

    /**
     * State as the map shows it. On the map of the world those that are too close together for a finger lead closer.
     *
     * @param address to lead to, without what links keep
     */
    WorldPlot.Shown shown(CountryCode code, Ink ink, String said, String address, boolean isHighlighted) {
        MapFrame closer = NEAR.getOrDefault(code, MapFrame.WORLD);
        String leadsTo = frame == MapFrame.WORLD && closer != MapFrame.WORLD
                ? visit.with("region", closer.key())
                : visit.link(address);
        return new WorldPlot.Shown(ink, said, leadsTo, isHighlighted);
    }

    /** @param outside key of the sentence on a state that is not shown, which takes its name */
    String figure(Map<CountryCode, WorldPlot.Shown> shown, String outside) {
        WorldPlot plot = WorldPlot.inPage(frame);
        RegionNames names = RegionNames.in(ULocale.forLanguageTag(visit.names()));
        return SvgWriter.inPage(
                0,
                0,
                plot.width(),
                plot.height(),
                plot.marks(
                        shown,
                        state -> words.say(outside, state.code().map(names::of).orElse(state.name()))));
    }

    /** Parts of the world to choose from. */
    List<Map<String, @Nullable Object>> regions() {
        List<Map<String, @Nullable Object>> regions = new ArrayList<>();
        for (MapFrame each : MapFrame.values()) {
            regions.add(Map.of("key", each.key(), "name", each.name(words), "isChosen", each == frame));
        }
        return regions;
    }
}
