using System.IO.Compression;
using System.Text;
using OtopFormSync.Documents.Responses;
using OtopFormSync.Documents.Tests.Kinds;
using OtopFormSync.Documents.Text;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Documents.Tests.Responses;

public sealed class ResponseFileTests
{
    private const string Csv = "ประทับเวลา,อำเภอ,\"ยอดจำหน่าย (บาท), รวม\",หมายเหตุ\r\n15/12/2566 9:30:00,ท่าบ่อ,\"1,234,567.50\",\r\n16/12/2566 10:00:00,เฝ้าไร่,0,\"ไม่มี\r\nผลงาน\"\r\n";

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Csv) },
        { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Csv)] },
        { "Windows-874", TextDecoder.Windows874.GetBytes(Csv) },
        { "UTF-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Csv)] },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Csv) },
        { "UTF-16 big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Csv)] },
        { "semicolons", Encoding.UTF8.GetBytes(Csv.Replace("\r\n\"", "§", StringComparison.Ordinal).Replace("เวลา,อำเภอ,", "เวลา;อำเภอ;", StringComparison.Ordinal).Replace("\",หมาย", "\";หมาย", StringComparison.Ordinal).Replace("00,ท่าบ่อ,", "00;ท่าบ่อ;", StringComparison.Ordinal).Replace("50\",", "50\";", StringComparison.Ordinal).Replace("00,เฝ้าไร่,0,", "00;เฝ้าไร่;0;", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void Csv_of_every_usual_kind_reads_the_same(string kind, byte[] bytes)
    {
        var table = Assert.Single(Tables(bytes));
        Assert.Equal(["ประทับเวลา", "อำเภอ", "ยอดจำหน่าย (บาท), รวม", "หมายเหตุ"], table.Headers);
        Assert.Equal(["15/12/2566 9:30:00", "ท่าบ่อ", "1,234,567.50", ""], table.Rows[0].Cells);
        Assert.Equal(["16/12/2566 10:00:00", "เฝ้าไร่", "0", kind.Length > 0 ? "ไม่มี\r\nผลงาน" : ""], table.Rows[1].Cells);
        Assert.Equal([2, 3], table.Rows.Select(row => row.Number));
    }

    [Theory]
    [InlineData("อำเภอ,ยอด\nท่าบ่อ,1\n")]
    [InlineData("อำเภอ,ผลิตภัณฑ์\nสังคม,\n")]
    [InlineData("Timestamp,District,Sales\n1/1/2024,ท่าบ่อ,5\n")]
    public void Two_lines_of_Windows_874_are_enough_to_know_it(string csv) =>
        Assert.Equal(csv.Split('\n')[1].Split(','), Assert.Single(Tables(TextDecoder.Windows874.GetBytes(csv))).Rows[0].Cells);

    [Fact]
    public void Tabs_separate_too_and_a_declared_separator_is_no_record()
    {
        Assert.Equal(["ท่าบ่อ", "1,5"], Assert.Single(Tables(Encoding.UTF8.GetBytes("อำเภอ\tยอด\nท่าบ่อ\t1,5\n"))).Rows[0].Cells);
        var declared = Assert.Single(Tables(Encoding.UTF8.GetBytes("sep=;\nอำเภอ;ยอด\nท่าบ่อ;1,5\n"))).Rows[0];
        Assert.Equal(["ท่าบ่อ", "1,5"], declared.Cells);
        Assert.Equal(3, declared.Number);
    }

    [Fact]
    public void Google_parts_a_tsv_by_tabs_whatever_else_is_in_it() =>
        Assert.Equal(["ท่าบ่อ", "1,234 \"ก\"", ";;"], Assert.Single(Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(Encoding.UTF8.GetBytes("อำเภอ, ตำบล\tยอด, บาท\tหมายเหตุ,,,\nท่าบ่อ\t1,234 \"ก\"\t;;\n"), "คำตอบ.tsv")).Tables).Rows[0].Cells);

    [Fact]
    public void The_csv_in_the_zip_that_the_Form_downloads_is_read()
    {
        var table = Assert.Single(Tables(FilesWithinTests.Zip(("แบบรายงาน.csv", Encoding.UTF8.GetBytes(Csv)))));
        Assert.Equal(("แบบรายงาน", 2), (table.Tab, table.Rows.Count));
        Assert.Contains("PDF", Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(FilesWithinTests.Zip(("a.csv", Encoding.UTF8.GetBytes(Csv)), ("b.pdf", "%PDF-1.4"u8.ToArray())), "a.zip")).Telling.InThai, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_in_a_title_or_in_figures_are_not_taken_for_the_separator()
    {
        Assert.Equal(["ท่าบ่อ", "1"], Assert.Single(Tables(Encoding.UTF8.GetBytes("แบบรายงาน; เดือน ธ.ค.; ปี 66\nอำเภอ,ยอด\nท่าบ่อ,1\nสังคม,2\n"))).Rows[0].Cells);
        Assert.Equal(["ท่าบ่อ", "1,234,567.00"], Assert.Single(Tables(Encoding.UTF8.GetBytes("แบบรายงาน OTOP\nอำเภอ;ยอด\nท่าบ่อ;1,234,567.00\n"))).Rows[0].Cells);
    }

    [Fact]
    public void Rows_longer_than_the_header_are_kept_whole()
    {
        var table = Assert.Single(Tables(Encoding.UTF8.GetBytes("อำเภอ,ยอด\nท่าบ่อ,1\nสังคม,2,เพิ่ม\n")));
        Assert.Equal(["อำเภอ", "ยอด", ""], table.Headers);
        Assert.All(table.Rows, row => Assert.Equal(3, row.Cells.Count));
        Assert.Equal("เพิ่ม", table.Rows[1].Cells[2]);
    }

    [Fact]
    public void A_title_above_the_header_is_not_taken_for_it()
    {
        var table = Assert.Single(Tables(Encoding.UTF8.GetBytes("แบบรายงาน,\n\nอำเภอ,ยอด\nท่าบ่อ,1\n")));
        Assert.Equal(["อำเภอ", "ยอด"], table.Headers);
        Assert.Equal(3, table.HeaderRow);
        Assert.Equal(4, table.Rows[0].Number);
    }

    [Fact]
    public void Cells_of_a_workbook_become_plain_invariant_texts()
    {
        var bytes = Xlsx.Make("การตอบแบบฟอร์ม 1",
            """<row r="1"><c r="A1" t="inlineStr"><is><t>ประทับเวลา</t></is></c><c r="B1" t="inlineStr"><is><t>อำเภอ</t></is></c><c r="C1" t="inlineStr"><is><t>ยอด</t></is></c><c r="D1" t="inlineStr"><is><t>ก</t></is></c><c r="E1" t="inlineStr"><is><t>ข</t></is></c></row>""",
            """<row r="3"><c r="A3" s="1"><v>45275.395833333336</v></c><c r="B3" t="inlineStr"><is><t>ท่าบ่อ</t></is></c><c r="C3"><v>13544178.35</v></c><c r="D3" t="b"><v>1</v></c><c r="E3"><f>SUM(C3)</f><v>1E+15</v></c></row>""",
            """<row r="4"><c r="A4" s="1"><v>45275.999999999</v></c><c r="C4"><v>0.30000000000000004</v></c><c r="D4"><v>1E-7</v></c><c r="E4"><v>12345678901234567890</v></c></row>""");
        var table = Assert.Single(Tables(bytes));
        Assert.Equal("การตอบแบบฟอร์ม 1", table.Tab);
        Assert.Equal(["2023-12-15T09:30:00", "ท่าบ่อ", "13544178.35", "TRUE", "1000000000000000"], table.Rows[0].Cells);
        Assert.Equal(["2023-12-16T00:00:00", "", "0.3", "0.0000001", "12345678901234600000"], table.Rows[1].Cells);
        Assert.Equal([3, 4], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void An_error_value_stays_visible_as_text()
    {
        var bytes = Xlsx.Make("1", """<row r="1"><c r="A1" t="inlineStr"><is><t>อำเภอ</t></is></c><c r="B1" t="inlineStr"><is><t>ยอด</t></is></c></row>""",
            """<row r="2"><c r="A2" t="inlineStr"><is><t>ท่าบ่อ</t></is></c><c r="B2" t="e"><v>#N/A</v></c></row>""");
        Assert.Equal(["ท่าบ่อ", "#N/A"], Assert.Single(Tables(bytes)).Rows[0].Cells);
    }

    [Theory]
    [InlineData("\"5\"784", "\"5\"784")]
    [InlineData("\"๕\"๗๘๔", "\"๕\"๗๘๔")]
    [InlineData(" \"5\" 784 ", "\"5\" 784")]
    [InlineData("\"5,784\".50", "\"5,784\".50")]
    [InlineData("5\"784", "5\"784")]
    [InlineData("\"5784\"", "5784")]
    [InlineData("\"5\"\"784\"", "5\"784")]
    public void A_quote_within_a_cell_is_not_left_out_and_what_it_parts_is_no_number(string written, string read)
    {
        var table = Assert.Single(Tables(Encoding.UTF8.GetBytes($"อำเภอ,ยอด,ก\n\"ท่าบ่อ\",{written},ท\"1\"\n")));
        Assert.Equal(["ท่าบ่อ", read, "ท\"1\""], table.Rows[0].Cells);
    }

    public static TheoryData<string, byte[], string, bool> Unreadable() => new()
    {
        { "empty", [], "ว่างเปล่า", true },
        { "cut within a quoted cell", Encoding.UTF8.GetBytes(Csv[..^8]), "ขาดตอนท้าย", true },
        { "cut within a letter", Encoding.UTF8.GetBytes("อำเภอ,ยอด\nท่าบ่อ,1\nสังค")[..^1], "ขาดตอนท้าย", true },
        { "cut within the last record", Encoding.UTF8.GetBytes("อำเภอ,ยอด,หมายเหตุ\nท่าบ่อ,15412300,\nสังคม,1541"), "ขาดตอนท้าย", true },
        { "web page called xls", Encoding.UTF8.GetBytes("\n<html><table><tr><td>1</td></tr></table></html>"), "หน้าเว็บ", false },
        { "half a workbook", Xlsx.Make("1", "<row/>")[..300], "เสียหาย", true },
        { "pdf", Encoding.ASCII.GetBytes("%PDF-1.7 ..."), "PDF", false },
        { "picture", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3], "รูปภาพ", false },
        { "noise", [.. Enumerable.Range(0, 500).Select(i => (byte)(i * 37 % 256))], "xlsx", false },
        { "damaged Thai", [.. Encoding.UTF8.GetBytes("อำเภอ,ยอด\nท่าบ่อ,"), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes("1\nสังคม,2\n")], "อ่านอักษรในไฟล์ไม่ได้", false },
        { "damaged Thai whose bytes Windows-874 has, too", [.. Encoding.UTF8.GetBytes("ยอด,รวม\nมา"), 0xE0, 0xB8, .. Encoding.UTF8.GetBytes(" 1,2\n")], "อ่านอักษรในไฟล์ไม่ได้", false },
        { "no header", Encoding.UTF8.GetBytes("\n\n\n"), "ไม่พบแถวหัวตาราง", false },
        { "25 MB and more", new byte[(25 * 1024 * 1024) + 1], "25 MB", false },
        { "zip bomb", Bomb(), "50 MB", false },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_says_why_and_what_to_do(string kind, byte[] bytes, string thai, bool isPassing)
    {
        var problem = Assert.IsType<ResponseFile.Unreadable>(ResponseFileReader.Read(bytes, "รายงาน.xls"));
        Assert.Equal("ไฟล์ รายงาน.xls", problem.Place);
        Assert.Contains(thai, problem.Telling.InThai, StringComparison.Ordinal);
        Assert.Contains("โปรด", problem.Telling.InThai, StringComparison.Ordinal);
        Assert.Equal(isPassing, problem.IsPassing);
        Assert.False(string.IsNullOrWhiteSpace(problem.Telling.InEnglish), kind);
    }

    [Fact]
    public void A_flipped_bit_in_a_workbook_is_never_a_silent_other_figure()
    {
        var good = Xlsx.Make("1", """<row r="1"><c r="A1" t="inlineStr"><is><t>อำเภอ</t></is></c><c r="B1" t="inlineStr"><is><t>ยอด</t></is></c></row>""",
            """<row r="2"><c r="A2" t="inlineStr"><is><t>ท่าบ่อ</t></is></c><c r="B2"><v>13544178</v></c></row>""");
        var expected = Text(ResponseFileReader.Read(good, "a.xlsx"));
        for (var at = 0; at < good.Length; at++)
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 0x10;
            var read = ResponseFileReader.Read(bad, "a.xlsx");
            Assert.True(read is ResponseFile.Unreadable || Text(read) == expected, FormattableString.Invariant($"byte {at}: {Text(read)}"));
        }
    }

    [Fact]
    public void A_file_cut_anywhere_gives_tables_or_a_reason()
    {
        foreach (var good in (byte[][])[Encoding.UTF8.GetBytes(Csv), TextDecoder.Windows874.GetBytes(Csv), Xlsx.Make("1", "<row/>")])
        {
            for (var length = 0; length < good.Length; length++)
            {
                Assert.NotNull(ResponseFileReader.Read(good.AsMemory(0, length), "a.csv"));
            }
        }
    }

    private static string Text(ResponseFile file) => file is ResponseFile.Readable known
        ? string.Join('|', known.Tables.SelectMany(table => table.Headers.Concat(table.Rows.SelectMany(row => row.Cells))))
        : "";

    private static Core.ValueList<ResponseTable> Tables(byte[] bytes) =>
        Assert.IsType<ResponseFile.Readable>(ResponseFileReader.Read(bytes, "รายงาน.csv")).Tables;

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/workbook.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 60; i++)
            {
                part.Write(zeros);
            }
        }

        return stream.ToArray();
    }
}
