using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Past;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Mail;

namespace OtopFormSync.Worker.Setup;

/// <summary>What a file says of past quarters: by month, read as base figures are, or by quarter. Nothing is made up.</summary>
/// <param name="Figures">What is plain.</param>
/// <param name="Problems">What is not, each with its place; nothing is taken for it.</param>
internal sealed record HistoryFile(ValueList<HistoryFigure> Figures, ValueList<string> Problems)
{
    private const int MostQuarters = 12; // three years back: what a trend and its year before can show

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="program">A program of the mission.</param>
    /// <param name="districts">Reads district names.</param>
    /// <param name="wording">The office's wording.</param>
    /// <param name="clock">The clock: what it calls the present is no past quarter.</param>
    public static HistoryFile Read(string path, Program program, DistrictReader districts, IWording wording, TimeProvider clock)
    {
        var name = Path.GetFileName(path);
        var content = AttachmentReader.Read(File.ReadAllBytes(path), name, clock);
        var tables = content.Tables;
        var quarters = new PastQuarters(program, districts).Read(tables, name);
        var problems = content.Problems.Select(problem => wording.Say(problem.Reason)).Concat(quarters.Problems).ToList();
        var columns = quarters.Columns.ToHashSet();
        content = content with { Tables = quarters.OfMonths };
        var months = new List<PastFigure>();
        var reader = new PastFigures(program, districts, takesAll: true);
        var quarter = FiscalQuarter.Of(ReportingMonth.Of(clock.GetUtcNow().DayInBangkok()));
        for (var back = 0; back < MostQuarters; back++)
        {
            quarter = FiscalQuarter.Of(quarter.FirstMonth.Plus(-1));
            var read = reader.Read(content, Path.GetFileNameWithoutExtension(path), quarter);
            months.AddRange(read.Figures);
            columns.UnionWith(read.Columns);
            problems.AddRange(read.Problems.Select(problem => $"{problem.District?.Name ?? "รวม"} {ThaiText.ShortMonth(problem.Month)}: {string.Join(" / ", problem.Found)}"));
        }

        var gaps = new PastGaps(districts, wording);
        problems.InsertRange(0, tables.SelectMany(table => gaps.Of(table, columns))); // whole columns and rows before single figures

        // A month without its year would be one of each year.
        var yearless = months.GroupBy(figure => (figure.Place, figure.Indicator, figure.District, figure.Month.Month)).Where(same => same.Select(figure => figure.Month).Distinct().Count() > 1).Select(same => same.Key).ToHashSet();
        problems.AddRange(yearless.Select(cell => $"{cell.Place}: ไม่ได้บอกปีของเดือน / the month has no year"));
        return new(
            [
                .. months.Where(figure => !yearless.Contains((figure.Place, figure.Indicator, figure.District, figure.Month.Month))).Select(figure => new HistoryFigure(program.ShortTitle, figure.District.Value, figure.Indicator.Value, figure.Month.ToString(), NumberText.Of(figure.Value), name)),
                .. quarters.Figures.Select(figure => figure with { Source = name }),
            ],
            problems.Distinct(StringComparer.Ordinal).ToValueList());
    }
}
