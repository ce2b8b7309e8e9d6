import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's CLI wants its native schema engine, which comes from a CDN. Where that download never happened, use the
// WebAssembly build of the same engine from npm (docs/decisions/002-prisma-offline.md).
const engines = path.resolve('node_modules/@prisma/engines');
const native = existsSync(engines) && readdirSync(engines).some((file) => file.startsWith('schema-engine-'));
if (!native) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.resolve('prisma/engine/schema-engine.mjs');

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
