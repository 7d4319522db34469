using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Programs.Deadlines;

/// <summary>What an officer wrote in one line of the table of closings: months are closed or opened again, or one district is let report until a day.</summary>
/// <param name="Months">The months: one, or those of the quarter.</param>
/// <param name="Closes">True to close, false to open again.</param>
/// <param name="Exempt">The district that may report all the same; null when the line is for all.</param>
public sealed record ClosingLine(ValueList<ReportingMonth> Months, bool Closes, ClosingLine.District? Exempt)
{
    /// <summary>A district that may report until a day.</summary>
    /// <param name="Code">The district.</param>
    /// <param name="Until">The last day.</param>
    /// <param name="Reason">Why.</param>
    public sealed record District(DistrictCode Code, DateOnly Until, string Reason);

    /// <summary>The key of the row in which it stands: by it a line is known again, though another says the same; null where it is not known.</summary>
    public string? Row { get; init; }

    /// <summary>The exceptions of the line, one a month.</summary>
    public IEnumerable<ClosingExemption> Exemptions =>
        Exempt is { } district ? Months.Select(month => new ClosingExemption(district.Code, month, district.Until, district.Reason)) : [];

    /// <summary>Whether the line opens or closes for all. One that opens for a district only is an exception, and no more.</summary>
    public bool IsForAll => Closes || Exempt is null;
}
