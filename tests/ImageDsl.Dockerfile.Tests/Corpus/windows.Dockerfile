# escape=`

FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';"]
ENV TOOL_HOME C:\tool
ENV TOOL_URL="https://example.com/tool.zip" `
    QUOTE="a`"b"
RUN Invoke-WebRequest $Env:TOOL_URL -OutFile tool.zip; `
    Expand-Archive tool.zip -DestinationPath C:\; `
    Remove-Item -Force tool.zip
WORKDIR C:\tool
COPY config\ C:\tool\config\
ENTRYPOINT C:\tool\tool.exe --config C:\tool\config
