using OtopFormSync.Core.Normalization;
using OtopFormSync.Core.Reporting;

namespace OtopFormSync.Core.Tests.Normalization;

/// <summary>The province of the tables, with the spellings of the letter as aliases.</summary>
internal static class NongKhai
{
    internal static Province Province { get; } = new()
    {
        Id = "nong-khai",
        Code = "43",
        Name = "หนองคาย",
        EnglishName = "Nong Khai",
        Aliases = ["นค"],
        Office = "สำนักงานพัฒนาชุมชนจังหวัดหนองคาย",
        Mailbox = "otop@example.org",
        Districts =
        [
            District("4301", "เมืองหนองคาย", "Mueang Nong Khai"),
            District("4302", "ท่าบ่อ", "Tha Bo"),
            District("4305", "โพนพิสัย", "Phon Phisai"),
            District("4307", "ศรีเชียงใหม่", "Si Chiang Mai"),
            District("4308", "สังคม", "Sangkhom"),
            District("4314", "สระใคร", "Sakhrai"),
            District("4315", "เฝ้าไร่", "Fao Rai", "เผ่าไร่"),
            District("4316", "รัตนวาปี", "Rattanawapi"),
            District("4317", "โพธิ์ตาก", "Pho Tak", "โพธิตาก"),
        ],
    };

    internal static ValueList<NationalDistrict> Nation { get; } = NationalDistricts.Parse(Resource("thai-districts.csv"));

    internal static DistrictReader Reader { get; } = new(Province, Nation);

    private static string Resource(string file)
    {
        var assembly = typeof(NongKhai).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }

    private static District District(string code, string name, string english, params string[] aliases) =>
        new() { Code = DistrictCode.Parse(code), Name = name, EnglishName = english, Aliases = aliases.ToValueList() };
}
