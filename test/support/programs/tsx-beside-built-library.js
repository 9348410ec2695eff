// Loaded by node in place of tsx, from the folder of a built library: a program of the checkout runs that, and tsx compiles the program's own files alone.
const { existsSync } = require("node:fs");
const Module = require("node:module");
const { join, relative, resolve, sep } = require("node:path");

const library = join(__dirname, "dist");
const checkout = resolve(__dirname, "../..");
const node = { resolve: Module._resolveFilename, load: Module._extensions[".js"] };
require("tsx/cjs");
const tsx = { resolve: Module._resolveFilename, load: Module._extensions[".js"] };

const isBuilt = (file) => file.startsWith(library + sep);
/** Of what node needs no help with, which tsx would search under every extension, and read. */
const isPlain = (file) => isBuilt(file) || file.includes(`${sep}node_modules${sep}`);

/** What was built of a source of the library; any other file is itself. */
function builtOf(file) {
  const built = join(library, relative(checkout, file).replace(/\.(m?)tsx?$/, ".$1js"));
  return /\.m?tsx?$/.test(file) && isBuilt(built) && existsSync(built) ? built : file;
}

Module._resolveFilename = function (request, parent, ...rest) {
  if (isPlain(parent?.filename ?? "")) return node.resolve.call(this, request, parent, ...rest);
  return builtOf(tsx.resolve.call(this, request, parent, ...rest));
};
Module._extensions[".js"] = (module, file) => (isPlain(file) ? node : tsx).load(module, file);
