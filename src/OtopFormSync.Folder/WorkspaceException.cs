using OtopFormSync.Core;

namespace OtopFormSync.Folder;

/// <summary>The folder cannot serve as a workspace as it is.</summary>
public sealed class WorkspaceException : Exception
{
    internal WorkspaceException(Telling telling, Exception? innerException = null)
        : base(telling.InEnglish, innerException) => Telling = telling;

    /// <summary>What is wrong, where and what to do.</summary>
    public Telling Telling { get; }
}
