using System.Text.RegularExpressions;
using Google.Apis.Requests;

namespace Google.Apis.Clients.Tests;

/// <summary>A consumer compiles against either build: the generated clients have exactly the listed members, the official packages at least these.</summary>
public sealed partial class SurfaceTests
{
    /// <summary>Google took the maps back: <c>filterSpecs</c> replaced them. No consumer may use them.</summary>
    private static readonly string[] GoneFromNewerPackages =
    [
        "class Google.Apis.Sheets.v4.Data.BasicFilter › IDictionary<string, Google.Apis.Sheets.v4.Data.FilterCriteria> Criteria { get; set; } \"criteria\"",
        "class Google.Apis.Sheets.v4.Data.FilterView › IDictionary<string, Google.Apis.Sheets.v4.Data.FilterCriteria> Criteria { get; set; } \"criteria\"",
        "class Google.Apis.Sheets.v4.Data.PivotTable › IDictionary<string, Google.Apis.Sheets.v4.Data.PivotFilterCriteria> Criteria { get; set; } \"criteria\"",
    ];

    public static TheoryData<string> Packages => Clients.Names;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_listed_member_exists_with_its_type_and_wire_name(string package) =>
        Assert.Empty(Comparable(Surface.Listed(package)).Except(Comparable(Surface.Of(Clients.Of(package)))).Except(Clients.AreOfficial ? GoneFromNewerPackages : []));

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_generated_client_offers_nothing_that_the_official_one_lacks(string package)
    {
        var beyond = Surface.Of(Clients.Of(package)).Except(Surface.Listed(package));
        Assert.Empty(Clients.AreOfficial ? [] : beyond);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_body_can_be_an_answer(string package) => Assert.All(
        Clients.Of(package).GetExportedTypes().Where(type => type.Namespace!.EndsWith(".Data", StringComparison.Ordinal) && !type.IsNested),
        type => Assert.True(type.IsAssignableTo(typeof(IDirectResponseSchema)), type.FullName));

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_clients_stand_on_googles_core_alone(string package) => Assert.All(
        Clients.Of(package).GetReferencedAssemblies().Select(name => name.Name!),
        name => Assert.True(name is "Google.Apis" or "Google.Apis.Core" or "Google.Apis.Auth" or "Newtonsoft.Json" or "netstandard" or "mscorlib"
            || name.StartsWith("System.", StringComparison.Ordinal), name));

    /// <summary>A newer package may have numbered its enums anew; the numbers never travel.</summary>
    private static IEnumerable<string> Comparable(IEnumerable<string> lines) => Clients.AreOfficial ? lines.Select(line => EnumNumber().Replace(line, " ")) : lines;

    [GeneratedRegex("(?<=^enum .*) = [0-9]+ ", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnumNumber();
}
