#!/usr/bin/env node
// Stand-in for Prisma's native `schema-engine` executable: the same engine, compiled to
// WebAssembly (npm: @prisma/schema-engine-wasm), driving Postgres through @prisma/adapter-pg.
// The Prisma CLI starts it through PRISMA_SCHEMA_ENGINE_BINARY and talks JSON-RPC over stdio.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import readline from 'node:readline';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';

const require = createRequire(import.meta.url);
const { values: opt, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean', short: 'V' },
  },
});

global.PRISMA_WASM_PANIC_REGISTRY = {
  message: '',
  set_message(m) {
    this.message = m;
  },
};
const wasmFile = path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg')), 'schema_engine_bg.wasm');
const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { './schema_engine_bg.js': glue });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

if (opt.version) {
  console.log(`schema-engine-cli ${glue.version()} (wasm)`);
  process.exit(0);
}

const ds = opt.datasource ? JSON.parse(opt.datasource) : {};
// pg lets a connection string win over `database`, so give the adapter plain fields:
// its shadow database would otherwise be the real one.
function pgConfig(url) {
  const u = new URL(url);
  const ssl = u.searchParams.get('sslmode');
  return {
    Client: CatalogueClient,
    host: u.searchParams.get('host') ?? decodeURIComponent(u.hostname),
    port: Number(u.port || 5432),
    user: decodeURIComponent(u.username),
    password: decodeURIComponent(u.password),
    database: decodeURIComponent(u.pathname.slice(1)) || undefined,
    ssl: ssl && ssl !== 'disable' ? { rejectUnauthorized: ssl.startsWith('verify') } : undefined,
  };
}
// Postgres's catalogue uses the internal type "char" (oid 18), which adapter-pg refuses.
// Pass it through as "char"[] (oid 1002), which it knows, and turn the column type back below.
const relabel = (r) => {
  for (const f of r?.fields ?? []) if (f.dataTypeID === 18) f.dataTypeID = 1002;
  return r;
};
const asChar = (q) => {
  const raw = q.queryRaw.bind(q);
  q.queryRaw = async (x) => {
    const r = await raw(x);
    r.columnTypes = r.columnTypes.map((t) => (t === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : t));
    return r;
  };
  return q;
};
async function connect(cfg, options) {
  const conn = asChar(await new PrismaPg({ ...cfg, max: 1, idleTimeoutMillis: 0 }, options).connect());
  // adapter-pg cuts a script at every ";", which breaks function bodies and string literals, and runs the
  // pieces outside any transaction. Send it whole, as the native engine does: one implicit transaction.
  conn.executeScript = async (script) => {
    try {
      await conn.underlyingDriver().query(script);
    } catch (e) {
      conn.onError(e);
    }
  };
  const begin = conn.startTransaction.bind(conn);
  conn.startTransaction = async (...a) => asChar(await begin(...a));
  return conn;
}
class CatalogueClient extends pg.Client {
  query(...args) {
    const cb = args.at(-1);
    if (typeof cb === 'function') {
      args[args.length - 1] = (err, res) => cb(err, relabel(res));
      return super.query(...args);
    }
    const out = super.query(...args);
    return typeof out?.then === 'function' ? out.then(relabel) : out;
  }
}
const schemaOf = (url) => new URL(url).searchParams.get('schema') ?? undefined;
function adapterFor(url) {
  const cfg = pgConfig(url);
  const options = { schema: schemaOf(url) };
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(cfg, options),
    // adapter-pg's own version drops the shadow database while still connected to it.
    async connectToShadowDb() {
      const database = `prisma_migrate_shadow_db_${randomUUID()}`;
      const admin = new pg.Client(cfg);
      await admin.connect();
      await admin.query(`CREATE DATABASE "${database}"`);
      const shadow = await connect({ ...cfg, database });
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await admin.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
        await admin.end();
      };
      return shadow;
    },
  };
}

function errorPayload(e) {
  const panic = global.PRISMA_WASM_PANIC_REGISTRY.message;
  if (e instanceof WebAssembly.RuntimeError || panic)
    return { code: 4466, message: panic || e.message, data: { is_panic: true, message: panic || e.message, backtrace: e.stack } };
  let p = e?.message ?? String(e);
  let code = e?.code;
  try {
    const j = JSON.parse(p);
    p = j.message ?? p;
    code ??= j.error_code ?? j.code;
  } catch {}
  return {
    code: 4466,
    message: 'An error happened. Check the data field for details.',
    data: { is_panic: false, message: p, error_code: code, meta: e?.meta },
  };
}
const log = (level, fields) =>
  process.stderr.write(JSON.stringify({ timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }) + '\n');

if (positionals[0] === 'cli') {
  const cfg = pgConfig(ds.url);
  const cmd = positionals[1];
  process.stderr.write('\n'); // the CLI skips the first line
  const c = new pg.Client(cmd === 'can-connect-to-database' ? cfg : { ...cfg, database: 'postgres' });
  try {
    await c.connect();
    if (cmd === 'create-database') await c.query(`CREATE DATABASE ${c.escapeIdentifier(cfg.database)}`);
    else if (cmd === 'drop-database') await c.query(`DROP DATABASE ${c.escapeIdentifier(cfg.database)}`);
    await c.end();
    process.exit(0);
  } catch (e) {
    const known = { '3D000': 'P1003', '28P01': 'P1000', ECONNREFUSED: 'P1001', ENOTFOUND: 'P1001' }[e.code] ?? 'P1011';
    log('ERROR', { message: e.message, is_panic: false, error_code: known });
    process.exit(1);
  }
}

const models = () => opt.datamodels?.map((f) => [f, readFileSync(f, 'utf8')]);
let started;
const engine = () =>
  (started ??= glue.SchemaEngine.new(
    { datamodels: models() },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapterFor(ds.url || 'postgresql://127.0.0.1:1/none')),
  ));

async function call(method, params = {}) {
  const e = await engine();
  if (method === 'getDatabaseVersion') return e.version(params);
  // These two read the migrations' end state from a cache that only devDiagnostic fills
  // (without it: "shadow DB must be provided through an external factory").
  if (method === 'evaluateDataLoss' || method === 'createMigration')
    await e.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  return e[method](params);
}

const send = (o) => process.stdout.write(JSON.stringify({ jsonrpc: '2.0', ...o }) + '\n');
const rl = readline.createInterface({ input: process.stdin });
let pending = Promise.resolve();
rl.on('line', (line) => {
  if (!line.trim()) return;
  const { id, method, params } = JSON.parse(line);
  if (method === undefined) return; // reply to our `print`
  pending = pending.then(async () => {
    try {
      let result = await call(method, params);
      if (method === 'diff' && result.stdout != null) {
        send({ id: 10_000 + Number(id), method: 'print', params: { content: result.stdout.replace(/\n$/, '') } });
        result = { exitCode: result.exitCode };
      }
      send({ id, result: result ?? null });
    } catch (err) {
      if (process.env.DEBUG_SCHEMA_ENGINE) console.error(err);
      send({ id, error: errorPayload(err) });
    }
  });
});
rl.on('close', () => pending.then(() => process.exit(0)));
