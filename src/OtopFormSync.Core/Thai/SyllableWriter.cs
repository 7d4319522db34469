using System.Text;

namespace OtopFormSync.Core.Thai;

/// <summary>Writes folded characters so that every syllable has its marks once and in one order.</summary>
/// <remarks>Order of a syllable: consonant, vowel marks by code, nikhahit, one tone mark (the last typed), thanthakhat, following vowel.</remarks>
internal struct SyllableWriter(StringBuilder output)
{
    private readonly StringBuilder _output = output;
    private readonly List<char> _marks = [];
    private readonly List<char> _held = [];
    private bool _open;
    private int _vowelAt = -1;

    /// <summary>Takes the next character.</summary>
    /// <param name="c">The character, folded.</param>
    internal void Write(char c)
    {
        switch (ThaiLetters.Of(c))
        {
            case ThaiLetter.Consonant:
                Close();
                _output.Append(c);
                _open = true;
                _marks.AddRange(_held);
                _held.Clear();
                break;
            case ThaiLetter.LeadingVowel:
                Close();
                _held.Clear();
                WriteLeading(c);
                break;
            case ThaiLetter.FollowingVowel:
                WriteFollowing(c);
                break;
            case ThaiLetter.None:
                Close();
                _held.Clear();
                if (c != ' ' || (_output.Length > 0 && _output[^1] != ' '))
                {
                    _output.Append(c);
                }

                break;
            default:
                WriteMark(c);
                break;
        }
    }

    /// <summary>Ends the text: the last syllable is closed and a last space dropped.</summary>
    internal void Finish()
    {
        Close();
        if (_output.Length > 0 && _output[^1] == ' ')
        {
            _output.Length--;
        }
    }

    private void WriteLeading(char c)
    {
        // เเ, two SARA E, is how แ is often typed.
        if (c == 'เ' && _output.Length > 0 && _output[^1] == 'เ')
        {
            _output[^1] = 'แ';
            return;
        }

        _output.Append(c);
    }

    private void WriteFollowing(char c)
    {
        var last = _open || _output.Length == 0 ? '\0' : _output[^1];
        if (c == 'ๅ' && (!_open || _marks.Count > 0 || _output[^1] is not ('ฤ' or 'ฦ')))
        {
            c = 'า';
        }

        if (last == c || (last == 'ำ' && c == 'า'))
        {
            return;
        }

        if (_open && c == 'า' && _marks.Remove('\u0E4D'))
        {
            c = 'ำ';
        }

        var hadBase = _open;
        Close();
        _held.Clear();
        _vowelAt = hadBase ? _output.Length : -1;
        _output.Append(c);
    }

    private void WriteMark(char c)
    {
        if (_open)
        {
            _marks.Add(c);
            return;
        }

        if (_output.Length == 0)
        {
            return;
        }

        var last = _output[^1];
        if (_vowelAt == _output.Length - 1 && _vowelAt >= 0)
        {
            WriteLateMark(c);
        }
        else if (ThaiLetters.Of(last) == ThaiLetter.LeadingVowel)
        {
            _held.Add(c);
        }
        else if (last == ' ' && _output.Length > 1 && (ThaiLetters.Of(_output[^2]) == ThaiLetter.Consonant || ThaiLetters.IsMark(_output[^2])))
        {
            // Text taken from a PDF has its marks adrift: "เป็ น", "รัตน ์".
            _output.Length--;
            Reopen();
            _marks.Add(c);
        }
    }

    // A tone typed after the vowel: ทา่ for ท่า, นำ้ for น้ำ; or the ring typed after า.
    private void WriteLateMark(char c)
    {
        var vowel = _output[_vowelAt];
        if (ThaiLetters.Of(c) == ThaiLetter.Nikhahit && vowel == 'า')
        {
            _output[_vowelAt] = 'ำ';
        }
        else if (ThaiLetters.Of(c) == ThaiLetter.Tone && ThaiLetters.Of(_output[_vowelAt - 1]) != ThaiLetter.Tone)
        {
            _output.Insert(_vowelAt, c);
            _vowelAt++;
        }
    }

    private void Reopen()
    {
        while (_output.Length > 0 && ThaiLetters.IsMark(_output[^1]))
        {
            _marks.Insert(0, _output[^1]);
            _output.Length--;
        }

        _open = true;
    }

    private void Close()
    {
        _vowelAt = -1;
        if (!_open)
        {
            return;
        }

        _open = false;
        switch (_marks.Count)
        {
            case 0: // as most syllables, like those with one, need no order
                return;
            case 1:
                _output.Append(_marks[0]);
                break;
            default:
                for (var part = ThaiLetter.VowelMark; part <= ThaiLetter.Silencer; part++)
                {
                    Append(part);
                }

                break;
        }

        _marks.Clear();
    }

    private readonly void Append(ThaiLetter part)
    {
        var marks = _marks.Where(mark => ThaiLetters.Of(mark) == part);
        foreach (var mark in part == ThaiLetter.Tone ? marks.TakeLast(1) : marks.Distinct().Order())
        {
            _output.Append(mark);
        }
    }
}
