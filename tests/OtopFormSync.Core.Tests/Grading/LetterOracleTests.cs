using System.Globalization;
using System.Numerics;
using OtopFormSync.Core.Grading.Explaining;
using OtopFormSync.Core.Programs.Criteria;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Tests.Grading;

public sealed class LetterOracleTests
{
    private const int Rows = 200_000;

    [Fact]
    public void Two_hundred_thousand_random_rows_are_answered_as_by_the_oracle()
    {
        var random = new Random(25671);
        var printed = A.Program();
        var exact = A.Program(rules => rules with { GrowthTest = GrowthTest.ExactGrowth });
        var answers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < Rows; i++)
        {
            var row = RandomRow(random);
            var expected = LetterOracle.Answer(row);
            var actual = Answer(row.Exact ? exact : printed, row);
            if (expected != actual)
            {
                Assert.Fail($"row {i} {row}: expected {expected}, was {actual}");
            }

            answers.Add(expected.Split(':')[0]);
        }

        // The rows reached doubts, every grade, named and not, provisional and not, and every gap.
        foreach (var kind in (string[])["doubt", "A A complete -", "B B complete A", "C C complete B", "C - complete B", "D D complete C", "D - complete C", "A - provisional -", "B - provisional A", "C - provisional B", "D - provisional C"])
        {
            Assert.Contains(kind, answers);
        }
    }

    [Theory]
    [InlineData(7, 3, 1, "5.00")] // 7.5 % of 7 is 0.525: one participant is 14 %
    public void The_oracle_agrees_on_small_registers_too(int registrants, int products, int wallet, string target)
    {
        var row = new LetterOracle.Row(1, products, Satang(target), wallet, registrants, Satang(target), Exact: false);

        Assert.Equal("A A complete -", LetterOracle.Answer(row));
        Assert.Equal("A A complete -", Answer(A.Program(), row));
    }

    private static LetterOracle.Row RandomRow(Random random)
    {
        var district = random.Next(A.Letter.Length);
        var letter = A.Letter[district];
        var registrants = random.Next(5) == 0 ? random.Next(-1, 400) : default(long?);
        var target = random.Next(5) == 0 ? new BigInteger(random.NextInt64(-1, 20_000_000_000)) : default(BigInteger?);
        var bound = target ?? new BigInteger(letter.Printed) * 100;
        BigInteger? sales = random.Next(8) switch
        {
            0 => null,
            1 => bound,
            2 => bound - random.Next(1, 3),
            3 => bound + random.Next(-200, 200),
            4 => (bound / 100 * 100) + (random.Next(-2, 3) * 100),
            5 => new BigInteger(random.NextInt64(-10, 40_000_000_000)),
            6 => 0,
            _ => bound * random.Next(90, 110) / 100,
        };
        var near = (int)((registrants ?? letter.Registrants) * new[] { 50, 75, 100 }[random.Next(3)] / 1000);
        var wallet = random.Next(6) switch
        {
            0 => default(long?),
            1 => random.Next(-1, 300),
            _ => Math.Max(0, near + random.Next(-1, 3)),
        };
        var products = random.Next(6) == 0 ? default(long?) : random.Next(10) == 0 ? random.Next(-1, 20) : random.Next(2);
        return new(district, products, sales, wallet, registrants, target, random.Next(2) == 0);
    }

    private static string Answer(Core.Programs.Program program, LetterOracle.Row row)
    {
        var question = A.Question(row.Products, Baht(row.Sales), row.Wallet) with
        {
            References = [new("registrants", row.Registrants)],
            Targets = [new(IndicatorKey.Parse("sales"), Baht(row.Target))],
        };
        var answer = GradeAnswers.Answer(program, A.Province.Districts[row.District], question);
        if (answer.Doubt() is not null)
        {
            Assert.Null(answer.Grade);
            Assert.Null(answer.Gap);
            return "doubt";
        }

        var gap = answer.Gap is null ? "-" : $"{answer.Gap.To}: " + string.Join(", ", answer.Gap.Parts.Select(part =>
            string.Create(CultureInfo.InvariantCulture, $"{part.Indicator} {(part.Indicator.Value == "sales" ? part.Missing * 100 : part.Missing):0.####}")));
        return $"{answer.Grade} {answer.LiteralGrade?.ToString() ?? "-"} {(answer.IsProvisional ? "provisional" : "complete")} {gap}";
    }

    private static decimal? Baht(BigInteger? satang) => satang is null ? null : (decimal)satang.Value / 100;

    private static BigInteger Satang(string baht) => new(decimal.Parse(baht, CultureInfo.InvariantCulture) * 100);
}
