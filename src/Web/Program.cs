using Baken.Web.Commands;

return await CommandLine.Run(args);
