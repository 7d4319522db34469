namespace OtopFormSync.Core.Programs.Indicators;

/// <summary>What the kind of an indicator means for its figures. Who needs to know asks here instead of comparing kinds, or has a switch of its own: nothing follows from a kind's not being money, so that a new kind does not compile before each of these is answered for it.</summary>
public static class IndicatorKinds
{
    /// <summary>The smallest step between two figures, in the indicator's unit: a gap is a multiple of it.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>A satang, or one unit.</returns>
    public static decimal Step(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Amount => 0.01m,
        IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => 1m,
    };

    /// <summary>Whether a figure must be whole.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for whole units.</returns>
    public static bool IsWhole(this IndicatorKind kind) => decimal.IsInteger(kind.Step());

    /// <summary>Whether figures are sums of money: in baht, thousands or millions of it, with satang, and parts that add up to them.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsMoney(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Amount => true,
        IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => false,
    };

    /// <summary>Whether a figure of which nothing else is known than that it is money, or is none, may be one of these.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="isMoney">True for a figure that can only be money, false for one that can not.</param>
    public static bool MayBe(this IndicatorKind kind, bool isMoney) => kind switch
    {
        IndicatorKind.Amount => isMoney,
        IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => !isMoney,
    };

    /// <summary>Whether figures are numbers of things: whole, with the word by which these are counted, and never in thousands or millions of it.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsCounted(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Count => true,
        IndicatorKind.Amount or IndicatorKind.YesNo or IndicatorKind.Text => false,
    };

    /// <summary>Whether a figure other than none is shown in the words that came.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsInOwnWords(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Text => true,
        IndicatorKind.Amount or IndicatorKind.Count or IndicatorKind.YesNo => false,
    };

    /// <summary>Whether figures are said as numbers with a unit, and not in words.</summary>
    /// <param name="kind">The kind.</param>
    public static bool IsNumber(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Amount or IndicatorKind.Count => true,
        IndicatorKind.YesNo or IndicatorKind.Text => false,
    };

    /// <summary>Whether the letter's report form, a table with districts down and months across, asks for such figures.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>True for baht.</returns>
    public static bool StandsInMonthTable(this IndicatorKind kind) => kind switch
    {
        IndicatorKind.Amount => true,
        IndicatorKind.Count or IndicatorKind.YesNo or IndicatorKind.Text => false,
    };
}
