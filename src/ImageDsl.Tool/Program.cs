using System.CommandLine;
using ImageDsl.Tool;

return CommandLine.Create().Parse(args).Invoke(new InvocationConfiguration { Output = Console.Out, Error = Console.Error });
