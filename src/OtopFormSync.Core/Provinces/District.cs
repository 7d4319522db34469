using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Provinces;

/// <summary>A district (อำเภอ) of the province. It is its code: the same district before and after it is renamed.</summary>
public sealed record District
{
    /// <summary>The official code.</summary>
    public required DistrictCode Code { get; init; }

    /// <summary>The canonical Thai name without prefix, the one that is printed.</summary>
    public required string Name { get; init; }

    /// <summary>The English name.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Other spellings that mean this district without doubt, its later names among them.</summary>
    public ValueList<string> Aliases { get; init; } = [];

    /// <summary>Mail addresses that may report for the district and receive its notices.</summary>
    public ValueList<string> Contacts { get; init; } = [];

    /// <summary>The first day on which there is such a district; null when it was always there.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which there is such a district; null when it has no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Names that take the place of earlier ones, the earliest day first.</summary>
    public ValueList<LaterName> LaterNames { get; init; } = [];

    /// <summary>False for a district that is the same on every day.</summary>
    public bool IsOfSomeDays => From is not null || Until is not null || !LaterNames.IsEmpty;

    /// <summary>Whether the district reports a month: it does when it is there on the month's last day, so that a month is of one district before and after a split in its midst.</summary>
    /// <param name="month">The month.</param>
    public bool ReportsFor(ReportingMonth month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return !(month.LastDay < From || Until < month.LastDay);
    }

    /// <summary>The district under its name of a day; its names of other days are other spellings.</summary>
    /// <param name="day">The day.</param>
    public District On(DateOnly day) => LaterNames.LastOrDefault(later => later.From <= day) is { } later
        ? this with { Name = later.Name, EnglishName = later.EnglishName, Aliases = [.. Aliases, Name, EnglishName] }
        : this;

    /// <inheritdoc/>
    public bool Equals(District? other) => Code == other?.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode();
}

/// <summary>A name that a district has from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Name">The Thai name without prefix.</param>
/// <param name="EnglishName">The English name.</param>
public sealed record LaterName(DateOnly From, string Name, string EnglishName);
