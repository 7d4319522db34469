using OtopFormSync.Configuration.Problems;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Yaml;

/// <summary>
/// Reads a group of known keys. Whatever is wrong goes into the log, and a harmless value is given back in its place,
/// so that reading goes on and finds the other problems; a log with problems never lets such a value out.
/// </summary>
internal sealed class MapReader
{
    private readonly ProblemLog _log;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private string? _group; // null for what is no group, which was told already

    private MapReader(YamlNode node, ProblemLog log)
    {
        Spot = node.Spot;
        _log = log;
    }

    /// <summary>Where the group begins.</summary>
    public Spot Spot { get; }

    /// <summary>The value of a key; null when it is not given.</summary>
    public YamlNode? this[string key] => _values.GetValueOrDefault(key);

    /// <summary>Checks a group against its shape: unknown and missing keys are refused.</summary>
    public static MapReader Of(YamlNode node, MapShape shape, ProblemLog log)
    {
        var reader = new MapReader(node, log);
        if (node is not YamlMap map)
        {
            log.Refuse(node.Spot, $"{node.Kind} stands where the {shape.Name} is described", $"keys: {string.Join(", ", shape.Keys)}");
            return reader;
        }

        foreach (var (key, value) in map.Entries)
        {
            if (shape.Keys.Contains(key.Text, StringComparer.Ordinal))
            {
                reader._values.Add(key.Text, value);
            }
            else
            {
                log.Refuse(key.Spot, $"unknown key '{key.Text}' in the {shape.Name}{Nearest.Hint(key.Text, shape.Keys)}", $"one of {string.Join(", ", shape.Keys)}");
            }
        }

        reader._group = shape.Name;
        reader.Demand(shape.Required);
        return reader;
    }

    /// <summary>Refuses a group without these keys.</summary>
    /// <param name="keys">Keys that what else stands in the file makes necessary.</param>
    public void Demand(params IEnumerable<string> keys)
    {
        foreach (var key in keys.Where(key => _group is not null && !Has(key)))
        {
            _log.Refuse(Spot, $"key '{key}' is missing in the {_group}", $"a line '{key}: …' in this group");
        }
    }

    public YamlNode? Node(string key) => this[key];

    public bool Has(string key) => _values.ContainsKey(key);

    public Spot SpotOf(string key) => this[key]?.Spot ?? Spot;

    public string Text(string key) => OptionalText(key) ?? "";

    public string? OptionalText(string key) => this[key] is { } node ? Scalars.Text(node, _log) : null;

    public ValueList<string> Texts(string key, bool mayBeEmpty = true) => this[key] is { } node ? Scalars.Texts(node, _log, mayBeEmpty) : [];

    public int Whole(string key, int min, int max, int standard) =>
        this[key] is { } node && Scalars.Number(node, _log, min, max, isWhole: true) is { } number ? (int)number : standard;

    public decimal? Number(string key, decimal min, decimal max) => this[key] is { } node ? Scalars.Number(node, _log, min, max, isWhole: false) : null;

    public bool Flag(string key, bool standard) => this[key] is { } node ? Scalars.Flag(node, _log) ?? standard : standard;

    public T Choose<T>(string key, Choice<T> choice, T standard = default)
        where T : struct, Enum =>
        this[key] is { } node ? Scalars.Choose(node, choice, _log) ?? standard : standard;

    /// <summary>A day; null when it is not given or <c>none</c>.</summary>
    public DateOnly? Date(string key) => IsNone(key) || this[key] is not { } node ? null : Scalars.Date(node, _log);

    /// <summary>The key of something defined elsewhere; null when it is not given or <c>none</c>.</summary>
    public string? Name(string key) => IsNone(key) ? null : OptionalText(key);

    private bool IsNone(string key) => this[key] is YamlScalar { Text: "none" };
}
