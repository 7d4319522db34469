using System.Reflection;

namespace OtopFormSync.Storage.Sqlite;

/// <summary>What the file's schema must have been through: the scripts of <c>Schema</c>, each applied once, in the order of their names.</summary>
internal static class StoreSchema
{
    /// <summary>Where a file says what it has been through; named so since Entity Framework made the first files.</summary>
    public const string HistoryTable = "__EFMigrationsHistory";

    private const string Prefix = "OtopFormSync.Storage.Sqlite.Schema.";
    private const string Suffix = ".sql";

    private static readonly Assembly Here = typeof(StoreSchema).Assembly;

    /// <summary>The names of the scripts in their order.</summary>
    public static IReadOnlyList<string> Migrations { get; } =
        [.. Here.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The text of a script.</summary>
    /// <param name="migration">Its name.</param>
    public static string Script(string migration)
    {
        using var reader = new StreamReader(Here.GetManifestResourceStream($"{Prefix}{migration}{Suffix}")!);
        return reader.ReadToEnd();
    }
}
