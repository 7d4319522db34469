using OtopFormSync.Folder.Files;

namespace OtopFormSync.Folder.Tests;

/// <summary>A folder is not listed again as long as it shows the same: every way in which it can come to hold something else must show.</summary>
public sealed class FolderGlanceTests : IDisposable
{
    private static readonly DateTime Before = new(2024, 1, 15, 9, 0, 0, DateTimeKind.Utc);

    private readonly string _root = Directory.CreateTempSubdirectory("glance").FullName;

    [Theory]
    [InlineData("nothing", true)]
    [InlineData("a file comes", false)]
    [InlineData("a file goes", false)]
    [InlineData("a file takes another name", false)]
    [InlineData("a file takes another's place", false)]
    [InlineData("a file is written in place", false)]
    [InlineData("a file is written in place and dated back", false)]
    public void Whatever_comes_goes_or_changes_shows(string what, bool holds)
    {
        var folder = Filled("inbox");
        var glance = FolderGlance.Of(folder)!;

        Change(folder, what);

        Assert.Equal(holds, glance.Holds());
    }

    [Fact]
    public void What_comes_into_a_folder_behind_a_link_shows()
    {
        var folder = Filled("elsewhere");
        var link = Path.Join(_root, "inbox");
        Directory.CreateSymbolicLink(link, folder);
        var glance = FolderGlance.Of(link)!;
        Assert.True(glance.Holds());

        Change(folder, "a file comes");

        Assert.False(glance.Holds());
    }

    [Fact]
    public void A_folder_into_which_something_came_just_now_is_not_still()
    {
        var folder = Filled("inbox");
        var now = TimeProvider.System.GetUtcNow();

        Assert.False(FolderGlance.Of(folder)!.IsStillAt(now));
        Assert.True(FolderGlance.Of(folder)!.IsStillAt(now.AddMinutes(1)));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Filled(string name)
    {
        var folder = Directory.CreateDirectory(Path.Join(_root, name)).FullName;
        foreach (var file in (string[])["1.eml", "2.eml"])
        {
            Put(Path.Join(folder, file), "a report");
        }

        return folder;
    }

    private static void Put(string path, string text)
    {
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, Before);
    }

    private static void Change(string folder, string what)
    {
        var (first, second) = (Path.Join(folder, "1.eml"), Path.Join(folder, "2.eml"));
        switch (what)
        {
            case "nothing":
                break;
            case "a file comes":
                Put(Path.Join(folder, "3.eml"), "a report");
                break;
            case "a file goes":
                File.Delete(second);
                break;
            case "a file takes another name":
                File.Move(second, Path.Join(folder, "3.eml"));
                break;
            case "a file takes another's place":
                Put(Path.Join(folder, "..", "new"), "a report");
                File.Move(Path.Join(folder, "..", "new"), first, overwrite: true);
                break;
            case "a file is written in place":
                File.AppendAllText(first, ", and more");
                break;
            case "a file is written in place and dated back":
                Put(first, "a REPORT");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "no such change");
        }
    }
}
