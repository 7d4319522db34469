using OtopFormSync.Core.Calendar;

namespace OtopFormSync.Core.Reporting.Drafts;

/// <summary>Something about a report, besides unclear readings, that a person must know or decide.</summary>
public abstract record DraftProblem
{
    private DraftProblem()
    {
    }

    /// <summary>True when nothing of the report counts until an officer accepts it.</summary>
    public abstract bool Blocks { get; }

    /// <summary>Answers for each case.</summary>
    /// <typeparam name="TResult">The answer.</typeparam>
    /// <param name="unreadable">For a part that cannot be read.</param>
    /// <param name="noFigures">For a mail without figures.</param>
    /// <param name="targets">For targets in place of figures.</param>
    /// <param name="severalDistricts">For a table of several districts.</param>
    /// <returns>The answer.</returns>
    public TResult Match<TResult>(Func<UnreadablePart, TResult> unreadable, Func<NoFigures, TResult> noFigures, Func<Targets, TResult> targets, Func<SeveralDistricts, TResult> severalDistricts)
    {
        ArgumentNullException.ThrowIfNull(unreadable);
        ArgumentNullException.ThrowIfNull(noFigures);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(severalDistricts);
        return this switch
        {
            UnreadablePart part => unreadable(part),
            NoFigures none => noFigures(none),
            Targets table => targets(table),
            SeveralDistricts table => severalDistricts(table),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>A part of a mail cannot be read.</summary>
    /// <param name="Part">Where and why, as the document's reader says it.</param>
    public sealed record UnreadablePart(DocumentProblem Part) : DraftProblem
    {
        /// <inheritdoc/>
        public override bool Blocks => false;
    }

    /// <summary>A mail holds no figure and does not say that there is none.</summary>
    /// <param name="Excerpt">How it begins.</param>
    public sealed record NoFigures(string Excerpt) : DraftProblem
    {
        /// <summary>True where our own form came back without a figure.</summary>
        public bool IsBlankForm { get; init; }

        /// <summary>The month that the blank form was made for; null where it is none, or not one.</summary>
        public ReportingMonth? FormMonth { get; init; }

        /// <inheritdoc/>
        public override bool Blocks => true;
    }

    /// <summary>The figures are the letter's targets to the baht.</summary>
    /// <param name="Place">The table.</param>
    /// <param name="Row">Its first filled row.</param>
    public sealed record Targets(string Place, string Row) : DraftProblem
    {
        /// <inheritdoc/>
        public override bool Blocks => true;
    }

    /// <summary>More than one district's row is filled in.</summary>
    /// <param name="Place">The table.</param>
    /// <param name="Rows">The filled rows.</param>
    public sealed record SeveralDistricts(string Place, ValueList<string> Rows) : DraftProblem
    {
        /// <summary>Whose rows of one table they are, as it names them; empty where they are no rows of one table.</summary>
        public ValueList<string> Districts { get; init; } = [];

        /// <inheritdoc/>
        public override bool Blocks => true;
    }
}
