using System.Text.RegularExpressions;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What words over a column or in a row say together of the figures there.</summary>
internal abstract partial record FigureHeadings
{
    /// <summary>Puts it together.</summary>
    /// <param name="near">What the words say, the nearest to the figures first.</param>
    /// <param name="named">Those that name the indicator; null for none.</param>
    protected FigureHeadings(List<HeadingSense> near, HeadingSense? named)
    {
        Indicator = named?.Indicator;
        IsIndicatorByUnit = named?.IsIndicatorByUnit ?? false;
        FiscalYear = near.Find(sense => sense.FiscalYear is not null)?.FiscalYear;
        Year = near.Find(sense => sense.Year is not null)?.Year;
        Kinds = near.Where(sense => !IsPartedBy(near, sense)).Select(sense => sense.KindInTable).OfType<ClaimKind>().ToValueList();
        SaysResult = near.Exists(sense => sense.SaysResult);
        SaysInMonth = near.Exists(sense => sense.SaysInMonth);
        NamesBaht = near.Exists(sense => sense.NamesBaht);
        CountUnit = near.Select(sense => sense.CountUnit).FirstOrDefault(unit => unit is not null);
        Factor = near.Select(sense => sense.Factor).FirstOrDefault(factor => factor != 1, 1);
        Rounded = near.Select(sense => sense.Rounded).FirstOrDefault(word => word is not null);
        Correction = near.Select(sense => sense.Correction).DefaultIfEmpty().Max();
    }

    public Indicator? Indicator { get; }

    public bool IsIndicatorByUnit { get; }

    /// <summary>The fiscal year of the nearest words that name one, CE; null for none.</summary>
    public int? FiscalYear { get; }

    /// <summary>The year of the nearest words that name one; null for none.</summary>
    public int? Year { get; }

    public ValueList<ClaimKind> Kinds { get; protected init; }

    /// <summary>True when the words call the figures results, whatever stands over the table.</summary>
    public bool SaysResult { get; }

    /// <summary>True when the words count what came in the month alone.</summary>
    public bool SaysInMonth { get; }

    public bool NamesBaht { get; }

    public string? CountUnit { get; }

    public decimal Factor { get; }

    /// <summary>The word that calls the figures rounded; null for none.</summary>
    public string? Rounded { get; }

    public int Correction { get; protected init; }

    /// <summary>Without words that only repeat in which unit an indicator counts that others name: beside its name กลุ่ม, หมู่บ้าน and แผน are no groups, no villages and no plan.</summary>
    /// <param name="near">What the words say.</param>
    /// <param name="onlyMarked">True where only brackets or the word หน่วย make a unit of a word.</param>
    protected static List<HeadingSense> WithoutUnits(List<HeadingSense> near, bool onlyMarked) => near.FindAll(sense => sense is { Indicator: not null } or { CountUnit: not null } or { NamesBaht: true }
        || !near.Exists(named => named.Indicator is { } indicator && CountUnits.IsOwn(sense.Text, indicator, out var isMarked) && (isMarked || !onlyMarked)));

    /// <summary>The words that name the indicator: the nearest that do by its name, else by its unit.</summary>
    /// <param name="near">What the words say, the nearest to the figures first.</param>
    protected static HeadingSense? NamedIn(List<HeadingSense> near) => near.Find(sense => sense is { Indicator: not null, IsIndicatorByUnit: false }) ?? near.Find(sense => sense.Indicator is not null);

    /// <summary>True for words that say how the figures below them part what they name, where the nearest words call these the sum: ยอดจำหน่ายแยกตามประเภทผลิตภัณฑ์ over รวม.</summary>
    /// <param name="near">What the words say, the nearest to the figures first.</param>
    /// <param name="sense">Some of them.</param>
    protected static bool IsPartedBy(List<HeadingSense> near, HeadingSense sense) =>
        near[0] is { Kind: ClaimKind.Total, Unknown.Count: 0, Indicator: null } && sense != near[0] && sense.Indicator is { } indicator
        && Parting().Match(sense.Text) is { Success: true } parting && HeadingLexicon.Key(sense.Text.Remove(parting.Index, parting.Length)) is var name && indicator.Columns.Any(column => HeadingLexicon.Key(column) == name);

    [GeneratedRegex(@"\s*(?:(?:แยก|จำแนก|แบ่ง)(?:ตาม|เป็น|ราย)*|ตาม|ราย|แต่ละ)(?:ประเภท|กลุ่ม|หมวด|ชนิด)(?:ผลิตภัณฑ์|สินค้า)?", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Parting();
}
