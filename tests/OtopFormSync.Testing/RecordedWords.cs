using System.Text;
using OtopFormSync.Core;

namespace OtopFormSync.Testing;

/// <summary>The words in which problems of sources are on record: the identities of their items are made of them, whatever an office makes of the sentences.</summary>
public static class RecordedWords
{
    /// <summary>One line per problem, for a golden file: the sentence's key, and the recorded words. As shipped, the sentence reads the same.</summary>
    public static string Of(IEnumerable<Telling> tellings)
    {
        var lines = new StringBuilder();
        foreach (var telling in tellings)
        {
            Assert.NotNull(telling.Saying);
            Assert.Equal(telling.InThai, telling.In(ShippedConfiguration.Wording));
            lines.Append(telling.Saying.Key).Append(": ").Append(telling.InThai).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>The keys of a kind of sentences.</summary>
    public static IEnumerable<string> KeysOf(string kind) =>
        ShippedConfiguration.Sentences.Select(sentence => sentence.Key).Where(key => key.StartsWith(kind + ".", StringComparison.Ordinal));
}
