using System.IO.Compression;
using OtopFormSync.Testing.Contracts;
using OtopFormSync.Testing.Hands;

namespace OtopFormSync.Folder.Tests;

/// <summary>A results workbook in a workspace folder, and a person who opens, changes and saves it.</summary>
internal sealed class ResultsFile : ResultsWorld
{
    private readonly Workspace _workspace = new();
    private FolderResults _target;
    private FileStream? _held;

    public ResultsFile()
    {
        Hand = WorkbookHand.At(_workspace.Layout.Results);
        _target = Opened();
    }

    public override FolderResults Target => _target;

    public override WorkbookHand Hand { get; }

    public override void Restart() => _target = Opened();

    public override void Break() => _held = new FileStream(_workspace.Layout.Results, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

    public override void Mend() => _held!.Dispose();

    // Notes and charts get other part names each time, so not every byte is the same.
    public override async Task AssertSettledAsync()
    {
        var before = (Parts(), Texts());
        Restart();
        await PublishAsync();
        Assert.Equal(before, (Parts(), Texts()));
    }

    public override ValueTask DisposeAsync()
    {
        _held?.Dispose();
        _workspace.Dispose();
        return ValueTask.CompletedTask;
    }

    private FolderResults Opened() => new(_workspace.Layout, _workspace.Layout.Results);

    private string Texts() => string.Join('\n', Hand.Tabs.Append("_keys").Select(tab => $"{tab}\n{Hand.AllOf(tab)}"));

    private (int Parts, long Styles) Parts()
    {
        using var zip = new ZipArchive(new MemoryStream(Hand.Saved));
        return (zip.Entries.Count, zip.GetEntry("xl/styles.xml")!.Length);
    }
}
