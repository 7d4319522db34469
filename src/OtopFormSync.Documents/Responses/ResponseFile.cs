using System.Diagnostics;
using OtopFormSync.Core;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Documents.Responses;

/// <summary>What a response file holds, or why it cannot be read.</summary>
public abstract record ResponseFile
{
    private ResponseFile()
    {
    }

    /// <summary>Answers for both cases.</summary>
    /// <typeparam name="TResult">The answer.</typeparam>
    /// <param name="readable">For a file that was read.</param>
    /// <param name="unreadable">For one that was not.</param>
    /// <returns>The answer.</returns>
    public TResult Match<TResult>(Func<Readable, TResult> readable, Func<Unreadable, TResult> unreadable)
    {
        ArgumentNullException.ThrowIfNull(readable);
        ArgumentNullException.ThrowIfNull(unreadable);
        return this switch
        {
            Readable known => readable(known),
            Unreadable unknown => unreadable(unknown),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>It was read.</summary>
    /// <param name="Tables">One per visible sheet that has a header row; at least one.</param>
    public sealed record Readable(ValueList<ResponseTable> Tables) : ResponseFile;

    /// <summary>It cannot be read; nothing of it is used.</summary>
    /// <param name="Place">The file, in Thai.</param>
    /// <param name="Telling">Why and what to do; holds nothing of the content.</param>
    /// <param name="IsPassing">True when it may be readable in a moment: empty, being written.</param>
    public sealed record Unreadable(string Place, Telling Telling, bool IsPassing) : ResponseFile
    {
        /// <summary>True when the same bytes are refused again; false when only the machine was too slow.</summary>
        public bool IsOfContent { get; init; }
    }
}
