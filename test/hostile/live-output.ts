import { parse } from "csv-parse/sync";
import { parse as parseYaml } from "yaml";

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

/** Columns of tables whose rows differ. */
function unevenRows(text: string): readonly string[] {
  const tables = text.split(/\n(?!\|)/).map((part) => part.split("\n").filter((line) => line.startsWith("|")));
  const columns = tables.map((rows) => [...new Set(rows.map((row) => row.replaceAll("\\|", "").split("|").length))]);
  return columns.filter(({ length }) => length > 1).map((counts) => `rows of ${counts.join(" and ")} columns`);
}

const inMarkdown: LiveCheck = (text) => {
  const prose = markdownProse(text);
  return [
    ...inTerminal(text),
    ...tagsBeside(prose, ["details", "summary", "code", "br"]),
    ...found(prose, /\]\s?[([]/, "a link"),
    ...found(prose, /(?:^|\W)@[a-z\d]/i, "a mention"),
    ...unevenRows(text),
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

const isNumber = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

const inSheet: LiveCheck = (text) => {
  const rows = parse(text, { relax_column_count: true }) as string[][];
  const widths = new Set(rows.map(({ length }) => length));
  const cells = rows.flat().filter((cell) => /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) && !isNumber.test(cell));
  return [
    ...cells.map((cell) => `a formula: ${JSON.stringify(cell.slice(0, 80))}`),
    ...(widths.size > 1 ? [`rows of ${[...widths].join(" and ")} cells`] : []),
  ];
};

/** As the reader of go-yaml has them. @source go-yaml v2 and v3, readerc.go */
const unwritable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

const inYaml = (text: string): readonly string[] => {
  try {
    parseYaml(text);
    return found(text, unwritable, "a character that YAML does not take");
  } catch (error) {
    return [`no YAML: ${String(error).slice(0, 200)}`];
  }
};

/** Its programs put variables of their environment in before they read it. @source VictoriaMetrics 1.150, lib/envtemplate */
const forVictoria = (text: string): readonly string[] => [...inYaml(text), ...found(text, /%\{/, "a variable of the environment")];

/** The actions that alerts are written with: what was measured, which device, and two braces. */
const ownActions = new Set(["$labels.device", "$labels.instance", "humanizeDuration $value", "humanize $value", '"{{"']);
const isOwnAction = (action: string) => ownActions.has(action) || /^printf "%\.\d[fg]" \$value$/.test(action);

/** What is live in a text that vmalert takes for a template of Go, which begins a new action at any two braces. */
function actionsIn(text: string): readonly string[] {
  const actions = [...text.matchAll(/\{\{((?:"\{\{"|(?!\}\})[\s\S])*)(?:\}\}|$)/g)].map(([, action = ""]) => action.trim());
  return actions.filter((action) => !isOwnAction(action)).map((action) => `an action of a template: ${action.slice(0, 80)}`);
}

interface WrittenRule {
  readonly record?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Labels of a recording rule are read as templates and never filled in: no two braces can stand there. */
const inRules: LiveCheck = (text) => {
  const wrong = forVictoria(text);
  if (wrong.length > 0) return wrong;
  const { groups } = parseYaml(text) as { readonly groups: readonly { readonly rules: readonly WrittenRule[] }[] };
  const rules = groups.flatMap((group) => group.rules);
  return rules.flatMap(({ record, labels = {}, annotations = {} }) =>
    Object.values({ ...annotations, ...labels }).flatMap((said) =>
      record !== undefined && said.includes("{{") ? [said] : actionsIn(said),
    ),
  );
};

/** The page of runbooks has anchors and links to them, and no others. */
const inRunbook: LiveCheck = (text) =>
  inMarkdown(text.replace(/^<a id="[\w.-]+"><\/a>$/gm, "").replace(/^\| \[((?:[^\]\\]|\\.)*)\]\(#[\w.-]+\) \|/gm, "| $1 |"));

const calendarLine = /^(?:[A-Z][A-Z-]*)(?:;[^:]*)?:/;
const calendarParts = new Set(["VCALENDAR", "VEVENT"]);

/** @source RFC 5545, 3.1: lines are folded by a blank, and each begins with its property */
const inCalendar: LiveCheck = (text) => {
  const lines = text
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .filter((line) => line !== "");
  const parts = lines.flatMap((line) => /^BEGIN:(.*)$/.exec(line)?.[1] ?? []);
  return [
    ...lines
      .filter((line) => !calendarLine.test(line) || /[\r\n]/.test(line))
      .map((line) => `a line that is no property: ${JSON.stringify(line.slice(0, 80))}`),
    ...parts.filter((part) => !calendarParts.has(part)).map((part) => `a component ${part}`),
    ...found(text, controls, "a control character"),
    ...lines
      .filter((line) => /^(?:ATTACH|ATTENDEE|ORGANIZER|URL|TRIGGER|ACTION)\b/.test(line))
      .map((line) => `a property that acts: ${line.slice(0, 80)}`),
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
  rules: inRules,
  victoria: forVictoria,
  yaml: inYaml,
  runbook: inRunbook,
  sheet: inSheet,
  calendar: inCalendar,
};
