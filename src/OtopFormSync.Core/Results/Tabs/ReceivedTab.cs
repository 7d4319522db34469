using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Reporting;
using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>บันทึกการรับ: the latest reports in order of receipt, what was read of each and what became of it. Senders' addresses are not shown.</summary>
internal static class ReceivedTab
{
    public const string Title = "บันทึกการรับ";

    /// <summary>More than a quarter brings to a province, and few enough to be written in a moment; those before are on record, and exported.</summary>
    public const int MostRows = 1_000;

    /// <summary>A whole letter would make its row unreadable; it lies with the report.</summary>
    private const int ExplanationLength = 500;

    /// <summary>The tab of the results: the latest reports.</summary>
    public static Tab Build(IndexedState index)
    {
        var all = Reports(index);
        var shown = all.TakeLast(MostRows).ToList();
        return Build(
            index,
            shown,
            all.Count == 0 ? index.Wording.Say("received.none")
            : shown.Count == all.Count ? index.Wording.Say("received.all")
            : index.Wording.Say("received.latest", ("shown", ThaiText.Count(shown.Count)), ("all", ThaiText.Count(all.Count))));
    }

    /// <summary>All reports of a time.</summary>
    /// <param name="index">What is shown.</param>
    /// <param name="from">The first day; null for the beginning.</param>
    /// <param name="to">The last day; null for the end.</param>
    public static Tab Build(IndexedState index, DateOnly? from, DateOnly? to) => Build(
        index,
        Reports(index).FindAll(report => report.ReceivedAt.DayInBangkok() is var day && !(day < from) && !(day > to)),
        index.Wording.Say("received.all"));

    private static List<ReceivedReport> Reports(IndexedState index) => index.State.Received.DistinctBy(report => report.RawId).ToList();

    private static Tab Build(IndexedState index, List<ReceivedReport> reports, string intro)
    {
        var replacements = Replacements.Of(index, reports);
        var table = new TabTable<ReceivedReport>()
            .Add(new() { Key = "id", Title = "รหัส", Width = 12, IsKey = true, IsFrozen = true }, report => Cell.Of(report.RawId.Value))
            .Add(new() { Key = "received", Title = "วันที่ได้รับ", Width = 18, IsFrozen = true }, report => Cell.Of(ThaiText.ShortInstant(report.ReceivedAt)))
            .Add(new() { Key = "channel", Title = "ช่องทาง", Width = 11 }, report => Cell.Of(Channel(index.Wording, report)))
            .Add(new() { Key = DistrictTable.NameColumn, Title = "อำเภอ", Width = 14, IsFrozen = false }, report => Cell.OrDash(index.Name(report.District)))
            .Add(new() { Key = "months", Title = "ประจำเดือน", Width = 13 }, report => Cell.OrDash(string.Join(", ", report.Submissions.Select(submission => submission.Month).Distinct().Order().Select(ThaiText.ShortMonth))))
            .Add(new() { Key = "read", Title = "ข้อมูลที่อ่านได้", Width = 46 }, report => Cell.OrDash(Read(index, report)))
            .Add(new() { Key = "explanation", Title = "คำชี้แจง", Width = 30 }, report => Cell.OrDash(CellText.Shorten(report.Explanation ?? "", ExplanationLength)))
            .Add(new() { Key = "outcome", Title = "ผลการรับ", Width = 17, Alignment = Alignment.Center }, report => Outcome(index.Wording, report.Outcome))
            .Add(new() { Key = "remark", Title = "รายละเอียด", Width = 34 }, report => Cell.OrDash(Remark(index.Wording, report, replacements)))
            .Add(new() { Key = "place", Title = "ที่มา", Width = 26 }, report => Cell.Of(Place(index.Wording, report), CellLook.Muted));

        return new()
        {
            Key = TabKeys.Received,
            Title = Title,
            Heading = index.Heading(Title),
            Stamp = index.Stamp,
            Intro = [Cell.Of(intro, CellLook.Muted)],
            Columns = table.Columns,
            Rows = reports.Select(report => table.Row(report.RawId.Value, report)).ToValueList(),
            Accent = CellLook.Neutral,
        };
    }

    private static string Channel(IWording wording, ReceivedReport report) => report.Signing switch
    {
        FormSigning.Typed => wording.Say("received.typed-address", ("channel", report.Channel.InThai())),
        FormSigning.Empty => wording.Say("received.no-address", ("channel", report.Channel.InThai())),
        FormSigning.NotAsked or FormSigning.Verified or null => report.Channel.InThai(),
    };

    private static Cell Outcome(IWording wording, ReceivedOutcome outcome)
    {
        var state = OutcomeText.Of(wording, outcome);
        return Cell.Of(state.Text, state.Look);
    }

    private static string Read(IndexedState index, ReceivedReport report)
    {
        var severalMonths = report.Submissions.Count > 1;
        return string.Join('\n', report.Submissions.Select(submission => severalMonths ? $"{ThaiText.ShortMonth(submission.Month)}: {Read(index, submission)}" : Read(index, submission)));
    }

    private static string Read(IndexedState index, Submission submission)
    {
        if (submission.NothingToReport && submission.Figures.All(figure => figure.IsConfirmedZero))
        {
            return index.Wording.Say("received.nothing");
        }

        return string.Join(" · ", submission.Figures.Select(figure =>
        {
            var indicator = index.Program.FindIndicator(figure.Indicator);
            var said = $"{indicator?.Name ?? figure.Indicator.Value} {CriterionText.Number(figure.Value)} {indicator?.Unit}".TrimEnd();
            return figure.IsConfirmedZero ? index.Wording.Say("received.none-of-it", ("figure", said)) : said;
        }));
    }

    private static string Remark(IWording wording, ReceivedReport report, Replacements replacements)
    {
        var parts = new List<string>();
        if (replacements.Remark(report.RawId) is { } replaced)
        {
            parts.Add(replaced);
        }

        if (report is { Outcome: ReceivedOutcome.Correspondence, AnswersPlace: { } answered })
        {
            parts.Add(wording.Say("received.answers", ("place", CellText.Shorten(answered))));
        }

        parts.AddRange(report.Items.Select(item => wording.Label(item.Code)).Distinct(StringComparer.Ordinal));
        return string.Join('\n', parts);
    }

    private static string Place(IWording wording, ReceivedReport report)
    {
        var place = CellText.Shorten(report.Place);
        return report.Sender is { Length: > 0 } sender ? place.Replace(sender, wording.Say("received.sender"), StringComparison.OrdinalIgnoreCase) : place;
    }

    /// <summary>Which report replaced which, in words per report that is shown.</summary>
    private sealed class Replacements
    {
        private readonly Dictionary<RawReportId, SortedSet<string>> _remarks = [];

        public static Replacements Of(IndexedState index, List<ReceivedReport> reports)
        {
            var replacements = new Replacements();
            var shown = reports.Select(report => report.RawId).ToHashSet();
            foreach (var entry in index.State.Ledger.Entries)
            {
                if (entry.Accepted is not { } accepted)
                {
                    continue;
                }

                var month = ThaiText.ShortMonth(entry.Month);
                var older = entry.History.Where(older => older.ReceivedAt <= accepted.ReceivedAt && older.RawId != accepted.RawId).ToList();
                if (shown.Contains(accepted.RawId))
                {
                    foreach (var replaced in older.Take(FigureCell.MostOlder))
                    {
                        replacements.Add(accepted.RawId, index.Wording.Say("received.replaces", ("month", month), ("received", ThaiText.ShortInstant(replaced.ReceivedAt))));
                    }

                    if (older.Count > FigureCell.MostOlder)
                    {
                        replacements.Add(accepted.RawId, index.Wording.Say("received.replaces-more", ("month", month), ("count", ThaiText.Count(older.Count - FigureCell.MostOlder))));
                    }
                }

                var instead = older.Exists(replaced => shown.Contains(replaced.RawId)) ? index.Wording.Say("received.replaced", ("month", month), ("received", ThaiText.ShortInstant(accepted.ReceivedAt))) : "";
                foreach (var replaced in older.Where(replaced => shown.Contains(replaced.RawId)))
                {
                    replacements.Add(replaced.RawId, instead);
                }
            }

            return replacements;
        }

        public string? Remark(RawReportId rawId) => _remarks.TryGetValue(rawId, out var remarks) ? string.Join('\n', remarks) : null;

        private void Add(RawReportId rawId, string remark)
        {
            if (!_remarks.TryGetValue(rawId, out var remarks))
            {
                _remarks[rawId] = remarks = new(StringComparer.Ordinal);
            }

            remarks.Add(remark);
        }
    }
}
