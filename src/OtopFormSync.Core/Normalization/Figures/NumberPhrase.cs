using System.Globalization;

namespace OtopFormSync.Core.Normalization.Figures;

/// <summary>One number in digits, words or both: 1.2 ล้าน, สองแสนห้าหมื่น, 1 ล้าน 2 แสน, ล้านครึ่ง.</summary>
/// <param name="tokens">The tokens of the text.</param>
/// <param name="formal">True when ถ้วน or สตางค์ show that the words are spelled out, as on a cheque.</param>
/// <param name="steps">Collects what was done.</param>
internal sealed class NumberPhrase(List<FigureToken> tokens, bool formal, StepSet steps)
{
    private const decimal Million = 1_000_000;
    private const decimal Largest = 999_999_999_999_999m;

    private decimal _millions;
    private decimal _section;
    private decimal _lowestScale;
    private decimal? _pending;
    private bool _pendingIsNumeral;
    private bool _scaleHadCoefficient;
    private bool _afterMillion;
    private bool _ended;
    private FigureToken _numeral;

    /// <summary>Reads the number that begins at a token.</summary>
    /// <param name="at">The first token; afterwards the one behind the number.</param>
    /// <param name="value">The number.</param>
    /// <returns>What is doubtful; null when nothing is.</returns>
    internal Doubt? Read(ref int at, out decimal value)
    {
        var first = at;
        value = 0;
        while (at < tokens.Count && !_ended && Belongs(tokens[at], at == first))
        {
            if (Take(ref at) is { } doubt)
            {
                return doubt;
            }
        }

        return Finish(first, at, out value);
    }

    // A second numeral, or ศูนย์ behind a number, belongs to something else.
    private bool Belongs(FigureToken token, bool first) => token.Role switch
    {
        FigureRole.Zero => first,
        FigureRole.Numeral => first || (_pending is null && _lowestScale > 10),
        FigureRole.Point => !first,
        _ => token.IsNumber,
    };

    private Doubt? Take(ref int at)
    {
        var token = tokens[at++];
        switch (token.Role)
        {
            case FigureRole.Numeral:
                (_numeral, _pending, _pendingIsNumeral) = (token, token.Value, true);
                return token.Fault is DoubtCode.IllFormedGroups or DoubtCode.TooLarge || (token.Fault == DoubtCode.LeadingZero && token.Text.Length > 9) ? Doubt.Of(token.Fault.Value, token.Text) : null;
            case FigureRole.Zero:
                _pending = 0;
                return null;
            case FigureRole.Point:
                return TakeDecimals(ref at, token);
            case FigureRole.Half:
                return TakeHalf(token);
            case FigureRole.Scale:
                return token.Value == Million ? TakeMillion(token) : TakeScale(token);
            default:
                return TakeDigit(token, at);
        }
    }

    private Doubt? TakeDigit(FigureToken token, int next)
    {
        steps.Add(ReadingStep.NumberWords);
        var beforeTen = next < tokens.Count && tokens[next] is { Role: FigureRole.Scale, Value: 10 };
        if (_pending is not null || (token.Role == FigureRole.Ed && _lowestScale == 0) || (token.Role == FigureRole.Yi && !beforeTen))
        {
            return Unreadable(token);
        }

        (_pending, _pendingIsNumeral) = (token.Value, false);
        return null;
    }

    // หกจุดห้า, สิบสองจุดห้าล้าน, 6 จุด 5.
    private Doubt? TakeDecimals(ref int at, FigureToken point)
    {
        var start = at;
        var (fraction, digit) = (0m, 0.1m);
        for (; at < tokens.Count && at - start < 6 && (tokens[at].Role is FigureRole.Digit or FigureRole.Zero || IsPlainNumeral(tokens[at])); at++)
        {
            foreach (var c in tokens[at].Role == FigureRole.Numeral ? tokens[at].Text : ((int)tokens[at].Value).ToString(CultureInfo.InvariantCulture))
            {
                fraction += (c - '0') * digit;
                digit /= 10;
            }
        }

        if (at == start || _millions > 0 || (_pending is null && _section == 0) || (_pending is { } before && before != decimal.Truncate(before)))
        {
            return Unreadable(point);
        }

        steps.Add(ReadingStep.NumberWords);
        (_pending, _pendingIsNumeral, _section, _lowestScale) = (_section + (_pending ?? 0) + fraction, true, 0, 0);
        return null;
    }

    private static bool IsPlainNumeral(FigureToken token) => token.Role == FigureRole.Numeral && token.Text.Length <= 6 && token.Text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    private Doubt? TakeScale(FigureToken token)
    {
        steps.Add(_pendingIsNumeral ? ReadingStep.Multiplier : ReadingStep.NumberWords);
        var coefficient = _pending ?? 1;
        var tooBig = _lowestScale > 0 && coefficient * token.Value >= _lowestScale;
        var notOneDigit = _pending is not null && !_pendingIsNumeral && coefficient is < 1 or > 9;
        if (tooBig || (_lowestScale > 0 && token.Value >= _lowestScale) || notOneDigit || IsAmbiguousBefore(token))
        {
            return _numeral.Fault == DoubtCode.AmbiguousSeparator ? Ambiguous() : Unreadable(token);
        }

        _section += coefficient * token.Value;
        (_lowestScale, _scaleHadCoefficient, _pending, _pendingIsNumeral) = (token.Value, _pending is not null, null, false);
        return null;
    }

    // 2.500 พัน can be meant either way; 2.500 ล้าน is how budgets write two and a half million.
    private bool IsAmbiguousBefore(FigureToken scale) => _pendingIsNumeral && _numeral.Fault is not null && scale.Value < Million;

    private Doubt? TakeMillion(FigureToken token)
    {
        steps.Add(_pendingIsNumeral ? ReadingStep.Multiplier : ReadingStep.NumberWords);
        var whole = _section + (_pending ?? 0);
        if (_afterMillion || _millions > 0)
        {
            return Unreadable(token);
        }

        _millions = (whole == 0 && _pending is null ? 1 : whole) * Million;
        _scaleHadCoefficient = whole != 0;
        (_section, _pending, _pendingIsNumeral, _lowestScale, _afterMillion) = (0, null, false, Million, true);
        return null;
    }

    private Doubt? TakeHalf(FigureToken token)
    {
        steps.Add(ReadingStep.NumberWords);
        if (_pending is null && _lowestScale >= 100)
        {
            _section += _lowestScale / 2;
            _ended = true;
            return null;
        }

        if (_pending is null && _lowestScale == 0)
        {
            (_pending, _pendingIsNumeral) = (0.5m, true);
            return null;
        }

        return Unreadable(token);
    }

    private Doubt? Finish(int first, int end, out decimal value)
    {
        var total = _millions + _section;
        value = total + (_pending ?? 0);
        if (!tokens.GetRange(first, end - first).Exists(token => token.IsFirmNumber || token.Role is FigureRole.Zero or FigureRole.Half) || (end - first == 1 && tokens[first].Role == FigureRole.Half))
        {
            // "ล้านบาท" is the heading of a column, not one million.
            return Unreadable(tokens[first]);
        }

        if (_pendingIsNumeral && _pending == 0.5m && tokens[end - 1].Role == FigureRole.Half)
        {
            return Unreadable(tokens[first]);
        }

        if (value > Largest)
        {
            return Doubt.Of(DoubtCode.TooLarge, Plain(value));
        }

        return _pending is { } rest && _lowestScale > 0 ? Remainder(rest, total, tokens[end - 1]) : null;
    }

    // พันห้า is said for 1,500, and written for 1,005.
    private Doubt? Remainder(decimal rest, decimal total, FigureToken last)
    {
        if (_pendingIsNumeral)
        {
            return rest < _lowestScale && rest >= 100 && last.Fault is null ? null : Doubt.Of(DoubtCode.AmbiguousWords, Plain(total + rest), Plain(total + (rest * _lowestScale / 10)));
        }

        var plain = _lowestScale == 10 || last.Role == FigureRole.Ed || formal || (_lowestScale == 100 && _scaleHadCoefficient);
        return plain ? null : Doubt.Of(DoubtCode.AmbiguousWords, Plain(total + rest), Plain(total + (rest * _lowestScale / 10)));
    }

    private Doubt Ambiguous() => FigureReading.AmbiguousSeparator(_numeral.Text);

    private static Doubt Unreadable(FigureToken token) => Doubt.Of(DoubtCode.Unreadable, token.Text);

    private static string Plain(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
