using OtopFormSync.Core;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
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
            yield return $"  พบ    {NameOf(claim, configuration)} {MonthOf(claim.Month)} {KindOf(claim.Kind)}{SightOf(claim.Sight)} {ValueOf(claim)} — {claim.Words} ({claim.Place})";
        }

        foreach (var (month, figure) in answer.Figures)
        {
            yield return $"✓ ใช้    {configuration.Programs.Select(program => program.FindIndicator(figure.Indicator)).First(known => known is not null)!.Name} {ThaiText.ShortMonth(month)} {ThaiText.Money(figure.Value)} ({figure.Place})";
        }

        foreach (var item in answer.Questions)
        {
            yield return $"? ถาม   {item.Reason} ({item.Place})";
        }
    }

    private static string NameOf(Claim claim, WorkspaceConfiguration configuration) =>
        claim.Indicator is { } key ? configuration.Programs.Select(program => program.FindIndicator(key)).FirstOrDefault(known => known is not null)?.Name ?? key.Value : "ไม่ทราบตัวชี้วัด";

    private static string MonthOf(Reading<ReportingMonth>? month) => month is null ? "-" : month.TryGetValue(out var known) ? ThaiText.ShortMonth(known) : $"“{month.Original}”?";

    private static string ValueOf(Claim claim) => claim.Value.TryGetValue(out var value) ? NumberText.Of(value) : $"“{claim.Value.Original.Trim()}”?";

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
