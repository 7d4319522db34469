using OtopFormSync.Google.Sheets.Results;

namespace OtopFormSync.Google.Tests.Results;

/// <summary>Rows are brought into their order by few steps, and people's rows stay between the neighbours they had.</summary>
public sealed class DimensionPlacementTests
{
    [Fact]
    public void Rows_that_stand_right_are_left_alone()
    {
        var placement = DimensionPlacement.Of(["a", null, "b", "c"], ["a", "b", "c"]);
        Assert.Empty(placement.Steps);
        Assert.Equal((1, 3, 4), (placement.Places["a"], placement.Places["b"], placement.Places["c"]));
    }

    [Fact]
    public void New_rows_side_by_side_are_one_step_and_come_right_after_the_one_before()
    {
        var placement = DimensionPlacement.Of(["a", null, "b"], ["a", "x", "y", "b"]);
        Assert.Equal([new(DimensionStepKind.Insert, 1, 2)], placement.Steps);
        Assert.Equal(5, placement.Places["b"]);
        Assert.Equal(4, placement.Now(2));
    }

    [Fact]
    public void One_row_that_strayed_is_moved_alone() =>
        Assert.Equal([new(DimensionStepKind.Move, 3, 1, 0)], DimensionPlacement.Of(["b", "c", "d", "a"], ["a", "b", "c", "d"]).Steps);

    [Fact]
    public void What_is_below_everything_moves_along()
    {
        var placement = DimensionPlacement.Of(["a", "b"], ["a"]);
        Assert.Equal((null, 1, 4), (placement.Now(2), placement.Now(1), placement.Now(5)));
    }

    [Fact]
    public void Whatever_stands_there_the_steps_lead_to_what_is_wanted()
    {
        var random = new Random(4301);
        for (var round = 0; round < 3_000; round++)
        {
            var names = Enumerable.Range(0, random.Next(0, 12)).Select(i => $"n{i}").ToArray();
            var standing = names.Where(_ => random.Next(3) > 0).Cast<string?>().Concat(Enumerable.Repeat<string?>(null, random.Next(4))).ToArray();
            random.Shuffle(standing);
            var wanted = names.Where(_ => random.Next(4) > 0).ToArray();
            var placement = DimensionPlacement.Of(standing, wanted);
            var lines = Played([.. standing.Select((name, index) => (Name: name, Was: index + 1))], placement.Steps, wanted);

            Assert.Equal(wanted, lines.Where(line => line.Name is not null).Select(line => line.Name));
            Assert.Equal(standing.Index().Where(line => line.Item is null).Select(line => line.Index + 1), lines.Where(line => line.Name is null).Select(line => line.Was));
            Assert.All(wanted, name => Assert.Equal(lines.FindIndex(line => line.Name == name) + 1, placement.Places[name]));
            Assert.All(lines.Index().Where(line => line.Item.Was > 0), line => Assert.Equal(line.Index + 1, placement.Now(line.Item.Was)));
        }
    }

    /// <summary>Takes the steps as Google does.</summary>
    private static List<(string? Name, int Was)> Played(List<(string? Name, int Was)> lines, IReadOnlyList<DimensionStep> steps, string[] wanted)
    {
        foreach (var step in steps)
        {
            switch (step.Kind)
            {
                case DimensionStepKind.Delete:
                    lines.RemoveRange(step.At, step.Count);
                    break;
                case DimensionStepKind.Insert:
                    lines.InsertRange(step.At, Enumerable.Repeat(((string?)"?", 0), step.Count));
                    break;
                default:
                    var line = lines[step.At];
                    lines.Insert(step.To, line);
                    lines.RemoveAt(step.At < step.To ? step.At : step.At + 1);
                    break;
            }
        }

        var missing = new Queue<string>(wanted.Except(lines.Select(line => line.Name).OfType<string>()));
        return [.. lines.Select(line => line.Name == "?" ? (missing.Dequeue(), 0) : line)];
    }
}
