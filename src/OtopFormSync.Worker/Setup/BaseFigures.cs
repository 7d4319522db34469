using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Programs.Targets;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts.Past;
using OtopFormSync.Core.Sync;
using OtopFormSync.Core.Thai;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Worker.Commands;

namespace OtopFormSync.Worker.Setup;

/// <summary>What is known of the base year of a new quarter: from a file first, then from the record. Nothing is made up.</summary>
/// <param name="from">The program that the quarter follows.</param>
/// <param name="quarter">The new quarter.</param>
internal sealed class BaseFigures(Program from, FiscalQuarter quarter)
{
    private readonly Dictionary<(IndicatorKey Indicator, DistrictCode District, ReportingMonth Month), (decimal Value, string Source)> _known = [];

    private readonly List<Indicator> _measured = [.. from.Grading.Criteria.Where(criterion => criterion.Measure == CriterionMeasure.Growth).Select(criterion => from.FindIndicator(criterion.Indicator)).OfType<Indicator>().Distinct()];

    private readonly List<ReportingMonth> _months = [.. quarter.Months.Select(month => BaseMonth.Of(from.Grading.BaseYear, month))];

    /// <summary>True when something is measured by its base year.</summary>
    public bool IsNeeded => _measured.Count > 0;

    /// <summary>The base year's months, in Thai.</summary>
    public string Span => $"{ThaiText.ShortMonth(_months[0])} – {ThaiText.ShortMonth(_months[^1])}";

    /// <summary>A figure; null when it is not known.</summary>
    public decimal? Of(Indicator indicator, DistrictCode district, ReportingMonth month) => _known.TryGetValue((indicator.Key, district, month), out var known) ? known.Value : null;

    /// <summary>The figures that are not known.</summary>
    public IEnumerable<(Indicator Indicator, District District, ReportingMonth Month)> Unknown(Province province) =>
        from indicator in _measured
        from district in province.Districts
        from month in _months
        where Of(indicator, district.Code, month) is null
        select (indicator, district, month);

    /// <summary>How many figures are from where.</summary>
    public IEnumerable<string> Sources() => _known.Values.GroupBy(known => known.Source, StringComparer.Ordinal).Select(source => FormattableString.Invariant($"{source.Count()} figures from {source.Key}"));

    /// <summary>True for a program in whose record such figures can be.</summary>
    public bool MayHold(Program program) => _months.Exists(program.Quarter.Contains);

    /// <summary>Takes what a file says; what in it is not plain is told, and nothing is taken then.</summary>
    /// <returns>False when the file cannot be used.</returns>
    public bool TakeFile(string path, DistrictReader districts, IWording wording, TimeProvider clock, TextWriter error)
    {
        if (!File.Exists(path))
        {
            ErrorText.Write(error, "The file of base figures is not there", path, "there is no such file", "give the path of a file with districts and months in its headings");
            return false;
        }

        var content = AttachmentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path), clock);
        var read = new PastFigures(from, districts).Read(content, Path.GetFileNameWithoutExtension(path), FiscalQuarter.Of(_months[0]));
        if (read.Figures.IsEmpty || !read.Problems.IsEmpty || !content.Problems.IsEmpty)
        {
            var reasons = content.Problems.Select(problem => wording.Say(problem.Reason))
                .Concat(read.Problems.Select(problem => $"{_measured.Find(indicator => indicator.Key == problem.Indicator)?.Name} {problem.District?.Name ?? "รวม"} {ThaiText.ShortMonth(problem.Month)}: {string.Join(" / ", problem.Found)}"))
                .DefaultIfEmpty($"ไม่พบตัวเลขของเดือน {Span} / no figures of these months were found");
            ErrorText.Write(error, "The file of base figures is not plain", path, string.Join("; ", reasons), $"one line for each district, one column for each month ({Span}), one figure in each cell");
            return false;
        }

        foreach (var figure in read.Figures)
        {
            _known[(figure.Indicator, figure.District, figure.Month)] = (figure.Value, Path.GetFileName(path));
        }

        return true;
    }

    /// <summary>Takes what counts in the record.</summary>
    public void TakeRecord(CycleReport report, IEnumerable<Program> programs)
    {
        foreach (var program in programs.Where(MayHold))
        {
            var entries = report.Programs.First(done => done.Program == program.Id).State?.Ledger.Entries ?? [];
            foreach (var entry in entries.Where(entry => entry.Accepted is not null && _months.Contains(entry.Month) && _measured.Exists(indicator => indicator.Key == entry.Indicator)))
            {
                _known.TryAdd((entry.Indicator, entry.District, entry.Month), (entry.Accepted!.Figure.Value, $"the record of {program.Id}"));
            }
        }
    }

    /// <summary>Takes what was imported of past quarters, where neither file nor record knows better.</summary>
    public void TakeHistory(History history, Province province)
    {
        foreach (var (indicator, district, month) in Unknown(province).ToList())
        {
            if (history.OfMonth(from, district.Code, indicator.Key, month) is { } value)
            {
                _known.Add((indicator.Key, district.Code, month), (value, "imported history"));
            }
        }
    }
}
