import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type NodeDesign, PropsError } from "cdktf-edge-node";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { ChangedSnapshots } from "../../constructs/studies/snapshot/snapshot";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { readSiteFile } from "../../site-files/site-file";
import { fresh } from "../support/kept/kept-studies";

const length = 400_000;
const folder = mkdtempSync(join(tmpdir(), "long-values-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts as long as a file in the place of one: words, the text with letters behind it, its number with digits behind it. */
const longTexts: readonly ((text: string) => string)[] = [
  () => "a b ".repeat(length / 4),
  (text) => `${text}${"x".repeat(length)}`,
  (text) => text.replace(/\d/, (digit) => `${digit}${"0".repeat(length)}`),
];

type Steps = readonly (string | number)[];

/** Every text of data by its path, but for one that stands below the same two keys as another. */
function differentTexts(data: unknown) {
  const byKeys = textsOf(data).map(
    (one) =>
      [
        one.path
          .filter((step) => typeof step === "string")
          .slice(-2)
          .join("."),
        one,
      ] as const,
  );
  return [...new Map(byKeys).values()];
}

function textsOf(data: unknown, path: Steps = []): readonly { readonly path: Steps; readonly text: string }[] {
  if (typeof data === "string") return [{ path, text: data }];
  if (Array.isArray(data)) return data.flatMap((item, i) => textsOf(item, [...path, i]));
  if (!isPlain(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

/** The data with another value at a path. */
function changed(data: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(data)) return data.map((item, i) => (i === step ? changed(item, rest, value) : item));
  return { ...(data as object), [step]: changed((data as Record<string, unknown>)[step], rest, value) };
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The message and the problems of what is refused, each with its path. */
function saidOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return [error.message, ...error.problems.map(({ path, message }) => `${path}: ${message}`)];
  }
}

/** Where a text is said that is too long, with its beginning. */
function tooLong(data: unknown, read: (data: unknown) => unknown): readonly string[] {
  return differentTexts(data).flatMap(({ path, text }) =>
    longTexts
      .map((long) => long(text))
      .filter((long) => long !== text) // of a text without a number nothing is behind it
      .flatMap((long) =>
        saidOf(() => fresh(() => read(changed(data, path, long))))
          .filter((said) => !(said.length <= 2000))
          .map((said) => `${path.join(".")}: ${said.slice(0, 120)} (${said.length})`),
      ),
  );
}

const ownSite: unknown = parse(readFileSync("examples/own-site.yaml", "utf8"));

function readSite(data: unknown) {
  const file = join(folder, "site.yaml");
  writeFileSync(file, JSON.stringify(data));
  return readSiteFile(file);
}

/** The data with a key as long as a file at a path. */
function withKey(data: unknown, path: Steps): unknown {
  const at = path.reduce((value, step) => (value as Record<string, unknown>)[step], data);
  return changed(data, path, { ...(at as object), ["x".repeat(length)]: 1 });
}

const designs = Object.entries({ lagosSolarHybrid });

describe("refusals of values of 400,000 characters", () => {
  it.each(designs)("a refusal has at most 2,000 characters, whatever text of %s is long", (_, { site, ...design }) => {
    const snapshots = new ChangedSnapshots("my-site", site, design); // parses what is changed, as snapshot() parses all
    expect(tooLong(design, (changedDesign) => snapshots.of(changedDesign as NodeDesign))).toEqual([]);
  });

  it("a refusal has at most 2,000 characters, whatever text of a site file is long", () => {
    expect(tooLong(ownSite, readSite)).toEqual([]);
  });

  it.each([[], ["site"], ["compute", "racks", 0]])("a refusal has at most 2,000 characters where a key of %j is long", (...path: Steps) => {
    const [message = ""] = saidOf(() => readSite(withKey(ownSite, path)));
    expect(message).toMatch(/characters left out|\(400,000 characters\)/);
    expect(message.length).toBeLessThanOrEqual(2000);
  });
});
