using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Claims;
using OtopFormSync.Core.Thai;
using OtopFormSync.Worker.Workspaces;

namespace OtopFormSync.Worker.Commands;

/// <summary>What the command <c>import</c> says to a person.</summary>
internal static class ImportText
{
    /// <summary>The lines of one document.</summary>
    public static IEnumerable<string> Lines(DocumentAnswer answer, WorkspaceConfiguration configuration)
    {
        yield return $"{answer.File}: {(answer.IsCorrespondence ? "จดหมายโต้ตอบ ไม่ใช่รายงาน" : answer.District is { } district ? $"อำเภอ{district.Name}" : "ไม่ทราบอำเภอ")}";
        foreach (var claim in answer.Claims)
        {
            yield return $"  พบ    {NameOf(claim, configuration)} {MonthOf(claim.Month)} {KindOf(claim.Kind)}{SightOf(claim.Sight)} {ValueOf(claim, configuration)} — {claim.Words} ({claim.Place})";
        }

        foreach (var (month, indicator, figure) in answer.Figures)
        {
            yield return $"✓ ใช้    {indicator.Name} {ThaiText.ShortMonth(month)} {FigureWords.Of(indicator, figure)} ({figure.Place})";
        }

        foreach (var item in answer.Questions)
        {
            yield return $"? ถาม   {item.Reason} ({item.Place})";
        }
    }

    private static string NameOf(Claim claim, WorkspaceConfiguration configuration) =>
        claim.Indicator is { } key ? Find(key, configuration)?.Name ?? key.Value : "ไม่ทราบตัวชี้วัด";

    private static Indicator? Find(IndicatorKey key, WorkspaceConfiguration configuration) => configuration.Programs.Select(program => program.FindIndicator(key)).FirstOrDefault(known => known is not null);

    private static string MonthOf(Reading<ReportingMonth>? month) => month is null ? "-" : month.TryGetValue(out var known) ? ThaiText.ShortMonth(known) : $"“{month.Original}”?";

    private static string ValueOf(Claim claim, WorkspaceConfiguration configuration) =>
        !claim.Value.TryGetValue(out var value) ? $"“{claim.Value.Original.Trim()}”?"
        : claim.Indicator is { } key && Find(key, configuration) is { } indicator && !indicator.Kind.IsNumber() ? claim.Value.Original.Trim()
        : NumberText.Of(value);

    private static string KindOf(ClaimKind kind) => kind switch
    {
        ClaimKind.Reported => "ผล",
        ClaimKind.Target => "เป้าหมาย",
        ClaimKind.Base => "ปีฐานหรือช่วงก่อน",
        ClaimKind.Added => "เพิ่มในเดือน",
        ClaimKind.Cumulative => "สะสม",
        ClaimKind.Part => "ยอดย่อย",
        ClaimKind.Total => "ยอดรวม",
        ClaimKind.Province => "ทั้งจังหวัด",
        ClaimKind.Comparison => "เปรียบเทียบ",
    };

    private static string SightOf(ClaimSight sight) => sight switch
    {
        ClaimSight.Plain => "",
        ClaimSight.Mentioned => " (กล่าวถึง)",
        ClaimSight.Hidden => " (ซ่อน)",
        ClaimSight.Struck => " (ขีดฆ่า)",
    };
}
