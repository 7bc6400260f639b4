using ServiceDesk.Api.CommandLine;

return await ServiceDeskProgram.RunAsync(args);
