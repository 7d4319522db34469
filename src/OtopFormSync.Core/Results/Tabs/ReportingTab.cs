using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>การส่งรายงาน: which month came when, how complete and how punctual each district is, and who owes what.</summary>
internal static class ReportingTab
{
    public const string Title = "การส่งรายงาน";

    public const string ClosingMonthTitle = "เดือน";

    public const string ClosingStatusTitle = "สถานะ";

    public const string ClosingExceptTitle = "อำเภอยกเว้น";

    public const string ClosingUntilTitle = "ถึงวันที่";

    public const string ClosingReasonTitle = "เหตุผล";

    /// <summary>Stands for all months of the quarter in the table of closings.</summary>
    public const string Quarter = "ไตรมาส";

    private const string ClosingGroup = "ปิด/เปิดรับรายงาน (เจ้าหน้าที่กรอก แถวละเรื่อง)";

    public static Tab Build(IndexedState index)
    {
        var rates = index.Districts.ToDictionary(district => district.Code, district => ReportingRates.Of(Statuses(index, district)));
        var province = ReportingRates.Of(index.Districts.SelectMany(district => Statuses(index, district)));
        var table = DistrictTable.Begin(index);
        foreach (var month in index.Months)
        {
            var due = index.Districts.Select(district => index.Status(district.Code, month)?.Due).FirstOrDefault(day => day is not null);
            var dueText = due is { } day ? $" (ครบกำหนด {ThaiText.ShortDate(day)})" : "";
            table
                .Add(
                    new() { Key = $"state_{month}", Title = $"{ThaiText.ShortMonth(month)}{dueText}", Group = ThaiText.Month(month), Width = 15, Alignment = Alignment.Center },
                    district => index.StateCell(district.Code, month),
                    () => index.CompleteCell(month))
                .Add(
                    new() { Key = $"received_{month}", Title = "ได้รับเมื่อ", Group = ThaiText.Month(month), Width = 18, Alignment = Alignment.Center },
                    district => index.Status(district.Code, month)?.FirstReceivedAt is { } at ? Cell.Of(ThaiText.ShortInstant(at)) : Cell.Dash());
        }

        const string Overall = "ภาพรวม";
        table
            .Add(new() { Key = "complete", Title = "ครบถ้วน", Group = Overall, Width = 9, Alignment = Alignment.Center }, district => FigureCell.Part(rates[district.Code].In, rates[district.Code].Expected), () => FigureCell.Part(province.In, province.Expected))
            .Add(new() { Key = "complete_percent", Title = "ครบถ้วน (ร้อยละ)", Group = Overall, Width = 10, Alignment = Alignment.Right }, district => Percent(rates[district.Code].InPercent), () => Percent(province.InPercent))
            .Add(new() { Key = "on_time", Title = "ตรงเวลา", Group = Overall, Width = 9, Alignment = Alignment.Center }, district => FigureCell.Part(rates[district.Code].InTime, rates[district.Code].Expected), () => FigureCell.Part(province.InTime, province.Expected))
            .Add(new() { Key = "on_time_percent", Title = "ตรงเวลา (ร้อยละ)", Group = Overall, Width = 10, Alignment = Alignment.Right }, district => Percent(rates[district.Code].InTimePercent), () => Percent(province.InTimePercent))
            .Add(new() { Key = "owed", Title = "ยังค้างส่ง", Group = Overall, Width = 36 }, district => Owed(index, district), () => OwedTotal(index))
            .Add(new() { Key = "unreached", Title = "อีเมลที่ส่งไม่ถึง", Group = Overall, Width = 24 }, district => Unreached(index, district));

        // A table of its own beside the districts: whose row a line stands in means nothing.
        table
            .AddOfficers(OfficerColumns.ClosingMonth, ClosingMonthTitle, 10, [.. index.Months.Select(ThaiText.ShortMonth), Quarter], ClosingGroup)
            .AddOfficers(OfficerColumns.ClosingStatus, ClosingStatusTitle, 9, ClosingText.Choices, ClosingGroup)
            .AddOfficers(OfficerColumns.ClosingExcept, ClosingExceptTitle, 14, index.Districts.Select(district => district.Name).ToValueList(), ClosingGroup)
            .AddOfficers(OfficerColumns.ClosingUntil, ClosingUntilTitle, 12, group: ClosingGroup)
            .AddOfficers(OfficerColumns.ClosingReason, ClosingReasonTitle, 22, group: ClosingGroup);

        return new()
        {
            Key = TabKeys.Reporting,
            Title = Title,
            Heading = index.Heading(Title),
            Stamp = index.Stamp,
            Intro =
            [
                Cell.Of(index.Wording.Say("reporting.states"), CellLook.Muted),
                Cell.Of(index.Wording.Say("reporting.more-states"), CellLook.Muted),
                Cell.Of(index.Wording.Say("reporting.closing-how"), CellLook.Muted),
                Cell.Of(index.Wording.Say("reporting.closing-effect"), CellLook.Muted),
            ],
            Columns = table.Columns,
            Rows = DistrictTable.Rows(table, index),
            Notes = [Cell.Of(index.Wording.Say("reporting.rates"), CellLook.Muted), .. Closings(index)],
            Accent = CellLook.Good,
        };
    }

    private static IEnumerable<Cell> Closings(IndexedState index)
    {
        var (closings, asOf) = (index.State.Closings, index.State.AsOf);
        foreach (var closing in closings.Months)
        {
            yield return Cell.Of(index.Wording.Say("reporting.closed", ("month", ThaiText.Month(closing.Month)), ("at", ThaiText.ShortInstant(closing.At))), CellLook.Attention);
            // Nobody holds a closing up by writing to us; who closes must know what he closes without.
            var waiting = index.State.Received.Where(report => report is { Outcome: ReceivedOutcome.Waiting, District: not null } && report.Submissions.Any(submission => submission.Month == closing.Month)).ToList();
            if (waiting.Count > 0)
            {
                yield return Cell.Of(
                    index.Wording.Say(
                        "reporting.closed-waiting",
                        ("month", ThaiText.Month(closing.Month)),
                        ("count", waiting.Count),
                        ("reports", string.Join(" · ", waiting.Select(report => $"{index.Name(report.District!)} {ThaiText.ShortInstant(report.ReceivedAt)}")))),
                    CellLook.Bad);
            }
        }

        foreach (var exception in closings.Exemptions.Where(exception => exception.IsOpen(asOf)))
        {
            yield return Cell.Of(
                index.Wording.Say(
                    "reporting.exception",
                    ("district", index.Name(exception.District)),
                    ("month", ThaiText.Month(exception.Month)),
                    ("until", ThaiText.ShortDate(exception.Until)),
                    ("reason", exception.Reason)),
                CellLook.Attention);
        }
    }

    private static IEnumerable<MonthStatus> Statuses(IndexedState index, District district) => index.Months.Select(month => index.Status(district.Code, month)).OfType<MonthStatus>();

    private static Cell Percent(decimal? percent) => percent is { } known ? FigureCell.Percent(known) : Cell.Dash();

    private static Cell Owed(IndexedState index, District district)
    {
        var owed = index.Months
            .Select(month => index.Status(district.Code, month))
            .OfType<MonthStatus>()
            .Where(status => !status.IsComplete && (status.IsDue || status.State != ReportState.Missing))
            .Select(status => Owed(index, status))
            .ToList();
        return owed.Count == 0 ? Cell.Dash() : Cell.Of(string.Join('\n', owed), CellLook.Attention);
    }

    private static string Owed(IndexedState index, MonthStatus status)
    {
        var month = ThaiText.ShortMonth(status.Month);
        return status.State switch
        {
            _ when index.State.Closings.IsClosed(status.District, status.Month, index.State.AsOf) => index.Wording.Say("reporting.owed-closed", ("month", month)),
            ReportState.UnderReview => index.Wording.Say("reporting.owed-under-review", ("month", month)),
            _ when status.Owed.Count == 0 || status.Owed.Count == index.Program.Indicators.Count(indicator => indicator.RequiredIn(status.Month)) =>
                index.Wording.Say(status.IsDue ? "reporting.owed-whole-overdue" : "reporting.owed-whole", ("month", month)),
            _ => index.Wording.Say(status.IsDue ? "reporting.owed-part-overdue" : "reporting.owed-part", ("month", month), ("missing", StatusNote.Owed(index.Program, status))),
        };
    }

    private static Cell OwedTotal(IndexedState index)
    {
        var owing = index.Districts.Count(district => index.Months.Any(month => index.Status(district.Code, month) is { IsDue: true, IsComplete: false } && !index.State.Closings.IsClosed(district.Code, month, index.State.AsOf)));
        return Cell.Of(owing == 0 ? index.Wording.Say("reporting.owing-none") : index.Wording.Say("reporting.owing", ("count", ThaiText.Count(owing))));
    }

    private static Cell Unreached(IndexedState index, District district)
    {
        var addresses = index.State.Unreached.Where(unreached => unreached.District == district.Code).ToList();
        return addresses.Count == 0
            ? Cell.Dash()
            : Cell.Of(string.Join('\n', addresses.Select(unreached => index.Wording.Say("reporting.unreached", ("address", unreached.Address), ("at", ThaiText.ShortInstant(unreached.At))))), CellLook.Bad);
    }
}
