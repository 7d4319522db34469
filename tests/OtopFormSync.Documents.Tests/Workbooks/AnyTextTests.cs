using FsCheck.Xunit;
using OtopFormSync.Core;
using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Contracts;

namespace OtopFormSync.Documents.Tests.Workbooks;

public sealed class AnyTextTests
{
    [Property(MaxTest = 60)]
    public void Any_texts_and_numbers_read_back_as_they_were_written(string?[] texts, int[] numbers, byte decimals)
    {
        Column[] columns = [new() { Key = "k", Title = "ก", Width = 10, IsKey = true }, new() { Key = "t", Title = "ข", Width = 10 }, new() { Key = "n", Title = "ค", Width = 10 }];
        var rows = texts.Zip(numbers.Concat(Enumerable.Repeat(0, texts.Length)), (text, number) => (text, number)).Select((pair, index) => new Row(FormattableString.Invariant($"r{index}"), RowKind.Item,
            [Cell.Of(FormattableString.Invariant($"r{index}")), Cell.Of(pair.text ?? ""), Cell.Of(pair.number / (decimal)Math.Pow(10, decimals % 5), NumberLook.TwoDecimals)]));
        var tab = new Tab { Key = "any", Title = "ใด ๆ", Heading = "หัว", Stamp = "วัน", Columns = columns.ToValueList(), Rows = rows.ToValueList() };
        var book = new ResultsBook("ชื่อ", [tab]);
        BookAssert.Stands(book, ResultsWorkbook.Read(SampleWorkbook.Write(book)));
        BookAssert.Stands(book, ResultsWorkbook.Read(SampleWorkbook.Write(book, SampleWorkbook.Write(book))));
    }

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("_x0041_ _X000D_", "_x0041_ _X000D_")]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("  ช่องว่าง ", "  ช่องว่าง ")]
    [InlineData("<b>&amp;", "<b>&amp;")]
    public void Texts_that_xlsx_has_trouble_with_stay_what_they_say(string written, string read)
    {
        var book = new ResultsBook("&<ชื่อ>", [new Tab { Key = "a", Title = "[a]:*?/\\'" + new string('ก', 40), Heading = "หัว", Stamp = "วัน", Columns = [new() { Key = "t", Title = "ข", Width = 10 }], Rows = [new("1", RowKind.Item, [Cell.Of(written)])] }]);
        Assert.Equal(read, ResultsWorkbook.Read(SampleWorkbook.Write(book)).Find("a")!.CellAt("1", "t")!.Text);
    }

    [Fact]
    public void What_XML_cannot_carry_is_left_out() => Assert.Equal("กข😀", XmlText.Escape("\u0001\u0000ก\uFFFF\uD800ข\uDC00😀"));

    [Fact]
    public void A_text_longer_than_a_cell_may_be_is_cut_with_a_mark()
    {
        var book = new ResultsBook("ชื่อ", [new Tab { Key = "a", Title = "a", Heading = "หัว", Stamp = "วัน", Columns = [new() { Key = "t", Title = "ข", Width = 10 }], Rows = [new("1", RowKind.Item, [Cell.Of(new string('ก', 40_000))])] }]);
        var text = ResultsWorkbook.Read(SampleWorkbook.Write(book)).Find("a")!.CellAt("1", "t")!.Text;
        Assert.Equal(CellText.MaxChars, text.Length);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_workbook_is_refused_with_place_and_remedy_and_nothing_is_written()
    {
        var good = SampleWorkbook.Write(SampleBook.Make());
        foreach (var bad in (byte[][])[good[..(good.Length / 2)], [1, 2, 3], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]])
        {
            var refusal = Assert.Throws<Core.Sync.Ports.TargetUnavailableException>(() => ResultsWorkbook.Read(bad));
            Assert.Contains("โปรด", refusal.Telling.InThai, StringComparison.Ordinal);
            using var output = new MemoryStream();
            Assert.Throws<Core.Sync.Ports.TargetUnavailableException>(() => ResultsWorkbook.Write(SampleBook.Make(), bad, output));
            Assert.Equal(0, output.Length);
        }
    }

    [Fact]
    public void A_workbook_damaged_anywhere_is_refused_or_reads_the_same()
    {
        var good = SampleWorkbook.Write(SampleBook.Make());
        var expected = ResultsWorkbook.Read(good).Tabs;
        for (var at = 0; at < good.Length; at += 37)
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 0x20;
            try
            {
                Assert.Equal(expected, ResultsWorkbook.Read(bad).Tabs);
                if (at % 5 == 0)
                {
                    BookAssert.Stands(SampleBook.Make(), ResultsWorkbook.Read(SampleWorkbook.Write(SampleBook.Make(), bad)));
                }
            }
            catch (Core.Sync.Ports.TargetUnavailableException)
            {
                // Refused: as good.
            }
        }
    }
}
