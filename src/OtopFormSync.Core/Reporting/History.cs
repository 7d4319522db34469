using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Reporting;

/// <summary>Figures and grades of quarters that are in no record of ours, as an officer had them imported.</summary>
/// <param name="Figures">The figures; of each at most one.</param>
public sealed record History(ValueList<HistoryFigure> Figures)
{
    /// <summary>The name of the fact that keeps it.</summary>
    public const string Fact = "history";

    /// <summary>What a grade is kept under in place of an indicator.</summary>
    public const string Grade = "grade";

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nothing was imported.</summary>
    public static History None { get; } = new([]);

    /// <summary>Reads what was kept.</summary>
    /// <param name="kept">What <see cref="Keep"/> gave; null when nothing was kept.</param>
    /// <returns>The history.</returns>
    public static History Parse(string? kept) => string.IsNullOrEmpty(kept) ? None : new((JsonSerializer.Deserialize<List<HistoryFigure>>(kept, Written) ?? []).ToValueList());

    /// <summary>The history as a text.</summary>
    /// <returns>The text.</returns>
    public string Keep() => JsonSerializer.Serialize(Figures.ToArray(), Written);

    /// <summary>The history with what a file says; of what both say the file's counts.</summary>
    /// <param name="imported">What the file says.</param>
    /// <returns>The history.</returns>
    public History With(IEnumerable<HistoryFigure> imported)
    {
        var added = imported.ToList();
        var cells = added.Select(figure => figure.Cell).ToHashSet();
        return new([.. Figures.Where(figure => !cells.Contains(figure.Cell)), .. added]);
    }

    /// <summary>The quarters of a mission of which something is known.</summary>
    /// <param name="program">A program of the mission.</param>
    /// <returns>The quarters, in order.</returns>
    public IEnumerable<FiscalQuarter> QuartersOf(Program program) => Of(program).Select(figure => figure.Quarter).Distinct().Order();

    /// <summary>The figure of a month.</summary>
    /// <param name="program">A program of the mission.</param>
    /// <param name="district">The district.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="month">The month.</param>
    /// <returns>The figure; null when it is not known.</returns>
    public decimal? OfMonth(Program program, DistrictCode district, IndicatorKey indicator, ReportingMonth month) => Find(program, district, indicator.Value, month.ToString());

    /// <summary>The figure of a quarter: its own, else the sum of its months.</summary>
    /// <param name="program">A program of the mission.</param>
    /// <param name="district">The district.</param>
    /// <param name="indicator">The indicator, counted in increments.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The figure; null when it is not known.</returns>
    public decimal? OfQuarter(Program program, DistrictCode district, IndicatorKey indicator, FiscalQuarter quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        var months = quarter.Months.Select(month => OfMonth(program, district, indicator, month)).ToList();
        return Find(program, district, indicator.Value, HistoryFigure.WhenOf(quarter)) ?? (months.Contains(null) ? null : months.Sum());
    }

    /// <summary>The grade of a quarter, as the file wrote it.</summary>
    /// <param name="program">A program of the mission.</param>
    /// <param name="district">The district.</param>
    /// <param name="quarter">The quarter.</param>
    /// <returns>The grade; null when it is not known.</returns>
    public string? GradeOf(Program program, DistrictCode district, FiscalQuarter quarter) =>
        Of(program).FirstOrDefault(figure => figure.District == district.Value && figure.Of == Grade && figure.When == HistoryFigure.WhenOf(quarter))?.Text;

    private decimal? Find(Program program, DistrictCode district, string of, string when) =>
        Of(program).FirstOrDefault(figure => figure.District == district.Value && figure.Of == of && figure.When == when) is { } figure ? decimal.Parse(figure.Text, CultureInfo.InvariantCulture) : null;

    private IEnumerable<HistoryFigure> Of(Program program) => Figures.Where(figure => string.Equals(figure.Mission, program.ShortTitle, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A figure or grade of a past month or quarter.</summary>
/// <param name="Mission">The mission's short title.</param>
/// <param name="District">The district's code.</param>
/// <param name="Of">The indicator's key, or <see cref="History.Grade"/>.</param>
/// <param name="When">The month, such as 2023-01, or the quarter, such as q2566-2.</param>
/// <param name="Text">The figure in invariant form, or the grade.</param>
/// <param name="Source">The file that it comes from.</param>
public sealed record HistoryFigure(string Mission, string District, string Of, string When, string Text, string Source)
{
    /// <summary>What it is the figure of.</summary>
    internal (string Mission, string District, string Of, string When) Cell => (Mission, District, Of, When);

    /// <summary>The quarter that it lies in.</summary>
    [JsonIgnore]
    public FiscalQuarter Quarter => When[0] == 'q' ? FiscalQuarter.Parse(When[1..], null) : ReportingMonth.Parse(When, null).Quarter;

    /// <summary>How a quarter is written.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>Such as q2566-2.</returns>
    public static string WhenOf(FiscalQuarter quarter) => $"q{quarter}";
}
