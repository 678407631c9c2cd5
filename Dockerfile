# docker build --tag conform .
# docker run --rm --volume "$PWD:/work" conform run --iut ./my-build.mts --out out
FROM node:24-bookworm-slim

# chromium is for pictures of the pages, and is large: --build-arg CHROMIUM=true
ARG CHROMIUM=false
RUN apt-get update \
 && apt-get install --yes --no-install-recommends adb ca-certificates git oathtool $(if [ "$CHROMIUM" = true ]; then echo chromium; fi) \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /opt/conform
RUN chown node:node /opt/conform && install --directory --owner=node --group=node /work
USER node
COPY --chown=node:node package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund && npm cache clean --force
COPY --chown=node:node . .

WORKDIR /work
ENTRYPOINT ["node", "/opt/conform/cli/conform.js"]
CMD ["--help"]
