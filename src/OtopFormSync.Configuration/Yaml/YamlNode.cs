using OtopFormSync.Configuration.Problems;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>A node of a file with its place.</summary>
internal abstract record YamlNode(Spot Spot)
{
    /// <summary>What it is, for a person who reads a problem.</summary>
    public string Kind => this switch
    {
        YamlScalar => "a single value",
        YamlList => "a list",
        _ => "a group of keys",
    };
}

/// <summary>A single value; <paramref name="IsPlain"/> when it stands without quotes.</summary>
internal sealed record YamlScalar(Spot Spot, string Text, bool IsPlain) : YamlNode(Spot);

/// <summary>A list.</summary>
internal sealed record YamlList(Spot Spot, IReadOnlyList<YamlNode> Items) : YamlNode(Spot);

/// <summary>Keys with their values, in the file's order, each key once.</summary>
internal sealed record YamlMap(Spot Spot, IReadOnlyList<YamlEntry> Entries) : YamlNode(Spot);

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
