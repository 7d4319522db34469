# The worker in a container: one workspace on a volume, no root, no shell needed.
#   docker build -t otopformsync .
#   docker run --rm -v "$PWD/workspace:/workspace" otopformsync run
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/OtopFormSync.Worker -c Release -o /app -p:PublishReadyToRun=true --use-current-runtime --self-contained false -p:RestoreLockedMode=false -p:UseOfficialGooglePackages=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# Candidates are read from pictures and scans; without these packages pictures are only shown.
RUN apt-get update && apt-get install -y --no-install-recommends tesseract-ocr tesseract-ocr-tha poppler-utils && rm -rf /var/lib/apt/lists/*
RUN mkdir /workspace && chown $APP_UID /workspace
COPY --from=build /app /app
USER $APP_UID
VOLUME /workspace
WORKDIR /workspace
STOPSIGNAL SIGTERM
# Healthy while the worker runs; what it waits for is told by "status".
HEALTHCHECK --interval=5m --timeout=30s --start-period=5m CMD ["dotnet", "/app/otopformsync.dll", "status", "--probe"]
ENTRYPOINT ["dotnet", "/app/otopformsync.dll"]
CMD ["run"]
