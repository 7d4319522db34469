using OtopFormSync.Core;
using OtopFormSync.Core.Reporting.Drafts.Responses;

namespace OtopFormSync.Spreadsheets.Responses;

/// <summary>What the headers of a table tell.</summary>
internal abstract record ColumnFinding
{
    private ColumnFinding()
    {
    }

    /// <summary>The program that the table fits best speaks for it.</summary>
    internal abstract int Rank { get; }

    /// <summary>Whether somebody must hear of the table when it cannot be read.</summary>
    /// <param name="hasResponses">True when a table of responses is beside it.</param>
    internal bool MayBeResponses(bool hasResponses) => this switch
    {
        Found or TwoTimestamps => true,
        Missing missing => missing.HasTimestamp || !hasResponses,
        _ => !hasResponses,
    };

    /// <summary>A table of responses.</summary>
    /// <param name="Timestamp">The column of the timestamp.</param>
    internal sealed record Found(int Timestamp) : ColumnFinding
    {
        /// <summary>The column of the month that is reported; null when there is none.</summary>
        internal int? Month { get; init; }

        /// <summary>The columns of all questions that a program asks. A row in which they are all empty is nobody's answer, whatever people have written beside the answers.</summary>
        internal ValueList<int> Asked { get; init; } = [];

        /// <summary>Questions that stand in more than one column; those columns are not read.</summary>
        internal ValueList<FormQuestion> Doubled { get; init; } = [];

        internal override int Rank => 3;
    }

    /// <summary>A table of responses with two timestamps, so that no row has a time.</summary>
    internal sealed record TwoTimestamps(FormQuestion Question) : ColumnFinding
    {
        internal override int Rank => 2;
    }

    /// <summary>A table that lacks the timestamp or the district, but has the other.</summary>
    internal sealed record Missing(FormQuestion Question, bool HasTimestamp) : ColumnFinding
    {
        internal override int Rank => 1;
    }

    /// <summary>No table of responses.</summary>
    internal sealed record NoResponses : ColumnFinding
    {
        internal override int Rank => 0;
    }
}
