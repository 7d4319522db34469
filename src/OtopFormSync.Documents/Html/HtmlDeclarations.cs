using System.Globalization;

namespace OtopFormSync.Documents.Html;

/// <summary>What a rule of a style sheet says about how text looks; null what it does not say.</summary>
internal sealed record HtmlDeclarations(bool IsStruck = false, bool IsRaised = false, bool IsHidden = false, bool? IsTiny = null, string? Color = null, string? Ground = null)
{
    /// <summary>A ground that is not one known colour: equal to no colour of letters.</summary>
    public const string UnknownGround = "";

    private const int RgbHexDigits = 6;

    public static HtmlDeclarations None { get; } = new();

    /// <summary>True where letters may be moved from their line; by how much is said apart.</summary>
    private bool IsRelative { get; init; }

    private bool IsShifted { get; init; }

    /// <summary>Reads declarations as they stand between braces or in an attribute.</summary>
    public static HtmlDeclarations Of(string css)
    {
        var read = None;
        foreach (var range in css.AsSpan().Split(';'))
        {
            var declaration = css.AsSpan(range);
            var colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..].ToString().Replace("!important", "", StringComparison.OrdinalIgnoreCase).Trim().ToLowerInvariant();
                read = read.With(declaration[..colon].Trim().ToString().ToLowerInvariant(), value);
            }
        }

        return read with { IsRaised = read.IsRaised || (read.IsRelative && read.IsShifted) };
    }

    /// <summary>A colour in one form; null when it is the surroundings' one.</summary>
    public static string? ColorOf(string value) => value switch
    {
        "" or "inherit" or "initial" or "unset" or "auto" or "transparent" or "currentcolor" or "windowtext" or "none" => null,
        "white" or "window" => "FFFFFF",
        "black" => "000000",
        ['#', var r, var g, var b] => $"{r}{r}{g}{g}{b}{b}".ToUpperInvariant(),
        ['#', ..] => value[1..].ToUpperInvariant(),
        _ when value.StartsWith("rgb", StringComparison.Ordinal) => Rgb(value),
        _ when value.Length == RgbHexDigits && value.All(char.IsAsciiHexDigit) => value.ToUpperInvariant(),
        _ => value,
    };

    private HtmlDeclarations With(string name, string value) => name switch
    {
        "text-decoration" or "text-decoration-line" => this with { IsStruck = value.Contains("line-through", StringComparison.Ordinal) },
        "vertical-align" or "mso-text-raise" => this with { IsRaised = value is "super" or "sub" || IsLength(value) },
        "position" => this with { IsRelative = value == "relative" },
        "top" or "bottom" => this with { IsShifted = IsShifted || IsLength(value) },
        "display" => this with { IsHidden = IsHidden || value == "none" },
        "visibility" => this with { IsHidden = IsHidden || value is "hidden" or "collapse" },
        "font-size" => this with { IsTiny = IsZero(value) },
        "color" => this with { Color = ColorOf(value) ?? Color },
        "background-color" => this with { Ground = ColorOf(value) ?? Ground },
        "background-image" when value != "none" => this with { Ground = UnknownGround },
        "background" => this with { Ground = value.Contains('(', StringComparison.Ordinal) && !value.StartsWith("rgb", StringComparison.Ordinal) ? UnknownGround : ColorOf(FirstWord(value)) ?? Ground },
        _ => this,
    };

    private static bool IsZero(string size) =>
        size.AsSpan().IndexOfAnyExcept("0.") is var unit && (unit < 0 ? size.Length > 0 : unit > 0 && (char.IsAsciiLetter(size[unit]) || size[unit] == '%'));

    // Up or down from the line.
    private static bool IsLength(string value) => value.TrimStart('+', '-') is { Length: > 0 } length && (char.IsAsciiDigit(length[0]) || length[0] == '.') && !IsZero(length);

    private static string FirstWord(string value) => value.StartsWith("rgb", StringComparison.Ordinal) ? value[..(value.IndexOf(')', StringComparison.Ordinal) + 1)] : value.Split(' ')[0];

    private static string? Rgb(string value)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        var parts = open < 0 ? [] : value[(open + 1)..].TrimEnd(')').Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length < 3 || (parts.Length > 3 && IsZero(parts[3])))
        {
            return null;
        }

        var hex = "";
        foreach (var part in parts.Take(3))
        {
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                return value;
            }

            hex += level.ToString("X2", CultureInfo.InvariantCulture);
        }

        return hex;
    }
}
