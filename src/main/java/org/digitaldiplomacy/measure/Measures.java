package org.digitaldiplomacy.measure;

import java.util.List;
import java.util.Optional;

/** Every measure there is. A new one takes its class and a line here. */
public final class Measures {

    private static final List<Measure> ALL = List.of(
            // size and growth
            new Followers(),
            new FollowerGrowth(),
            new FollowerGrowthRate(),

            // activity
            new PostingFrequency(),
            new DormantAccounts(),
            new ClosedAccounts(),
            new VerifiedShare(),
            new PlatformBreadth(),
            new UnmeasuredDays(),

            // engagement
            new EngagementPerPost(),
            new EngagementPerFollower(),
            new ReplyShare(),
            new Responsiveness(),
            new FormatMix(),

            // the nine that rankings of digital diplomacy speak of
            new NetworkReach(),
            new DiplomaticWeight(),
            new Vocality(),
            new MessageEfficiency(),
            new Visibility(),
            new FormatProficiency(),
            new Momentum(),
            new LeaderTraction(),
            new LanguageDiversification());

    private Measures() {}

    public static List<Measure> all() {
        return ALL;
    }

    public static Optional<Measure> named(String name) {
        return ALL.stream().filter(m -> m.description().name().equals(name)).findFirst();
    }
}
