namespace OtopFormSync.Core.Normalization.Dates;

/// <summary>The hour written beside a date.</summary>
internal static class ClockText
{
    /// <summary>Takes the hour and its zone out of the tokens.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="text">The text, for doubts.</param>
    /// <param name="time">The hour; null when none is written.</param>
    /// <param name="offset">The zone; null when none is written.</param>
    /// <returns>A doubt; null when the hour is plain or absent.</returns>
    internal static Doubt? TakeOut(List<CalendarToken> tokens, string text, out TimeOnly? time, out TimeSpan? offset)
    {
        (time, offset) = (null, null);
        var zoneDoubt = TakeZone(tokens, text, out offset);
        if (zoneDoubt is not null)
        {
            return zoneDoubt;
        }

        if (!Find(tokens, out var start, out var count))
        {
            return offset is null ? null : Doubt.Of(DoubtCode.Unreadable, text);
        }

        var numbers = tokens.GetRange(start, count).FindAll(token => token.Role == CalendarRole.Number);
        tokens.RemoveRange(start, count);
        var half = tokens.Find(token => token.Role is CalendarRole.BeforeNoon or CalendarRole.AfterNoon);
        tokens.RemoveAll(token => token.Role is CalendarRole.BeforeNoon or CalendarRole.AfterNoon or CalendarRole.TimeEnd or CalendarRole.TimeWord);
        time = Time(numbers, half.Role);
        return time is null || Find(tokens, out _, out _) ? Doubt.Of(DoubtCode.NoSuchTime, text) : null;
    }

    // 9:30, 9:30:05.123, and with เวลา or น. also 9.30.
    private static bool Find(List<CalendarToken> tokens, out int start, out int count)
    {
        for (start = 0; start < tokens.Count; start++)
        {
            count = Length(tokens, start);
            if (count > 0)
            {
                return true;
            }
        }

        count = 0;
        return false;
    }

    private static int Length(List<CalendarToken> tokens, int start)
    {
        if (!IsNumber(tokens, start) || !IsNumber(tokens, start + 2))
        {
            return 0;
        }

        var sign = tokens[start + 1];
        if (sign.Role == CalendarRole.Colon)
        {
            var length = 3;
            if (At(tokens, start + 3).Role == CalendarRole.Colon && IsNumber(tokens, start + 4))
            {
                length = At(tokens, start + 5).Text == "." && IsNumber(tokens, start + 6) ? 7 : 5;
            }

            return length;
        }

        var behindWord = start > 0 && tokens[start - 1].Role == CalendarRole.TimeWord;
        var beforeEnd = At(tokens, start + 3).Role == CalendarRole.TimeEnd;
        var lastOfAll = start + 3 == tokens.Count && start >= 3 && tokens[start].SpaceBefore && tokens[start - 1].Role == CalendarRole.Number && tokens[start + 2].Text.Length == 2;
        return sign is { Text: ".", SpaceBefore: false } && (behindWord || beforeEnd || lastOfAll) ? 3 : 0;
    }

    private static TimeOnly? Time(List<CalendarToken> numbers, CalendarRole half)
    {
        var (hour, minute, second) = (numbers[0].Value, numbers[1].Value, numbers.Count > 2 ? numbers[2].Value : 0);
        if (numbers[1].Text.Length != 2 || (numbers.Count > 2 && numbers[2].Text.Length != 2) || minute > 59 || second > 59)
        {
            return null;
        }

        if (half is CalendarRole.BeforeNoon or CalendarRole.AfterNoon)
        {
            if (hour is < 1 or > 12)
            {
                return null;
            }

            hour = (hour % 12) + (half == CalendarRole.AfterNoon ? 12 : 0);
        }

        return hour > 23 ? null : new TimeOnly(hour, minute, second);
    }

    // Z, +07:00 behind an hour, GMT+7.
    private static Doubt? TakeZone(List<CalendarToken> tokens, string text, out TimeSpan? offset)
    {
        offset = null;
        var at = tokens.FindIndex(token => token.Role == CalendarRole.Zone);
        var sign = at >= 0 ? at + 1 : tokens.FindLastIndex(token => token.Text is "+" or "-" && token.Role is CalendarRole.Unknown or CalendarRole.Separator);
        var behindHour = sign > 2 && tokens[sign - 1].Role == CalendarRole.Number && (tokens[sign - 2].Role == CalendarRole.Colon || (tokens[sign - 2].Text == "." && sign > 4 && tokens[sign - 4].Role == CalendarRole.Colon));
        if (at < 0 && (!behindHour || !IsNumber(tokens, sign + 1) || tokens[sign + 1].Text.Length is not (2 or 4)))
        {
            return null;
        }

        var minutes = 0;
        var end = at + 1;
        if (At(tokens, sign).Text is "+" or "-" && IsNumber(tokens, sign + 1))
        {
            var hours = tokens[sign + 1];
            var hasMinutes = At(tokens, sign + 2).Role == CalendarRole.Colon && IsNumber(tokens, sign + 3);
            minutes = hours.Text.Length == 4 ? (hours.Value / 100 * 60) + (hours.Value % 100) : hours.Value > 14 ? int.MaxValue : (hours.Value * 60) + (hasMinutes ? tokens[sign + 3].Value % 60 : 0);
            minutes = tokens[sign].Text == "-" && minutes != int.MaxValue ? -minutes : minutes;
            end = sign + (hasMinutes ? 4 : 2);
        }

        if (minutes is < -840 or > 840)
        {
            return Doubt.Of(DoubtCode.NoSuchTime, text);
        }

        var start = at >= 0 ? at : sign;
        tokens.RemoveRange(start, end - start);
        offset = TimeSpan.FromMinutes(minutes);
        return null;
    }

    private static bool IsNumber(List<CalendarToken> tokens, int at) => At(tokens, at).Role == CalendarRole.Number;

    private static CalendarToken At(List<CalendarToken> tokens, int at) => at >= 0 && at < tokens.Count ? tokens[at] : default;
}
