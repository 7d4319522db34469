using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>What a YAML file says, whatever its comments, blank lines and way of writing.</summary>
public static class YamlMeaning
{
    /// <summary>The file's keys and values, the same for files that say the same.</summary>
    /// <param name="text">The text of a file that was read without a problem.</param>
    public static string Of(string text)
    {
        var said = new StringBuilder();
        var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
        while (parser.MoveNext())
        {
            said.Append(parser.Current switch
            {
                Scalar scalar => $"{scalar.Value.Length}:{scalar.Value}",
                MappingStart => "{",
                MappingEnd => "}",
                SequenceStart => "[",
                SequenceEnd => "]",
                _ => "",
            });
        }

        return said.ToString();
    }
}
