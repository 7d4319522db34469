using System.Globalization;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>The functions that people's formulas beside our tables are made of. Another name is an unknown function, as a misspelt one is at Google.</summary>
internal static class Functions
{
    public static object? Call(string name, IReadOnlyList<object?> arguments, Calculation calculation) => (name, arguments.Count) switch
    {
        ("SUM", > 0) => Sum(arguments),
        ("COUNT", > 0) => (double)arguments.SelectMany(Cells).Count(static value => value is double),
        ("IF", 2 or 3) => If(arguments),
        ("IFERROR", 1 or 2) => Single(arguments[0]) is FormulaError ? arguments.Count == 2 ? arguments[1] : "" : arguments[0],
        ("VLOOKUP", 3 or 4) => Lookup(arguments),
        ("NA", 0) => FormulaError.NotAvailable,
        ("TODAY", 0) => Math.Floor(Now(calculation.Book)),
        ("NOW", 0) => Now(calculation.Book),
        ("RAND", 0) => calculation.Book.Chance.NextDouble(),
        ("RANDARRAY", 2) => Chances(arguments, calculation.Book.Chance),
        ("IMPORTRANGE", 2) => FormulaError.NotConnected,
        ("SUM" or "COUNT" or "IF" or "IFERROR" or "VLOOKUP" or "NA" or "TODAY" or "NOW" or "RAND" or "RANDARRAY" or "IMPORTRANGE", _) => FormulaError.Arguments(name),
        _ => FormulaError.UnknownFunction(name),
    };

    /// <summary>The one value that is meant where one is wanted: the first of a range.</summary>
    public static object? Single(object? value) => value is object?[,] range ? range[0, 0] : value;

    /// <summary>As a number, or the error of what is none.</summary>
    public static object Number(string function, int parameter, object? value) => value switch
    {
        null => 0d,
        FormulaError error => error,
        double number => number,
        bool truth => truth ? 1d : 0d,
        _ => double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : FormulaError.NoNumber(function, parameter, Text(value)),
    };

    public static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "TRUE" : "FALSE",
        double number => number.ToString("G15", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Numbers before texts before booleans; an empty cell is equal to zero and to an empty text.</summary>
    public static int Compare(object? a, object? b) => (a ?? Like(b), b ?? Like(a)) switch
    {
        (double x, double y) => x.CompareTo(y),
        (bool x, bool y) => x.CompareTo(y),
        (string x, string y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase),
        var (x, y) => Rank(x).CompareTo(Rank(y)),
    };

    private static object Like(object? other) => other switch { string => "", bool => false, _ => 0d };

    private static int Rank(object value) => value switch { double => 0, string => 1, _ => 2 };

    private static IEnumerable<object?> Cells(object? value) => value is object?[,] range ? range.Cast<object?>() : [value];

    private static object Sum(IEnumerable<object?> arguments)
    {
        var sum = 0d;
        foreach (var argument in arguments)
        {
            foreach (var value in Cells(argument))
            {
                // Texts in a range are passed over, given ones are read.
                if (argument is object?[,] && value is not (double or FormulaError)) { continue; }
                if (Number("SUM", 1, value) is not double number) { return Number("SUM", 1, value); }
                sum += number;
            }
        }
        return sum;
    }

    private static object? If(IReadOnlyList<object?> arguments) => Number("IF", 1, Single(arguments[0])) switch
    {
        FormulaError error => error,
        not 0d => arguments[1],
        _ => arguments.Count == 3 ? arguments[2] : false,
    };

    private static object? Lookup(IReadOnlyList<object?> arguments)
    {
        if (Single(arguments[0]) is FormulaError wanted) { return wanted; }
        if (arguments[1] is not object?[,] range) { return arguments[1] as FormulaError ?? FormulaError.OutOfBounds("VLOOKUP"); }
        if (Number("VLOOKUP", 3, Single(arguments[2])) is not double index) { return Number("VLOOKUP", 3, Single(arguments[2])); }
        if (index < 1 || index > range.GetLength(1)) { return FormulaError.OutOfBounds("VLOOKUP"); }
        var isSorted = arguments.Count < 4 || Number("VLOOKUP", 4, Single(arguments[3])) is not 0d;
        var found = -1;
        for (var row = 0; row < range.GetLength(0); row++)
        {
            var order = range[row, 0] is { } key ? Compare(key, Single(arguments[0])) : 1;
            if (order == 0 || (isSorted && order < 0)) { found = row; }
            if (order == 0) { break; }
        }
        return found < 0 ? FormulaError.NotFound(Text(Single(arguments[0]))) : range[found, (int)index - 1];
    }

    private static object?[,] Chances(IReadOnlyList<object?> arguments, Random chance)
    {
        var array = new object?[(int)(Single(arguments[0]) as double? ?? 1), (int)(Single(arguments[1]) as double? ?? 1)];
        for (var row = 0; row < array.GetLength(0); row++)
        {
            for (var column = 0; column < array.GetLength(1); column++) { array[row, column] = chance.NextDouble(); }
        }
        return array;
    }

    private static double Now(Spreadsheet book)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(book.Properties.Text("timeZone") ?? "", out var known) ? known : TimeZoneInfo.Utc;
        return Serial.Of(TimeZoneInfo.ConvertTime(book.Clock.GetUtcNow(), zone).DateTime);
    }
}
