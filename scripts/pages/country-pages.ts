import { countries, type Mark } from "cdktf-edge-node";
import type { CountryProfile } from "cdktf-edge-node/rules";
import { markdownCode, markdownTable, markdownText } from "../../constructs/report/writing/markdown-text";
import { codes } from "../../constructs/site/countries";
import { type FactOfProfile, factsOf } from "../../constructs/site/countries/profile/facts-of";

const folder = "docs/countries";

/** Marks in the order in which they can be trusted. */
const marks = ["verified", "partial", "derived", "declared", "recalled", "unknown"] as const satisfies readonly Mark[];
const used = marks.filter((mark) => mark !== "declared");

const profiles = codes.map((code) => countries[code].profile).sort((one, other) => (one.name < other.name ? -1 : 1));

/** The pages of the countries, one each, with their text by path from the root of the repository. */
export function countryPages(): Readonly<Record<string, string>> {
  return {
    [`${folder}/list.md`]: overview(),
    ...Object.fromEntries(profiles.map((profile) => [`${folder}/${profile.code}.md`, page(profile)])),
  };
}

function overview(): string {
  const counts = profiles.map((profile) => countOf(factsOf(profile)));
  const rows = profiles.map(({ code, name, grid, station }, i) => [
    `[${markdownText(name)}](${code}.md)`,
    markdownCode(code),
    `${grid.lineToLineV.value?.join(" or ") ?? ""} V, ${grid.frequencyHz.value ?? ""} Hz`,
    station ? markdownText(station.name) : "none was read",
    ...used.map((mark) => `${counts[i]?.get(mark) ?? 0}`),
  ]);
  const all = used.map((mark) => `${counts.reduce((sum, count) => sum + (count.get(mark) ?? 0), 0)}`);
  return document(
    "# All countries",
    `What the library knows of ${profiles.length} countries, each fact with its source. [How to read it](README.md).`,
    markdownTable(["country", "code", "grid", "station of its study", ...used], [...rows, ["all", "", "", "", ...all]]),
  );
}

function page(profile: CountryProfile): string {
  const facts = factsOf(profile).filter(({ path }) => !path.startsWith("certification.") && !/station$/i.test(path));
  const { station, mostHumidStation, coldestStation } = profile;
  return document(
    `# ${markdownText(profile.name)}`,
    `${markdownCode(profile.code)} · sources read on ${profile.readOn}${profile.regimes.length > 0 ? ` · shares ${profile.regimes.map(markdownCode).join(", ")}` : ""} · [all countries](list.md)`,
    "## To find out",
    toFindOut(profile),
    "## Facts",
    markdownTable(["fact", "value", "as of", "mark", "source"], facts.filter(isKnown).map(row)),
    "## What must be shown",
    profile.certification.length === 0
      ? "No scheme was read."
      : [
          "[Kinds of parts](../papers.md#kinds-of-parts) says what a word such as `electrical` covers.",
          ...profile.certification.map(scheme),
        ].join("\n\n"),
    ...(station
      ? [
          "## Stations of its study",
          `${markdownText(station.name)}, WMO ${station.wmo}, ${station.elevationM} m: 0.4 % dry bulb ${station.coolingDryBulbC} °C with wet bulb ${station.coolingWetBulbC} °C${station.maximumOf50YearsC === undefined ? "" : `, in 50 years ${station.maximumOf50YearsC} °C`}; 99.6 % dry bulb ${station.heatingDryBulbC} °C. ${source(station.source)} It is never the climate of a site.`,
          ...(mostHumidStation
            ? [
                `The most humid: ${markdownText(mostHumidStation.name)}, WMO ${mostHumidStation.wmo}, ${mostHumidStation.elevationM} m: 0.4 % wet bulb ${mostHumidStation.evaporationWetBulbC} °C, 0.4 % dry bulb ${mostHumidStation.coolingDryBulbC} °C. ${source(mostHumidStation.source)}`,
              ]
            : []),
          ...(coldestStation
            ? [
                `The coldest: ${markdownText(coldestStation.name)}, WMO ${coldestStation.wmo}, ${coldestStation.elevationM} m: 99.6 % dry bulb ${coldestStation.heatingDryBulbC} °C${coldestStation.meanMinimumC === undefined ? "" : `, mean annual minimum ${coldestStation.meanMinimumC} °C`}. ${source(coldestStation.source)}`,
              ]
            : []),
        ]
      : []),
  );
}

/** What nobody read: a list to work off before the first site there. */
function toFindOut(profile: CountryProfile): string {
  const open = factsOf(profile).filter(({ source: { mark } }) => mark === "recalled" || mark === "unknown");
  if (open.length === 0) return "Nothing: every fact was read.";
  return open
    .map((fact) => `- ${markdownCode(propOf(fact.path))}${isKnown(fact) ? `: recalled as ${markdownText(valueText(fact.value))}` : ""}`)
    .join("\n");
}

function scheme({ id, name, authority, subject, scope, requirement, ...more }: CountryProfile["certification"][number]): string {
  const lists = [
    ["its text names", more.names],
    ["may name", more.mayName],
    ["accepts", more.accepts],
  ] as const;
  return [
    `### ${markdownText(name)}`,
    "",
    `${markdownCode(id)} · ${subject} · ${markdownText(authority)}`,
    "",
    `- scope: ${markdownText(scope)}`,
    `- requirement: ${markdownText(requirement)}`,
    ...lists.flatMap(([words, list]) => (list ? [`- ${words}: ${list.map(markdownCode).join(", ")}`] : [])),
    ...(more.validity === undefined ? [] : [`- validity: ${markdownText(more.validity)}`]),
    ...(more.localRepresentative === undefined ? [] : [`- local representative: ${more.localRepresentative ? "needed" : "not needed"}`]),
    ...(more.inCountryTest === undefined ? [] : [`- test in the country: ${more.inCountryTest ? "needed" : "not needed"}`]),
    ...(more.note === undefined ? [] : [`- note: ${markdownText(more.note)}`]),
    `- source: ${source(more.source)}${more.asOf === undefined ? "" : `, as of ${more.asOf}`}`,
  ].join("\n");
}

/** Where a profile writes the fact. */
export function propOf(path: string): string {
  return path.replace(/^(grid\.\w+?)(?:V|Hz)$/, "$1");
}

function row({ path, value, asOf = "", source: from, note }: FactOfProfile): string[] {
  const said = valueText(value);
  return [markdownCode(propOf(path)), markdownText(note === undefined ? said : `${said} (${note})`), asOf, from.mark, source(from)];
}

function source({ document: title, edition, url }: FactOfProfile["source"]): string {
  const words = markdownText(edition === undefined ? title : `${title}, ${edition}`);
  return url === undefined ? words : `[${words}](<${url}>)`;
}

function isKnown({ value }: FactOfProfile): boolean {
  return value !== null;
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  if ("name" in value) return String(value.name);
  return Object.entries(value) // shares of nominal
    .map(([key, inner]) => `${key} ${Number((Number(inner) * 100).toPrecision(6))} %`)
    .join(", ");
}

function countOf(facts: readonly FactOfProfile[]): ReadonlyMap<Mark, number> {
  const count = new Map<Mark, number>();
  for (const { source: from } of facts) count.set(from.mark, (count.get(from.mark) ?? 0) + 1);
  return count;
}

function document(...blocks: readonly string[]): string {
  return `${blocks.join("\n\n")}\n`;
}
