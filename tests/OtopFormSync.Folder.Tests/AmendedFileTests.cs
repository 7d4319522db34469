using OtopFormSync.Files;

namespace OtopFormSync.Folder.Tests;

/// <summary>A file that is written again and again and says nearly the same each time stays the file that it is.</summary>
public sealed class AmendedFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    private string FilePath => Path.Combine(_workspace.Layout.Root, "health.json");

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_text_of_the_same_length_is_written_into_the_file_that_is_there()
    {
        File.WriteAllText(FilePath, "ตรวจเมื่อ 09:00");
        var node = FileFacts.Of(FilePath)!.Value.Node;

        Assert.Equal(!OperatingSystem.IsWindows(), DurableFiles.TryAmend(FilePath, "ตรวจเมื่อ 09:01"));
        Assert.Equal(OperatingSystem.IsWindows() ? "ตรวจเมื่อ 09:00" : "ตรวจเมื่อ 09:01", File.ReadAllText(FilePath));
        Assert.Equal(node, FileFacts.Of(FilePath)!.Value.Node);
    }

    [Theory]
    [InlineData("09:1")]
    [InlineData("09:001")]
    public void One_of_another_length_is_not(string text)
    {
        File.WriteAllText(FilePath, "09:00");

        Assert.False(DurableFiles.TryAmend(FilePath, text));
        Assert.Equal("09:00", File.ReadAllText(FilePath));
    }

    [Fact]
    public void What_is_gone_is_not_made_and_no_link_is_followed()
    {
        Assert.False(DurableFiles.TryAmend(FilePath, "09:01"));
        Assert.False(File.Exists(FilePath));

        if (!OperatingSystem.IsWindows())
        {
            var other = Path.Combine(_workspace.Layout.Root, "other");
            File.WriteAllText(other, "09:00");
            File.CreateSymbolicLink(FilePath, other);
            Assert.False(DurableFiles.TryAmend(FilePath, "09:01"));
            Assert.Equal("09:00", File.ReadAllText(other));
        }
    }
}
