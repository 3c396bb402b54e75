# Stand-in for eclipse-temurin:21-jdk, made from Debian's packages.
FROM debian:13.1-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends openjdk-21-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
