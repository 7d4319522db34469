using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using OtopFormSync.Configuration.Sections;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Testing;

namespace OtopFormSync.Configuration.Tests;

/// <summary>The editors' schemas and the loaders say the same.</summary>
public sealed class SchemaTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas = new(StringComparer.Ordinal)
    {
        ["program"] = JsonSchema.FromText(Text("program")),
        ["province"] = JsonSchema.FromText(Text("province")),
        ["workspace"] = JsonSchema.FromText(Text("workspace")),
    };

    public static TheoryData<string, string> Groups { get; } = ShapeRows();

    public static IEnumerable<TheoryDataRow<BrokenCase>> WrongPrograms => Seen(BrokenPrograms.All);

    public static IEnumerable<TheoryDataRow<BrokenCase>> BrokenProvinces => Seen(OtherLoadersTests.BrokenProvinces);

    public static IEnumerable<TheoryDataRow<BrokenCase>> BrokenWorkspaces => Seen(OtherLoadersTests.BrokenWorkspaces);

    public static IEnumerable<TheoryDataRow<BrokenCase>> BrokenGoogle => Seen(GoogleSectionTests.Broken);

    public static IEnumerable<TheoryDataRow<BrokenCase>> BrokenMailbox => Seen(MailboxSectionTests.Broken);

    [Theory]
    [InlineData("program", ShippedConfiguration.ProgramFile)]
    [InlineData("program", "programs/virtue-fy2567-q1.yaml")]
    [InlineData("program", "programs/women-fund-fy2567-q1.yaml")]
    [InlineData("province", ShippedConfiguration.ProvinceFile)]
    public void The_shipped_files_are_valid_and_name_their_schema(string schema, string file)
    {
        var text = ShippedConfiguration.Text(file);

        Assert.StartsWith($"# yaml-language-server: $schema=../schema/{schema}.schema.json\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(IsValid(schema, text));
    }

    [Fact]
    public void The_files_of_the_tests_are_valid()
    {
        Assert.True(IsValid("program", TestData.Text(TestData.SavingsFile)));
        Assert.True(IsValid("province", TestData.Text(TestData.TenDistrictsFile)));
        Assert.True(IsValid("workspace", OtherLoadersTests.Workspace));
        Assert.True(IsValid("workspace", GoogleSectionTests.Workspace));
        Assert.True(IsValid("workspace", MailboxSectionTests.Workspace));
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_has_the_same_keys_in_the_schema_and_in_the_loader(string schema, string name)
    {
        var shape = ShapesOf(schema).Single(shape => shape.Name == name);
        var group = GroupOf(schema, name);

        Assert.Equal(shape.Keys.Order(StringComparer.Ordinal), group["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.Equal(shape.Required.Order(StringComparer.Ordinal), (group["required"]?.AsArray() ?? []).Select(key => key!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.False(group["additionalProperties"]!.GetValue<bool>());
        Assert.All(group["properties"]!.AsObject(), property => Assert.True(property.Value!["description"] is not null || property.Value["$ref"] is not null, property.Key));
    }

    [Fact]
    public void Every_group_of_the_schemas_is_known_to_the_loader()
    {
        var known = ShapesOf("program").Concat(ShapesOf("province")).Concat(ShapesOf("workspace")).Select(shape => shape.Name).ToHashSet(StringComparer.Ordinal);
        var groups = Schemas.Keys.SelectMany(schema => Root(schema)["definitions"]?.AsObject() ?? []).Where(definition => definition.Value!["properties"] is not null);

        Assert.All(groups, group => Assert.Contains(group.Key, known));
    }

    [Fact]
    public void A_setting_has_the_same_words_in_the_schema_and_in_the_loader()
    {
        Same("indicator", "kind", SettingWords.Kind.Words);
        Same("indicator", "reports", SettingWords.Reports.Words);
        Same("criterion", "measure", SettingWords.Measure.Words);
        Same("criterion", "better", SettingWords.Better.Words);
        Same("grading", "uncovered", SettingWords.Uncovered.Words);
        Same("grading", "baseYear", SettingWords.BaseYear.Words);
        Same("grading", "salesTest", SettingWords.SalesTest.Words);
        Same("grading", "quarterTarget", SettingWords.QuarterTarget.Words);
        Same("grading", "growthPerQuarter", SettingWords.GrowthPerQuarter.Words);
        Same("grading", "registrants", SettingWords.Registrants.Words);
        Same("grading", "provinceGrade", SettingWords.ProvinceGrade.Words);
        Same("deadline", "dueShift", SettingWords.DueShift.Words);
        Same("check", "operator", SettingWords.Operator.Words);
        Same("check", "severity", SettingWords.Severity.Words);
        Same("mailServer", "tls", SettingWords.Encryption.Words, "workspace");
        Same("mailbox", "append", SettingWords.Append.Words, "workspace");

        static void Same(string group, string key, IEnumerable<string> words, string schema = "program") =>
            Assert.Equal(words, GroupOf(schema, group)["properties"]![key]!["enum"]!.AsArray().Select(word => word!.GetValue<string>()));
    }

    [Theory]
    [MemberData(nameof(WrongPrograms))]
    public void The_schema_refuses_what_is_wrong_in_a_program(BrokenCase broken) => Assert.False(IsValid("program", broken.Break(TestData.Text(TestData.SavingsFile)).Text));

    [Theory]
    [MemberData(nameof(BrokenProvinces))]
    public void The_schema_refuses_what_is_wrong_in_a_province(BrokenCase broken) => Assert.False(IsValid("province", broken.Break(TestData.Text(TestData.TenDistrictsFile)).Text));

    [Theory]
    [MemberData(nameof(BrokenWorkspaces))]
    public void The_schema_refuses_what_is_wrong_in_a_workspace(BrokenCase broken) => Assert.False(IsValid("workspace", broken.Break(OtherLoadersTests.Workspace).Text));

    [Theory]
    [MemberData(nameof(BrokenGoogle))]
    public void The_schema_refuses_what_is_wrong_in_the_google_side(BrokenCase broken) => Assert.False(IsValid("workspace", broken.Break(GoogleSectionTests.Workspace).Text));

    [Theory]
    [MemberData(nameof(BrokenMailbox))]
    public void The_schema_refuses_what_is_wrong_in_the_mailbox(BrokenCase broken) => Assert.False(IsValid("workspace", broken.Break(MailboxSectionTests.Workspace).Text));

    private static IEnumerable<TheoryDataRow<BrokenCase>> Seen(IReadOnlyList<BrokenCase> cases) => cases.Where(broken => broken.SchemaSees).Select(BrokenCase.Row);

    private static TheoryData<string, string> ShapeRows()
    {
        var rows = new TheoryData<string, string>();
        foreach (var schema in new[] { "program", "province", "workspace" })
        {
            foreach (var shape in ShapesOf(schema))
            {
                rows.Add(schema, shape.Name);
            }
        }

        return rows;
    }

    // All shapes are found by reflection, so that a new one cannot be forgotten.
    private static IEnumerable<MapShape> ShapesOf(string schema)
    {
        string[] ofProvince = ["province", "district", "letter", "laterName"];
        string[] ofWorkspace = ["workspace", "google", "mailbox", "mailServer", "line"];
        return typeof(Shapes).GetProperties().Select(property => (MapShape)property.GetValue(null)!).Where(shape => schema switch
        {
            "province" => ofProvince.Contains(shape.Name, StringComparer.Ordinal),
            "workspace" => ofWorkspace.Contains(shape.Name, StringComparer.Ordinal),
            _ => !ofWorkspace.Contains(shape.Name, StringComparer.Ordinal) && !ofProvince.Contains(shape.Name, StringComparer.Ordinal),
        });
    }

    private static JsonNode GroupOf(string schema, string name) => name == schema ? Root(schema) : Root(schema)["definitions"]![name]!;

    private static JsonNode Root(string schema) => JsonNode.Parse(Text(schema))!;

    private static string Text(string schema) => ShippedConfiguration.Text($"schema/{schema}.schema.json");

    internal static bool IsValid(string schema, string yaml)
    {
        using var json = JsonDocument.Parse(YamlAsJson.Of(yaml)?.ToJsonString() ?? "null");
        return Schemas[schema].Evaluate(json.RootElement).IsValid;
    }
}
