using System.Globalization;
using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Normalization.Figures;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Drafts.Past;

/// <summary>Reads tables of past quarters: districts down; quarters in a column, with a column for each figure and for the grade, or across, with one figure. What is not plain is told, and nothing is taken for it.</summary>
/// <param name="program">The program whose indicators are meant.</param>
/// <param name="districts">Reads district names.</param>
public sealed partial class PastQuarters(Program program, DistrictReader districts)
{
    /// <summary>What a column of grades is called.</summary>
    internal const string GradeWord = "ระดับ";

    /// <summary>Reads a document's tables.</summary>
    /// <param name="tables">The tables; those without a quarter in their headings or cells are left alone.</param>
    /// <param name="name">The document's name, which may say what is counted.</param>
    /// <returns>What they say of quarters, and what is left of them to be read by month.</returns>
    public PastQuartersReading Read(IEnumerable<ReadTable> tables, string name)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var (figures, problems, ofMonths, columns) = (new List<HistoryFigure>(), new List<string>(), new List<ReadTable>(), new HashSet<PastColumn>());
        foreach (var table in tables)
        {
            if (Read(table, name, figures, problems, columns) is { } rest)
            {
                ofMonths.Add(rest);
            }
        }

        foreach (var doubled in figures.GroupBy(figure => figure.Cell).Where(same => same.Select(figure => figure.Text).Distinct(StringComparer.Ordinal).Count() > 1).ToList())
        {
            problems.Add($"{doubled.First().Of} {doubled.First().When} ของ {doubled.First().District}: {string.Join(" / ", doubled.Select(figure => $"{figure.Text} ({figure.Source})"))}");
            figures.RemoveAll(figure => figure.Cell == doubled.Key);
        }

        return new(figures.DistinctBy(figure => figure.Cell).ToValueList(), problems.ToValueList(), ofMonths.ToValueList(), columns.ToValueList());
    }

    /// <summary>The quarter that a text names: ไตรมาส 2/2566, 2566-2, Q2/66.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The quarter; null when it names none.</returns>
    public static FiscalQuarter? QuarterOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = ThaiScript.ArabicDigits(text);
        var found = Named().Match(plain) is { Success: true } named ? named : Short().Match(plain);
        if (!found.Success)
        {
            return null;
        }

        var year = int.Parse(found.Groups["year"].Value, CultureInfo.InvariantCulture);
        return new(BuddhistEra.Of(YearWindow.CommonOf(year)), int.Parse(found.Groups["quarter"].Value, CultureInfo.InvariantCulture));
    }

    // What is left to be read by month: 4/2566 is no April in a table of quarters, and none in a column of a quarter.
    private ReadTable? Read(ReadTable table, string name, List<HistoryFigure> figures, List<string> problems, HashSet<PastColumn> columns)
    {
        var rows = table.Rows.ToList();
        var first = rows.FindIndex(row => DistrictIn(row) is not null);
        if (first <= 0)
        {
            return table;
        }

        // The nearest row above that is no caption.
        var head = rows.FindLastIndex(first - 1, row => row.Cells.Count(cell => cell.Own.Trim().Length > 0) > 1);
        if (head < 0)
        {
            return table;
        }

        var heading = rows[head].Cells.Select(cell => cell.Text.Trim()).ToList();
        var caption = string.Join(' ', rows.Take(head).SelectMany(row => row.OwnTexts).Concat(table.Above).Append(name));
        var across = heading.Exists(LaterMonth().IsMatch) ? heading.ConvertAll(_ => (FiscalQuarter?)null) : heading.ConvertAll(QuarterOf);
        var down = across.TrueForAll(quarter => quarter is null) ? heading.FindIndex(text => text.Contains("ไตรมาส", StringComparison.Ordinal) || text.Equals("quarter", StringComparison.OrdinalIgnoreCase)) : -1;
        var ofCaption = QuarterOf(caption);
        if (down < 0 && across.TrueForAll(quarter => quarter is null) && (ofCaption is null || !heading.Exists(text => WhatOf(text) == History.Grade)))
        {
            return table;
        }

        // Among months only the grade is the quarter's of the title, and what says its quarter itself.
        var isOfMonths = down < 0 && (across.TrueForAll(quarter => quarter is null) || heading.Where((_, column) => across[column] is null).Any(IsMonth));

        foreach (var row in rows.Skip(first))
        {
            if (DistrictIn(row) is not { } named)
            {
                continue; // totals, notes
            }

            var quarter = down >= 0 && down < row.Cells.Count ? QuarterOf(row.Cells[down].Text) : null;
            if (down >= 0 && quarter is null)
            {
                problems.Add($"{table.Place} แถว {row.Number}: '{row.Cells[down].Text}' ไม่ใช่ไตรมาส เช่น 2/2566");
                continue;
            }

            for (var column = 0; column < row.Cells.Count && column < heading.Count; column++)
            {
                var (of, when) = across[column] is { } ofColumn ? (WhatOf(heading[column]) ?? WhatOf($"{heading[column]} {caption}") ?? OnlyMeasured(), ofColumn)
                    : (column == named.Column || column == down ? null : WhatOf(heading[column]), quarter ?? across.Take(column).LastOrDefault(left => left is not null) ?? ofCaption);
                if (of is not null && (!isOfMonths || of == History.Grade || across[column] is not null) && when is not null && row.Cells[column].Text.Trim() is { Length: > 0 } text && text is not ("-" or "–" or "—" or "−"))
                {
                    Take(of, when, named.District, text, $"{table.Place} แถว {row.Number}", figures, problems);
                    columns.Add(new(table.Place, column));
                }
            }
        }

        if (down >= 0)
        {
            columns.Add(new(table.Place, down));
        }

        return isOfMonths ? table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select((cell, column) => column < across.Count && across[column] is not null ? new ReadCell("") : cell)] })] } : null;
    }

    private static bool IsMonth(string heading) => QuarterOf(heading) is null && PeriodReader.Read(heading) is Reading<ReportingMonth>.Value;

    private void Take(string of, FiscalQuarter quarter, District district, string text, string place, List<HistoryFigure> figures, List<string> problems)
    {
        var value = of == History.Grade ? GradeOf(text) : AmountReader.Read(text).TryGetValue(out var read) ? NumberText.Of(read) : null;
        if (value is null)
        {
            problems.Add($"{place} {district.Name}: อ่าน '{text}' ไม่ได้ ({(of == History.Grade ? GradeWord : program.FindIndicator(IndicatorKey.Parse(of))!.Name)} {quarter})");
            return;
        }

        figures.Add(new(program.ShortTitle, district.Code.Value, of, HistoryFigure.WhenOf(quarter), value, place));
    }

    // As our own tabs write it, the symbol follows the letter.
    private string? GradeOf(string text) => program.Grading.Grades.Select(rule => rule.Grade.ToString()).FirstOrDefault(grade => string.Equals(grade, text.Split(' ', 2)[0], StringComparison.OrdinalIgnoreCase));

    private string? WhatOf(string heading)
    {
        var named = program.Indicators.Where(indicator => indicator.Columns.Append(indicator.Name).Any(alias => heading.Contains(alias, StringComparison.OrdinalIgnoreCase))).Select(indicator => indicator.Key.Value).ToList();
        return heading.Contains(GradeWord, StringComparison.Ordinal) && named.Count == 0 ? History.Grade : named is [var only] ? only : null;
    }

    private string? OnlyMeasured() => program.Grading.Criteria.Where(criterion => criterion.Measure == CriterionMeasure.Growth).Select(criterion => criterion.Indicator.Value).Distinct().ToList() is [var only] ? only : null;

    private (District District, int Column)? DistrictIn(ReadRow row)
    {
        foreach (var (column, cell) in row.Cells.Index().Take(4))
        {
            if (cell.Own.Trim().Length > 0 && !char.IsAsciiDigit(cell.Own.Trim()[0]) && districts.Read(cell.Own).TryGetValue(out var district))
            {
                return (district, column);
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:ไตรมาส(?:ที่)?|Q)\s*(?<quarter>[1-4])\s*(?:[/-]|(?:ประจำ)?ปี(?:งบประมาณ)?(?:\s*พ\.ศ\.)?)\s*(?<year>25[0-9]{2}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*(?:(?<quarter>[1-4])\s*/\s*(?<year>25[0-9]{2})|(?<year>25[0-9]{2})\s*-\s*(?<quarter>[1-4]))\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Short();

    // A month that is no quarter's number: beside it 4/2566 is April.
    [GeneratedRegex(@"^\s*(?:0?[5-9]|1[0-2])\s*/\s*25[0-9]{2}\s*$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex LaterMonth();
}

/// <summary>What tables say of past quarters.</summary>
/// <param name="Figures">The figures, each once.</param>
/// <param name="Problems">What is not plain.</param>
/// <param name="OfMonths">The tables without what is of quarters.</param>
/// <param name="Columns">The columns that were read.</param>
public sealed record PastQuartersReading(ValueList<HistoryFigure> Figures, ValueList<string> Problems, ValueList<ReadTable> OfMonths, ValueList<PastColumn> Columns);

/// <summary>A column of a table of past figures.</summary>
/// <param name="Table">The table's place.</param>
/// <param name="Column">The column's index, from 0.</param>
public readonly record struct PastColumn(string Table, int Column);
