namespace OtopFormSync.Folder;

/// <summary>When a file may be taken that was just changed.</summary>
public enum Patience
{
    /// <summary>It must have been still for two seconds; else the next collection takes it.</summary>
    NextTime,

    /// <summary>There is no next time: it is taken when it did not change while it was read.</summary>
    Once,
}
