using System.Globalization;
using OtopFormSync.Core;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Notices;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Thai;
using OtopFormSync.Views.Sentences;

namespace OtopFormSync.Views.Letters;

/// <summary>What is asked of a district about its report, what waits for an officer, and what is only remarked.</summary>
internal static class ReceiptQuestions
{
    /// <summary>More questions would hide the first ones; the rest is counted.</summary>
    private const int QuestionsShown = 8;

    // What an officer decides at once is asked figure by figure: how several values are typed is no matter of the district's.
    public static IEnumerable<ReviewItem> Questions(ReceivedReport report) =>
        report.Items.Concat(report.LeftOpen).Where(item => item.IsOpen && !IsKept(item)).SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts);

    // Nothing is asked of the district: its report counts as soon as the province has set the quarter up.
    public static bool IsKept(ReviewItem item) => item is { Code: ReviewCode.MonthNotSetUp, IsOpen: true };

    /// <summary>What is kept until the province has set its quarter up.</summary>
    public static IEnumerable<Block> Kept(IEnumerable<ReviewItem> items, MailWording say) =>
        items.Where(IsKept).Select(item => new Block.Paragraph(say.Say("receipt.kept", ("month", ThaiText.Month(item.Month!)), ("quarter", ThaiText.Quarter(item.Month!.Quarter)))));

    /// <summary>What is unclear in a report, and what is only remarked.</summary>
    public static IEnumerable<Block> Unclear(ReceiptContent content, HashSet<ReviewItemId> asked, MailWording say)
    {
        foreach (var item in content.Report.LeftOpen.SelectMany(item => item.Parts.IsEmpty ? [item] : item.Parts).Where(item => !item.Candidates.IsEmpty))
        {
            yield return new Block.Paragraph(say.Say("receipt.candidates", ("about", About(content.Program, item)), ("candidates", string.Join(" / ", item.Candidates.Select(candidate => LetterParts.Quote(InUnits(content.Program, item, candidate)))))));
        }

        foreach (var block in Asked(content.Program, [.. Questions(content.Report).Where(item => !asked.Contains(item.Id))], [content.Report], say, content.Report.LeftOpen.IsEmpty ? "receipt.unclear-action" : "receipt.unclear-choose"))
        {
            yield return block;
        }

        var remarks = content.Report.Items.Where(item => item.Severity == ReviewSeverity.Notice && item.Decision is null && !asked.Contains(item.Id)).Take(QuestionsShown).ToList();
        if (remarks.Count > 0)
        {
            yield return new Block.Heading(say.Say("receipt.remarks"));
            yield return new Block.Questions(remarks.Select(item => Ask(content.Program, item, say) with { IsRemark = true }).ToValueList());
        }
    }

    // As the figures of a question are written, with separators and unit.
    private static string InUnits(Program program, ReviewItem item, string candidate) =>
        item.Indicator is { } key && program.FindIndicator(key) is { } indicator && indicator.Kind.IsNumber() && decimal.TryParse(candidate, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? FigureWords.Of(indicator, value) : candidate;

    /// <summary>What the district is asked.</summary>
    public static IEnumerable<Block> Asked(Program program, List<ReviewItem> questions, IEnumerable<ReceivedReport> reports, MailWording say, string action = "receipt.unclear-action")
    {
        var standing = reports.SelectMany(report => report.Meanwhile).ToHashSet();
        foreach (var (asked, isOfficers) in new[] { (questions.FindAll(item => !IsOfficers(item)), false), (questions.FindAll(IsOfficers), true) }.Where(part => part.Item1.Count > 0))
        {
            yield return new Block.Heading(say.Say(isOfficers ? "receipt.officers" : "receipt.unclear", ("waiting", asked.Count)));
            yield return new Block.Questions(asked.Take(QuestionsShown).Select(item => Ask(program, item, say)).ToValueList());
            if (asked.Count > QuestionsShown)
            {
                yield return new Block.Paragraph(say.Say("receipt.more", ("more", asked.Count - QuestionsShown)), IsMuted: true);
            }

            // Where two reports differ, the question itself says what counts till then.
            var meanwhile = asked.Exists(item => item.Code is ReviewCode.ChannelConflict or ReviewCode.OlderForward || !standing.Contains(item.Id)) ? "" : $" {say.Say("receipt.unclear-meanwhile")}";
            yield return new Block.Paragraph($"{say.Say(isOfficers ? "receipt.officers-action" : action)}{meanwhile}");
        }
    }

    // Nothing that the district could say would settle it.
    public static bool IsOfficers(ReviewItem item) => item.Code is ReviewCode.ClosedMonth or ReviewCode.DistrictNotThere or ReviewCode.FinalGradeChanged;

    // A form that came back empty after its month had been reported.
    public static bool IsBlankAfter(ReviewItem item) => item is { Code: ReviewCode.BlankForm, Severity: ReviewSeverity.Notice };

    private static string About(Program program, ReviewItem item) => string.Join(' ', new[] { item.Month is { } month ? ThaiText.ShortMonth(month) : null, item.Indicator is { } key ? program.FindIndicator(key)?.Name : null }.OfType<string>());

    private static Question Ask(Program program, ReviewItem item, MailWording say) => new(
        About(program, item),
        MailWording.OnOneLine(Reason(program, item, say)),
        LetterParts.Quote(item.Original),
        "");

    // The sentence of an item speaks to officers; where it asks for what only they can do, the district is told what it can do.
    private static string Reason(Program program, ReviewItem item, MailWording say) => item.Code switch
    {
        ReviewCode.ChannelConflict when item.Rivals is { } rivals => say.Say("receipt.ask-conflict", ("used", LetterParts.Quote(InUnits(program, item, rivals.Stands))), ("other", LetterParts.Quote(InUnits(program, item, rivals.Other)))), // where the other lies is the province's
        ReviewCode.UnknownSender => say.Say("receipt.ask-unknown-sender"),
        ReviewCode.SenderOfOtherDistrict => say.Say("receipt.ask-sender-of-other-district"),
        ReviewCode.ClosedMonth => say.Say("receipt.ask-closed-month"),
        ReviewCode.DistrictNotThere => say.Say("receipt.ask-district-not-there"),
        ReviewCode.FinalGradeChanged => say.Say("receipt.ask-final-grade"),
        ReviewCode.SameFileTwice => say.Say("receipt.ask-same-file"),
        ReviewCode.TargetsInsteadOfFigures => say.Say("receipt.ask-targets"),
        ReviewCode.SeveralDistricts => say.Say("receipt.ask-several-districts"),
        ReviewCode.BlankForm when !IsBlankAfter(item) => say.Say("receipt.ask-blank-form"),
        ReviewCode.ZeroContradictsFigures => say.Say("receipt.ask-zero-contradicts-figures"),
        ReviewCode.Unreadable when item.Severity == ReviewSeverity.Waiting => say.Say("receipt.ask-unreadable"),
        ReviewCode.Unreadable or ReviewCode.BlankForm or ReviewCode.UnclearFigure or ReviewCode.UnclearFigures or ReviewCode.UnclearDistrict or ReviewCode.NearestDistrict or ReviewCode.UnclearMonth
            or ReviewCode.MonthOutsideQuarter or ReviewCode.MonthNotSetUp or ReviewCode.Implausible or ReviewCode.ChannelConflict or ReviewCode.OlderForward
            or ReviewCode.ColumnProblem or ReviewCode.UnreadFile or ReviewCode.RowsVanished or ReviewCode.ReceivedInFuture or ReviewCode.UnclearDecision or ReviewCode.CellRestored or ReviewCode.AddressFails or ReviewCode.GradeNotComputable
            or ReviewCode.OwnGradeWithoutReason or ReviewCode.EntriesPutBack or ReviewCode.RegisterDiffers or ReviewCode.RegisterOffered or ReviewCode.RegisterUnclear => item.Asked ?? item.Reason,
    };
}
