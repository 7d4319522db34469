using System.Buffers;
using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;

namespace OtopFormSync.Configuration.Sections;

/// <summary>The tabs that a program asks for beside the fixed ones.</summary>
internal sealed class TabTitles
{
    /// <summary>The limit of spreadsheet programs.</summary>
    private const int MaxLength = 31;

    /// <summary>The tabs that every results book has.</summary>
    private static readonly string[] Fixed = ["สรุปผลการจัดระดับ", "ตรวจสอบกับทะเบียน", "การส่งรายงาน", "ต้องตรวจสอบ", "บันทึกการรับ", "คำอธิบาย"];

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(@"[]:*?/\");

    private TabTitles(ValueList<string> titles) => Titles = titles;

    public ValueList<string> Titles { get; }

    public static TabTitles Read(MapReader program, ProblemLog log)
    {
        if (program["tabs"] is not { } node)
        {
            return new([]);
        }

        var titles = Scalars.Texts(node, log, mayBeEmpty: false);
        foreach (var item in (node as YamlList)?.Items.OfType<YamlScalar>() ?? [])
        {
            Check(item, log);
        }

        return new(titles);
    }

    /// <summary>The tab that an indicator or table names.</summary>
    public string? TabOf(MapReader map, ProblemLog log)
    {
        if (map.OptionalText("tab") is { } title && !Titles.IsEmpty && !Titles.Contains(title, StringComparer.Ordinal))
        {
            log.Refuse(map.SpotOf("tab"), $"unknown tab '{title}'{Nearest.Hint(title, Titles)}", $"one of the program's tabs: {string.Join(", ", Titles)}");
        }

        return map.OptionalText("tab");
    }

    private static void Check(YamlScalar title, ProblemLog log)
    {
        if (title.Text.Length > MaxLength || title.Text.AsSpan().ContainsAny(Forbidden) || title.Text.StartsWith('\'') || title.Text.EndsWith('\''))
        {
            log.Refuse(title.Spot, $"'{title.Text}' cannot be the title of a tab", @"at most 31 characters, none of [ ] : * ? / \, no apostrophe at either end");
        }
        else if (Fixed.Contains(Named.Folded(title.Text), StringComparer.Ordinal))
        {
            log.Refuse(title.Spot, $"every results book has a tab '{title.Text}' of its own", $"a title other than {string.Join(", ", Fixed)}");
        }
    }
}
