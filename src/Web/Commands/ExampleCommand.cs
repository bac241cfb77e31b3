using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Baken.Web.Commands;

/// <summary>A command whose <c>--help</c> ends with a line to copy.</summary>
internal sealed class ExampleCommand(string name, string about, string example) : Command(name, about)
{
    public string Example => example;
}

internal sealed class HelpWithExample(HelpAction help) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand command)
            parseResult.InvocationConfiguration.Output.WriteLine($"Example:{Environment.NewLine}  {command.Example}{Environment.NewLine}");
        return code;
    }
}
