import { parse } from "csv-parse/sync";

/** What a program or a page would do by a text that should say something only, a sentence each; none when it is inert. */
export type LiveCheck = (text: string) => readonly string[] | Promise<readonly string[]>;

const controls = /[^\P{Cc}\t\n\r]/u;
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const commands = /^\s*::|##\w*\[/m;

function found(text: string, pattern: RegExp, what: string): readonly string[] {
  const match = pattern.exec(text);
  return match ? [`${what}: ${JSON.stringify(text.slice(Math.max(0, match.index - 60), match.index + 60))}`] : [];
}

const inTerminal = (text: string) => [
  ...found(text, controls, "a control character"),
  ...found(text, turning, "a character that turns the text"),
];

/** The allowed tags are those that the format writes itself. */
function tagsBeside(text: string, allowed: readonly string[]): readonly string[] {
  const tags = [...text.matchAll(/<\/?([a-z!?][^\s>/]*)[^>]*>?/gi)].filter(
    ([tag, name = ""]) => !(allowed.includes(name.toLowerCase()) && /^<\/?[a-z]+(?: open)?>$/.test(tag)),
  );
  return tags.slice(0, 2).map(([tag]) => `a tag: ${tag.slice(0, 80)}`);
}

/** Markdown without what is shown as it stands: code, and characters behind a backslash. */
function markdownProse(text: string): string {
  return text
    .replace(/<code>[^<\n]*<\/code>/g, " x ")
    .replace(/\\[!-/:-@[-`{-~]/g, "")
    .replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, " x ");
}

const inMarkdown: LiveCheck = (text) => {
  const prose = markdownProse(text);
  const rows = text.split("\n").filter((line) => line.startsWith("|"));
  const columns = new Set(rows.map((row) => row.replaceAll("\\|", "").split("|").length));
  return [
    ...inTerminal(text),
    ...tagsBeside(prose, ["details", "summary", "code", "br"]),
    ...found(prose, /\]\s?[([]/, "a link"),
    ...found(prose, /(?:^|\W)@[a-z\d]/i, "a mention"),
    ...(columns.size > 1 ? [`rows of ${[...columns].join(" and ")} columns`] : []),
  ];
};

const elements = new Set(["testsuites", "testsuite", "properties", "property", "testcase", "failure", "error", "skipped", "system-out"]);

/** Read by libxml2, the parser below GitLab's, which is loaded here as it loads itself: not at once. */
const inXml: LiveCheck = async (text) => {
  const { XmlDocument } = await import("libxml2-wasm");
  try {
    const document = XmlDocument.fromString(text);
    const names = document.root.find("//*").map((node) => ("name" in node ? String(node.name) : ""));
    const written = Number(document.root.attrs.find(({ name }) => name === "tests")?.value);
    const cases = names.filter((name) => name === "testcase").length;
    document.dispose();
    return [
      ...names.filter((name) => !elements.has(name)).map((name) => `an element ${name}`),
      ...(written === cases ? [] : [`${written} tests but ${cases} cases`]),
    ];
  } catch (error) {
    return [`not well formed: ${String(error).slice(0, 200)}`];
  }
};

const inJson = (text: string): readonly string[] => {
  try {
    JSON.parse(text);
    return found(text, /[^\P{Cc}\n\x7f-\x9f]/u, "a control character");
  } catch (error) {
    return [`no JSON: ${String(error).slice(0, 200)}`];
  }
};

/** Messages in plain text may hold links of the form `[text](target)`. @source SARIF 2.1.0, 3.11.6 */
const inSarif: LiveCheck = (text) => {
  const json = inJson(text);
  if (json.length > 0) return json;
  const texts: string[] = [];
  JSON.parse(text, (key: string, value: unknown) => {
    if (["text", "markdown"].includes(key) && typeof value === "string") texts.push(value);
    return value;
  });
  return texts.flatMap((one) => found(one.replace(/\\[[\]\\]/g, ""), /\]\(/, "a link in a message"));
};

const inWorkflow: LiveCheck = (text) => [
  ...inTerminal(text),
  ...text
    .split("\n")
    .flatMap((line) =>
      line === "" || /^::(?:error|warning|notice) title=[^:\r]*::/.test(line)
        ? []
        : [`a line that is no annotation: ${line.slice(0, 120)}`],
    ),
];

const inPage: LiveCheck = (text) => [
  ...found(text, /<script[^>]*>[^<]*(?:alert|hostile)/i, "a script"),
  ...found(text, /<(?:img|iframe|object|embed|base|link|form|input)\b[^>]*(?:hostile|onerror|javascript)/i, "a tag that acts"),
  ...found(text, /<[a-z][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*\son\w+\s*=/i, "a handler"),
  ...found(text, /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|data:text|vbscript)/i, "an address that runs"),
  ...inTerminal(text),
];

const inSheet: LiveCheck = (text) => {
  const rows = parse(text, { relax_column_count: true }) as string[][];
  const widths = new Set(rows.map(({ length }) => length));
  const cells = rows.flat().filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell));
  return [
    ...cells.map((cell) => `a formula: ${JSON.stringify(cell.slice(0, 80))}`),
    ...(widths.size > 1 ? [`rows of ${[...widths].join(" and ")} cells`] : []),
  ];
};

/** What is asked of each format. */
export const liveChecks: Readonly<Record<string, LiveCheck>> = {
  text: (text) => [...inTerminal(text), ...found(text, commands, "a command of a CI")],
  json: inJson,
  sarif: inSarif,
  junit: inXml,
  github: inWorkflow,
  gitlab: inJson,
  markdown: inMarkdown,
  cdk: inJson,
  html: inPage,
  fleet: inPage,
  "bill-csv": inSheet,
  "bill-json": inJson,
};
