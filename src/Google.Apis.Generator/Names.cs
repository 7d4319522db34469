using System.Text;

namespace Google.Apis.Generator;

/// <summary>How wire names become C# names.</summary>
internal static class Names
{
    private const string ScopePrefix = "https://www.googleapis.com/auth/";

    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    ];

    /// <summary>A type or member: separators fall away, the letter after one becomes upper case, all other letters keep their case.</summary>
    public static string Member(string wire)
    {
        var name = new StringBuilder(wire.Length);
        var upper = true;
        foreach (var letter in wire)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                upper = true;
                continue;
            }

            name.Append(upper ? char.ToUpperInvariant(letter) : letter);
            upper = false;
        }

        return name.ToString();
    }

    /// <summary>A property of a body class: it may not be named like its class, and <c>etag</c> is spelled <c>ETag</c>.</summary>
    public static string Property(string wire, string ofClass) => Member(wire) switch
    {
        "Etag" => "ETag",
        var name when name == ofClass => name + "Value",
        var name => name,
    };

    /// <summary>A method parameter.</summary>
    public static string Argument(string wire)
    {
        var member = Member(wire);
        var name = char.ToLowerInvariant(member[0]) + member[1..];
        return Keywords.Contains(name) ? "__" + name : name;
    }

    /// <summary>A member of an enum; digits alone get a word in front.</summary>
    public static string EnumMember(string wire)
    {
        var name = Member(wire);
        return char.IsAsciiDigit(name[0]) ? "Value" + name : name;
    }

    /// <summary>A scope: what follows the common address, or the host where the address is another.</summary>
    public static string Scope(string address) => Member(
        address.StartsWith(ScopePrefix, StringComparison.Ordinal) ? address[ScopePrefix.Length..] : address.Replace("https://", "", StringComparison.Ordinal));
}
