namespace OtopFormSync.GoogleEmulator.Traffic;

/// <summary>How many of the latest changes the call that is being answered does not see yet.</summary>
internal static class Staleness
{
    private static readonly AsyncLocal<int> Hidden = new();

    /// <summary>0 outside of a stale read.</summary>
    public static int HiddenChanges
    {
        get => Hidden.Value;
        set => Hidden.Value = value;
    }
}
