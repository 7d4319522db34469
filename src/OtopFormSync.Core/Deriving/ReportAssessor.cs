using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Normalization.Dates;
using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Deriving;

/// <summary>Decides, report by report, what counts and what a person must decide. Pure over its inputs.</summary>
/// <param name="program">The program.</param>
/// <param name="province">The province.</param>
/// <param name="otherQuarters">Quarters of the workspace's other programs: their months are not in question.</param>
/// <param name="districts">Reads district names.</param>
/// <param name="items">Makes review items.</param>
internal sealed class ReportAssessor(Program program, Province province, IReadOnlyCollection<FiscalQuarter> otherQuarters, DistrictReader districts, ReviewItems items)
{
    // The same file for two months is noticed over all reports, so the first month of each file is remembered.
    private readonly Dictionary<string, ReportingMonth> _fileMonths = new(StringComparer.Ordinal);

    /// <summary>Assesses a report. To be called in the order of receipt.</summary>
    public ReportAssessment Assess(DraftReport draft, District? senderDistrict, DateTimeOffset asOf, bool withdrawn)
    {
        var raw = draft.Raw;
        if (!draft.IsReport)
        {
            return new() { Draft = draft, Standing = ReceivedOutcome.NotAReport };
        }

        if (raw.ReceivedAt > asOf)
        {
            return new() { Draft = draft, Standing = ReceivedOutcome.NotYet };
        }

        var found = new List<ReviewItem>();
        var sender = raw.Channel.NamesSender() ? senderDistrict : null;
        var district = DistrictOf(draft, sender, found);
        if (raw.Channel.NamesSender())
        {
            CheckSender(draft, sender, district, found);
        }

        foreach (var problem in draft.Problems)
        {
            found.Add(items.Of(problem.Code, problem.Blocks ? ReviewSeverity.Waiting : ReviewSeverity.Notice, raw, problem.Place, problem.Reason, problem.Original, raw.Id.Value, problem.Place, problem.Original));
        }

        CheckFiles(draft, found);
        var waiting = new List<WaitingFigure>();
        var standing = StandingOf(found, district);
        var aboutTheWhole = found.Count;
        var submissions = new List<Submission>();
        var concerns = draft.Months.IsEmpty;
        foreach (var part in draft.Months)
        {
            concerns |= ReadMonth(draft, part, district, standing == ReceivedOutcome.Accepted, found, submissions, waiting);
        }

        if (standing != ReceivedOutcome.Accepted)
        {
            // One question after the other: figures of a report that may not count at all are not asked yet.
            found.RemoveRange(aboutTheWhole, found.Count - aboutTheWhole);
        }

        if (!concerns)
        {
            return new() { Draft = draft, Standing = standing, ConcernsProgram = false };
        }

        var isDistricts = district is not null && (!raw.Channel.NamesSender() || (sender == district && draft.SenderAuthenticated != false));
        if (!isDistricts)
        {
            waiting.Clear(); // a stranger's mail does not speak for the district: its month stays missing, and it is reminded
        }
        else if (standing == ReceivedOutcome.Waiting)
        {
            waiting.AddRange(submissions.Select(submission => new WaitingFigure(submission.Month, null)));
        }

        return new()
        {
            Draft = draft,
            Standing = withdrawn ? ReceivedOutcome.Withdrawn : standing,
            District = district,
            Submissions = submissions.ToValueList(),
            // What was taken back is no longer asked, but a decision stays on record.
            Items = found.Where(item => !withdrawn || item.Decision is not null).Select(item => Placed(item, district)).ToValueList(),
            Waiting = withdrawn ? [] : waiting.ToValueList(),
            MayBeAnswered = isDistricts,
        };
    }

    private static ReviewItem Placed(ReviewItem item, District? district) => item.District is null ? item with { District = district?.Code } : item;

    private static ReceivedOutcome StandingOf(List<ReviewItem> found, District? district)
    {
        if (found.Exists(item => item.Decision?.Kind == DecisionKind.Reject || (item.Code == ReviewCode.Unreadable && item.Severity == ReviewSeverity.Waiting && item.Decision is not null)))
        {
            return ReceivedOutcome.Rejected;
        }

        return district is null || found.Exists(item => item.IsOpen) ? ReceivedOutcome.Waiting : ReceivedOutcome.Accepted;
    }

    private District? DistrictOf(DraftReport draft, District? sender, List<ReviewItem> found)
    {
        var raw = draft.Raw;
        if (draft.District is null && sender is not null)
        {
            return sender;
        }

        if (draft.District is Reading<District>.Value named)
        {
            if (!named.Steps.Contains(ReadingStep.NearestName))
            {
                return named.Result;
            }

            var item = items.Of(
                ReviewCode.NearestDistrict,
                ReviewSeverity.Notice,
                raw,
                "อำเภอ",
                $"ชื่ออำเภอ “{named.Original.Trim()}” ไม่ตรงกับรายชื่อ ระบบใช้ชื่อที่ใกล้เคียงที่สุดเพียงชื่อเดียวคือ {named.Result.Name}",
                named.Original,
                named.Original,
                named.Result.Code.Value);
            return Named(item, named.Result, found);
        }

        var doubts = draft.District is Reading<District>.Doubtful doubtful ? doubtful.Doubts : [Doubt.Of(DoubtCode.Empty)];
        var unclear = items.Of(
            ReviewCode.UnclearDistrict,
            ReviewSeverity.Waiting,
            raw,
            "อำเภอ",
            $"ไม่ทราบว่าเป็นรายงานของอำเภอใด: {ReviewItems.Sentences(doubts)} โปรดระบุชื่ออำเภอ",
            draft.District?.Original ?? "",
            raw.Id.Value);
        return Named(unclear, null, found);
    }

    // The officer's own district where one was named, else what the report gives.
    private District? Named(ReviewItem item, District? read, List<ReviewItem> found)
    {
        if (item.Decision is not { Kind: DecisionKind.UseValue } decision)
        {
            found.Add(item);
            return read;
        }

        var typed = districts.Read(decision.Value ?? "");
        if (typed.TryGetValue(out var district))
        {
            found.Add(item);
            return district;
        }

        found.Add(ReviewItems.Undecidable(item, ((Reading<District>.Doubtful)typed).Doubts));
        return null;
    }

    private void CheckSender(DraftReport draft, District? sender, District? district, List<ReviewItem> found)
    {
        var raw = draft.Raw;
        var address = draft.Sender ?? "";
        var isOfficer = province.Officers.Contains(address) || string.Equals(province.Mailbox, address, StringComparison.Ordinal);
        if (draft.SenderAuthenticated == false)
        {
            found.Add(items.Of(ReviewCode.UnknownSender, ReviewSeverity.Waiting, raw, "ผู้ส่ง", "ระบบอีเมลยืนยันตัวผู้ส่งไม่ได้ อาจเป็นอีเมลปลอม โปรดยืนยันกับอำเภอก่อนรับรายงาน", address, raw.Id.Value, "unauthenticated"));
        }
        else if (sender is null && !isOfficer)
        {
            found.Add(items.Of(ReviewCode.UnknownSender, ReviewSeverity.Waiting, raw, "ผู้ส่ง", "ผู้ส่งไม่อยู่ในรายชื่อผู้ติดต่อของอำเภอ โปรดพิจารณาว่าจะรับรายงานนี้หรือไม่", address, raw.Id.Value, "unknown"));
        }
        else if (sender is not null && district is not null && sender != district)
        {
            found.Add(items.Of(ReviewCode.SenderOfOtherDistrict, ReviewSeverity.Waiting, raw, "ผู้ส่ง", $"ผู้ส่งเป็นผู้ติดต่อของอำเภอ{sender.Name} แต่รายงานระบุอำเภอ{district.Name} โปรดพิจารณา", address, raw.Id.Value, district.Code.Value));
        }
    }

    private void CheckFiles(DraftReport draft, List<ReviewItem> found)
    {
        if (draft.NamedMonth is not { } month)
        {
            return;
        }

        foreach (var hash in draft.AttachmentHashes)
        {
            if (!_fileMonths.TryAdd(hash, month) && _fileMonths[hash] != month)
            {
                found.Add(items.Of(
                    ReviewCode.SameFileTwice,
                    ReviewSeverity.Waiting,
                    draft.Raw,
                    "ไฟล์แนบ",
                    $"ไฟล์แนบเป็นไฟล์เดียวกับที่ส่งเป็นรายงานประจำเดือน{ThaiText.Month(_fileMonths[hash])} แต่ฉบับนี้ระบุเดือน{ThaiText.Month(month)} โปรดยืนยันกับอำเภอ",
                    ThaiText.Month(month),
                    hash,
                    month.ToString()));
            }
        }
    }

    // False when the month belongs to another program.
    private bool ReadMonth(DraftReport draft, DraftMonth part, District? district, bool counts, List<ReviewItem> found, List<Submission> submissions, List<WaitingFigure> waiting)
    {
        var monthItems = new List<ReviewItem>();
        var month = MonthOf(draft, part, monthItems);
        if (month is not null && !program.Quarter.Contains(month))
        {
            if (otherQuarters.Contains(month.Quarter))
            {
                return false;
            }

            month = InQuarter(draft, month, monthItems);
        }

        if (district is null)
        {
            return true; // the district is asked first; months and figures once it is known
        }

        found.AddRange(monthItems.Select(item => item with { Month = month }));
        if (month is null || monthItems.Exists(item => item.IsOpen || item.Decision?.Kind == DecisionKind.Reject))
        {
            return true;
        }

        if (!MayReport(draft, month, district, found))
        {
            waiting.Add(new(month, null));
            return true;
        }

        var figures = Figures(draft, part, month, district, found, waiting);
        var nothing = part.NothingToReport;
        if (nothing && figures.Exists(figure => figure.Value != 0))
        {
            var item = items.Of(
                ReviewCode.ZeroContradictsFigures,
                ReviewSeverity.Waiting,
                draft.Raw,
                "",
                "แจ้งว่าไม่มีผลการดำเนินงาน แต่กรอกตัวเลขไว้ด้วย หากรับตามที่รายงาน ระบบจะใช้ตัวเลขที่กรอก",
                string.Join(", ", figures.Select(figure => figure.Original)),
                draft.Raw.Id.Value,
                month.ToString()) with
            { Month = month };
            found.Add(item);
            nothing = false;
            if (item.Decision?.Kind != DecisionKind.Accept)
            {
                if (item.IsOpen)
                {
                    waiting.Add(new(month, null));
                }

                return true;
            }
        }

        if (figures.Count > 0 || nothing)
        {
            submissions.Add(new()
            {
                RawId = draft.Raw.Id,
                Channel = draft.Raw.Channel,
                ReceivedAt = draft.Raw.ReceivedAt,
                Place = draft.Raw.Place,
                District = district.Code,
                Month = month,
                Figures = figures.ToValueList(),
                NothingToReport = nothing,
                Explanation = draft.Explanation,
            });
        }

        return true;
    }

    private ReportingMonth? MonthOf(DraftReport draft, DraftMonth part, List<ReviewItem> found)
    {
        if (part.Month?.TryGetValue(out var month) == true)
        {
            return month;
        }

        var doubts = part.Month is Reading<ReportingMonth>.Doubtful doubtful ? doubtful.Doubts : [Doubt.Of(DoubtCode.Empty)];
        var item = items.Of(
            ReviewCode.UnclearMonth,
            ReviewSeverity.Waiting,
            draft.Raw,
            "เดือนที่รายงาน",
            $"ไม่ทราบว่าเป็นรายงานประจำเดือนใด: {ReviewItems.Sentences(doubts)} โปรดระบุเดือนและปี เช่น ธันวาคม 2566",
            part.Month?.Original ?? "",
            draft.Raw.Id.Value,
            part.Month?.Original ?? "");
        return TypedMonth(item, found);
    }

    private ReportingMonth? InQuarter(DraftReport draft, ReportingMonth month, List<ReviewItem> found) =>
        TypedMonth(
            items.Of(
                ReviewCode.MonthOutsideQuarter,
                ReviewSeverity.Waiting,
                draft.Raw,
                "เดือนที่รายงาน",
                $"เดือน{ThaiText.Month(month)}ไม่อยู่ใน{ThaiText.Quarter(program.Quarter)} โปรดระบุเดือนที่ถูกต้อง",
                ThaiText.Month(month),
                draft.Raw.Id.Value,
                month.ToString()),
            found);

    private ReportingMonth? TypedMonth(ReviewItem item, List<ReviewItem> found)
    {
        if (item.Decision is not { Kind: DecisionKind.UseValue } decision)
        {
            found.Add(item);
            return null;
        }

        var typed = PeriodReader.Read(decision.Value ?? "");
        if (typed.TryGetValue(out var month) && program.Quarter.Contains(month))
        {
            found.Add(item);
            return month;
        }

        var doubts = typed is Reading<ReportingMonth>.Doubtful doubtful ? doubtful.Doubts : [Doubt.Of(DoubtCode.Unreadable)];
        found.Add(ReviewItems.Undecidable(item, doubts));
        return null;
    }

    private bool MayReport(DraftReport draft, ReportingMonth month, District district, List<ReviewItem> found)
    {
        if (!program.ClosedMonths.Contains(month))
        {
            return true;
        }

        var item = items.Of(
            ReviewCode.ClosedMonth,
            ReviewSeverity.Waiting,
            draft.Raw,
            "เดือนที่รายงาน",
            $"ปิดรับรายงานประจำเดือน{ThaiText.Month(month)}แล้ว โปรดพิจารณาว่าจะรับรายงานของอำเภอ{district.Name}หรือไม่",
            ThaiText.Month(month),
            draft.Raw.Id.Value,
            month.ToString()) with
        { Month = month };
        found.Add(item);
        return item.Decision?.Kind == DecisionKind.Accept;
    }

    private List<Figure> Figures(DraftReport draft, DraftMonth part, ReportingMonth month, District district, List<ReviewItem> found, List<WaitingFigure> waiting)
    {
        var figures = new List<Figure>(part.Figures.Count);
        foreach (var drafted in part.Figures)
        {
            if (drafted.Figure is { } figure)
            {
                figures.Add(figure);
                continue;
            }

            var indicator = program.FindIndicator(drafted.Indicator)!;
            var doubts = ((Reading<decimal>.Doubtful)drafted.Reading).Doubts;
            var item = items.Of(
                ReviewCode.UnclearFigure,
                ReviewSeverity.Waiting,
                draft.Raw,
                drafted.Place,
                $"อ่านค่า “{drafted.Reading.Original.Trim()}” ของ{indicator.Name}ได้ไม่แน่ชัด: {ReviewItems.Sentences(doubts)}",
                drafted.Reading.Original,
                district.Code.Value,
                month.ToString(),
                drafted.Indicator.Value,
                drafted.Reading.Original) with
            { Month = month, Indicator = drafted.Indicator, District = district.Code, Explanation = draft.Explanation };
            if (item.Decision?.Kind == DecisionKind.UseValue)
            {
                var typed = IndicatorReader.Read(indicator, item.Decision.Value ?? "");
                if (typed is Reading<decimal>.Value decided)
                {
                    figures.Add(OfficersFigure(drafted.Indicator, decided));
                }
                else
                {
                    item = ReviewItems.Undecidable(item, ((Reading<decimal>.Doubtful)typed).Doubts);
                }
            }

            found.Add(item);
            if (item.IsOpen)
            {
                waiting.Add(new(month, drafted.Indicator));
            }
        }

        return figures;
    }

    /// <summary>A figure that an officer typed in place of the reported one.</summary>
    public static Figure OfficersFigure(IndicatorKey indicator, Reading<decimal>.Value value) => new()
    {
        Indicator = indicator,
        Value = value.Result,
        Original = value.Original,
        Place = "คำตัดสินของเจ้าหน้าที่",
        Steps = value.Steps,
        IsConfirmedZero = value.Result == 0,
    };
}
