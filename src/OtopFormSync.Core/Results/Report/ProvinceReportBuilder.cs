using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Deriving;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Report;

/// <summary>Makes the report upward from the derived state. Its tables are columns of the tabs themselves, so that no figure can differ from them.</summary>
public static class ProvinceReportBuilder
{
    private const string Open = "……………………";
    private const string Unfinished = "*";
    private const string TargetToDate = "_target_to_date";

    /// <summary>Makes the report of a quarter, or of one of its months.</summary>
    /// <param name="state">The state.</param>
    /// <param name="month">The month; null for the whole quarter.</param>
    /// <param name="wording">The office's wording.</param>
    /// <param name="closed">The tabs of a quarter that stands as it was closed; null where the state is what officers see.</param>
    public static ProvinceReport Build(DerivedState state, ReportingMonth? month, IWording wording, ResultsBook? closed = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(wording);
        var book = closed ?? ResultsBookBuilder.Build(state, wording);
        var own = book.Tabs.Where(tab => tab.Columns.Any(column => string.Equals(column.Key, DistrictTable.NameColumn, StringComparison.Ordinal)) && !IsWorkTab(tab));
        var tables = own.Select(tab => TableOf(tab, state, month, wording))
            .Where(table => table.Columns.Any(column => !IsName(column)))
            .ToList();
        tables = [.. tables.Select((table, index) => Numbered(table, index + 1, tables.Count))];
        if (tables.Count > 0)
        {
            tables[0] = tables[0] with { Notes = [.. tables[0].Notes, .. Notes(state, wording)] };
        }

        var name = FormattableString.Invariant($"report-{state.Program.Id}{(month is null ? "" : $"-{month}")}");
        return new(name, LetterOf(state, month, tables, wording), [.. tables.Select(Printed)]);
    }

    private static bool IsWorkTab(Tab tab) => tab.Key is TabKeys.Reporting or TabKeys.Review or TabKeys.Received or TabKeys.Guide or TabKeys.Board or TabKeys.Trend;

    private static bool IsName(Column column) => column.Key is DistrictTable.NumberColumn or DistrictTable.NameColumn;

    private static ReportTable Numbered(ReportTable table, int number, int all) =>
        table with { Heading = all == 1 ? "สิ่งที่ส่งมาด้วย" : LetterDigits.Of($"สิ่งที่ส่งมาด้วย {NumberText.Of((decimal)number)}") };

    private static ReportTable TableOf(Tab tab, DerivedState state, ReportingMonth? month, IWording wording)
    {
        var shown = tab.Columns.Index().Where(column => IsShown(column.Item, tab, month) || (month is null && IsTargetOfReported(column, tab))).ToList();
        var open = tab.Key == TabKeys.Summary ? [] : Incomplete(state, month);
        return new(
            "",
            tab.Heading,
            tab.Title,
            [.. shown.Select(column => column.Item)],
            [.. tab.Rows.Where(row => row.Kind != RowKind.Section).Select(row => new ReportRow(row.Kind == RowKind.Total, [.. shown.Select(column => Text(row.Cells[column.Index]) + (column.Item.Key == DistrictTable.NameColumn && open.ContainsKey(row.Key) ? Unfinished : ""))]))],
            [.. open.Count == 0 ? (string[])[] : [wording.Say("report.incomplete", ("mark", Unfinished), ("districts", string.Join(" ", open.Select(district => $"{state.Province.Districts.First(known => known.Code.Value == district.Key).Name} ({district.Value})"))))], .. TotalNotes(tab, shown, wording), .. SumNotes(tab, shown, wording), .. month is null ? TargetNotes(state, shown, wording) : []]);
    }

    // Beside the target of the whole quarter a total of fewer months would be held against the wrong figure.
    private static bool IsTargetOfReported((int Index, Column Item) column, Tab tab)
    {
        var whole = column.Item.Key.EndsWith(TargetToDate, StringComparison.Ordinal) ? $"{column.Item.Key[..^TargetToDate.Length]}_target" : null;
        var at = whole is null ? null : tab.Columns.Index().Where(other => other.Item.Key == whole).Select(other => (int?)other.Index).FirstOrDefault();
        return at is { } target && tab.Rows.Any(row => row.Kind != RowKind.Section && row.Cells[column.Index].Number != row.Cells[target].Number);
    }

    // Districts of which not all is in, by code, with the months of the report that lack something.
    private static Dictionary<string, string> Incomplete(DerivedState state, ReportingMonth? month) => state.Months
        .Where(status => !status.IsComplete && (month is null || status.Month == month))
        .GroupBy(status => status.District)
        .ToDictionary(district => district.Key.Value, district => string.Join(", ", district.Select(status => status.Month).Order().Select(ThaiText.ShortMonth)), StringComparer.Ordinal);

    // What a tab says of its totals on hovering, paper says below: of how many districts a sum is.
    private static IEnumerable<string> TotalNotes(Tab tab, List<(int Index, Column Item)> shown, IWording wording) => tab.Rows
        .Where(row => row.Kind == RowKind.Total)
        .SelectMany(row => shown.Select(column => (Title: column.Item.Group is { } group ? $"{group} {column.Item.Title}" : column.Item.Title, row.Cells[column.Index].Note)))
        .Where(cell => !string.IsNullOrWhiteSpace(cell.Note))
        .GroupBy(cell => cell.Note!, StringComparer.Ordinal)
        .Select(note => wording.Say("report.total-note", ("note", note.Key), ("columns", string.Join(" · ", note.Select(cell => cell.Title)))));

    // The letter's own totals may differ from the sum of its rows, and who signs has both before him.
    private static IEnumerable<string> SumNotes(Tab tab, List<(int Index, Column Item)> shown, IWording wording)
    {
        var sums = wording.Say("figure.sums");
        return tab.Notes.Any(note => note.Text == sums) && shown.Exists(column => column.Item.Key.Contains("_target", StringComparison.Ordinal)) ? [sums] : [];
    }

    // Where the letter prints no total of a quarter, that is the sum of months that were rounded each.
    private static IEnumerable<string> TargetNotes(DerivedState state, List<(int Index, Column Item)> shown, IWording wording) => state.Program.Indicators
        .Where(indicator => indicator.Kind == IndicatorKind.Amount && shown.Exists(column => column.Item.Key == $"{indicator.Key}_target") && indicator.Targets.Any(target => target is { Quarter: null, Months.Count: > 1 }))
        .Select(indicator => wording.Say("report.target-sum", ("indicator", indicator.Name), ("unit", indicator.Unit)));

    // Officers' own columns and what serves their work are no part of a report; of a month only what is of that month, and what stands whatever the month.
    private static bool IsShown(Column column, Tab tab, ReportingMonth? month)
    {
        if (column.IsOfficers || column.IsKey || column.Key is "explanation" or "reported" or "gap")
        {
            return false;
        }

        var isOfMonth = ReportingMonthIn(column.Key) is { } own;
        var isSummary = string.Equals(tab.Key, TabKeys.Summary, StringComparison.Ordinal);
        return isSummary ? ReportingMonthIn(column.Key) is null
            : month is null ? !column.Key.EndsWith(TargetToDate, StringComparison.Ordinal) && !(isOfMonth && (column.Key.EndsWith("_target", StringComparison.Ordinal) || column.Key.EndsWith("_growth", StringComparison.Ordinal) || column.Key.EndsWith("_difference", StringComparison.Ordinal)))
            : isOfMonth ? ReportingMonthIn(column.Key) == month
            : IsName(column) || column.Key.StartsWith("reference_", StringComparison.Ordinal);
    }

    private static ReportingMonth? ReportingMonthIn(string key) => key.Split('_').Select(part => ReportingMonth.TryParse(part, null, out var month) ? month : null).FirstOrDefault(month => month is not null);

    // The fonts of official letters have no such signs, and the words say the same.
    private static string Text(Cell cell) => cell.Number is { } number ? Number(number, cell.NumberLook)
        : string.Join('\n', (cell.Text ?? "").Split('\n').Select(line => string.Join(' ', line.Split(' ').Where(word => word is not ("●" or "◕" or "◑" or "○" or "✓" or "✗")))));

    // With the decimals that the tab shows: 6.00 beside 6.01.
    private static string Number(decimal number, NumberLook look) => look switch
    {
        NumberLook.TwoDecimals => ThaiText.TwoDecimals(number),
        NumberLook.Whole => ThaiText.Money(number),
    };

    private static IEnumerable<string> Notes(DerivedState state, IWording wording)
    {
        var text = new ScorecardText(state.Program, wording);
        foreach (var card in state.Scorecards)
        {
            if (card.Override is null && text.LiteralNote(card.Result) is { } note)
            {
                yield return wording.Say("report.not-named", ("district", state.Province.Find(card.District)!.Name), ("note", note));
            }
        }

        foreach (var card in state.Scorecards)
        {
            if (card.Override is { } own)
            {
                yield return wording.Say(
                    own.Reason is null ? "report.own-grade-bare" : "report.own-grade",
                    ("district", state.Province.Find(card.District)!.Name),
                    ("grade", $"{own.Grade}"),
                    ("computed", card.Grade is { } computed ? $"{computed}" : GradeText.None),
                    ("reason", own.Reason ?? ""));
            }
        }

        // By what a criterion is measured, where that is not what the letter named.
        foreach (var criterion in state.Program.Grading.Criteria.Where(criterion => !criterion.Changes.IsEmpty))
        {
            yield return wording.Say("report.criterion", ("criterion", criterion.Name), ("force", GuideSettings.Force(state.Program, wording, criterion)));
        }

        if (state.Scorecards.Any(card => card.IsProvisional))
        {
            yield return wording.Say("report.provisional");
        }
    }

    private static ReportLetter LetterOf(DerivedState state, ReportingMonth? month, List<ReportTable> tables, IWording wording)
    {
        var (program, province) = (state.Program, state.Province);
        var letter = province.Letter;
        var source = program.OpenSource is { } open ? program.Source.Replace(open, Open, StringComparison.Ordinal) : program.Source;
        var period = month is null ? ThaiText.QuarterFormal(program.Quarter) : wording.Say("report.month", ("month", ThaiText.Month(month)));
        var months = state.Months.Where(status => month is null || status.Month == month).ToLookup(status => status.District);
        var asked = province.Districts.Where(district => months.Contains(district.Code)).ToList();
        // While a quarter runs, nobody owes its months to come.
        var owed = months.SelectMany(district => district).Where(status => month is not null || status.IsDue).ToLookup(status => status.District);
        var late = asked.FindAll(district => !owed[district.Code].All(status => status.IsComplete)).ConvertAll(district => district.Name);
        var last = owed.SelectMany(district => district).Max(status => status.Month);
        var result = wording.Say(
            "report.result",
            ("office", province.Office),
            ("at", ThaiText.LongDate(state.AsOf.DayInBangkok())),
            ("reported", wording.Say(
                last is null ? "report.reported-none" : month is null && last != program.Quarter.LastMonth ? "report.reported-until" : "report.reported",
                ("complete", asked.Count - late.Count),
                ("districts", asked.Count),
                ("month", last is null ? "" : ThaiText.Month(last)))),
            ("quarter", ThaiText.ShortQuarter(program.Quarter)),
            ("grades", Grades(state, wording)),
            ("complete", asked.Count - late.Count), // an office's own words may count them themselves
            ("districts", asked.Count));
        var isPart = asked.Exists(district => !months[district.Code].All(status => status.IsComplete));
        return new()
        {
            Number = $"ที่ {letter.Number ?? Open}",
            Address = Printed([province.Office, .. letter.Address]),
            Date = LetterDigits.Of($"          {ThaiText.Month(ReportingMonth.Of(state.AsOf.DayInBangkok()))}"),
            Lines =
            [
                new("เรื่อง", Printed([wording.Say("report.subject", ("title", program.Title), ("period", period), ("province", province.Name))])),
                new("เรียน", [letter.To ?? Open]),
                new("อ้างถึง", Printed([source])),
                new("สิ่งที่ส่งมาด้วย", Printed(tables.Select((table, index) => $"{(tables.Count == 1 ? "" : $"{NumberText.Of((decimal)index + 1)}. ")}{wording.Say("report.enclosure", ("title", table.Name))}"))),
            ],
            Paragraphs = Printed(
            [
                wording.Say("report.reason", ("title", program.Title), ("period", period), ("source", source)),
                string.Join(' ', new[] { result, Totals(state, month, asked.Count, isPart, wording), late.Count == 0 ? "" : wording.Say("report.unreported", ("districts", string.Join(" ", late))) }.Where(sentence => sentence.Length > 0)),
                wording.Say("report.purpose"),
            ]),
            Closing = wording.Say("report.closing"),
            Signature = Printed([$"({letter.Signer ?? Open})", .. letter.Post.IsEmpty ? [Open] : letter.Post]),
            Foot = Printed(
            [
                letter.Unit ?? province.Office,
                .. province.Phone is { } phone ? [wording.Say("report.phone", ("phone", phone))] : (ReadOnlySpan<string>)[],
                wording.Say("report.mailbox", ("mailbox", province.Mailbox)),
            ]),
        };
    }

    // The tally of the tabs, in the words of a letter.
    private static string Grades(DerivedState state, IWording wording)
    {
        var tally = GradeTally.Of(state.Program.Grading, state.Scorecards);
        (string Sentence, int Districts)[] others = [("report.grade-provisional", tally.Provisional), ("report.grade-question", tally.InQuestion), ("report.grade-none", tally.None)];
        return string.Join(' ', [
            .. tally.Settled.Select(count => Settled(count, state.Scorecards.Count(card => card.Override?.Grade == count.Grade))),
            .. others.Where(other => other.Districts > 0).Select(other => wording.Say(other.Sentence, ("count", ThaiText.Count(other.Districts)))),
        ]);

        string Settled(GradeCount count, int own) => wording.Say(own > 0 ? "report.grade-own" : "report.grade", ("grade", $"{count.Grade}"), ("count", ThaiText.Count(count.Districts)), ("own", ThaiText.Count(own)));
    }

    // The sums that the tabs' total rows show, and over how many districts they are where a district has none; they are no whole where a district has only some of its months.
    private static string Totals(DerivedState state, ReportingMonth? month, int districts, bool isPart, IWording wording)
    {
        var totals = new List<string>();
        foreach (var indicator in state.Program.Indicators.Where(indicator => indicator.Required))
        {
            var figures = state.Figures.Totals.FirstOrDefault(total => total.Indicator == indicator.Key);
            var sum = month is null ? figures?.ToDate : figures?.Months.FirstOrDefault(figure => figure.Month == month)?.Figure;
            if (sum is { Value: { } value } known)
            {
                isPart |= known.Districts < districts;
                totals.Add(known.Districts < districts
                    ? wording.Say("report.total-part", ("indicator", indicator.Name), ("value", ThaiText.Money(value)), ("unit", indicator.Unit), ("reported", known.Districts), ("districts", districts))
                    : wording.Say("report.total", ("indicator", indicator.Name), ("value", ThaiText.Money(value)), ("unit", indicator.Unit)));
            }
        }

        var period = month is null ? wording.Say("report.of-quarter", ("quarter", ThaiText.ShortQuarter(state.Program.Quarter))) : wording.Say("report.month", ("month", ThaiText.Month(month)));
        return totals.Count == 0 ? "" : wording.Say(isPart ? "report.totals-part" : "report.totals", ("period", period), ("totals", string.Join(" ", totals)));
    }

    // One kind of digits in a letter and what is sent with it.
    private static ReportTable Printed(ReportTable table) => table with
    {
        Title = LetterDigits.Of(table.Title),
        Columns = [.. table.Columns.Select(column => column with { Title = LetterDigits.Of(column.Title), Group = column.Group is { } group ? LetterDigits.Of(group) : null })],
        Rows = [.. table.Rows.Select(row => row with { Cells = Printed(row.Cells) })],
        Notes = Printed(table.Notes),
    };

    // Letters are written with Thai digits; addresses of mail are not.
    private static ValueList<string> Printed(IEnumerable<string> texts) => [.. texts.Select(text => text.Contains('@', StringComparison.Ordinal) ? text : LetterDigits.Of(text))];
}
