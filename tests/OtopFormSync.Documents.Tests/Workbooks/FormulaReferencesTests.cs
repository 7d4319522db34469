using OtopFormSync.Spreadsheets.Tabs;

namespace OtopFormSync.Documents.Tests.Workbooks;

/// <summary>Formulas that people wrote follow the cells that they look at.</summary>
public sealed class FormulaReferencesTests
{
    [Theory]
    [InlineData("B3", "C5")]
    [InlineData("SUM(B3:D7)*2", "SUM(C5:E9)*2")]
    [InlineData("SUM(B:B)", "SUM(C:C)")]
    [InlineData("$B$3+B$3", "$C$5+C$5")]
    [InlineData("อื่น!B3+B3", "อื่น!B3+C5")]
    [InlineData("'งบ ปี''66'!B3+B3", "'งบ ปี''66'!B3+C5")]
    [InlineData("IF(B3=\"B3\",LOG10(B3),ราคา_B3)", "IF(C5=\"B3\",LOG10(C5),ราคา_B3)")]
    [InlineData("Table1[B3]+B3", "Table1[B3]+C5")]
    public void A_formula_looks_where_its_cells_are_now(string before, string after) =>
        Assert.Equal(after, FormulaReferences.Moved(before, static (first, last) => (first + 2, last + 2), static column => column + 1));

    [Theory]
    [InlineData("B3*$C$1", "D7*$C$1")]
    [InlineData("SUM($B3:D$7)", "SUM($B7:F$7)")]
    public void A_shared_formula_looks_as_far_away_as_the_other(string first, string here) =>
        Assert.Equal(here, FormulaReferences.Shared(first, down: 4, right: 2));

    [Fact]
    public void A_very_long_name_is_passed_over_at_once()
    {
        var name = string.Concat(Enumerable.Repeat("ยอดขาย.", 1_200));
        Assert.Equal($"{name}+C5", FormulaReferences.Moved($"{name}+B3", static (first, last) => (first + 2, last + 2), static column => column + 1));
    }
}
