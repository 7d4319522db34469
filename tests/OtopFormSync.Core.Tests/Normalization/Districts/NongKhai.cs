using OtopFormSync.Core.Normalization.Districts;
using OtopFormSync.Core.Provinces;
using OtopFormSync.Testing;

namespace OtopFormSync.Core.Tests.Normalization.Districts;

/// <summary>The province of the tables: the one that is shipped, with its aliases.</summary>
internal static class NongKhai
{
    internal static Province Province { get; } = ShippedConfiguration.Province;

    internal static ValueList<NationalDistrict> Nation { get; } = NationalDistricts.Parse(Resource("thai-districts.csv"));

    internal static DistrictReader Reader { get; } = new(Province, Nation);

    private static string Resource(string file)
    {
        var assembly = typeof(NongKhai).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
