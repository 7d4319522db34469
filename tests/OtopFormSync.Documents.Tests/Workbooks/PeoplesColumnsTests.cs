using DocumentFormat.OpenXml.Spreadsheet;
using OtopFormSync.Core.Results;
using OtopFormSync.Documents.Workbooks;
using OtopFormSync.Testing;
using OtopFormSync.Testing.Hands;
using static OtopFormSync.Testing.Hands.OfficersTexts;
using static OtopFormSync.Testing.Hands.TabTitles;
using Cell = OtopFormSync.Core.Results.Cell;
using Columns = OtopFormSync.Spreadsheets.Tabs.Columns;
using Row = OtopFormSync.Core.Results.Row;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>Columns that officers put beside or between ours, and what they calculate, when the table is written anew.</summary>
public sealed class PeoplesColumnsTests
{
    private static readonly ResultsBook Sample = SampleBook.Make();
    private WorkbookHand _hand = WorkbookHand.In(SampleWorkbook.Write(Sample));

    private int First => _hand.RowOf(Summary, "เมืองหนองคาย");

    private int Beside => _hand.ColumnOf(Summary, Remark) + 4;

    [Fact]
    public void A_formula_beside_a_row_looks_at_its_row_wherever_that_comes_to_stand()
    {
        var (first, column) = (First, Beside);
        _hand.Type(Summary, first - 1, column, "ผลรวม");
        for (var row = first; row < first + 9; row++)
        {
            _hand.TypeFormula(Summary, row, column, Formula($"LEN($D{row})*SUM(F{row}:G{row})&\"D{row}\"&คำอธิบาย!A{row}"), "3");
        }

        WriteSummary(summary => summary with { Intro = [.. summary.Intro, Cell.Of("บรรทัดใหม่")], Rows = [.. summary.Rows.Take(9).Reverse(), summary.Rows[9]] });

        Assert.Equal("ผลรวม", _hand.TextAt(Summary, first, column));
        foreach (var (index, district) in SampleBook.Districts.Index())
        {
            var (was, now) = (first + index, first + 1 + 8 - index);
            Assert.Equal(district.Name, _hand.TextAt(Summary, now, _hand.ColumnOf(Summary, "อำเภอ")));
            Assert.Equal(FormattableString.Invariant($"LEN($D{now})*SUM(F{now}:G{now})&\"D{was}\"&คำอธิบาย!A{was}"), _hand.FormulaAt(Summary, now, column)!.Text);
        }
    }

    [Fact]
    public void What_a_formula_came_to_before_the_figures_changed_does_not_stand()
    {
        var (first, column) = (First, Beside);
        _hand.TypeFormula(Summary, first, column, Formula($"F{first}*2"), "8");

        WriteSummary(summary => summary);

        Assert.Equal(("", FormattableString.Invariant($"F{first}*2")), (_hand.TextAt(Summary, first, column), _hand.FormulaAt(Summary, first, column)!.Text));
    }

    [Fact]
    public void A_formula_that_a_program_shares_between_cells_or_has_not_calculated_stays_one_in_each()
    {
        var (first, column) = (First, Beside);
        _hand.TypeFormula(Summary, first, column, new CellFormula(FormattableString.Invariant($"$F$1+G{first}")) { FormulaType = CellFormulaValues.Shared, SharedIndex = 0, Reference = "S9:S10" });
        _hand.TypeFormula(Summary, first + 1, column, new CellFormula { FormulaType = CellFormulaValues.Shared, SharedIndex = 0 });

        WriteSummary(summary => summary);

        Assert.Equal(FormattableString.Invariant($"$F$1+G{first}"), _hand.FormulaAt(Summary, first, column)!.Text);
        Assert.Equal(FormattableString.Invariant($"$F$1+G{first + 1}"), _hand.FormulaAt(Summary, first + 1, column)!.Text);
    }

    [Fact]
    public void A_total_below_the_table_goes_on_adding_all_rows_of_it()
    {
        var (first, column) = (First, Beside);
        _hand.TypeFormula(Summary, first + 11, column, Formula($"SUM(F{first}:F{first + 8})+SUM(F:F)"));

        WriteSummary(summary => summary with { Rows = [summary.Rows[0], summary.Rows[8], .. summary.Rows.Skip(1).Take(7), new Row("4399", RowKind.Item, summary.Rows[0].Cells), summary.Rows[9]] });

        Assert.Equal(FormattableString.Invariant($"SUM(F{first}:F{first + 8})+SUM(F:F)"), _hand.FormulaAt(Summary, first + 12, column)!.Text);
    }

    [Fact]
    public void A_table_that_grows_pushes_what_stands_beside_it_and_formulas_follow()
    {
        var (first, column) = (First, Beside - 2);
        _hand.Type(Summary, first, column, "ส่วนตัว");
        _hand.TypeFormula(Summary, first, column + 1, Formula($"LEN({Columns.Letters(column)}{first})+F{first}"));

        WriteSummary(summary => summary with { Columns = [.. summary.Columns.Take(4), new() { Key = "place", Title = "อันดับ", Width = 7 }, .. summary.Columns.Skip(4)], Rows = [.. summary.Rows.Select(row => row with { Cells = [.. row.Cells.Take(4), Cell.Of(1m), .. row.Cells.Skip(4)] })] });

        Assert.Equal("ส่วนตัว", _hand.TextAt(Summary, first, column + 1));
        Assert.Equal(FormattableString.Invariant($"LEN({Columns.Letters(column + 1)}{first})+G{first}"), _hand.FormulaAt(Summary, first, column + 2)!.Text);
    }

    [Fact]
    public void A_formula_between_our_columns_and_one_in_an_officers_cell_stay()
    {
        var (first, column) = (First, _hand.ColumnOf(Summary, "ระดับ") + 1);
        _hand.InsertColumns(Summary, column, 1);
        _hand.TypeFormula(Summary, first, column, Formula($"LEN(D{first})"), "12");
        var remark = _hand.ColumnOf(Summary, Remark);
        _hand.TypeFormula(Summary, first, remark, Formula($"E{first}&\" ตัวอักษร\""), "12 ตัวอักษร");

        WriteSummary(summary => summary);

        Assert.Equal(FormattableString.Invariant($"LEN(D{first})"), _hand.FormulaAt(Summary, first, column)!.Text);
        Assert.Equal((FormattableString.Invariant($"E{first}&\" ตัวอักษร\""), "12 ตัวอักษร"), (_hand.FormulaAt(Summary, first, remark)!.Text, _hand.TextAt(Summary, first, remark)));
        Assert.Equal("12 ตัวอักษร", ResultsWorkbook.Read(_hand.Saved).OfficerText("summary", "4301", "note"));
    }

    private static CellFormula Formula(FormattableString text) => new(FormattableString.Invariant(text));

    private void WriteSummary(Func<Tab, Tab> change)
    {
        var written = SampleWorkbook.Write(Sample with { Tabs = [change(Sample.Tabs[0]), .. Sample.Tabs.Skip(1)] }, _hand.Saved);
        SampleWorkbook.IsValid(written);
        _hand = WorkbookHand.In(written);
    }
}
