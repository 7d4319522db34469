using OtopFormSync.Core.Programs;
using OtopFormSync.Core.Programs.Indicators;

namespace OtopFormSync.Core.Reporting.Registers;

/// <summary>What a register lists.</summary>
public enum RegisterKind
{
    /// <summary>Registered producers: how many a district has on a day.</summary>
    Registrants,

    /// <summary>Registered products: how many came about in a month.</summary>
    Products,

    /// <summary>Sales: how much a month brought.</summary>
    Sales,
}

/// <summary>What is known of each kind.</summary>
public static class RegisterKinds
{
    /// <summary>The word for a kind: of its command, and the key of the reference figure or indicator that it holds.</summary>
    /// <param name="kind">The kind.</param>
    public static string Word(this RegisterKind kind) => kind switch
    {
        RegisterKind.Registrants => "registrants",
        RegisterKind.Products => "products",
        RegisterKind.Sales => "sales",
    };

    /// <summary>The Thai name of what a program counts by a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="program">The program.</param>
    /// <returns>The name with its unit; null when the program has nothing of the kind.</returns>
    public static (string Name, string Unit)? NameIn(this RegisterKind kind, Program program)
    {
        ArgumentNullException.ThrowIfNull(program);
        return kind == RegisterKind.Registrants
            ? program.FindReference(kind.Word()) is { } reference ? (reference.Name, reference.Unit) : null
            : program.FindIndicator(IndicatorKey.Parse(kind.Word())) is { } indicator ? (indicator.Name, indicator.Unit) : null;
    }
}
