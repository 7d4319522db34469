using OtopFormSync.Core;

namespace OtopFormSync.Documents.Archives;

/// <summary>What is wrong with a file of an archive.</summary>
public enum ArchiveFault
{
    /// <summary>The file is no archive, or its end is missing.</summary>
    NotAnArchive,

    /// <summary>The index names a file that is not there.</summary>
    Missing,

    /// <summary>A file is not what the index says.</summary>
    Changed,

    /// <summary>A file that the index does not name.</summary>
    Added,
}

/// <summary>A fault of an archive.</summary>
/// <param name="Fault">What it is.</param>
/// <param name="Path">The file in it; empty for the archive as a whole.</param>
public sealed record ArchiveFinding(ArchiveFault Fault, string Path);

/// <summary>What holding an archive against its index found.</summary>
/// <param name="Seal">SHA-256 of its index, 64 hex digits; empty without one.</param>
/// <param name="Files">How many files the index names.</param>
/// <param name="Faults">What is wrong; empty when it is whole.</param>
public sealed record ArchiveFindings(string Seal, int Files, ValueList<ArchiveFinding> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Faults.IsEmpty;
}
