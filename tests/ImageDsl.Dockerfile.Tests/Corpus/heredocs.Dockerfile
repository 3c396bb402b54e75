FROM alpine:3.22
RUN <<EOF
set -e
apk add --no-cache curl
# not a comment of the Dockerfile
echo "done" \
  >/dev/null
EOF
RUN <<-'SCRIPT' sh -eu
	echo "$HOME"
	SCRIPT
RUN cat <<ONE >/one && cat <<"TWO" >/two
1 $HOME
ONE
2 $HOME
TWO
RUN echo $((1<<3)) && cat <<< nothing || true
COPY <<motd <<"raw" /etc/conf.d/
Welcome to ${HOSTNAME:-nowhere}, \$5 please
motd
${not} expanded
raw
COPY --chmod=755 <<-EOF /usr/local/bin/run
	#!/bin/sh
	exec "$0"
	EOF
ONBUILD RUN <<EOF
make
EOF
