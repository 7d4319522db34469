using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Provinces;

/// <summary>A province (จังหวัด) with its districts in the order in which they are listed.</summary>
public sealed record Province
{
    /// <summary>The key of the file it comes from, such as <c>nong-khai</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The official two-digit code.</summary>
    public required string Code { get; init; }

    /// <summary>The Thai name without prefix.</summary>
    public required string Name { get; init; }

    /// <summary>The English name.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Short forms and other spellings of the name, such as นค.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>The office that sends the notices, as it names itself.</summary>
    public required string Office { get; init; }

    /// <summary>The address that notices come from and replies go to.</summary>
    public required string Mailbox { get; init; }

    /// <summary>Officers who receive the digest.</summary>
    public ValueList<string> Officers { get; init; } = [];

    /// <summary>Telephone number shown in notices; null when none is given.</summary>
    public string? Phone { get; init; }

    /// <summary>What its letters carry.</summary>
    public OfficeLetter Letter { get; init; } = new();

    /// <summary>The districts, in the order of the letter.</summary>
    public required ValueList<District> Districts { get; init; }

    /// <summary>Of a province in a quarter, the districts that report none of its months: they ended before, or begin later.</summary>
    public ValueList<District> OfOtherQuarters { get; init; } = [];

    /// <summary>Every district that there is, was or will be.</summary>
    public IEnumerable<District> All => Districts.Concat(OfOtherQuarters);

    /// <summary>The province as it is in a quarter: the districts that report one of its months, under their names of a day.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="day">The day.</param>
    public Province In(FiscalQuarter quarter, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        if (!All.Any(district => district.IsOfSomeDays))
        {
            return this;
        }

        var reporting = All.Select(district => district.On(day)).ToLookup(district => quarter.Months.Any(district.ReportsFor));
        return this with { Districts = [.. reporting[true]], OfOtherQuarters = [.. reporting[false]] };
    }

    /// <summary>The district with this code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The district, or null when it is not of this province.</returns>
    public District? Find(DistrictCode code) => Find(Districts, code) ?? Find(OfOtherQuarters, code);

    // Asked for every report: without an enumerator each.
    private static District? Find(ValueList<District> districts, DistrictCode code)
    {
        foreach (var district in districts)
        {
            if (district.Code == code)
            {
                return district;
            }
        }

        return null;
    }
}
