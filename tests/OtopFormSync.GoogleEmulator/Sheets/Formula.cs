using System.Globalization;
using System.Text.RegularExpressions;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>One formula, calculated as it is read: arithmetic, comparisons, texts, ranges and <see cref="Functions"/>. An error in a part is the whole's.</summary>
internal sealed partial class Formula(string text, Sheet home, Calculation calculation)
{
    private int _at = 1; // after the =

    /// <summary>A number, text, boolean, <see cref="FormulaError"/> or an array of them; what is empty counts as zero.</summary>
    public object? Value()
    {
        try
        {
            var value = Comparison();
            Skip();
            return _at < text.Length ? FormulaError.Unparsed : value is object?[,] { Length: 1 } one ? one[0, 0] ?? 0d : value ?? 0d;
        }
        catch (FormatException)
        {
            return FormulaError.Unparsed;
        }
    }

    private object? Comparison()
    {
        var left = Joined();
        while (Sign("<>", "<=", ">=", "=", "<", ">") is { } sign)
        {
            var (a, b) = (Functions.Single(left), Functions.Single(Joined()));
            left = a as FormulaError ?? b as FormulaError ?? (object)(Functions.Compare(a, b) is var order && sign switch { "=" => order == 0, "<>" => order != 0, "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 });
        }
        return left;
    }

    private object? Joined()
    {
        var left = Sum();
        while (Sign("&") is not null)
        {
            var (a, b) = (Functions.Single(left), Functions.Single(Sum()));
            left = a as FormulaError ?? b as FormulaError ?? (object)(Functions.Text(a) + Functions.Text(b));
        }
        return left;
    }

    private object? Sum()
    {
        var left = Product();
        while (Sign("+", "-") is { } sign)
        {
            left = sign == "+" ? Arithmetic("ADD", left, Product(), static (a, b) => a + b) : Arithmetic("MINUS", left, Product(), static (a, b) => a - b);
        }
        return left;
    }

    private object? Product()
    {
        var left = Power();
        while (Sign("*", "/") is { } sign)
        {
            left = sign == "*" ? Arithmetic("MULTIPLY", left, Power(), static (a, b) => a * b) : Arithmetic("DIVIDE", left, Power(), static (a, b) => b == 0 ? FormulaError.DividedByZero : a / b);
        }
        return left;
    }

    private object? Power()
    {
        var left = Signed();
        while (Sign("^") is not null) { left = Arithmetic("POW", left, Signed(), static (a, b) => Math.Pow(a, b)); }
        return left;
    }

    private object? Signed()
    {
        if (Sign("-") is not null) { return Arithmetic("UMINUS", 0d, Signed(), static (a, b) => a - b); }
        if (Sign("+") is not null) { return Signed(); }
        var value = Term();
        while (Sign("%") is not null) { value = Arithmetic("UNARY_PERCENT", value, 100d, static (a, b) => a / b); }
        return value;
    }

    private object? Term()
    {
        if (Sign("(") is not null)
        {
            var inner = Comparison();
            return Sign(")") is not null ? inner : throw new FormatException();
        }
        if (Match(Literal()) is { } literal) { return literal[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal); }
        if (Match(Number()) is { } number) { return double.Parse(number, CultureInfo.InvariantCulture); }
        if (Match(MissingReference()) is not null) { return FormulaError.NoReference; }
        if (Match(Reference()) is { } range) { return Range(range); }
        if (Match(Name()) is not { } name) { throw new FormatException(); }
        if (Sign("(") is not null) { return Functions.Call(name.ToUpperInvariant(), Arguments(), calculation); }
        return name.ToUpperInvariant() switch { "TRUE" => true, "FALSE" => false, _ => FormulaError.UnknownName(name) };
    }

    private List<object?> Arguments()
    {
        var arguments = new List<object?>();
        if (Sign(")") is not null) { return arguments; }
        do { arguments.Add(Comparison()); } while (Sign(",", ";") is not null);
        return Sign(")") is not null ? arguments : throw new FormatException();
    }

    private object Range(string written)
    {
        var bang = written.LastIndexOf('!');
        var title = bang < 0 ? home.Title : written[..bang].Trim('\'').Replace("''", "'", StringComparison.Ordinal);
        if (calculation.Book.Named(title) is not { } sheet) { return FormulaError.NoSuchTab(title); }
        var cells = written[(bang + 1)..].Replace("$", "", StringComparison.Ordinal);
        var area = A1.Parse($"'{title.Replace("'", "''", StringComparison.Ordinal)}'!{cells}", calculation.Book);
        var asked = area.In(sheet);
        // Of a whole column, only what is filled is looked at.
        var box = area.Bottom is null || area.Right is null ? sheet.Filled(asked) is { } filled ? asked with { Bottom = filled.Bottom, Right = filled.Right } : asked with { Bottom = asked.Top + 1, Right = asked.Left + 1 } : asked;
        if (box.IsEmpty) { return FormulaError.NoReference; }
        var values = new object?[box.Rows, box.Columns];
        foreach (var (row, column) in box.Cells()) { values[row - box.Top, column - box.Left] = calculation.ValueOf(sheet, row, column); }
        return values;
    }

    private static object Arithmetic(string function, object? left, object? right, Func<double, double, object> calculate)
    {
        var (a, b) = (Functions.Number(function, 1, Functions.Single(left)), Functions.Number(function, 2, Functions.Single(right)));
        return a as FormulaError ?? b as FormulaError ?? calculate((double)a, (double)b);
    }

    private string? Sign(params IEnumerable<string> signs)
    {
        Skip();
        foreach (var sign in signs)
        {
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0)
            {
                _at += sign.Length;
                return sign;
            }
        }
        return null;
    }

    private string? Match(Regex pattern)
    {
        Skip();
        var match = pattern.Match(text, _at);
        if (!match.Success) { return null; }
        _at += match.Length;
        return match.Value;
    }

    private void Skip()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) { _at++; }
    }

    [GeneratedRegex("""\G"([^"]|"")*["]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\G([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G(('([^']|'')+'|[A-Za-z_][A-Za-z0-9_]*)!)?#REF!", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MissingReference();

    [GeneratedRegex(@"\G(('([^']|'')+'|[\p{L}\p{M}_][\p{L}\p{M}0-9_]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9][0-9]*(:\$?[A-Za-z]{1,3}(\$?[1-9][0-9]*)?)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9][0-9]*:\$?[1-9][0-9]*)(?![\p{L}\p{M}0-9_(])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\G[\p{L}\p{M}_][\p{L}\p{M}0-9_.]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
