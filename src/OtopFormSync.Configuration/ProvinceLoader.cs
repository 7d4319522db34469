using OtopFormSync.Configuration.Problems;
using OtopFormSync.Configuration.Sections;
using OtopFormSync.Configuration.Yaml;
using OtopFormSync.Core;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Configuration;

/// <summary>Reads a province file; a wrong one is refused with all its problems.</summary>
public static class ProvinceLoader
{
    /// <summary>Reads a province file.</summary>
    /// <param name="text">The file's text (YAML).</param>
    /// <param name="file">The file's name, for problems; the province's id is this name without folder and extension.</param>
    /// <returns>The province, or all problems.</returns>
    public static Loaded<Province> Load(string text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(file);
        var log = new ProblemLog(file);
        return YamlReader.Read(text, log) is not { } root
            ? new Loaded<Province>.Refused(log.Problems, log.Notices)
            : Read(MapReader.Of(root, Shapes.Province, log), log);
    }

    private static Loaded<Province> Read(MapReader map, ProblemLog log)
    {
        Named.CheckId(map, log);
        var code = map["code"] is { } node ? Scalars.Code(node, log) : null;
        if (code is not null && !(code.Length == 2 && Scalars.IsDigits(code) && code[0] != '0'))
        {
            log.Refuse(map.SpotOf("code"), $"'{code}' is not a province's code", "two digits, such as \"43\"");
            code = null;
        }

        var districts = DistrictSection.Read(map["districts"], code, log);
        var (name, english, office) = (map.Text("name"), map.Text("englishName"), map.Text("office"));
        var aliases = map.Texts("aliases");
        var phone = map.OptionalText("phone");
        var mailbox = MailAddresses.One(map["mailbox"], log) ?? "";
        var officers = MailAddresses.Several(map["officers"], log);
        if (map["officers"] is YamlList { Items.Count: 0 })
        {
            log.Refuse(map.SpotOf("officers"), "the province names no officer, so that nobody would get the digest and what waits for a decision", "at least one address under 'officers', such as [officer@example.org]");
        }

        NoteAddresses(map, mailbox, officers, districts, log);
        var letter = map["letter"] is { } group ? Letter(MapReader.Of(group, Shapes.Letter, log)) : new();
        return log.Outcome(() => new Province
        {
            Id = map.Text("id"),
            Code = code!,
            Name = name,
            EnglishName = english,
            Aliases = aliases,
            Office = office,
            Mailbox = mailbox,
            Officers = officers,
            Phone = phone,
            Letter = letter,
            Districts = districts,
        }, servesOthers: districts.All(district => district.Name.Length > 0) && districts.DistinctBy(district => district.Code).Count() == districts.Count);
    }

    // Mails to nobody, and mails of the worker to itself.
    private static void NoteAddresses(MapReader map, string mailbox, ValueList<string> officers, ValueList<District> districts, ProblemLog log)
    {
        foreach (var district in districts.Where(district => district.Until is null && district.Contacts.IsEmpty))
        {
            log.Note(map.SpotOf("districts"), $"the district {district.Name} has no contact: its mails wait for an officer, and none goes to it", "an address under 'contacts'");
        }

        var own = districts.Where(district => mailbox.Length > 0 && district.Contacts.Contains(mailbox)).Select(district => district.Name).Concat(mailbox.Length > 0 && officers.Contains(mailbox) ? ["officers"] : []).ToList();
        if (own.Count > 0)
        {
            log.Note(map.SpotOf("mailbox"), $"the worker's own mailbox '{mailbox}' is an address of {string.Join(", ", own)}, too: the worker would write to itself", "addresses of people");
        }
    }

    private static OfficeLetter Letter(MapReader map) => new()
    {
        Number = map.OptionalText("number"),
        Address = map.Texts("address"),
        To = map.OptionalText("to"),
        Signer = map.OptionalText("signer"),
        Post = map.Texts("post"),
        Unit = map.OptionalText("unit"),
    };
}
