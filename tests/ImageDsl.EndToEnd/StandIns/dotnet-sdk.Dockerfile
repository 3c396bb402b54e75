# Stand-in for mcr.microsoft.com/dotnet/sdk:10.0, made from the folders of an installed SDK, which are the build context.
FROM debian:13.1-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libicu76 libssl3t64 libstdc++6 tzdata zlib1g \
    && rm -rf /var/lib/apt/lists/*
COPY . /usr/share/dotnet/
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
ENV DOTNET_CLI_TELEMETRY_OPTOUT=true DOTNET_NOLOGO=true DOTNET_RUNNING_IN_CONTAINER=true
