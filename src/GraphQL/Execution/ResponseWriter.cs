using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace ServiceDesk.GraphQL.Execution;

/// <summary>Writes JSON as UTF-8 into one pooled buffer that can be cut back, which is how a null that propagates removes what its parents had written (section 6.4.4).</summary>
public sealed class ResponseWriter : IDisposable
{
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>A larger buffer is left to the garbage collector: the pool would keep it long after the response that needed it.</summary>
    private const int MaxPooledLength = 1024 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _position;

    internal ResponseWriter()
    {
    }

    internal ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _position);

    internal int Position => _position;

    public void WriteNull() => WriteRaw("null"u8);

    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    public void WriteNumber(int value) => Format(value, 11);

    public void WriteNumber(long value) => Format(value, 20);

    public void WriteNumber(decimal value) => Format(value, 31);

    /// <exception cref="ArgumentException">The number is not finite, for which JSON has no form.</exception>
    public void WriteNumber(double value)
    {
        if (!double.IsFinite(value))
            throw new ArgumentException("A number that is not finite cannot be written.", nameof(value));
        Format(value, 32);
    }

    public void WriteString(string value) => WriteString(value.AsSpan());

    /// <summary>Writes a JSON string; a lone surrogate becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        Reserve((value.Length * 3) + 2);
        _buffer[_position++] = (byte)'"';
        while (true)
        {
            var plain = value.IndexOfAny(NeedsEscape);
            var run = plain < 0 ? value : value[..plain];
            Utf8.FromUtf16(run, _buffer.AsSpan(_position), out _, out var written);
            _position += written;
            if (plain < 0)
                break;
            WriteEscape(value[plain]);
            value = value[(plain + 1)..];
            Reserve((value.Length * 3) + 1);
        }

        _buffer[_position++] = (byte)'"';
    }

    /// <summary>Writes a whole JSON value as it is.</summary>
    public void WriteJson(JsonElement value) => WriteRaw(JsonMarshal.GetRawUtf8Value(value));

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _position = 0;
        GiveBack(buffer);
    }

    internal void WriteByte(byte value)
    {
        Reserve(1);
        _buffer[_position++] = value;
    }

    internal void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_position));
        _position += utf8.Length;
    }

    internal void CutBackTo(int position) => _position = position;

    /// <summary>A value of an error's extensions: anything that is not JSON by nature is written as text.</summary>
    internal void WriteAny(object? value)
    {
        switch (value)
        {
            case null: WriteNull(); break;
            case string text: WriteString(text); break;
            case bool boolean: WriteBoolean(boolean); break;
            case int integer: WriteNumber(integer); break;
            case long integer: WriteNumber(integer); break;
            case double number when double.IsFinite(number): WriteNumber(number); break;
            case decimal number: WriteNumber(number); break;
            case JsonElement json: WriteJson(json); break;
            case IReadOnlyDictionary<string, object?> map:
                WriteByte((byte)'{');
                var first = true;
                foreach (var (key, item) in map)
                {
                    if (!first)
                        WriteByte((byte)',');
                    first = false;
                    WriteString(key);
                    WriteByte((byte)':');
                    WriteAny(item);
                }

                WriteByte((byte)'}');
                break;
            case System.Collections.IEnumerable list:
                WriteByte((byte)'[');
                var empty = true;
                foreach (var item in list)
                {
                    if (!empty)
                        WriteByte((byte)',');
                    empty = false;
                    WriteAny(item);
                }

                WriteByte((byte)']');
                break;
            default: WriteString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""); break;
        }
    }

    private void WriteEscape(char c)
    {
        Reserve(6);
        var shorthand = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        _buffer[_position++] = (byte)'\\';
        if (shorthand != '\0')
        {
            _buffer[_position++] = (byte)shorthand;
            return;
        }

        _buffer[_position++] = (byte)'u';
        Utf8Formatter.TryFormat((uint)c, _buffer.AsSpan(_position), out var written, new StandardFormat('X', 4));
        _position += written;
    }

    private void Format<T>(T value, int maxLength)
        where T : IUtf8SpanFormattable
    {
        Reserve(maxLength);
        value.TryFormat(_buffer.AsSpan(_position), out var written, default, CultureInfo.InvariantCulture);
        _position += written;
    }

    private void Reserve(int length)
    {
        if (_buffer.Length - _position >= length)
            return;
        var needed = Math.Max(checked(_position + length), _buffer.Length * 2);
        var larger = needed <= MaxPooledLength ? ArrayPool<byte>.Shared.Rent(needed) : GC.AllocateUninitializedArray<byte>(needed);
        _buffer.AsSpan(0, _position).CopyTo(larger);
        GiveBack(_buffer);
        _buffer = larger;
    }

    private static void GiveBack(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= MaxPooledLength)
            ArrayPool<byte>.Shared.Return(buffer);
    }
}
