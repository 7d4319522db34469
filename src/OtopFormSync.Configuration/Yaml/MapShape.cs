using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>The keys that a group may have; the editors' schema has a definition of the same name with the same keys.</summary>
internal sealed record MapShape(string Name, ValueList<string> Required, ValueList<string> Optional)
{
    public IEnumerable<string> Keys => Required.Concat(Optional);
}
