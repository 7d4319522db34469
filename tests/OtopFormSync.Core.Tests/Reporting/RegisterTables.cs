using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Core.Reporting.Registers;
using OtopFormSync.Core.Tests.Deriving;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Reporting;

/// <summary>Tables of registers as lines of text, and what is read of them.</summary>
internal static class RegisterTables
{
    public static readonly DateOnly Today = new(2024, 1, 20);

    public static RegisterReading Read(RegisterKind kind, params string[] lines) => Read(kind, RegisterRecord.None, lines);

    public static RegisterReading Read(RegisterKind kind, RegisterRecord known, params string[] lines) =>
        new RegisterReader(kind, known.HeadingsOf(ShippedConfiguration.Program, kind), ShippedConfiguration.Program.Registers!, Form.Districts.Value).Read([Table("ไฟล์ x.xlsx แผ่นงาน Sheet1", lines)], "x", Today);

    public static RegisterReading Read(RegisterKind kind, string file, params ReadTable[] tables) =>
        new RegisterReader(kind, RegisterRecord.None.HeadingsOf(ShippedConfiguration.Program, kind), ShippedConfiguration.Program.Registers!, Form.Districts.Value).Read(tables, file, Today);

    public static RegisterReading ReadCells(RegisterKind kind, params ReadCell[][] rows) => Read(kind, "x", new ReadTable("ไฟล์ x.xlsx แผ่นงาน Sheet1", [.. rows.Select((cells, at) => new ReadRow(at + 1, [.. cells]))]));

    // < is covered by the cell to the left, ^ by the one above.
    public static ReadTable Table(string place, params string[] lines)
    {
        var rows = lines.Select(line => line.Split('|')).ToList();
        var width = rows.Max(row => row.Length);
        return new(place, rows.Select((_, at) => new ReadRow(at + 1, [.. Enumerable.Range(0, width).Select(column => CellAt(at, column))])).ToValueList());

        ReadCell CellAt(int row, int column) => column >= rows[row].Length ? new("") : rows[row][column] switch
        {
            "<" => new(CellAt(row, column - 1).Text, CellMarks.Covered),
            "^" => new(CellAt(row - 1, column).Text, CellMarks.Covered),
            var text => new(text),
        };
    }

    public static IEnumerable<string> Told(RegisterReading read) => read.Figures.Select(figure => $"{figure.District} {figure.Month} {NumberText.Of(figure.Value)}");

    public static IEnumerable<string> Named(RegisterReading read) => read.Figures.Select(figure => $"{ShippedConfiguration.Province.Districts.Single(district => district.Code.Value == figure.District).Name} {figure.Month} {NumberText.Of(figure.Value)}");
}
