using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Words;

/// <summary>The note of a month's status: due day, receipt, what is owed.</summary>
internal static class StatusNote
{
    public static string Of(Program program, IWording wording, MonthStatus status)
    {
        var lines = new List<string> { wording.Say("reporting.due", ("due", ThaiText.ShortDate(status.Due))) };
        if (status.FirstReceivedAt is { } received)
        {
            lines.Add(wording.Say("reporting.first-received", ("received", ThaiText.ShortInstant(received))));
        }

        if (status.State is ReportState.Partial && !status.Owed.IsEmpty)
        {
            lines.Add(wording.Say("reporting.missing", ("missing", Owed(program, status))));
        }

        if (!status.CoveredLater.IsEmpty)
        {
            lines.Add(wording.Say("reporting.covered-later", ("figures", Names(program, status.CoveredLater))));
        }

        return string.Join('\n', lines);
    }

    /// <summary>The names of what a month still owes.</summary>
    public static string Owed(Program program, MonthStatus status) => Names(program, status.Owed);

    private static string Names(Program program, ValueList<IndicatorKey> keys) => string.Join(", ", keys.Select(key => program.FindIndicator(key)?.Name ?? key.Value));
}
