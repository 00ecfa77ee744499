# One image for every process of the hub; docker-compose.yml chooses which by its command.
# Debian: the query planner has no build for musl.
FROM node:24-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /hub
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
COPY --from=build /hub/package.json ./
COPY --from=build /hub/node_modules ./node_modules
COPY --from=build /hub/schema ./schema
COPY --from=build /hub/dist ./dist
USER node
EXPOSE 4000
CMD ["node", "--max-semi-space-size=64", "dist/gateway/main.js"]
