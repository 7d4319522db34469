using System.Text.Json.Nodes;

namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>What a formula that fails comes to: the kind, and Google's sentence, which only <c>values.*</c> without formatting tell together.</summary>
internal sealed record FormulaError(string Type, string Message)
{
    public static FormulaError DividedByZero { get; } = new("DIVIDE_BY_ZERO", "Function DIVIDE parameter 2 cannot be zero.");

    public static FormulaError NoReference { get; } = new("REF", "Reference does not exist.");

    public static FormulaError Circular { get; } = new("REF", "Circular dependency detected. To resolve with iterative calculation, see File > Settings.");

    public static FormulaError NotExpanded { get; } = new("REF", "Array result was not expanded because it would overwrite data in the cells below or beside.");

    public static FormulaError Unparsed { get; } = new("ERROR", "Formula parse error.");

    public static FormulaError NotConnected { get; } = new("REF", "You need to connect these sheets.");

    public static FormulaError NotAvailable { get; } = new("N_A", "");

    public static FormulaError NotFound(string text) => new("N_A", $"Did not find value '{text}' in VLOOKUP evaluation.");

    public static FormulaError OutOfBounds(string function) => new("REF", $"{function} evaluates to an out of bounds range.");

    public static FormulaError UnknownFunction(string name) => new("NAME", $"Unknown function: '{name}'.");

    public static FormulaError UnknownName(string name) => new("NAME", $"Unknown range name: '{name}'.");

    public static FormulaError NoSuchTab(string title) => new("REF", $"Unresolved sheet name '{title}'.");

    public static FormulaError NoNumber(string function, int parameter, string text) =>
        new("VALUE", $"Function {function} parameter {parameter} expects number values. But '{text}' is a text and cannot be coerced to a number.");

    public static FormulaError Arguments(string function) => new("N_A", $"Wrong number of arguments to {function}.");

    /// <summary>What the cell shows.</summary>
    public string Kind => KindOf(Type);

    /// <summary>What <c>values.*</c> give for UNFORMATTED_VALUE.</summary>
    public string Text => Message.Length == 0 ? Kind : $"{Kind} ({Message})";

    public JsonObject ToJson() => new() { ["errorValue"] = new JsonObject { ["type"] = Type, ["message"] = Message } };

    public static FormulaError? Of(JsonNode? value) => value.Object("errorValue") is { } error ? new(error.Text("type") ?? "ERROR", error.Text("message") ?? "") : null;

    private static string KindOf(string type) => type switch
    {
        "NULL_VALUE" => "#NULL!",
        "DIVIDE_BY_ZERO" => "#DIV/0!",
        "VALUE" => "#VALUE!",
        "REF" => "#REF!",
        "NAME" => "#NAME?",
        "NUM" => "#NUM!",
        "N_A" => "#N/A",
        "LOADING" => "Loading...",
        _ => "#ERROR!",
    };
}
