namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>One word or sign of a text about a day, month or quarter.</summary>
/// <param name="Role">Its part.</param>
/// <param name="Text">The word.</param>
/// <param name="Value">The number, the month (1 to 12), the weekday (0 = Sunday) or the offset in minutes.</param>
/// <param name="SpaceBefore">True when a space stands before it.</param>
internal readonly record struct CalendarToken(CalendarRole Role, string Text, int Value = 0, bool SpaceBefore = false);
