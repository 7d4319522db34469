namespace OtopFormSync.Core.Programs.Criteria;

/// <summary>Whether the province gets a grade of its own.</summary>
public enum ProvinceGrade
{
    /// <summary>Totals only (default; the letter defines none).</summary>
    Off,

    /// <summary>The same rule on the sums over the districts that reported, with one product for each of them as its minimum.</summary>
    SameRule,
}
