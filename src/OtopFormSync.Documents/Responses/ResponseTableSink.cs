using OtopFormSync.Core;
using OtopFormSync.Documents.Sheets;
using OtopFormSync.Spreadsheets.Responses;

namespace OtopFormSync.Documents.Responses;

/// <summary>Makes tables of the rows of a file.</summary>
internal sealed class ResponseTableSink : IRowSink
{
    private readonly ResponseTableBuilder _builder = new();

    /// <inheritdoc/>
    public void BeginSheet(string name) => _builder.BeginSheet(name);

    /// <inheritdoc/>
    public void Row(int number, ReadOnlySpan<string> cells) => _builder.Row(number, cells);

    /// <summary>The tables of all sheets.</summary>
    public ValueList<ResponseTable> Tables() => _builder.Tables();
}
