using System.Globalization;
using OtopFormSync.Core.Grading;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Reporting.Review;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>คำอธิบาย: how to read the book, the criteria as the letter gives them, the cases that it does not name, and the settings in force.</summary>
internal static class GuideTab
{
    public const string Title = "คำอธิบาย";

    public static Tab Build(IndexedState index)
    {
        var table = new TabTable<Line>()
            .Add(new() { Key = "key", Title = "รหัส", Width = 8, IsKey = true }, line => Cell.Of(line.Key))
            .Add(new() { Key = "topic", Title = "เรื่อง", Width = 30 }, line => line.IsSection ? Cell.Of(line.Topic, CellLook.Strong) : Cell.Of(line.Topic))
            .Add(new() { Key = "text", Title = "คำอธิบาย", Width = 100 }, line => Cell.Of(line.Text))
            .Add(new() { Key = "grade", Title = "ระดับ", Width = 12, Alignment = Alignment.Center }, line => line.Grade);

        var lines = new List<Line>();
        Section(index.Wording, lines, "read", Reading(index));
        Section(index.Wording, lines, "officer", Officers(index.Wording));
        Section(index.Wording, lines, "criteria", Criteria(index));
        Section(index.Wording, lines, "uncovered", Uncovered(index));
        Section(index.Wording, lines, "settings", GuideSettings.Lines(index.Program, index.Wording));
        Section(index.Wording, lines, "source", Sources(index));

        return new()
        {
            Key = TabKeys.Guide,
            Title = Title,
            Heading = index.Heading(Title),
            Stamp = index.Stamp,
            Columns = table.Columns,
            Rows = lines.Select(line => table.Row(line.Key, line, line.IsSection ? RowKind.Section : RowKind.Item)).ToValueList(),
            Accent = CellLook.Neutral,
        };
    }

    private static void Section(IWording wording, List<Line> lines, string key, IEnumerable<(string Topic, string Text, Cell Grade)> entries)
    {
        var all = entries.ToList();
        if (all.Count == 0)
        {
            return;
        }

        lines.Add(new(key, wording.Say($"guide.section-{key}"), "", Cell.Empty, true));
        lines.AddRange(all.Select((entry, i) => new Line(string.Create(CultureInfo.InvariantCulture, $"{key}_{i + 1}"), entry.Topic, entry.Text, entry.Grade, false)));
    }

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Reading(IndexedState index)
    {
        foreach (var rule in index.Program.Grading.Grades)
        {
            yield return (
                index.Wording.Say("guide.symbol", ("grade", rule.Grade.ToString())),
                index.Wording.Say("guide.symbol-text"),
                Cell.Of(GradeText.Chip(index.Program.Grading, rule.Grade), GradeText.Look(index.Program.Grading, rule.Grade)));
        }

        yield return Topic(index.Wording, "guide.no-grade") with { Grade = Cell.Of(GradeText.None, CellLook.GradeNone) };
        var rules = index.Program.Grading;
        yield return (
            index.Wording.Say("guide.provisional", ("best", rules.Grades[0].Grade.ToString()), ("worst", rules.Grades[^1].Grade.ToString())),
            index.Wording.Say("guide.provisional-text"),
            Cell.Empty);
        yield return Topic(index.Wording, "guide.own-grade");
        yield return (index.Wording.Say("guide.marks"), rules.PartlyMet.Any() ? $"{index.Wording.Say("guide.marks-text")} {index.Wording.Say("guide.marks-partly", ("grades", string.Join(" หรือ ", rules.PartlyMet)))}" : index.Wording.Say("guide.marks-text"), Cell.Empty);
        foreach (var topic in (string[])["guide.to-date", "guide.final", "guide.zero", "guide.gap"])
        {
            yield return Topic(index.Wording, topic);
        }
    }

    private static (string Topic, string Text, Cell Grade) Topic(IWording wording, string key) => (wording.Say(key), wording.Say($"{key}-text"), Cell.Empty);

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Officers(IWording wording) =>
    [
        Topic(wording, "guide.yellow"),
        (wording.Say("guide.grade-cell", ("tab", SummaryTab.Title), ("column", SummaryTab.OwnGradeTitle)), wording.Say("guide.grade-cell-text"), Cell.Empty),
        (wording.Say("guide.decision-cell", ("tab", ReviewTab.Title), ("column", ReviewTab.DecisionTitle)),
         wording.Say("guide.decision-cell-text", ("choices", string.Join(", ", DecisionText.Choices)), ("use_value", DecisionText.Of(DecisionKind.UseValue)), ("column", ReviewTab.DecisionValueTitle)),
         Cell.Empty),
    ];

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Criteria(IndexedState index) => index.Program.Grading.Grades.Select(rule =>
        (index.Wording.Say("guide.grade", ("grade", rule.Grade.ToString())),
         string.Join(' ', rule.Conditions.Select((condition, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}) {index.Criteria.Condition(condition)}"))),
         Cell.Of(GradeText.Chip(index.Program.Grading, rule.Grade), GradeText.Look(index.Program.Grading, rule.Grade))));

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Uncovered(IndexedState index)
    {
        var all = Combination.All(index.Program.Grading);
        var uncovered = all.Where(combination => combination.Literal is null).ToList();
        if (uncovered.Count == 0)
        {
            yield break;
        }

        yield return (
            index.Wording.Say("guide.uncovered", ("uncovered", uncovered.Count), ("all", all.Count)),
            index.Wording.Say(index.Program.Grading.Uncovered switch
            {
                UncoveredPolicy.BestMet => "guide.uncovered-best-met",
                UncoveredPolicy.Lowest => "guide.uncovered-lowest",
                UncoveredPolicy.Review => "guide.uncovered-review",
            }),
            Cell.Empty);
        for (var i = 0; i < uncovered.Count; i++)
        {
            yield return (
                index.Wording.Say("guide.case", ("number", i + 1)),
                string.Join(" · ", uncovered[i].Bands.Select(band => index.Criteria.Band(band)).OfType<string>()),
                uncovered[i].Given is { } grade ? Cell.Of(GradeText.Chip(index.Program.Grading, grade), GradeText.Look(index.Program.Grading, grade)) : Cell.Of(index.Wording.Say("guide.case-waits"), CellLook.GradeNone));
        }
    }

    private static IEnumerable<(string Topic, string Text, Cell Grade)> Sources(IndexedState index)
    {
        var (wording, province) = (index.Wording, index.State.Province);
        yield return (wording.Say("guide.letter"), index.Program.Source, Cell.Empty);
        yield return (wording.Say("guide.quarter"), ThaiText.Quarter(index.Program.Quarter), Cell.Empty);
        yield return (wording.Say("guide.data"), wording.Say("guide.data-text", ("tab", ReceivedTab.Title)), Cell.Empty);
        yield return (
            wording.Say("guide.contact"),
            province.Phone is { } phone
                ? wording.Say("guide.contact-phone-text", ("office", province.Office), ("mailbox", province.Mailbox), ("phone", phone))
                : wording.Say("guide.contact-text", ("office", province.Office), ("mailbox", province.Mailbox)),
            Cell.Empty);
    }

    private sealed record Line(string Key, string Topic, string Text, Cell Grade, bool IsSection);
}
