from debian:12-slim as Base
maintainer Somebody <somebody@example.com>
env PATH /opt/tool/bin:$PATH
ENV GREETING hello   "world" $USER
RUN set -eux; \
	savedAptMark="$(apt-mark showmanual)"; \
	apt-get update; \

	for pkg in curl \
# a comment in between \
	   git; do apt-get install -y --no-install-recommends "$pkg"; done; \
	if [ -n "${DEBUG:-}" ]; then echo "debug"; else :; fi
VOLUME /data /logs
expose 80 443/tcp 8000-8010/udp
WORKDIR /opt/my tool
ADD --checksum=sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 https://example.com/tool.tar.gz /opt/
ONBUILD COPY --chown=$USER . /src
ONBUILD RUN make
CMD exec tool --serve
