# syntax=docker/dockerfile:1
# check=skip=JSONArgsRecommended

# A service in two stages.

ARG DOTNET=10.0
# build compiles the service
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:${DOTNET} AS build
ARG TARGETARCH
WORKDIR /src
COPY --link ["Service/Service.csproj", "Service/"]
RUN --mount=type=cache,id=nuget,target=/root/.nuget/packages \
    --mount=type=secret,id=feed,env=FEED_TOKEN,required \
    dotnet restore -a "${TARGETARCH/amd64/x64}" Service
COPY . .
# the tests have run by now
RUN --network=none --mount=type=cache,id=nuget,target=/root/.nuget/packages dotnet publish -a $TARGETARCH --no-restore -o /app Service \
    # symbols go elsewhere
    && find /app -name '*.pdb' -delete

FROM mcr.microsoft.com/dotnet/aspnet:${DOTNET}
LABEL org.opencontainers.image.title="Service" \
      org.opencontainers.image.description="A \"service\" that costs \$5"
ENV ASPNETCORE_HTTP_PORTS=8080 \
    DOTNET_gcServer=1
EXPOSE 8080/tcp
COPY --from=build --chown=1654:1654 --chmod=u=rwX,go=rX /app /app
USER 1654
HEALTHCHECK --interval=10s --timeout=2s --start-period=1m30s --retries=5 CMD ["/app/healthcheck", "http://localhost:8080/health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["dotnet", "/app/Service.dll"]
