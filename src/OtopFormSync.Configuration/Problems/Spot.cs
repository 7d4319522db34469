namespace OtopFormSync.Configuration.Problems;

/// <summary>A place in a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct Spot(int Line, int Column)
{
    public static Spot Start { get; } = new(1, 1);

    public Spot Right(int columns) => this with { Column = Column + columns };
}
