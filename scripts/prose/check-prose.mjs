import { readFileSync, writeFileSync } from "node:fs";
import { main } from "markdownlint-cli2";
import configuration from "../../.markdownlint-cli2.cjs";

// Texts that are older than a rule have breaches of it, which are counted by rule and page. More fail, and so do fewer: the counts go down with the texts.
// `--write` lowers them, and takes those of a row that is new in the glossary as they are.
const list = "scripts/prose/breaches.json";
const allowed = JSON.parse(readFileSync(list, "utf8"));

/** Breaches by rule and page, as markdownlint finds them. */
const found = {};
const sort = ({ results }) => {
  for (const breach of results) {
    const [rule, page] = [breach.ruleNames[0], breach.fileName];
    found[rule] ??= {};
    found[rule][page] = [...breachesOf(rule, page), breach];
  }
};
await main({ argv: [], logError: say, optionsOverride: { outputFormatters: [[sort]] } });

if (process.argv.includes("--write")) writeFileSync(list, `${JSON.stringify(lower(), null, 2)}\n`);
const problems = keysOf(allowed, found).flatMap((rule) => keysOf(allowed[rule], found[rule]).flatMap((page) => problemsOf(rule, page)));
problems.forEach(say);
process.exitCode = problems.length === 0 ? 0 : 1;

function lower() {
  for (const rule of keysOf(allowed, Object.fromEntries(configuration.customRules.map(({ names }) => [names[0], 0])))) {
    const most = (page) => (allowed[rule] ? (allowed[rule][page] ?? 0) : Number.POSITIVE_INFINITY);
    const counts = keysOf(found[rule]).map((page) => [page, Math.min(breachesOf(rule, page).length, most(page))]);
    allowed[rule] = Object.fromEntries(counts.filter(([, count]) => count > 0));
  }
  return Object.fromEntries(keysOf(allowed).map((rule) => [rule, allowed[rule]]));
}

function problemsOf(rule, page) {
  const [breaches, most] = [breachesOf(rule, page), allowed[rule]?.[page] ?? 0];
  if (breaches.length < most)
    return [`${page}: "${rule}" is there ${breaches.length} times, not ${most}: run npm run check:prose -- --write`];
  if (breaches.length === most) return [];
  return breaches.map(({ lineNumber, errorRange, errorContext, ruleDescription }) => {
    const place = `${page}:${lineNumber}:${errorRange?.[0] ?? 1}`;
    return `${place}: "${errorContext ?? rule}": ${ruleDescription} (${breaches.length} on this page, at most ${most})`;
  });
}

function breachesOf(rule, page) {
  return found[rule]?.[page] ?? [];
}

function keysOf(...records) {
  return [...new Set(records.flatMap((record) => Object.keys(record ?? {})))].sort();
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
