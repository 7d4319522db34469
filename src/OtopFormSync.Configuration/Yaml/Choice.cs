using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>The words that a setting may have, and what each means.</summary>
internal sealed record Choice<T>(ValueList<KeyValuePair<string, T>> Options)
    where T : struct, Enum
{
    /// <summary>The choice among all members, each with its word.</summary>
    public static Choice<T> Of(Func<T, string> word) => new([.. Enum.GetValues<T>().Select(value => KeyValuePair.Create(word(value), value))]);

    public IEnumerable<string> Words => Options.Select(option => option.Key);

    public T? Find(string word)
    {
        foreach (var option in Options)
        {
            if (string.Equals(option.Key, word, StringComparison.Ordinal))
            {
                return option.Value;
            }
        }

        return null;
    }
}
