using OtopFormSync.Core.Deriving.Assessing;
using OtopFormSync.Core.Provinces;

namespace OtopFormSync.Core.Tests.Deriving;

/// <summary>The table of what a typed code does, line by line.</summary>
public sealed class LineBindingsTests
{
    private const string Somchai = "U1";
    private const string Malee = "U2";
    private const string Code = "1234567890";
    private const string Other = "0987654321";

    private static readonly DistrictCode ThaBo = DistrictCode.Parse("4302");
    private static readonly DistrictCode SaKhrai = DistrictCode.Parse("4314");
    private static readonly DateTimeOffset Made = new(2024, 1, 15, 9, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateTimeOffset Later = Made.AddHours(1);

    private static readonly LineBindings WithCode = LineBindings.None.WithCode(ThaBo, Code, Made);

    [Fact]
    public void Somebody_who_is_bound_to_nobody_is_bound_to_the_codes_district()
    {
        var bound = Typed(WithCode, Somchai, Code);

        Assert.Equal([Somchai], bound.BoundTo(ThaBo));
        Assert.Equal((LineCodeEnd.Used, Later), (bound.Codes[0].End, bound.Codes[0].EndedAt));
    }

    [Fact]
    public void Somebody_who_is_bound_to_it_already_stays_so_and_the_code_is_used_up()
    {
        var bound = Typed(Typed(WithCode, Somchai, Code).WithCode(ThaBo, Other, Later), Somchai, Other, Later.AddMinutes(1));

        Assert.Single(bound.Bindings);
        Assert.All(bound.Codes, code => Assert.Equal(LineCodeEnd.Used, code.End));
    }

    [Fact]
    public void Somebody_who_is_bound_to_another_district_speaks_for_that_one_no_more()
    {
        var moved = Typed(Typed(WithCode, Somchai, Code).WithCode(SaKhrai, Other, Later), Somchai, Other, Later.AddMinutes(1));

        Assert.Empty(moved.BoundTo(ThaBo));
        Assert.Equal([Somchai], moved.BoundTo(SaKhrai));
    }

    [Fact]
    public void A_second_person_is_bound_beside_the_first()
    {
        var both = Typed(Typed(WithCode, Somchai, Code).WithCode(ThaBo, Other, Later), Malee, Other, Later.AddMinutes(1));

        Assert.Equal([Somchai, Malee], both.BoundTo(ThaBo));
    }

    public static TheoryData<string, LineBindings, DateTimeOffset> Spent { get; } = new()
    {
        { "used", Typed(WithCode, Malee, Code), Later },
        { "replaced", WithCode.WithCode(ThaBo, Other, Made.AddMinutes(1)), Later },
        { "too old", WithCode, Made.AddHours(24) },
        { "typed in a group", WithCode.Typed(Malee, Code, Later, isAlone: false)!, Later },
    };

    [Theory]
    [MemberData(nameof(Spent))]
    public void A_code_that_is_spent_changes_nothing(string why, LineBindings bindings, DateTimeOffset at) =>
        Assert.True(ReferenceEquals(bindings, bindings.Typed(Somchai, Code, at, isAlone: true)), why);

    [Theory]
    [InlineData(Somchai, false)]
    [InlineData(null, true)]
    public void A_code_that_others_read_or_that_nobody_is_known_to_have_typed_is_void(string? user, bool isAlone)
    {
        var bindings = WithCode.Typed(user, Code, Later, isAlone)!;

        Assert.Empty(bindings.Bindings);
        Assert.Equal(LineCodeEnd.Shown, bindings.Codes[0].End);
    }

    [Theory]
    [InlineData("12345-67890")]
    [InlineData(" 12345 67890\n")]
    [InlineData("๑๒๓๔๕-๖๗๘๙๐")]
    [InlineData("รหัส 12345-67890 ครับ")]
    public void A_code_is_known_however_it_is_written(string typed) => Assert.Equal([Somchai], Typed(WithCode, Somchai, typed).BoundTo(ThaBo));

    [Theory]
    [InlineData("")]
    [InlineData("1234567891")]
    [InlineData("123456789")]
    [InlineData("0812345678")]
    public void What_is_no_code_is_a_message_as_any_other(string typed) => Assert.Null(WithCode.Typed(Somchai, typed, Later, isAlone: true));

    [Fact]
    public void Who_is_released_speaks_for_nobody_until_bound_again()
    {
        var released = Typed(WithCode, Somchai, Code).Released(ThaBo, Later.AddMinutes(1));
        Assert.Empty(released.BoundTo(ThaBo));

        Assert.Equal([Somchai], Typed(released.WithCode(ThaBo, Other, Later.AddMinutes(2)), Somchai, Other, Later.AddMinutes(3)).BoundTo(ThaBo));
    }

    [Fact]
    public void What_is_kept_is_read_again()
    {
        var bindings = Typed(WithCode, Somchai, Code).WithCode(SaKhrai, Other, Later).Released(ThaBo, Later.AddMinutes(1));

        Assert.Equal(bindings, LineBindings.Parse(bindings.Keep()));
        Assert.Equal(LineBindings.None, LineBindings.Parse(null));
    }

    [Fact]
    public void What_was_kept_before_there_were_releases_is_read() =>
        Assert.Equal(Typed(WithCode, Somchai, Code), LineBindings.Parse(Typed(WithCode, Somchai, Code).Keep().Replace(",\"Releases\":[]", "", StringComparison.Ordinal)));

    private static LineBindings Typed(LineBindings bindings, string user, string text, DateTimeOffset? at = null) => bindings.Typed(user, text, at ?? Later, isAlone: true)!;
}
