# One image for every part of the hub; which part a container is, its command says (docker-compose.yml).
FROM node:22-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY gateway gateway
COPY subgraphs subgraphs
COPY start start
RUN node start/ensure.mjs

FROM node:22-slim AS packages
WORKDIR /hub
COPY package.json package-lock.json ./
# Without the embedded PostgreSQL, which is optional in each of its systems: containers have a server of their own.
RUN npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /hub
COPY --from=packages /hub/node_modules node_modules
COPY package.json LICENSE ./
# What is read beside the code: schemas, migrations, lists of places, the composed supergraph.
COPY gateway gateway
COPY subgraphs subgraphs
COPY start start
COPY --from=build /hub/dist dist
# Where prepare tells the gateways of the demo world; a volume takes over that whoever runs it may write there.
RUN mkdir -m 1777 /world
USER node
CMD ["node", "dist/start/part/balancer.js"]
