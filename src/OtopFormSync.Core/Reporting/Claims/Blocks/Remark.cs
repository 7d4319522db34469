using System.Text.RegularExpressions;
using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Claims.Vocabulary;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Reporting.Claims.Blocks;

/// <summary>What a note below a table, a cell of remarks or the end of a title says of the figures: that they are not yet the district's results of the month, or those of another month or district.</summary>
internal sealed partial class Remark
{
    private readonly HeadingSense _said;
    private readonly ReportingMonth? _month;
    private readonly bool _callsMonth; // เป็นยอดของเดือนพฤศจิกายน
    private readonly Reading<District>? _district;
    private readonly bool _takesBack;
    private readonly bool _saysRunning; // ยอดสะสม, which says nothing new of a running total
    private readonly Program _program;

    private Remark(HeadingSense said, string text, bool isOfRow, Program program, DistrictReader districts)
    {
        (_said, _program, _saysRunning) = (said, program, said.Kind == ClaimKind.Cumulative);
        _takesBack = said.IsVoid || said.IsFormer || (BlockSurroundings.IsOfWholeTable(said.Kind) && !_saysRunning) || said is { SpansMonths: true, Kind: ClaimKind.Total } || TakingBack.Deny(Apart().Replace(text, " ")) || TakingBack.InExplanation(text) || (isOfRow && Reservation.InNote(text));
        _callsMonth = OfMonth().IsMatch(text);
        _month = said is { Month: { } ofQuarter, FullMonth: null, Day: null, SpansMonths: false } && _callsMonth ? program.Quarter.Months.FirstOrDefault(own => own.Month == ofQuarter)
            : said is { FullMonth: { } month, Day: null, IsAsOf: false, NamesOneEnd: false, Kind: not (ClaimKind.Comparison or ClaimKind.Base) } && program.Quarter.Contains(month) ? month : null;
        _district = DistrictMention.In(text, districts);
    }

    /// <summary>What a text remarks; null for one that has a figure of its own, of which alone it speaks, and for one that asks to do something.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isOfRow">True for a cell beside figures, which speaks of them; a line below the table may speak of anything.</param>
    /// <param name="grid">The table it belongs to.</param>
    /// <param name="program">The program.</param>
    /// <param name="districts">Reads district names.</param>
    public static Remark? Of(string text, bool isOfRow, TableGrid grid, Program program, DistrictReader districts)
    {
        var canonical = ThaiScript.Canonical(text);
        if (isOfRow && (!TableBlock.SaysFigure(text) || canonical.Contains("เฉพาะ", StringComparison.Ordinal)) && Reservation.InNote(canonical))
        {
            return new(grid.SenseOf(canonical), canonical, isOfRow, program, districts);
        }

        if (TableBlock.SaysFigure(text) || Asks(canonical))
        {
            return null;
        }

        var plain = Measure().Replace(LimitingWords.WithoutMeasure(canonical), " ");
        return new(grid.SenseOf(plain), plain, isOfRow, program, districts);
    }

    /// <summary>True for what asks to do something.</summary>
    /// <param name="text">The text, canonical.</param>
    public static bool Asks(string text) => Request().IsMatch(text);

    /// <summary>Where a title turns to speak of the figures below it; the title's length when it does not.</summary>
    /// <param name="title">The title.</param>
    public static int StartIn(string title) => Pointer().Match(title) is { Success: true } match ? match.Index : title.Length;

    /// <summary>True for the heading of a column of remarks, and for a column without a heading.</summary>
    /// <param name="leaf">The nearest heading.</param>
    public static bool MayStandUnder(string leaf) => leaf.Length == 0 || Heading().IsMatch(HeadingLexicon.Key(leaf));

    /// <summary>The word that calls the figures rounded; null for none.</summary>
    public string? Rounded => _said.Rounded;

    /// <summary>A claim as the remark leaves it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="months">The months of the figures that the remark stands by: one that names one of several speaks of that one.</param>
    public Claim On(Claim claim, IReadOnlySet<ReportingMonth> months)
    {
        var own = claim.Month?.TryGetValue(out var named) == true ? named : null;
        if (claim.Kind is not (ClaimKind.Reported or ClaimKind.Total or ClaimKind.Added or ClaimKind.Cumulative)
            || (_said.Indicator is { } indicator && claim.Indicator is { } counted && indicator.Key != counted)
            || (months.Count > 1 && _said.Month is { } one && months.Any(month => month.Month == one) && own?.Month != one))
        {
            return claim;
        }

        return claim with
        {
            District = _district is { } other && !other.Equals(claim.District) ? other : claim.District,
            Month = _month is not { } month ? claim.Month
                : claim.Month is null && _callsMonth ? new Reading<ReportingMonth>.Value(_said.Text, month)
                : own is not null && own != month ? MonthFinder.Several([own, month], $"{claim.Month!.Original} / {_said.Text}") : claim.Month,
            Value = (_takesBack || (_saysRunning && !IsRunning(claim))) && claim is { Sight: ClaimSight.Plain, Value: Reading<decimal>.Value known } ? new Reading<decimal>.Doubtful(known.Original, [Doubt.Of(DoubtCode.Remarked, _said.Text)]) : claim.Value,
        };
    }

    private bool IsRunning(Claim claim) => claim.Indicator is { } key && _program.FindIndicator(key) is { Accumulation: Accumulation.RunningTotal };

    // เป็นยอดของเดือนพฤศจิกายน: the year goes without saying.
    [GeneratedRegex(@"^\W*(?:หมายเหตุ\W*)?(?:(?:ยอด|ตัวเลข|ข้อมูล)(?:จำหน่าย|ขาย)?นี้)?\s?(?:(?:เป็น|คือ|ใช้|ของ)\s?(?:ยอด|ตัวเลข|ข้อมูล|ของ|จำหน่าย|ขาย){0,3}|(?:ยอด|ตัวเลข|ข้อมูล)(?:จำหน่าย|ขาย|ของ|ประจำ){0,2})\s?เดือน", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex OfMonth();

    // A person in charge, and what there is none of, take nothing back; whose and when is said by the names.
    [GeneratedRegex("รับผิดชอบ|ยังไม่มี|เป็นของ", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Apart();

    [GeneratedRegex("กรุณา|โปรด|ขอให้|ให้(?:กรอก|รายงาน|ใส่|ระบุ|ขีด|เว้น|ส่ง)|ห้าม", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Request();

    // สูงกว่าปีที่แล้ว, เป็นไปตามแผน: how the figure stands against others.
    [GeneratedRegex(@"(?:กว่า|เกิน|ตาม|ถึง|เท่ากับ|เท่า|ลดลงจาก|เพิ่มขึ้นจาก|เพิ่มจาก)(?:ค่า|ช่วง)?(?:แผน|เป้าหมาย|เป้า|ประมาณการ|ปี(?:ที่แล้ว|ก่อน|ที่ผ่านมา)|เดือน(?:ที่แล้ว|ก่อน|ที่ผ่านมา)|เดียวกัน\S*)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Measure();

    [GeneratedRegex("[(\\[]?\\s*(?:(?:ยอด|ตัวเลข|ข้อมูล|รายงาน|ตาราง)(?:ดังกล่าว|นี้|ข้างต้น|ข้างบน|ข้างล่าง)|ข้างต้น|ข้างบน|ทั้งหมดเป็น)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Pointer();

    [GeneratedRegex("หมายเหตุ|ข้อสังเกต|ชี้แจง|อธิบาย|สถานะ|ความเห็น|remark|note|status|comment", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Heading();
}
