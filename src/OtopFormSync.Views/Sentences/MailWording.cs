using System.Text;
using OtopFormSync.Core;

namespace OtopFormSync.Views.Sentences;

/// <summary>The office's wording as mails need it: each sentence on one line.</summary>
/// <param name="wording">The office's wording.</param>
internal sealed class MailWording(IWording wording) : IWording
{
    /// <summary>One sentence on one line.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What the placeholders stand for: texts and whole numbers.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="KeyNotFoundException">There is no such sentence, or it has no such placeholder.</exception>
    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> values) => OnOneLine(wording.Say(key, values));

    /// <summary>Text on one line: control and direction characters, which could break a header or disguise a text, become spaces.</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isSpace = char.IsControl(c) || c is ' ' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
            if (!isSpace)
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
