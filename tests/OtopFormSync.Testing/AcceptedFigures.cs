using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Testing;

/// <summary>Figures that stand, for tests that need no more of the report than where it is.</summary>
public static class AcceptedFigures
{
    /// <summary>A figure that stands alone in its report.</summary>
    public static AcceptedFigure Of(DistrictCode district, ReportingMonth month, Figure figure, RawReportId raw, ReportChannel channel, DateTimeOffset at, string place) =>
        new(figure, new() { RawId = raw, Channel = channel, ReceivedAt = at, Place = place, District = district, Month = month, Figures = [figure] }, null);

    /// <summary>The same figure in another report.</summary>
    public static AcceptedFigure In(this AcceptedFigure accepted, RawReportId raw, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        return accepted with { Report = accepted.Report with { RawId = raw, ReceivedAt = at } };
    }
}
