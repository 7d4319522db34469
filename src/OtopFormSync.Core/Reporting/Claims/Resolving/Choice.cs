using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Resolving;

/// <summary>What the claims of a report come to for one indicator and month: a value when just one fits, else a doubt that names every candidate.</summary>
/// <param name="Month">The month; null when the report names none.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Reading">The value or the doubt.</param>
/// <param name="Place">Where the value stands, or the first candidate.</param>
/// <param name="Claims">The claims that the value or the doubt rests on.</param>
public sealed partial record Choice(Reading<ReportingMonth>? Month, IndicatorKey Indicator, Reading<decimal> Reading, string Place, ValueList<Claim> Claims)
{
    /// <summary>The values that could be meant, each once: in invariant form where they can be read, else as they stand.</summary>
    public ValueList<string> Candidates => Claims.SelectMany(claim => CandidatesOf(claim.Value)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToValueList();

    // Each figure of "5 และ 8 ราย", and the one in words that are not understood, may be what is meant.
    private static List<string> CandidatesOf(Reading<decimal> value)
    {
        if (NumberIn(value) is { } number)
        {
            return [number];
        }

        if (value is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.AmbiguousSeparator, Facts: [var numeral, var thousands, var decimals] }] } && value.Original.Replace(numeral, "", StringComparison.Ordinal).Replace("บาท", "", StringComparison.Ordinal).Trim().Length == 0)
        {
            return [.. new[] { thousands, decimals }.Select(meaning => decimal.TryParse(meaning, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var meant) ? NumberText.Of(meant) : meaning)];
        }

        var text = $" {NoFigure().Replace(MonthFinder.WithoutMonths(value.Original), " ")}"; // a sign needs a space before it
        var figures = FigureRun.Of(text).Select(figure => text[figure.At..figure.End]).ToList();
        var read = figures.Select(figure => Figure(WithMultiple(figure, figures[^1]))).OfType<string>().ToList();
        return read.Count > 0 ? read : [value.Original.Trim()];
    }

    // ภายในวันที่ 14, and the number of a list before its label.
    [GeneratedRegex(@"วันที่\s*[0-9]{1,2}(?![0-9,.])|^\s*\(?[0-9]{1,2}[.)]\s*(?=[ก-๎A-Za-z])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoFigure();

    // 10 ราย / 6: a count beside what has no unit.
    private static string? Figure(string text) => text[0] is not (>= '0' and <= '9') ? Figure(text[1..]) is { } size ? $"-{size}" : null : AmountReader.Read(text).TryGetValue(out var amount) ? NumberText.Of(amount) : CountReader.Read(text).TryGetValue(out var count) ? NumberText.Of((decimal)count) : null;

    // 15.2-15.4 ล้านบาท: the multiple behind the last figure is that of those before it, which with it are of its size and without it are not.
    private static string WithMultiple(string figure, string last)
    {
        var multiple = last[(last.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)..];
        return char.IsAsciiDigit(figure[^1]) && AmountReader.Read(last).TryGetValue(out var whole) && AmountReader.Read(figure).TryGetValue(out var bare) && AmountReader.Read(figure + multiple).TryGetValue(out var scaled)
            && decimal.Abs(scaled - whole) < decimal.Abs(bare - whole) ? figure + multiple : figure;
    }

    // A figure that is doubted for the words around it is a number all the same.
    private static string? NumberIn(Reading<decimal> value) =>
        value.TryGetValue(out var read) || AmountReader.Read(value.Original).TryGetValue(out read) ? NumberText.Of(read)
        : value is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Dash }] } ? "0"
        : value is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Waiting }] } && NilWords.SayNoneSoFar(value.Original) ? "0"
        : value is Reading<decimal>.Doubtful { Doubts: [{ Code: DoubtCode.Unreadable }] } && NilWords.MaySayNone(MonthFinder.WithoutMonths(value.Original)) ? "0"
        : CountReader.Read(value.Original) is Reading<int>.Value count && !count.Steps.Contains(ReadingStep.Nil) ? NumberText.Of((decimal)count.Result) // "none added" is no nought
        : null;
}
