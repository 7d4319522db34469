namespace OtopFormSync.Core.Tests.Configuration;

public sealed class ShippedFilesTests
{
    [Fact]
    public void The_province_has_its_nine_districts_in_the_order_of_the_letter() =>
        Assert.Equal(
            ["4301 เมืองหนองคาย", "4302 ท่าบ่อ", "4305 โพนพิสัย", "4307 ศรีเชียงใหม่", "4308 สังคม", "4314 สระใคร", "4315 เฝ้าไร่", "4316 รัตนวาปี", "4317 โพธิ์ตาก"],
            ShippedConfiguration.Province.Districts.Select(district => $"{district.Code} {district.Name}"));

    [Fact]
    public void The_program_is_read() => Assert.Equal("2567-1", ShippedConfiguration.Program.Quarter.ToString());

    [Fact]
    public void The_calendar_knows_a_day_off() => Assert.False(ShippedConfiguration.Calendar.IsWorkingDay(new(2023, 12, 29)));
}
