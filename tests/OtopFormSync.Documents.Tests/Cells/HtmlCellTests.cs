using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Html;
using OtopFormSync.Documents.Mail;

namespace OtopFormSync.Documents.Tests.Cells;

/// <summary>What a cell or a line of a mail's markup says besides its letters. The marks stand behind the text, see <see cref="Shown"/>.</summary>
public sealed class HtmlCellTests
{
    private const string Rules = """
        <style><!-- .out { text-decoration: line-through } td.gone, .away {display:none} .dark{background:#1F4E79} .xl65 {color:white} .tiny{font-size:0pt}
        /* a note */ @import url(a.css); @media print { .phone { display: none } } @font-face { font-family: x } --></style>
        """;

    [Theory]
    [InlineData("<s>6</s>8", "8-")]
    [InlineData("<del>6</del> 8", "8-")]
    [InlineData("<strike>6</strike>", "6~")]
    [InlineData("<span style='TEXT-DECORATION: underline line-through'>6</span>8", "8-")]
    [InlineData("<span style='text-decoration:line-through'><b>6</b></span>8", "8-")]
    [InlineData("<span class='a out'>6</span>8", "8-")]
    [InlineData("8<sup>1</sup>", "8-")]
    [InlineData("8<span style='vertical-align:super'>*</span> ราย", "8 ราย-")]
    [InlineData("8<span style='vertical-align:6pt'>1</span>", "8-")]
    [InlineData("8<span style='vertical-align:-.4em'>1</span>", "8-")]
    [InlineData("8<span style='vertical-align:0'>1</span>", "81")]
    [InlineData("8<span style='vertical-align:middle'>1</span>", "81")]
    [InlineData("8<span style='mso-text-raise:4.0pt'>1</span>", "8-")]
    [InlineData("8<span style='position:relative;top:-0.4em'>1</span>", "8-")]
    [InlineData("8<span style='bottom:3pt;position:relative'>1</span>", "8-")]
    [InlineData("8<span style='position:relative'>1</span>", "81")]
    [InlineData("8<span style='top:-0.4em'>1</span>", "81")]
    [InlineData("8<span style='position:relative;top:0'>1</span>", "81")]
    [InlineData("<div style='position:relative;top:2px'>81</div>", "81")]
    [InlineData("8<sup>ก</sup>", "8-")]
    [InlineData("<sup>12</sup>", "12")]
    [InlineData("5<sup>th</sup>", "5th")]
    [InlineData("5<span style='display: none'>9</span>", "5-")]
    [InlineData("<span style='display:none'>9</span>", "9?")]
    [InlineData("<div class='away'>9</div>", "9?")]
    [InlineData("<div class='phone'>9</div>", "9")]
    [InlineData("<span style='visibility:hidden'>9</span>", "9?")]
    [InlineData("<span style='font-size:0'>9</span>", "9?")]
    [InlineData("<span class=tiny>9</span>", "9?")]
    [InlineData("<span style='font-size:0.8em'>9</span>", "9")]
    [InlineData("<div style='font-size:0px'><span style='font-size:14px'>9</span></div>", "9")]
    [InlineData("<span style='color:#fff'>9</span>", "9?")]
    [InlineData("<font color=white>9</font>", "9?")]
    [InlineData("<span style='color:rgb(255, 255, 255)'>9</span>", "9?")]
    [InlineData("<span style='color:white;background:#004080'>9</span>", "9")]
    [InlineData("<div class=dark><font color='#FFFFFF'>9</font></div>", "9")]
    [InlineData("<span hidden>9</span>", "9?")]
    public void A_cell_holds_what_is_neither_struck_nor_hidden_nor_a_note_mark(string markup, string cell) =>
        Assert.Equal([[cell]], Rows($"{Rules}<table><tr><td>{markup}</td></tr></table>"));

    [Fact]
    public void Rows_cells_columns_and_tables_that_are_not_shown_are_hidden()
    {
        Assert.Equal(
            [["ก", "1?", "2"], ["ข?", "3?", "4?"], ["ค", "5?", "6?"]],
            Rows($"{Rules}<table><colgroup><col><col style='display:none'></colgroup><tr><td>ก</td><td>1</td><td>2</td></tr><tr style='display:none'><td>ข</td><td>3</td><td>4</td></tr><tr><td>ค</td><td>5</td><td class=gone>6</td></tr></table>"));
        Assert.Equal([["9?"]], Rows("<div style='display:none'><table><tr><td>9</td></tr></table></div>"));
    }

    [Fact]
    public void White_letters_are_seen_on_the_ground_of_their_cell_row_or_table()
    {
        Assert.Equal([["ยอด", "ยอด?"]], Rows("<table><tr><td bgcolor='#1F4E79'><font color=white>ยอด</font></td><td><font color=white>ยอด</font></td></tr></table>"));
        Assert.Equal([["ยอด"]], Rows($"{Rules}<table style='background-color:navy'><tr><td class=xl65>ยอด</td></tr></table>"));
        Assert.Equal([["ยอด?"]], Rows($"{Rules}<table><tr><td class=xl65>ยอด</td></tr></table>"));
        Assert.Equal([["ยอด"]], Rows("<table><tr><td background='a.png'><font color=white>ยอด</font></td></tr></table>"));

        // A rule that is not understood may colour any ground.
        Assert.Equal([["ยอด"]], Rows("<style>table.x th{background:#000}</style><table class=x><tr><th><font color=white>ยอด</font></th></tr></table>"));
    }

    [Fact]
    public void Merged_cells_repeat_their_text_across_and_down()
    {
        var table = Assert.Single(Read("<table><tr><td></td></tr><tr><td rowspan=2 colspan=2>อำเภอ</td><td>1</td></tr><tr><td>2</td></tr></table>").Tables);
        Assert.Equal([["อำเภอ", "อำเภอ+", "1"], ["อำเภอ+", "อำเภอ+", "2"]], Shown.Rows(table));
        Assert.Equal([2, 3], table.Rows.Select(row => row.Number));
    }

    [Fact]
    public void In_a_line_a_struck_figure_leaves_a_gap_and_marks_and_hidden_words_nothing()
    {
        Assert.Equal("ยอด \uFFFC8 ราย", Read("<p>ยอด <s>6</s>8 ราย</p>").Text);
        Assert.Equal("ยอด 8 ราย", Read("<p>ยอด <s>รวม</s>8<sup>1</sup> ราย<span style='display:none'>99</span><font color=white>98</font></p>").Text);
        Assert.Equal("หมายเหตุ", Read("<p><sup>1</sup>หมายเหตุ</p>").Text);
        Assert.Equal("ท่าบ่อ\t\uFFFC8", Read("<table><tr><td>ท่าบ่อ</td><td><s>6</s>8</td></tr></table>").Text);
    }

    [Fact]
    public void Texts_and_csv_have_no_marks()
    {
        var tables = new List<ReadTable>();
        AttachmentFile.Read(FileKind.Text, "อำเภอ,ยอด\n\nท่าบ่อ,=1+1\n"u8.ToArray(), "a.csv", "ไฟล์แนบ", tables, Budget());
        Assert.Equal([["อำเภอ", "ยอด"], ["ท่าบ่อ", "=1+1"]], Shown.Rows(Assert.Single(tables)));
        Assert.Equal([1, 3], tables[0].Rows.Select(row => row.Number));
    }

    private static string[][] Rows(string html) => Shown.Rows(Assert.Single(Read(html).Tables));

    private static (string Text, IReadOnlyList<ReadTable> Tables) Read(string html) => HtmlFile.Read(html, "เนื้อหา", Budget());

    private static Budget Budget() => new(Limits.MailCells, TimeProvider.System);
}
