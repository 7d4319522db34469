using OtopFormSync.Core.Reporting.Claims.Vocabulary;

namespace OtopFormSync.Core.Reporting.Claims.Tables;

/// <summary>A small table in a document that holds no figure and says of which month the tables below it are: อำเภอ | ท่าบ่อ | ประจำเดือน | ธันวาคม 2566. Its rows stand above them as lines.</summary>
/// <param name="lexicon">The program's words.</param>
internal sealed class FieldsAbove(HeadingLexicon lexicon)
{
    private const int MostRows = 5;
    private const string TableWord = " ตารางที่ ";

    /// <summary>The tables, each with the lines of such a one above it.</summary>
    /// <param name="tables">The tables.</param>
    public ValueList<ReadTable> Over(ValueList<ReadTable> tables)
    {
        var (document, fields) = ("", (ValueList<string>)[]);
        var found = new List<ReadTable>();
        foreach (var table in tables)
        {
            var own = table.Place.Split(TableWord)[0];
            var lines = Lines(table);
            (document, fields) = lines is not null ? (own, lines) : own == document ? (document, fields) : ("", []);
            found.Add(fields.IsEmpty || lines is not null ? table : table with { Above = [.. fields, .. table.Above] });
        }

        return found.ToValueList();
    }

    private ValueList<string>? Lines(ReadTable table)
    {
        if (table.Rows.Count > MostRows || !table.Place.Contains(TableWord, StringComparison.Ordinal))
        {
            return null;
        }

        var grid = new TableGrid(table, lexicon);
        var cells = Enumerable.Range(0, grid.Height).SelectMany(row => Enumerable.Range(0, grid.Width).Select(column => (Row: row, Column: column))).Where(at => grid.Shape(at.Row, at.Column) != CellShape.Blank).ToList();
        if (cells.Exists(at => grid.Shape(at.Row, at.Column) != CellShape.Words || grid.Sense(at.Row, at.Column).Indicator is not null))
        {
            return null;
        }

        // The name of a month behind the word for it.
        var months = cells.Select(at => (at.Row, at.Column, grid.Sense(at.Row, at.Column).FullMonth)).Where(at => at.FullMonth is not null).ToList();
        return months.Select(at => at.FullMonth).Distinct().Count() == 1 && months.TrueForAll(at => NamesMonth(grid.Cell(at.Row, at.Column).Text) || (at.Column > 0 && NamesMonth(grid.Cell(at.Row, at.Column - 1).Text)))
            ? Enumerable.Range(0, grid.Height).Select(row => string.Join(' ', cells.Where(at => at.Row == row).Select(at => grid.Cell(at.Row, at.Column).Text.Trim()))).ToValueList()
            : null;
    }

    private static bool NamesMonth(string text) => HeadingLexicon.Key(text) is var key && (key.StartsWith("ประจำเดือน", StringComparison.Ordinal) || key.StartsWith("เดือน", StringComparison.Ordinal) || key.StartsWith("รายงานประจำเดือน", StringComparison.Ordinal));
}
