using System.Collections.Frozen;

namespace OtopFormSync.Core.Normalization;

/// <summary>The sentence of each doubt, for officers and districts: a new code has its key from its name, and no sentence until the wording file gives one.</summary>
public static class DoubtSentences
{
    private const string NotKnown = "…"; // in place of a fact that the reader could not name

    private static readonly FrozenDictionary<DoubtCode, Sentence> ByCode =
        Enum.GetValues<DoubtCode>().ToFrozenDictionary(code => code, code => new Sentence($"doubt.{KeyText.Of(code)}", FactsOf(code)));

    // The part that is not understood is not always known.
    private static readonly Sentence UnreadableText = new("doubt.unreadable-text", "text");

    /// <summary>Every sentence.</summary>
    public static ValueList<Sentence> All { get; } = [.. ByCode.Values, UnreadableText];

    /// <summary>One sentence without full stop that says what is unclear and, where it helps, the possible meanings.</summary>
    /// <param name="wording">The office's wording.</param>
    /// <param name="doubt">The doubt.</param>
    /// <returns>The sentence, in Thai.</returns>
    public static string Say(this IWording wording, Doubt doubt)
    {
        ArgumentNullException.ThrowIfNull(wording);
        ArgumentNullException.ThrowIfNull(doubt);
        var sentence = doubt is { Code: DoubtCode.Unreadable, Facts.IsEmpty: false } ? UnreadableText : ByCode[doubt.Code];
        var values = new (string, object)[sentence.Placeholders.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (sentence.Placeholders[i], i < doubt.Facts.Count ? doubt.Facts[i] : NotKnown);
        }

        return wording.Say(sentence.Key, values);
    }

    /// <summary>All reasons in one line.</summary>
    /// <param name="wording">The office's wording.</param>
    /// <param name="doubts">The doubts.</param>
    /// <returns>The sentences, parted by semicolons.</returns>
    public static string Say(this IWording wording, ValueList<Doubt> doubts)
    {
        ArgumentNullException.ThrowIfNull(doubts);
        return doubts.Count == 1 ? wording.Say(doubts[0]) : string.Join("; ", doubts.Select(wording.Say));
    }

    // In the order of the doubt's facts.
    private static ValueList<string> FactsOf(DoubtCode code) => code switch
    {
        DoubtCode.NoneAdded or DoubtCode.Empty or DoubtCode.Unreadable or DoubtCode.Dash or DoubtCode.NoYear or DoubtCode.NoMonth or DoubtCode.NoDay or DoubtCode.NoTime
            or DoubtCode.FormulaWithoutResult or DoubtCode.ColumnGone => [],
        DoubtCode.Range or DoubtCode.SeveralFigures or DoubtCode.Sum or DoubtCode.Negative or DoubtCode.Bracketed or DoubtCode.FormulaOrError
            or DoubtCode.Scientific or DoubtCode.Ordinal or DoubtCode.UnknownDistrict or DoubtCode.TotalRow or DoubtCode.NotADistrict or DoubtCode.DistrictUncertain
            or DoubtCode.NoSuchDay or DoubtCode.NoSuchTime or DoubtCode.SeveralMonths or DoubtCode.SeveralDates or DoubtCode.QuarterInstead or DoubtCode.AmbiguousDate or DoubtCode.CountOrDay
            or DoubtCode.QuarterContradiction => ["text"],
        DoubtCode.SeveralClaims or DoubtCode.OnlyTarget or DoubtCode.OnlyBase or DoubtCode.OnlyCumulative or DoubtCode.OnlyAdded or DoubtCode.OnlyProvince or DoubtCode.OnlyParts or DoubtCode.OnlyStruck
            or DoubtCode.OnlyHidden or DoubtCode.Pictured or DoubtCode.OnlyMentioned or DoubtCode.OnlyUnexplained or DoubtCode.OnlyComparison => ["candidates"],
        DoubtCode.TotalDiffers => ["total", "sum", "place"],
        DoubtCode.NoData or DoubtCode.Waiting or DoubtCode.Remarked => ["words"],
        DoubtCode.Approximate or DoubtCode.Bound => ["word"],
        DoubtCode.TooLong => ["most"],
        DoubtCode.IllFormedGroups or DoubtCode.LeadingZero or DoubtCode.NotWhole or DoubtCode.TooLarge => ["figure"],
        DoubtCode.AmbiguousSeparator => ["figure", "thousands", "decimals"],
        DoubtCode.FractionOrPercent => ["percent", "fraction"],
        DoubtCode.AmbiguousWords or DoubtCode.WordsContradictFigure or DoubtCode.SeveralDistricts or DoubtCode.NearSeveralDistricts or DoubtCode.AmbiguousMonth => ["first", "second"],
        DoubtCode.WrongUnit => ["unit"],
        DoubtCode.ForeignCurrency => ["currency"],
        DoubtCode.ProvinceOnly => ["province"],
        DoubtCode.OtherProvince => ["name"],
        DoubtCode.OtherLine => ["printed", "said"],
        DoubtCode.SurplusCells => ["cells"],
        DoubtCode.Noted => ["note"],
        DoubtCode.CodeContradictsName => ["code", "name"],
        DoubtCode.UnknownCode => ["code"],
        DoubtCode.NoSuchMonth or DoubtCode.NoSuchQuarter => ["number"],
        DoubtCode.YearOutsideWindow => ["year"],
        DoubtCode.EraContradiction => ["era", "year"],
        DoubtCode.FiscalYearContradiction => ["month", "year"],
        DoubtCode.WeekdayContradiction => ["named", "actual"],
        DoubtCode.ColumnUnknown => ["columns"],
    };
}
