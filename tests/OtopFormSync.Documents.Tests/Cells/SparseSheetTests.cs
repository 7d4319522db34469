using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Tests.Responses;

namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>A sheet costs what stands in it, not how far it reaches, and is read whole however far that is.</summary>
public sealed class SparseSheetTests
{
    /// <summary>Half a hundredth of what a document may cost.</summary>
    private const long Little = Limits.Work / 200;

    private const string Far = """<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>""";
    private const string FarAndEmpty = """<row r="1048576"><c r="XFD1048576"/></row>""";

    private static readonly string[] Table = [Xlsx.Row(1, "อำเภอ", "ยอด"), Xlsx.Row(2, "ท่าบ่อ", "5")];

    public static TheoryData<string, byte[]> Wide() => new()
    {
        { "one filled cell in the last row and column", Xlsx.Make("1", [.. Table, Far]) },
        { "one empty cell in the last row and column", Xlsx.Make("1", [.. Table, FarAndEmpty]) },
        { "a million rows under one another's merged cells", Xlsx.MakeMerged("1", string.Concat(Enumerable.Range(0, 4_999).Select(i => FormattableString.Invariant($"""<mergeCell ref="A3:B{1_048_576 - i}"/>"""))), [.. Table, FarAndEmpty]) },
        { "rows and cells that bear no number", Xlsx.Make("1", "<row><c t=\"inlineStr\"><is><t>อำเภอ</t></is></c><c t=\"inlineStr\"><is><t>ยอด</t></is></c></row>", "<row><c t=\"inlineStr\"><is><t>ท่าบ่อ</t></is></c><c t=\"inlineStr\"><is><t>5</t></is></c></row>", Far) },
    };

    [Theory]
    [MemberData(nameof(Wide), DisableDiscoveryEnumeration = true)]
    public void What_stands_in_a_vast_sheet_is_read_at_the_cost_of_what_stands_there(string kind, byte[] xlsx)
    {
        var mail = AttachmentReader.Read(xlsx, "a.xlsx", TimeProvider.System);

        Assert.True(mail.Problems.IsEmpty, kind);
        Assert.InRange(mail.Work, 1, Little);
        var rows = Assert.Single(mail.Tables).Rows;
        Assert.Equal(["อำเภอ", "ยอด"], rows[0].Cells.Take(2).Select(cell => cell.Text));
        Assert.Equal(["ท่าบ่อ", "5"], rows[1].Cells.Take(2).Select(cell => cell.Text));
        Assert.Equal(kind.Contains("empty", StringComparison.Ordinal) || kind.Contains("merged", StringComparison.Ordinal) ? 2 : 3, rows.Count);
    }

    [Fact]
    public void A_cell_far_off_keeps_its_row_and_stands_apart_from_the_table()
    {
        var row = Assert.Single(AttachmentReader.Read(Xlsx.Make("1", [.. Table, Far]), "a.xlsx", TimeProvider.System).Tables).Rows[2];

        Assert.Equal(1_048_576, row.Number);
        Assert.Equal("7", row.Cells[^1].Text);
        Assert.True(row.Cells.SkipLast(1).All(cell => cell.Text.Length == 0) && row.Cells.Count > 10);
    }

    [Fact]
    public void What_is_known_of_a_cell_is_found_however_far_off_it_lies()
    {
        var tables = AttachmentReader.Read(Xlsx.MakeMerged("1", """<mergeCell ref="XFA1048576:XFD1048576"/>""", [.. Table, """<row r="1048576" hidden="1"><c r="XFA1048576"><f>SUM(A1:A2)</f></c></row>"""]), "a.xlsx", TimeProvider.System).Tables;

        var cell = Assert.Single(tables).Rows[2].Cells[^1];
        Assert.True(cell.Has(CellMarks.NoResult) && cell.Has(CellMarks.Hidden));
    }

    [Fact]
    public void Responses_in_a_vast_sheet_are_read()
    {
        var table = Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(Xlsx.Make("1", [.. Table, Xlsx.Row(500_000, "โพนพิสัย", "6"), FarAndEmpty]), "a.xlsx")).Tables[0];
        Assert.Equal([2, 500_000], table.Rows.Select(row => row.Number));
    }

    /// <summary>The sheets of the file say that they have 65,536 rows of 16,384 columns.</summary>
    [Fact]
    public void An_xls_is_read_by_its_cells_not_by_the_size_that_it_declares()
    {
        var file = CaseFile.Bytes("marked-by-libreoffice.xls");
        var vast = file.ToArray();
        for (var at = vast.AsSpan().IndexOf(Dimensions); at >= 0; at = Next(vast, at))
        {
            new byte[] { 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0x40 }.CopyTo(vast, at + Dimensions.Length);
        }

        var mail = AttachmentReader.Read(vast, "a.xls", TimeProvider.System);
        Assert.Equal(AttachmentReader.Read(file, "a.xls", TimeProvider.System) with { Attachments = mail.Attachments, Work = mail.Work }, mail);
        Assert.InRange(mail.Work, 1, Little);
    }

    private static ReadOnlySpan<byte> Dimensions => [0, 2, 0x0E, 0];

    private static int Next(byte[] file, int at) => file.AsSpan(at + 4).IndexOf(Dimensions) is >= 0 and var next ? at + 4 + next : -1;
}
