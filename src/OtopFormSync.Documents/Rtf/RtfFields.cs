using System.Text;

namespace OtopFormSync.Documents.Rtf;

/// <summary>
/// The fields in a cell of an RTF or old Word file. LibreOffice Writer (7.4) saves one for text with Thai letters as several: the result of each is
/// the whole text, and scraps of it stand between.
/// </summary>
internal sealed class RtfFields
{
    private const string ForText = "FORMTEXT";
    private readonly List<string> _results = [];

    /// <summary>What the field does that was begun last.</summary>
    public StringBuilder Instruction { get; } = new();

    /// <summary>A field's result ends.</summary>
    public void End(string result)
    {
        if (Instruction.ToString().Contains(ForText, StringComparison.Ordinal))
        {
            _results.Add(result);
        }
    }

    /// <summary>The cell ends, or a paragraph outside of tables.</summary>
    /// <returns>The text that is all it says; null where everything stays.</returns>
    public string? Settled()
    {
        var settled = _results.Count > 1 && _results.Distinct(StringComparer.Ordinal).Count() == 1 ? _results[0] : null;
        _results.Clear();
        return settled;
    }
}
