using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>
/// What officers may have been asked about a mail while mails were read as lines of words and as one kind of table.
/// Decisions on record hang on those words, whatever is read of the mail today.
/// </summary>
/// <param name="Lines">The words of figures.</param>
/// <param name="Tables">The tables of districts and months.</param>
/// <param name="Month">The month of what names none itself; null when the mail names none.</param>
public sealed record RecordedQuestions(ValueList<RecordedLine> Lines, ValueList<RecordedTable> Tables, Reading<ReportingMonth>? Month)
{
    /// <summary>For reports that were read the same way ever since.</summary>
    public static RecordedQuestions None { get; } = new([], [], null);
}

/// <summary>All words behind an indicator's labels in one text, as they were one question.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Words">The words; of several lines that differ all, with strokes between.</param>
/// <param name="Place">The text and the last line.</param>
public sealed record RecordedLine(IndicatorKey Indicator, string Words, string Place)
{
    /// <summary>Whether the words may ever have been asked about: a plain figure says one thing to everybody.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="words">The words.</param>
    internal static bool MayBeAsked(Indicator indicator, string words)
    {
        var figure = words.AsSpan().Trim();
        return !PlainFigure.TryRead((figure.EndsWith(indicator.Unit) ? figure[..^indicator.Unit.Length].TrimEnd() : figure).ToString(), out _, out _);
    }
}

/// <summary>A table with districts down and months across, of which each filled cell was a figure.</summary>
/// <param name="Place">The table.</param>
/// <param name="Indicator">What it counts.</param>
/// <param name="Rows">The filled rows in a line each, one at least.</param>
/// <param name="HoldsTargets">True when every figure is the letter's target.</param>
/// <param name="District">The district of the row that was read.</param>
/// <param name="Cells">The figures of that row.</param>
public sealed record RecordedTable(string Place, IndicatorKey Indicator, ValueList<string> Rows, bool HoldsTargets, Reading<District> District, ValueList<RecordedCell> Cells);

/// <summary>A figure of such a table.</summary>
/// <param name="Month">The month above it.</param>
/// <param name="Text">The cell.</param>
/// <param name="Place">The table and the row.</param>
public sealed record RecordedCell(ReportingMonth Month, string Text, string Place);
