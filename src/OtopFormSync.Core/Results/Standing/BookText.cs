using System.Globalization;
using OtopFormSync.Core.Results.Tabs;
using OtopFormSync.Core.Results.Words;

namespace OtopFormSync.Core.Results.Standing;

/// <summary>Changes in words, as a dry run prints them.</summary>
public static class BookText
{
    private const string Nothing = "(ว่าง)";

    /// <summary>One line per changed cell; a row that comes or goes as a whole, or a tab that is new, is one line.</summary>
    /// <param name="book">The book that the changes lead to.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>Lines such as "สรุปผลการจัดระดับ › ท่าบ่อ › ระดับ: C ◑ → B ◕"; one sentence when nothing changes.</returns>
    public static ValueList<string> Describe(ResultsBook book, ValueList<CellChange> changes)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(changes);
        if (changes.IsEmpty)
        {
            return ["ไม่มีสิ่งใดเปลี่ยนแปลง"];
        }

        var tabs = book.Tabs.ToDictionary(tab => tab.Key, StringComparer.Ordinal);
        var lines = new List<string>();
        foreach (var ofTab in changes.GroupBy(change => change.Tab, StringComparer.Ordinal))
        {
            if (!tabs.TryGetValue(ofTab.Key, out var tab))
            {
                lines.Add($"แท็บ {ofTab.Key}: นำออก");
            }
            else if (ofTab.Any(change => change is { Row: OuterRowKeys.Heading, Was: null }))
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"แท็บ {tab.Title}: สร้างใหม่ {tab.Rows.Count} แถว"));
            }
            else
            {
                Describe(tab, ofTab, lines);
            }
        }

        return lines.ToValueList();
    }

    private static void Describe(Tab tab, IEnumerable<CellChange> changes, List<string> lines)
    {
        var rows = tab.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal);
        var columns = tab.Columns.ToDictionary(column => column.Key, StringComparer.Ordinal);
        foreach (var ofRow in changes.GroupBy(change => change.Row, StringComparer.Ordinal))
        {
            var row = rows.GetValueOrDefault(ofRow.Key);
            if (OuterRowKeys.IsOuter(ofRow.Key))
            {
                lines.AddRange(ofRow.Select(change => $"{tab.Title} › {OuterRowKeys.InThai(change.Row)}: {Values(change, false)}"));
            }
            else if (row is null)
            {
                lines.Add($"{tab.Title} › {Name(tab, change => ofRow.FirstOrDefault(cell => cell.Column == change.Key)?.Was) ?? ofRow.Key}: นำแถวออก");
            }
            else if (ofRow.All(change => change.Was is null) && ofRow.Count() == ComputedCells(tab, row))
            {
                lines.Add($"{tab.Title} › {NameOf(tab, row)}: เพิ่มแถว");
            }
            else
            {
                lines.AddRange(ofRow.Select(change =>
                    $"{tab.Title} › {NameOf(tab, row)} › {ColumnName(columns.GetValueOrDefault(change.Column), change.Column)}: {Values(change, IsNumber(tab, row, change.Column))}"));
            }
        }
    }

    private static string NameOf(Tab tab, Row row) => Name(tab, column => TextOf(row.Cells[IndexOf(tab, column.Key)])) ?? row.Key;

    /// <summary>The district where there is one, else what stands in the columns that stay in view, else the first text.</summary>
    private static string? Name(Tab tab, Func<Column, string?> textOf)
    {
        var shown = tab.Columns.Where(column => column is { IsKey: false, IsOfficers: false } && column.Key != DistrictTable.NumberColumn).ToList();
        var telling = shown.Where(column => column.IsFrozen || column.Key == DistrictTable.NameColumn).DefaultIfEmpty(shown[0]);
        if (telling.Any(column => column is { Key: DistrictTable.NameColumn, IsFrozen: true }))
        {
            telling = telling.Where(column => column.Key == DistrictTable.NameColumn);
        }

        var name = string.Join(' ', telling.Select(textOf).Where(text => text is { Length: > 0 }));
        return name.Length == 0 ? null : name;
    }

    private static string ColumnName(Column? column, string key) => column switch
    {
        null => key,
        { Group: { } group } => $"{group} {column.Title}",
        _ => column.Title,
    };

    private static string Values(CellChange change, bool isNumber) => $"{Show(change.Was, isNumber)} → {Show(change.Becomes, isNumber)}";

    private static string Show(string? text, bool isNumber) => text switch
    {
        null => Nothing,
        _ when isNumber && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => CriterionText.Number(number),
        _ => text.Replace("\n", " / ", StringComparison.Ordinal),
    };

    private static bool IsNumber(Tab tab, Row row, string column) => IndexOf(tab, column) is >= 0 and var i && row.Cells[i].Number is not null;

    private static int ComputedCells(Tab tab, Row row) =>
        Enumerable.Range(0, row.Cells.Count).Count(i => tab.Columns[i] is { IsKey: false, IsOfficers: false } && TextOf(row.Cells[i]) is { Length: > 0 });

    private static string? TextOf(Cell cell) => cell.Number is { } number ? NumberText.Of(number) : cell.Text;

    private static int IndexOf(Tab tab, string column)
    {
        for (var i = 0; i < tab.Columns.Count; i++)
        {
            if (tab.Columns[i].Key == column)
            {
                return i;
            }
        }

        return -1;
    }
}
