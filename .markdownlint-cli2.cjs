const { readFileSync } = require("node:fs");
const { join } = require("node:path");

// Rows of the glossary that begin with words in code, which are not said; what is said instead stands beside them.
const rows = readFileSync(join(__dirname, "docs/glossary.md"), "utf8").matchAll(/^\| (`[^|]*`) *\| (.*?) *\|/gm);

function ruleOf([, not, say]) {
  const names = not.replaceAll("`", "").trim().split(", ");
  const words = new RegExp(`(?<![\\w-])(?:${names.join("|").replaceAll(" ", "\\s+")})(?![\\w-])`, "gi");
  const check = ({ lines }, onError) => {
    for (const { 0: found, index } of proseOf(lines).matchAll(words)) {
      const before = proseOf(lines).slice(0, index).split("\n");
      onError({ lineNumber: before.length, context: found.replace(/\s+/, " "), range: [before.at(-1).length + 1, 1] });
    }
  };
  return { names: [names[0]], description: `say ${say}`, tags: ["glossary"], parser: "none", function: check };
}

const prose = new WeakMap();

/** A page with dots for its code and for where its links lead: made once for all rules. */
function proseOf(lines) {
  const code = /^ *(```|~~~).*?^ *\1|`[^`]*`|\]\([^)]*\)/gms;
  if (!prose.has(lines))
    prose.set(
      lines,
      lines.join("\n").replace(code, (text) => text.replace(/[^\n]/g, "·")),
    );
  return prose.get(lines);
}

// Pages that a person writes, of those that the package holds. Other pages are written from sources, where their words are mended.
module.exports = {
  globs: ["*.md", "docs/**/*.md", "examples/**/*.md", "images/*.md", "testing/*.md"],
  gitignore: true,
  config: { MD013: false, MD060: false }, // a paragraph is one line, however long; Biome aligns tables
  customRules: [...rows].map(ruleOf),
  noBanner: true,
  noProgress: true,
};
