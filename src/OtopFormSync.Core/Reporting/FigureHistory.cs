using System.Collections;
using System.Runtime.CompilerServices;

namespace OtopFormSync.Core.Reporting;

/// <summary>What reports said of a figure besides the one that stands, the latest first. Of many reports few are ever looked at: each is made when it is asked for. Equal to another with equal figures in the same order.</summary>
[CollectionBuilder(typeof(FigureHistory), nameof(Create))]
public sealed class FigureHistory : IReadOnlyList<AcceptedFigure>, IEquatable<FigureHistory>
{
    private readonly Func<int, AcceptedFigure> _at;

    private FigureHistory(int count, Func<int, AcceptedFigure> at) => (Count, _at) = (count, at);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>True when no other report said anything.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public AcceptedFigure this[int index] => _at(index);

    /// <summary>The history that these figures make; used by collection expressions.</summary>
    /// <param name="figures">The figures, the latest first.</param>
    public static FigureHistory Create(ReadOnlySpan<AcceptedFigure> figures)
    {
        var copy = figures.ToArray();
        return new(copy.Length, index => copy[index]);
    }

    /// <inheritdoc/>
    public bool Equals(FigureHistory? other) => other is not null && (ReferenceEquals(this, other) || (Count == other.Count && this.SequenceEqual(other)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FigureHistory);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[0]);

    /// <inheritdoc/>
    public IEnumerator<AcceptedFigure> GetEnumerator() => Enumerable.Range(0, Count).Select(_at).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What reports said.</summary>
    /// <param name="reports">The reports, the latest first.</param>
    /// <param name="figureOf">What each of them says; the same whenever it is asked.</param>
    internal static FigureHistory Of(List<Submission> reports, Func<Submission, Figure> figureOf) =>
        new(reports.Count, index => new(figureOf(reports[index]), reports[index], reports[index].Explanation));
}
