using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using OtopFormSync.Configuration;
using OtopFormSync.Core.Sync;
using OtopFormSync.Documents.Mail;
using OtopFormSync.Files;
using OtopFormSync.Folder;
using OtopFormSync.Google;
using OtopFormSync.Line;
using OtopFormSync.Mailbox;
using OtopFormSync.Spreadsheets.Tabs;
using OtopFormSync.Storage;
using OtopFormSync.Views.Mail;
using Assembly = System.Reflection.Assembly;

namespace OtopFormSync.Worker.Tests;

/// <summary>The arrows of the house, read from the compiled assemblies: between projects, and between the core's folders. There is no list of exceptions.</summary>
public sealed class HouseTests
{
    private const string CoreName = "OtopFormSync.Core";
    private const string FilesName = "OtopFormSync.Files";

    /// <summary>The core's folders: each knows only those before it.</summary>
    private static readonly string[] Folders =
        ["", "Calendar", "Provinces", "Programs", "Workspaces", "Thai", "Normalization", "Reporting", "Grading", "Deriving", "Results", "Notices", "Sync"];

    private static readonly Assembly Core = typeof(Cycle).Assembly;

    private static readonly Assembly[] Ours =
    [
        Core, typeof(ProgramLoader).Assembly, typeof(TabSheet).Assembly, typeof(EmlReader).Assembly, typeof(StoreOpener).Assembly, typeof(DurableFiles).Assembly, typeof(MailRenderer).Assembly,
        typeof(FolderLayout).Assembly, typeof(GoogleWorkspace).Assembly, typeof(MailboxWorkspace).Assembly, typeof(ILineContent).Assembly,
        typeof(ExitCode).Assembly,
    ];

    private static readonly List<(string From, string To, string Example)> Arrows = ArrowsOfCore();

    public static TheoryData<string, string[]> Projects() => new()
    {
        { CoreName, [] },
        { "OtopFormSync.Configuration", [CoreName] },
        { "OtopFormSync.Spreadsheets", [CoreName] },
        { FilesName, [] },
        { "OtopFormSync.Storage", [CoreName, FilesName] },
        { "OtopFormSync.Views", [CoreName] },
        { "OtopFormSync.Documents", [CoreName, "OtopFormSync.Spreadsheets"] },
        { "OtopFormSync.Google", [CoreName, FilesName, "OtopFormSync.Spreadsheets"] },
        { "OtopFormSync.Mailbox", [CoreName] },
        { "OtopFormSync.Line", [CoreName, FilesName] },
        { "OtopFormSync.Folder", [CoreName, FilesName, "OtopFormSync.Spreadsheets", "OtopFormSync.Documents"] },
        { "otopformsync", [.. Ours.Select(assembly => assembly.GetName().Name!)] },
    };

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_whom_it_may_know(string project, string[] allowed)
    {
        var assembly = Ours.Single(other => other.GetName().Name == project);
        Assert.Subset(allowed.ToHashSet(), References(assembly).Where(name => name.StartsWith("OtopFormSync", StringComparison.OrdinalIgnoreCase)).ToHashSet());
    }

    [Fact]
    public void Only_the_google_adapter_knows_googles_clients() => Assert.All(
        Ours.Where(assembly => assembly.GetName().Name != "OtopFormSync.Google"),
        assembly => Assert.DoesNotContain(References(assembly), name => name.StartsWith("Google.", StringComparison.Ordinal)));

    [Fact]
    public void Only_the_mailbox_adapter_knows_mail_servers() => Assert.All(
        Ours.Where(assembly => assembly.GetName().Name != "OtopFormSync.Mailbox"),
        assembly => Assert.DoesNotContain("MailKit", References(assembly)));

    /// <summary>A file that bears its final name is whole and on the disk: whoever gave names by himself would forget the one or the other.</summary>
    [Fact]
    public void Only_the_owner_of_durable_files_gives_them_their_final_names() =>
        Assert.Equal([FilesName], Ours.Where(Renames).Select(assembly => assembly.GetName().Name));

    [Fact]
    public void The_core_knows_no_package_and_opens_no_connection() => Assert.All(
        References(Core),
        name => Assert.True(name.StartsWith("System", StringComparison.Ordinal) && name is not ("System.Net.Http" or "System.Net.Sockets" or "System.Data.Common"), name));

    [Fact]
    public void Nothing_is_a_friend_of_the_core_but_its_tests() => Assert.Equal(
        [CoreName + ".Tests"],
        Core.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName));

    [Fact]
    public void A_folder_of_the_core_knows_only_the_folders_before_it() => Assert.DoesNotContain(
        Arrows,
        arrow => Array.IndexOf(Folders, TopOf(arrow.To)) > Array.IndexOf(Folders, TopOf(arrow.From)));

    [Fact]
    public void The_rooms_of_the_core_know_each_other_in_one_direction()
    {
        var known = Arrows.ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        var circles = known.Select(room => room.Key).Where(room => Reached(room).Contains(room)).ToList();
        Assert.DoesNotContain(Arrows, arrow => circles.Contains(arrow.From) && circles.Contains(arrow.To));

        HashSet<string> Reached(string room)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Stack<string>(known[room]);
            while (open.TryPop(out var next))
            {
                if (reached.Add(next))
                {
                    foreach (var further in known[next])
                    {
                        open.Push(further);
                    }
                }
            }

            return reached;
        }
    }

    [Fact]
    public void The_core_has_the_folders_that_the_order_names() => Assert.Equal(
        Folders.Order(StringComparer.Ordinal),
        Core.GetTypes().Where(type => type.Namespace?.StartsWith(CoreName, StringComparison.Ordinal) == true).Select(type => TopOf(RoomOf(type.Namespace!))).Distinct().Order(StringComparer.Ordinal));

    private static bool Renames(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var names = file.GetMetadataReader();
        return names.MemberReferences.Select(names.GetMemberReference).Any(member => names.GetString(member.Name) is "Move" or "Replace" or "MoveTo"
            && member.Parent is { Kind: HandleKind.TypeReference } type && names.GetString(names.GetTypeReference((TypeReferenceHandle)type).Name) is "File" or "FileInfo");
    }

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!);

    private static string RoomOf(string @namespace) => @namespace[CoreName.Length..].TrimStart('.');

    private static string TopOf(string room) => room.Split('.')[0];

    // One example for each pair of rooms is enough to find what must go.
    private static List<(string From, string To, string Example)> ArrowsOfCore() =>
    [
        .. new ArchLoader().LoadAssemblies(Core).Build().Types
            .Where(IsOfCore)
            .SelectMany(type => type.Dependencies.Where(dependency => IsOfCore(dependency.Target)).Select(dependency =>
                (From: RoomOf(type.Namespace.FullName), To: RoomOf(dependency.Target.Namespace.FullName), Example: $"{type.Name} -> {dependency.Target.Name}")))
            .Where(arrow => arrow.From != arrow.To)
            .DistinctBy(arrow => (arrow.From, arrow.To)),
    ];

    private static bool IsOfCore(IType type) => type.Namespace?.FullName.StartsWith(CoreName, StringComparison.Ordinal) == true;
}
