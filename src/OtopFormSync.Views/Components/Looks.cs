using OtopFormSync.Core.Results;

namespace OtopFormSync.Views.Components;

/// <summary>The style class of a look.</summary>
internal static class Looks
{
    public static string Class(CellLook look) => look switch
    {
        CellLook.GradeA => "grade-a",
        CellLook.GradeB => "grade-b",
        CellLook.GradeMiddle => "grade-middle",
        CellLook.GradeC => "grade-c",
        CellLook.GradeD => "grade-d",
        CellLook.GradeNone => "grade-none",
        CellLook.Neutral => "neutral",
        CellLook.Good => "good",
        CellLook.Attention => "attention",
        CellLook.Bad => "bad",
        CellLook.Plain or CellLook.Muted or CellLook.Strong => "",
    };
}
