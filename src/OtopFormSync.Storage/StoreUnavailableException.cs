using OtopFormSync.Core;

namespace OtopFormSync.Storage;

/// <summary>The store cannot be opened, read or written now; what it held it still holds.</summary>
public sealed class StoreUnavailableException : Exception
{
    internal StoreUnavailableException(StoreFault fault, Telling telling, Exception? innerException = null)
        : base(telling.InEnglish, innerException) => (Fault, Telling) = (fault, telling);

    /// <summary>What kind of trouble it is.</summary>
    public StoreFault Fault { get; }

    /// <summary>What happened, where and what to do.</summary>
    public Telling Telling { get; }
}

/// <summary>Kinds of trouble with the store.</summary>
public enum StoreFault
{
    /// <summary>Another program holds it; passes by itself.</summary>
    Locked,

    /// <summary>The disk is full.</summary>
    DiskFull,

    /// <summary>It must not be written or opened: rights, a read-only disk, a missing folder.</summary>
    NotAllowed,

    /// <summary>It is no database, or a damaged one.</summary>
    Damaged,

    /// <summary>A newer program made it.</summary>
    NewerSchema,

    /// <summary>Bringing its schema up to date did not end in time.</summary>
    MigrationTooSlow,

    /// <summary>The SQLite library is older than the first one without the lost-commit fault of write-ahead logs.</summary>
    SqliteTooOld,

    /// <summary>Reading or writing failed otherwise.</summary>
    InputOutput,
}
