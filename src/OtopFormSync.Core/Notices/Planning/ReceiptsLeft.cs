using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Notices.Planning;

/// <summary>Reports that came beyond the receipts which their sender may cause on a day; its text form is kept as a fact. They stay on it after their list went out, so that none is answered twice.</summary>
/// <param name="Reports">The reports with the day on which they were left, in the order of receipt.</param>
public sealed record ReceiptsLeft(ValueList<ReceiptLeft> Reports) : IParsable<ReceiptsLeft>
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>None.</summary>
    public static ReceiptsLeft None { get; } = new(ValueList<ReceiptLeft>.Empty);

    /// <inheritdoc/>
    public static ReceiptsLeft Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var left) ? left : throw new FormatException("The text is no list of reports that are left.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReceiptsLeft result)
    {
        result = null;
        var reports = new List<ReceiptLeft>();
        foreach (var line in s?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (line.Split(' ') is not [var id, var on]
                || !RawReportId.TryParse(id, null, out var report)
                || !DateOnly.TryParseExact(on, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return false;
            }

            reports.Add(new(report, day));
        }

        result = s is null ? null : new(reports.ToValueList());
        return result is not null;
    }

    /// <summary>The text form: one line per report.</summary>
    /// <returns>The text, ASCII.</returns>
    public override string ToString() => string.Concat(Reports.Select(left => string.Create(CultureInfo.InvariantCulture, $"{left.Report} {left.Day:yyyy-MM-dd}\n")));
}

/// <summary>A report that is answered by a list.</summary>
/// <param name="Report">The report.</param>
/// <param name="Day">The day on which no receipt was left for it.</param>
public sealed record ReceiptLeft(RawReportId Report, DateOnly Day);
