package org.digitaldiplomacy.scoring.builtin;

import java.util.List;
import org.digitaldiplomacy.scoring.aggregate.Arithmetic;
import org.digitaldiplomacy.scoring.aggregate.BenefitOfTheDoubt;
import org.digitaldiplomacy.scoring.aggregate.Cocoso;
import org.digitaldiplomacy.scoring.aggregate.Codas;
import org.digitaldiplomacy.scoring.aggregate.Copeland;
import org.digitaldiplomacy.scoring.aggregate.Edas;
import org.digitaldiplomacy.scoring.aggregate.Geometric;
import org.digitaldiplomacy.scoring.aggregate.Harmonic;
import org.digitaldiplomacy.scoring.aggregate.Maximum;
import org.digitaldiplomacy.scoring.aggregate.MazziottaPareto;
import org.digitaldiplomacy.scoring.aggregate.Minimum;
import org.digitaldiplomacy.scoring.aggregate.NodeExpression;
import org.digitaldiplomacy.scoring.aggregate.PowerMean;
import org.digitaldiplomacy.scoring.aggregate.Probid;
import org.digitaldiplomacy.scoring.aggregate.Promethee;
import org.digitaldiplomacy.scoring.aggregate.RootAssessment;
import org.digitaldiplomacy.scoring.aggregate.Topsis;
import org.digitaldiplomacy.scoring.aggregate.Vikor;
import org.digitaldiplomacy.scoring.aggregate.WeightedSum;
import org.digitaldiplomacy.scoring.derive.Cap;
import org.digitaldiplomacy.scoring.derive.Change;
import org.digitaldiplomacy.scoring.derive.Count;
import org.digitaldiplomacy.scoring.derive.DivideByGroup;
import org.digitaldiplomacy.scoring.derive.Expression;
import org.digitaldiplomacy.scoring.derive.Latest;
import org.digitaldiplomacy.scoring.derive.Log;
import org.digitaldiplomacy.scoring.derive.Log1p;
import org.digitaldiplomacy.scoring.derive.Ordinal;
import org.digitaldiplomacy.scoring.derive.Per;
import org.digitaldiplomacy.scoring.derive.Scale;
import org.digitaldiplomacy.scoring.derive.Share;
import org.digitaldiplomacy.scoring.derive.Sum;
import org.digitaldiplomacy.scoring.impute.GroupMean;
import org.digitaldiplomacy.scoring.impute.GroupMedian;
import org.digitaldiplomacy.scoring.impute.LatestOfPanel;
import org.digitaldiplomacy.scoring.impute.LinearInPanel;
import org.digitaldiplomacy.scoring.impute.Mean;
import org.digitaldiplomacy.scoring.impute.Median;
import org.digitaldiplomacy.scoring.impute.NoImputation;
import org.digitaldiplomacy.scoring.impute.RowMean;
import org.digitaldiplomacy.scoring.impute.RowMedian;
import org.digitaldiplomacy.scoring.impute.Stated;
import org.digitaldiplomacy.scoring.method.Method;
import org.digitaldiplomacy.scoring.method.MethodProvider;
import org.digitaldiplomacy.scoring.normalise.Borda;
import org.digitaldiplomacy.scoring.normalise.DistanceToMax;
import org.digitaldiplomacy.scoring.normalise.DistanceToReference;
import org.digitaldiplomacy.scoring.normalise.DistanceToTarget;
import org.digitaldiplomacy.scoring.normalise.FractionOfMax;
import org.digitaldiplomacy.scoring.normalise.FractionOfSum;
import org.digitaldiplomacy.scoring.normalise.Goalposts;
import org.digitaldiplomacy.scoring.normalise.Identity;
import org.digitaldiplomacy.scoring.normalise.MinMax;
import org.digitaldiplomacy.scoring.normalise.PercentileRank;
import org.digitaldiplomacy.scoring.normalise.Posts;
import org.digitaldiplomacy.scoring.normalise.Rank;
import org.digitaldiplomacy.scoring.normalise.ReferenceGoalposts;
import org.digitaldiplomacy.scoring.normalise.Scaled;
import org.digitaldiplomacy.scoring.normalise.ZScore;
import org.digitaldiplomacy.scoring.rank.Competition;
import org.digitaldiplomacy.scoring.rank.Dense;
import org.digitaldiplomacy.scoring.respond.Linear;
import org.digitaldiplomacy.scoring.respond.Logit;
import org.digitaldiplomacy.scoring.screen.Coverage;
import org.digitaldiplomacy.scoring.screen.NoScreen;
import org.digitaldiplomacy.scoring.treat.BoxCox;
import org.digitaldiplomacy.scoring.treat.LogOffset;
import org.digitaldiplomacy.scoring.treat.NoTreatment;
import org.digitaldiplomacy.scoring.treat.Winsorise;
import org.digitaldiplomacy.scoring.treat.WinsorisePercentile;
import org.digitaldiplomacy.scoring.weigh.Ahp;
import org.digitaldiplomacy.scoring.weigh.CorrelationBalanced;
import org.digitaldiplomacy.scoring.weigh.Critic;
import org.digitaldiplomacy.scoring.weigh.Entropy;
import org.digitaldiplomacy.scoring.weigh.Equal;
import org.digitaldiplomacy.scoring.weigh.FirstComponent;
import org.digitaldiplomacy.scoring.weigh.Given;
import org.digitaldiplomacy.scoring.weigh.Grades;

/** Every formula that comes with the engine. A new one takes its class and a line here. */
public final class BuiltInMethods implements MethodProvider {

    private static final List<Method<?>> METHODS = List.of(
            // select: from a time series to a value
            Latest.METHOD,
            Change.METHOD,

            // derive: from a value to another
            Per.METHOD,
            DivideByGroup.METHOD,
            Log.METHOD,
            Log1p.METHOD,
            Share.METHOD,
            Sum.METHOD,
            Count.METHOD,
            Scale.METHOD,
            Cap.METHOD,
            Ordinal.METHOD,
            Expression.METHOD,

            // screen
            NoScreen.METHOD,
            Coverage.METHOD,

            // impute
            NoImputation.METHOD,
            Stated.METHOD,
            Mean.METHOD,
            Median.METHOD,
            GroupMean.METHOD,
            GroupMedian.METHOD,
            RowMean.METHOD,
            RowMedian.METHOD,
            LatestOfPanel.METHOD,
            LinearInPanel.METHOD,

            // treat
            NoTreatment.METHOD,
            Winsorise.METHOD,
            WinsorisePercentile.METHOD,
            LogOffset.METHOD,
            BoxCox.METHOD,

            // normalise
            Identity.METHOD,
            MinMax.METHOD,
            ZScore.METHOD,
            Scaled.METHOD,
            Goalposts.METHOD,
            Posts.METHOD,
            ReferenceGoalposts.METHOD,
            DistanceToMax.METHOD,
            DistanceToReference.METHOD,
            DistanceToTarget.METHOD,
            FractionOfMax.METHOD,
            FractionOfSum.METHOD,
            Rank.METHOD,
            Borda.METHOD,
            PercentileRank.METHOD,

            // weigh
            Given.METHOD,
            Equal.METHOD,
            Grades.METHOD,
            Ahp.METHOD,
            FirstComponent.METHOD,
            Entropy.METHOD,
            Critic.METHOD,
            CorrelationBalanced.METHOD,

            // aggregate
            Arithmetic.METHOD,
            Geometric.METHOD,
            Harmonic.METHOD,
            PowerMean.METHOD,
            Minimum.METHOD,
            Maximum.METHOD,
            WeightedSum.METHOD,
            MazziottaPareto.METHOD,
            Copeland.METHOD,
            Promethee.METHOD,
            Topsis.METHOD,
            Vikor.METHOD,
            Edas.METHOD,
            Codas.METHOD,
            Cocoso.METHOD,
            Probid.METHOD,
            RootAssessment.METHOD,
            BenefitOfTheDoubt.METHOD,
            NodeExpression.METHOD,

            // rank
            Competition.METHOD,
            Dense.METHOD,

            // respond: the scale that leverage regresses on
            Linear.METHOD,
            Logit.METHOD);

    @Override
    public List<Method<?>> methods() {
        return METHODS;
    }
}
