namespace OtopFormSync.Folder;

/// <summary>The folder cannot serve as a workspace as it is.</summary>
public sealed class WorkspaceException : Exception
{
    internal WorkspaceException(string message, string inThai, Exception? innerException = null)
        : base(message, innerException) => InThai = inThai;

    /// <summary>What is wrong, where and what to do, in Thai.</summary>
    public string InThai { get; }
}
