using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Fluid;

namespace OtopFormSync.Views.Sentences;

/// <summary>The sentences of the mails as an office words them; Liquid placeholders are filled in as plain text.</summary>
public sealed class Wording
{
    private static readonly TemplateOptions Options = new() { CultureInfo = CultureInfo.InvariantCulture };

    private readonly FrozenDictionary<string, IFluidTemplate> _templates;

    internal Wording(FrozenDictionary<string, IFluidTemplate> templates) => _templates = templates;

    /// <summary>Reads a wording file and checks every sentence.</summary>
    /// <param name="text">The file's text (YAML).</param>
    /// <param name="file">The file's name, for the problems.</param>
    /// <returns>The wording, or everything that is wrong with it.</returns>
    public static WordingResult Load(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        return new WordingLoader(file).Load(text);
    }

    /// <summary>One sentence on one line.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="values">What the placeholders stand for: texts and whole numbers.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="KeyNotFoundException">The catalogue has no such key or placeholder.</exception>
    internal string Say(string key, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var placeholders = WordingCatalogue.Placeholders[key];
        var context = new TemplateContext(Options);
        foreach (var (name, value) in values)
        {
            if (!placeholders.Contains(name, StringComparer.Ordinal))
            {
                throw new KeyNotFoundException($"The sentence '{key}' has no placeholder '{name}'.");
            }

            context.SetValue(name, value);
        }

        return OnOneLine(_templates[key].Render(context));
    }

    /// <summary>Text on one line: control and direction characters, which could break a header or disguise a text, become spaces.</summary>
    internal static string OnOneLine(string text)
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
