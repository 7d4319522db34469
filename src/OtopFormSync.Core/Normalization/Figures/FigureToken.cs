namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>One word or sign of a text about a figure.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Text">The word.</param>
/// <param name="Value">Its value, where the role has one.</param>
/// <param name="Fault">For a numeral: what is doubtful about its separators.</param>
internal readonly record struct FigureToken(FigureRole Role, string Text, decimal Value = 0, DoubtCode? Fault = null)
{
    /// <summary>True for what may begin a number.</summary>
    internal bool IsNumber => Role is >= FigureRole.Numeral and <= FigureRole.Zero and not FigureRole.Point and not FigureRole.MillionBaht;

    /// <summary>True for what makes a number by itself, unlike ล้าน in "(ล้านบาท)".</summary>
    internal bool IsFirmNumber => Role is FigureRole.Numeral or FigureRole.Digit or FigureRole.Yi || (Role == FigureRole.Scale && Value == 10);
}
