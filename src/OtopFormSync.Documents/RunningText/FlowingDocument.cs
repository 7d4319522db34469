using OtopFormSync.Core.Reporting.Claims.Tables;
using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.RunningText;

/// <summary>A document whose letters come one after the other, with marks at the ends of cells, rows and paragraphs, as rtf and doc write them.</summary>
/// <param name="document">Takes what is complete.</param>
internal sealed class FlowingDocument(TextDocument document)
{
    /// <summary>The text since the last mark.</summary>
    public MarkedText Text { get; private set; } = new();

    /// <summary>The table whose rows are coming.</summary>
    public EdgeTable Table { get; } = new();

    /// <summary>The form fields within the text.</summary>
    public FormFields Fields { get; } = new();

    /// <summary>The text is a cell.</summary>
    public void EndCell() => Table.Add(Taken());

    /// <summary>The rows that came are a table.</summary>
    public void EndTable()
    {
        if (Table.HasRows)
        {
            Table.Write(document);
        }
    }

    /// <summary>The text stands outside of tables.</summary>
    public void EndParagraph()
    {
        EndTable();
        document.Append(Taken());
        document.EndLine();
    }

    /// <summary>Nothing more comes.</summary>
    /// <param name="marks">What the document's own marks say, a line each.</param>
    /// <param name="edges">What stands at the edges of its pages; null for nothing.</param>
    public (string Text, IReadOnlyList<ReadTable> Tables) End(IEnumerable<string> marks, PageEdges? edges = null)
    {
        Table.Close();
        EndParagraph();
        return document.End(string.Join('\n', marks), edges);
    }

    private MarkedText Taken()
    {
        var taken = Fields.Settle(Text);
        Text = new();
        return taken;
    }
}
