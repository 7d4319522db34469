using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Normalization.Districts;

/// <summary>What was found in one text.</summary>
internal sealed class DistrictFindings
{
    /// <summary>Our districts that the text names, each once.</summary>
    internal List<District> Own { get; } = [];

    /// <summary>Names of other provinces and their districts.</summary>
    internal List<string> Others { get; } = [];

    /// <summary>Our names that stand for a tambon, a municipality or a school.</summary>
    internal List<string> Places { get; } = [];

    /// <summary>What was done.</summary>
    internal StepSet Steps { get; } = new();

    /// <summary>Where something was found in the text, so that it is not looked at again.</summary>
    internal List<Range> Taken { get; } = [];

    /// <summary>Adds one of our districts.</summary>
    /// <param name="district">The district.</param>
    /// <param name="step">How it was found; null for its canonical name.</param>
    internal void Add(District district, ReadingStep? step)
    {
        if (!Own.Contains(district))
        {
            Own.Add(district);
        }

        if (step is { } taken)
        {
            Steps.Add(taken);
        }
    }
}
