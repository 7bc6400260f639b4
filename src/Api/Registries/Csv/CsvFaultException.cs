namespace ServiceDesk.Api.Registries.Csv;

/// <summary>A file of separated values is wrong; the message says where and how, without anything of its content.</summary>
internal sealed class CsvFaultException(string message) : Exception(message);
