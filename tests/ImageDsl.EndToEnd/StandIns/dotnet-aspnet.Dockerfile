# Stand-in for mcr.microsoft.com/dotnet/aspnet:10.0, made from the folders of an installed SDK, which are the build context.
FROM debian:13.1-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates libicu76 libssl3t64 libstdc++6 tzdata zlib1g \
    && rm -rf /var/lib/apt/lists/*
COPY dotnet /usr/share/dotnet/
COPY host/ /usr/share/dotnet/host/
COPY shared/ /usr/share/dotnet/shared/
RUN ln -s /usr/share/dotnet/dotnet /usr/bin/dotnet
ENV ASPNETCORE_HTTP_PORTS=8080 DOTNET_RUNNING_IN_CONTAINER=true
