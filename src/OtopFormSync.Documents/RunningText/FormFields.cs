using OtopFormSync.Documents.Text;

namespace OtopFormSync.Documents.RunningText;

/// <summary>
/// The fields in a cell of an RTF or old Word file. LibreOffice Writer (7.4) saves one for text with Thai letters as several: the result of each is
/// the whole text, and scraps of it stand between.
/// </summary>
internal sealed class FormFields
{
    private const string ForText = "FORMTEXT";
    private readonly List<string> _results = [];

    /// <summary>A field ends.</summary>
    /// <param name="instruction">What it does.</param>
    /// <param name="result">What it shows.</param>
    public void End(string instruction, string result)
    {
        if (instruction.Contains(ForText, StringComparison.Ordinal))
        {
            _results.Add(result);
        }
    }

    /// <summary>The cell ends, or a paragraph outside of tables.</summary>
    /// <returns>The text that is all it says: that of the fields where they all say the same, else everything.</returns>
    public MarkedText Settle(MarkedText text)
    {
        if (_results.Count > 1 && _results.Distinct(StringComparer.Ordinal).Count() == 1)
        {
            text.Clear();
            text.Append(_results[0], Look.Plain);
        }

        _results.Clear();
        return text;
    }
}
