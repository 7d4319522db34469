using OtopFormSync.Core.Programs.Criteria;

namespace OtopFormSync.Core.Tests.Grading;

/// <summary>All combinations of the three criteria in โพธิ์ตาก (40 registrants: 4 = 10 %, 3 = 7.5 %, 2 = 5 %), each with the reason.</summary>
public sealed class SixteenCombinationsTests
{
    // Products, sales met, participants | letter, best-met, lowest, review | why.
    public static readonly TheoryData<int, bool, int, string, string, string, string, string> Table = new()
    {
        { 1, true, 4, "A", "A", "A", "A", "all three minimums of A; B holds as written, too, and A is the better" },
        { 1, true, 3, "B", "B", "B", "B", "7.5 % is B's own minimum" },
        { 1, true, 2, "-", "C", "D", "-", "A and B want more participants, C and D want less than one product" },
        { 1, true, 1, "-", "D", "D", "-", "under 5 % no minimum of A to C is met, and D wants sales below 6 %" },
        { 1, false, 4, "-", "D", "D", "-", "A to C want sales, D wants less than one product" },
        { 1, false, 3, "-", "D", "D", "-", "A to C want sales, D wants less than one product" },
        { 1, false, 2, "-", "D", "D", "-", "A to C want sales, D wants less than one product" },
        { 1, false, 1, "-", "D", "D", "-", "A to C want sales, D wants less than one product" },
        { 0, true, 4, "C", "C", "C", "C", "A and B want a product; C holds as written" },
        { 0, true, 3, "C", "C", "C", "C", "A and B want a product; C holds as written" },
        { 0, true, 2, "C", "C", "C", "C", "exactly 5 % is C's minimum" },
        { 0, true, 1, "-", "D", "D", "-", "C wants 5 %, D wants sales below 6 %" },
        { 0, false, 4, "-", "D", "D", "-", "C wants sales, D wants under 5 %" },
        { 0, false, 3, "-", "D", "D", "-", "C wants sales, D wants under 5 %" },
        { 0, false, 2, "-", "D", "D", "-", "C wants sales, D wants under 5 %" },
        { 0, false, 1, "D", "D", "D", "D", "all three conditions of D hold" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_combination_gets_the_letters_grade_and_the_policys(int products, bool salesMet, int wallet, string literal, string bestMet, string lowest, string review, string because)
    {
        var sales = salesMet ? 13_562_912m : 13_562_911.99m;

        Assert.Multiple(
            () => AssertGrade(UncoveredPolicy.BestMet, bestMet),
            () => AssertGrade(UncoveredPolicy.Lowest, lowest),
            () => AssertGrade(UncoveredPolicy.Review, review));

        void AssertGrade(UncoveredPolicy policy, string expected)
        {
            var answer = A.Answer(A.Program(rules => rules with { Uncovered = policy }), "โพธิ์ตาก", products, sales, wallet);
            Assert.True(A.ParseGrade(expected) == answer.Grade, $"{policy}: {answer.Grade}, expected {expected}: {because}");
            Assert.True(A.ParseGrade(literal) == answer.LiteralGrade, $"literal {answer.LiteralGrade}, expected {literal}: {because}");
            Assert.Equal(expected == "-", answer.Doubt() is not null);
            Assert.False(answer.IsProvisional);
        }
    }

    [Fact]
    public void The_table_has_sixteen_different_rows_of_which_six_are_named_by_the_letter()
    {
        var rows = Table.Select(row => row.Data).ToList();

        Assert.Equal(16, rows.Select(row => (row.Item1, row.Item2, row.Item3)).Distinct().Count());
        Assert.Equal(6, rows.Count(row => row.Item4 != "-"));
    }
}
