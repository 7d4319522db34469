namespace OtopFormSync.Storage;

/// <summary>What the file's schema must have been through. Said here as well as by the migrations themselves, so that a file that is up to date is opened without EF.</summary>
internal static class StoreSchema
{
    /// <summary>The migrations in their order.</summary>
    public static IReadOnlyList<string> Migrations { get; } = ["20261124221000_Initial", "20261128120000_Restatements", "20261128190000_Readings", "20261129090000_Places"];
}
