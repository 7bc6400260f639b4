using System.Text;
using ServiceDesk.GraphQL.Language.Syntax;

namespace ServiceDesk.GraphQL.Language;

/// <summary>Prints values in the form in which the parser reads them (section 2.9).</summary>
public static class SyntaxPrinter
{
    public static string Print(ValueNode value)
    {
        var built = new StringBuilder();
        Print(value, built);
        return built.ToString();
    }

    /// <summary>A string literal with the escapes of section 2.9.4.</summary>
    public static string Quote(string text)
    {
        var built = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => built.Append("\\\""),
                '\\' => built.Append("\\\\"),
                '\b' => built.Append("\\b"),
                '\f' => built.Append("\\f"),
                '\n' => built.Append("\\n"),
                '\r' => built.Append("\\r"),
                '\t' => built.Append("\\t"),
                < ' ' or '\u007F' => built.Append("\\u").Append(((int)c).ToString("X4")),
                _ => built.Append(c),
            };
        }

        return built.Append('"').ToString();
    }

    internal static void Print(ValueNode value, StringBuilder built)
    {
        switch (value)
        {
            case VariableNode variable:
                built.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode integer:
                built.Append(integer.Text);
                break;
            case FloatValueNode number:
                built.Append(number.Text);
                break;
            case BooleanValueNode boolean:
                built.Append(boolean.Value ? "true" : "false");
                break;
            case StringValueNode text:
                built.Append(Quote(text.Value));
                break;
            case NullValueNode:
                built.Append("null");
                break;
            case EnumValueNode name:
                built.Append(name.Value);
                break;
            case ListValueNode list:
                built.Append('[');
                for (var i = 0; i < list.Items.Length; i++)
                {
                    if (i > 0)
                        built.Append(", ");
                    Print(list.Items[i], built);
                }

                built.Append(']');
                break;
            case ObjectValueNode map:
                built.Append('{');
                for (var i = 0; i < map.Fields.Length; i++)
                {
                    built.Append(i > 0 ? ", " : " ").Append(map.Fields[i].Name.Value).Append(": ");
                    Print(map.Fields[i].Value, built);
                }

                built.Append(map.Fields.Length > 0 ? " }" : "}");
                break;
        }
    }
}
