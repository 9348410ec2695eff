// Loaded by node in place of tsx, from the folder of a built library: a program of the checkout runs that, and tsx compiles the program's own files alone.
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, renameSync, writeFileSync } = require("node:fs");
const Module = require("node:module");
const { dirname, join, relative, resolve, sep } = require("node:path");
const { cachedDataVersionTag } = require("node:v8");
const { constants, Script } = require("node:vm");
const { isMainThread } = require("node:worker_threads");

const library = join(__dirname, "dist");
const checkout = resolve(__dirname, "../..");
const node = { resolve: Module._resolveFilename, load: Module._extensions[".js"] };
require("tsx/cjs");
const tsx = { resolve: Module._resolveFilename, load: Module._extensions[".js"], compile: Module.prototype._compile };

const isBuilt = (file) => file.startsWith(library + sep);
/** Of what node needs no help with, which tsx would search under every extension, and read. */
const isPlain = (file) => isBuilt(file) || file.includes(`${sep}node_modules${sep}`);

/** What was built of a source of the library; any other file is itself. */
function builtOf(file) {
  const built = join(library, relative(checkout, file).replace(/\.(m?)tsx?$/, ".$1js"));
  return /\.m?tsx?$/.test(file) && isBuilt(built) && existsSync(built) ? built : file;
}

Module._resolveFilename = function (request, parent, ...rest) {
  const from = parent?.filename ?? "";
  if (isBuilt(from) && request.startsWith(".")) {
    const beside = `${join(dirname(from), request)}.js`;
    if (existsSync(beside)) return beside;
  }
  if (isPlain(from)) return node.resolve.call(this, request, parent, ...rest);
  return builtOf(tsx.resolve.call(this, request, parent, ...rest));
};
Module._extensions[".js"] = (module, file) => {
  if (isBuilt(file)) module._compile(readFileSync(file, "utf8"), file);
  else (isPlain(file) ? node : tsx).load(module, file);
};

// To compile the library takes a third of the start of a program: what V8 made of a file is kept beside it, by the content that it was made of.
// It is of one version of V8 with its flags: those of another are in a file of their own.
const keptFile = join(__dirname, `compiled-${cachedDataVersionTag()}`);
const kept = readKept();
const added = new Map();

Module.prototype._compile = function (content, file, format) {
  const known = isPlain(file) && format !== "module" ? scriptOf(content, file) : undefined;
  if (!known) return tsx.compile.call(this, content, file, format);
  const load = (id) => this.require(id);
  const find = Object.assign((id, options) => Module._resolveFilename(id, this, false, options), {
    paths: (id) => Module._resolveLookupPaths(id, this),
  });
  Object.assign(load, { resolve: find, main: process.mainModule, extensions: Module._extensions, cache: Module._cache });
  return known.runInThisContext().call(this.exports, this.exports, load, this, file, dirname(file));
};

/** Undefined for what is no CommonJS, of which node says what is wrong. */
function scriptOf(content, file) {
  const hash = createHash("md5").update(content).digest("base64");
  const [of, cachedData] = kept.get(file) ?? [];
  const options = { filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
  try {
    const script = new Script(Module.wrap(content), of === hash ? { ...options, cachedData } : options);
    if (of !== hash || script.cachedDataRejected) added.set(file, [hash, script]);
    return script;
  } catch {
    return undefined;
  }
}

/** By path: the hash of the content, and what V8 made of it. */
function readKept() {
  try {
    const bytes = readFileSync(keptFile);
    let at = 4 + bytes.readUInt32LE(0);
    const list = JSON.parse(bytes.toString("utf8", 4, at));
    const next = (length) => {
      at += length;
      return bytes.subarray(at - length, at);
    };
    return new Map(list.map(([file, hash, length]) => [file, [hash, next(length)]]));
  } catch {
    return new Map();
  }
}

/** Where much is new: a change of a few files is compiled as fast as it is written. */
if (isMainThread)
  process.on("exit", () => {
    if (added.size < 32) return;
    for (const [file, [hash, script]] of added) kept.set(file, [hash, script.createCachedData()]);
    const head = Buffer.from(JSON.stringify([...kept].map(([file, [hash, data]]) => [file, hash, data.length])));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const part = `${keptFile}.${process.pid}`;
    writeFileSync(part, Buffer.concat([length, head, ...[...kept.values()].map(([, data]) => data)]));
    renameSync(part, keptFile); // whole, whoever reads it meanwhile
  });
