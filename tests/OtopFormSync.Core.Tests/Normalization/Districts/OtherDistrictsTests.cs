using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace OtopFormSync.Core.Tests.Normalization.Districts;

[Properties(Arbitrary = [typeof(Texts)], MaxTest = 1000)]
public sealed class OtherDistrictsTests
{
    [Fact]
    public void Every_district_of_the_country_but_ours_is_a_doubt()
    {
        foreach (var other in NongKhai.Nation.Where(other => other.Province != "หนองคาย"))
        {
            foreach (var spelling in (string[])[other.Name, $"อ.{other.Name}", $"อำเภอ{other.Name}", $"สพอ.{other.Name}", $"{other.Name} จ.{other.Province}", other.EnglishName!, $"Amphoe {other.EnglishName}"])
            {
                Assert.False(NongKhai.Reader.Read(spelling).TryGetValue(out var taken), $"{spelling} was read as {taken?.Name}");
            }
        }
    }

    [Property]
    public bool A_name_with_one_slip_is_never_read_as_another_district(byte which, byte where, char letter)
    {
        var district = NongKhai.Province.Districts[which % 9];
        var at = where % district.Name.Length;
        var slip = string.Concat(district.Name.AsSpan(0, at), letter.ToString(), district.Name.AsSpan(at + 1));
        return !NongKhai.Reader.Read(slip).TryGetValue(out var read) || read == district;
    }
}
