using OtopFormSync.Configuration.Yaml;

namespace OtopFormSync.Configuration.Tests;

/// <summary>Whether two files say the same.</summary>
public sealed class YamlMeaningTests
{
    private const string Text = "a: 1 # หนึ่ง\nb: [x, \"y\"]\nc: { d: e }\n";

    [Theory]
    [InlineData("# คำอธิบาย\na: 1\n\nb:\n  - x\n  - y\nc:\n  d: 'e'\n")]
    [InlineData("a: 1\r\nb: [ x, y ]\r\nc: {d: e}")]
    public void Comments_blank_lines_and_ways_of_writing_say_nothing(string same) => Assert.Equal(YamlMeaning.Of(Text), YamlMeaning.Of(same));

    [Theory]
    [InlineData("a: 2\nb: [x, y]\nc: { d: e }\n")]
    [InlineData("a: 1\nb: [xy]\nc: { d: e }\n")]
    [InlineData("a: 1\nb: [x, [y]]\nc: { d: e }\n")]
    [InlineData("a: 1\nb: [x, y]\nd: { d: e }\n")]
    public void Each_key_and_value_does(string other) => Assert.NotEqual(YamlMeaning.Of(Text), YamlMeaning.Of(other));
}
