using System.Text.Json.Serialization;
using ServiceDesk.Domain.Contracts;

namespace ServiceDesk.Domain.Catalogue;

/// <summary>What a field of a service holds, and so how it is asked for and kept.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FieldKind>))]
public enum FieldKind
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>A text of several lines.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A whole amount in toman (I-13).</summary>
    Toman,

    /// <summary>An Iranian mobile number (I-12), kept as <c>+989…</c>.</summary>
    Mobile,

    /// <summary>An Iranian national code, kept as ten digits.</summary>
    NationalCode,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A date, written in Jalali or ISO-8601 and kept as the latter.</summary>
    Date,

    /// <summary>One entry of the field's list (I-10), kept as its key.</summary>
    Choice,

    /// <summary>A unit of the organisation, kept as its key.</summary>
    Unit,

    /// <summary>A question, answered <c>yes</c> or <c>no</c>.</summary>
    YesNo,

    /// <summary>An uploaded file (I-32, K-25), kept as its id.</summary>
    File,
}
