namespace OtopFormSync.GoogleEmulator.Sheets;

/// <summary>All spreadsheets.</summary>
internal sealed class SheetsWorld(TimeProvider clock)
{
    public TimeProvider Clock { get; } = clock;
}
