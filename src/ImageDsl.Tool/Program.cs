using System.CommandLine;
using System.Text;
using ImageDsl.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

return await CommandLine.Create(Directory.GetCurrentDirectory()).Parse(args).InvokeAsync(new InvocationConfiguration { Output = Console.Out, Error = Console.Error });
