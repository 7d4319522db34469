using OtopFormSync.Core.Calendar;
using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Core.Results.Words;
using OtopFormSync.Core.Thai;

namespace OtopFormSync.Core.Results.Tabs;

/// <summary>One tab per title that the program's indicators and reference figures name, in the program's order.</summary>
internal static class IndicatorTabs
{
    // Excel refuses longer names and these characters.
    private const int MaxTitleLength = 31;
    private static readonly System.Buffers.SearchValues<char> RefusedInTitles = System.Buffers.SearchValues.Create("[]:*?/\\");

    public static IEnumerable<Tab> Build(IndexedState index)
    {
        var titles = index.Program.Tabs
            .Concat(index.Program.Indicators.Select(indicator => indicator.Tab))
            .Concat(index.Program.References.Select(reference => reference.Tab).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Where(title => IsNamed(index.Program, title));
        foreach (var title in titles)
        {
            yield return Build(index, title);
        }
    }

    private static bool IsNamed(Program program, string title) =>
        program.Indicators.Any(indicator => string.Equals(indicator.Tab, title, StringComparison.Ordinal))
        || program.References.Any(reference => string.Equals(reference.Tab, title, StringComparison.Ordinal));

    private static Tab Build(IndexedState index, string title)
    {
        var indicators = index.Program.Indicators.Where(indicator => string.Equals(indicator.Tab, title, StringComparison.Ordinal)).ToList();
        var references = index.Program.References.Where(reference => string.Equals(reference.Tab, title, StringComparison.Ordinal)).ToList();
        var table = DistrictTable.Begin(index, "tab.total-summed"); // printed totals differ by what was rounded
        foreach (var reference in references)
        {
            AddReference(index, reference, table);
        }

        TabChart? chart = null;
        foreach (var indicator in indicators)
        {
            var columns = new IndicatorColumns(index, indicator, table);
            columns.Add();
            AddRounds(index, indicator, table);
            chart ??= columns.HasTargetToDate ? ChartOf(index, indicator) : null;
        }

        if (indicators.Count > 0)
        {
            table.Add(new() { Key = "explanation", Title = "คำชี้แจง", Width = 22 }, district => Explanations(index, indicators, district));
        }

        return new()
        {
            Key = Key(indicators.Count > 0 ? indicators[0].Key.Value : references[0].Key),
            Title = SafeTitle(title),
            Heading = index.Heading(title),
            Stamp = index.Stamp,
            Intro = Intro(index, indicators),
            Columns = table.Columns,
            Rows = DistrictTable.Rows(table, index),
            Notes = Notes(index, indicators),
            Chart = chart,
            Accent = CellLook.GradeB,
        };
    }

    private static void AddReference(IndexedState index, ReferenceFigure reference, TabTable<District> table)
    {
        table.Add(
            new() { Key = $"reference_{reference.Key}", Title = reference.Name, Group = !reference.Registered.IsEmpty ? $"ตามทะเบียน ({reference.Unit})" : reference.Done is null ? $"ข้อมูลตามหนังสือ ({reference.Unit})" : $"คงเหลือตามที่รายงาน ({reference.Unit})", Width = 12, Alignment = Alignment.Right },
            district => FigureCell.Number(index.Reference(reference.Key, district.Code), note: Printed(index, reference, district)),
            () => FigureCell.Total(index.ReferenceTotal(reference.Key)));
    }

    // What the letter prints of a round that is over stands among its figures.
    private static void AddRounds(IndexedState index, Indicator indicator, TabTable<District> table)
    {
        foreach (var figures in index.Program.Surveys?.Indicator == indicator.Key ? index.State.Surveys.Where(figures => figures.Round.Printed is null) : [])
        {
            var (round, key) = (figures.Round, $"round_{figures.Round.Key}");
            var group = $"แบบสำรวจ{round.Name} ({indicator.Unit}){(round.Until is { } until ? $" ถึง {ThaiText.ShortDate(until)}" : "")}";
            var total = figures.Total;
            table
                .Add(new() { Key = $"{key}_target", Title = "เป้าหมาย", Group = group, Width = 10, Alignment = Alignment.Right }, district => FigureCell.Number(figures.Of(district.Code)?.Target), () => FigureCell.Number(total.Target, CellLook.Strong))
                .Add(new() { Key = $"{key}_sent", Title = "ส่งแล้ว", Group = group, Width = 10, Alignment = Alignment.Right }, district => FigureCell.Number(figures.Of(district.Code)?.Sent), () => FigureCell.Number(total.Sent, CellLook.Strong))
                .Add(
                    new() { Key = $"{key}_left", Title = "ต้องสำรวจเพิ่ม", Group = group, Width = 12, Alignment = Alignment.Right },
                    district => FigureCell.Number(figures.Of(district.Code)?.Left, figures.Of(district.Code) is { Left: > 0 } && round.Until < index.State.AsOf.DayInBangkok() ? CellLook.Bad : CellLook.Plain),
                    () => FigureCell.Number(total.Left, CellLook.Strong));
        }
    }

    // Where a report or a register has changed it, what the letter prints is told.
    private static string? Printed(IndexedState index, ReferenceFigure reference, District district) =>
        reference.Registered.FirstOrDefault(known => known.District == district.Code) is { } registered
            ? index.Wording.Say("figure.registered", ("source", registered.Source), ("day", ThaiText.ShortDate(registered.Day)), ("printed", registered.Printed is { } figure ? CriterionText.Number(figure) : "–"), ("unit", reference.Unit))
        : reference.Of(district.Code) is { } printed && printed != index.Reference(reference.Key, district.Code) ? index.Wording.Say("figure.printed", ("figure", CriterionText.Number(printed)), ("unit", reference.Unit)) : null;

    private static TabChart ChartOf(IndexedState index, Indicator indicator) => new(
        index.Wording.Say("figure.chart", ("indicator", indicator.Name)),
        DistrictTable.NameColumn,
        [IndicatorColumns.TargetToDateKey(indicator), IndicatorColumns.ActualKey(indicator)],
        index.Wording.Say("figure.chart-description", ("indicator", indicator.Name), ("unit", indicator.Unit)));

    private static Cell Explanations(IndexedState index, List<Indicator> indicators, District district)
    {
        var lines = new List<string>();
        foreach (var month in index.Months)
        {
            var said = indicators
                .Select(indicator => (indicator.Name, Remark: FigureCell.Remark(index.Wording, index.Entry(district.Code, month, indicator.Key))))
                .Where(pair => pair.Remark is not null)
                .ToList();
            // One explanation usually covers the whole report; then it is said once.
            if (said.Count > 0 && said.Count == indicators.Count && said.DistinctBy(pair => pair.Remark, StringComparer.Ordinal).Count() == 1)
            {
                lines.Add($"{ThaiText.ShortMonth(month)}: {said[0].Remark}");
            }
            else
            {
                lines.AddRange(said.Select(pair => $"{ThaiText.ShortMonth(month)} {pair.Name}: {pair.Remark}"));
            }
        }

        return lines.Count == 0 ? Cell.Empty : Cell.Of(string.Join('\n', lines));
    }

    private static ValueList<Cell> Intro(IndexedState index, List<Indicator> indicators)
    {
        var lines = new List<Cell>();
        if (indicators.Count > 0)
        {
            lines.Add(Cell.Of(index.Wording.Say("figure.legend"), CellLook.Muted));
        }

        lines.AddRange(indicators.Select(indicator => HowAddedUp(index, indicator)).OfType<string>().Select(line => Cell.Of(line, CellLook.Muted)));
        return lines.ToValueList();
    }

    // Adding up is what a reader expects.
    private static string? HowAddedUp(IndexedState index, Indicator indicator) => indicator.Accumulation switch
    {
        Accumulation.Increment => null,
        Accumulation.RunningTotal => index.Wording.Say("figure.running-total", ("indicator", indicator.Name)),
    };

    private static ValueList<Cell> Notes(IndexedState index, List<Indicator> indicators)
    {
        var notes = new List<Cell>();
        if (indicators.Any(indicator => !indicator.Targets.IsEmpty))
        {
            notes.Add(Cell.Of(index.Wording.Say("figure.sums"), CellLook.Muted));
        }

        if (indicators.Any(indicator => indicator.Targets.Any(target => !target.Base.IsEmpty)))
        {
            notes.Add(Cell.Of(index.Wording.Say("figure.growth"), CellLook.Muted));
        }

        notes.Add(index.SourceNote);
        return notes.ToValueList();
    }

    private static string Key(string key) => TabKeys.IsReserved(key) ? $"{key}_figures" : key;

    private static string SafeTitle(string title)
    {
        var safe = title.AsSpan().IndexOfAny(RefusedInTitles) < 0 ? title : string.Concat(title.Select(character => RefusedInTitles.Contains(character) ? ' ' : character));
        return safe.Length <= MaxTitleLength ? safe : safe[..MaxTitleLength];
    }
}
