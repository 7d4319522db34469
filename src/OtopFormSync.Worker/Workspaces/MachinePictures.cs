using OtopFormSync.Core.Reporting.Drafts;
using OtopFormSync.Documents.Pictures;

namespace OtopFormSync.Worker.Workspaces;

/// <summary>Reads pictures with what this machine has. It is looked for once a process, and not before a mail is read.</summary>
internal sealed class MachinePictures : IPictureReader
{
    private readonly Lazy<TesseractReader> _reader = new(() => new(PictureMachine.Find()));

    private MachinePictures()
    {
    }

    /// <summary>The one of this process.</summary>
    public static MachinePictures Reader { get; } = new();

    /// <inheritdoc/>
    public string Version => _reader.Value.Version;

    /// <inheritdoc/>
    public PictureReading? Read(string document, ReadOnlyMemory<byte> file) => _reader.Value.Read(document, file);
}
