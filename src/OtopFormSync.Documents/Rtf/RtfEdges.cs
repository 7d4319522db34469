using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.RunningText;

namespace OtopFormSync.Documents.Rtf;

/// <summary>The headers and footers of an RTF file, which stand among its text.</summary>
internal sealed class RtfEdges
{
    private readonly List<(string Word, (string Text, IReadOnlyList<ReadTable> Tables) Said)> _read = [];
    private (string Word, int Depth, FlowingDocument Around, bool IsInTable)? _open;

    /// <summary>True when the first page of a section has its own.</summary>
    public bool HasFirst { get; set; }

    /// <summary>True within one of them.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>What stands at the edges.</summary>
    public PageEdges Printed => new(LinesOf("header"), LinesOf("footer"));

    /// <summary>One begins.</summary>
    /// <param name="word">The word that says which.</param>
    /// <param name="depth">How many groups lie around it.</param>
    /// <param name="around">The text that it interrupts.</param>
    /// <param name="isInTable">Whether that is in a table.</param>
    public void Enter(string word, int depth, FlowingDocument around, bool isInTable) => _open = (word, depth, around, isInTable);

    /// <summary>A group ends, and with it perhaps the header or footer that is open.</summary>
    /// <param name="depth">How many groups still lie around.</param>
    /// <param name="flow">What was read since it began.</param>
    /// <returns>The text that goes on, and whether that is in a table; null when none ends.</returns>
    public (FlowingDocument Flow, bool IsInTable)? Leave(int depth, FlowingDocument flow)
    {
        if (_open is not { } open || depth >= open.Depth)
        {
            return null;
        }

        _read.Add((open.Word, flow.End([])));
        _open = null;
        return (open.Around, open.IsInTable);
    }

    private Core.ValueList<string> LinesOf(string kind) => PageEdges.LinesOf(_read.Where(edge => edge.Word.StartsWith(kind, StringComparison.Ordinal) && (HasFirst || !edge.Word.EndsWith('f'))).Select(edge => edge.Said));
}
