import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { valueAt, withValueAt } from "../../../../constructs/changes/at-path";
import type { Path } from "../../../../constructs/props/problems/path";
import { readYaml } from "../../../../constructs/props/yaml/positioned-yaml";
import { editedText } from "../../../../site-files/patch/text/edited-text";

/** The text with values at paths; undefined takes a key out. */
function edited(text: string, values: readonly (readonly [path: Path, value: unknown])[], file = "site.yaml"): string {
  const before = readYaml(text, file).value;
  return editedText(
    text,
    file,
    before,
    values.reduce((whole, [path, value]) => withValueAt(whole, path, value), before),
  );
}

const yaml = `# Site of the south
cooling:   # all of it

    dryCoolers:
        count: 2      # one stands by
        setpoint: '30 °C'
        table: [ [1, 2], [3, 4] ]
        # duty: 1
    room: { lights: 200 W,  heater: 3 kW } # by day
power:
    circuits:
        - name: it  # racks
          serves: [rack-1]
        - { name: pumps, serves: [facility-pump] }
`;

describe("editedText()", () => {
  it("changes a value alone, and keeps its quotes and what is noted beside it", () => {
    expect(
      edited(yaml, [
        [["cooling", "dryCoolers", "count"], 3],
        [["cooling", "dryCoolers", "setpoint"], "31 °C"],
        [["cooling", "dryCoolers", "table", 1, 0], 2.5],
      ]),
    ).toBe(yaml.replace("count: 2", "count: 3").replace("30 °C", "31 °C").replace("[3, 4]", "[2.5, 4]"));
  });

  it("adds a key at the end of its map, and an item at the end of its list, laid out as what stands there", () => {
    const circuit = { name: "spare", breaker: { rating: "16 A" }, serves: ["rack-2"] };
    expect(
      edited(yaml, [
        [["cooling", "dryCoolers", "duty"], 1],
        [["cooling", "room", "controls"], "300 W"],
        [["power", "circuits", 0, "serves", 1], "rack-2"],
        [["power", "circuits", 0, "cable"], { section: "4 mm²", length: "9 m" }],
        [["power", "circuits", 2], circuit],
      ]),
    ).toBe(
      yaml
        .replace("[3, 4] ]\n", "[3, 4] ]\n        duty: 1\n")
        .replace("heater: 3 kW }", "heater: 3 kW, controls: 300 W }")
        .replace("serves: [rack-1]\n", "serves: [rack-1, rack-2]\n          cable: { section: 4 mm², length: 9 m }\n")
        .concat("        - { name: spare, breaker: { rating: 16 A }, serves: [rack-2] }\n"),
    );
  });

  it("adds a line to brackets that have lines, with a comma where the others have one", () => {
    const add = (text: string) => edited(text, [[["a", "d"], 3]]);
    expect(add("a: {\n  b: 1, # one\n  c: 2 # two\n}\n")).toBe("a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n");
    expect(add("a: {\n  b: 1,\n  c: 2,\n}\n")).toBe("a: {\n  b: 1,\n  c: 2,\n  d: 3,\n}\n");
    expect(add("a: {\n  b: 1,\n  c: 2 }\n")).toBe("a: {\n  b: 1,\n  c: 2,\n  d: 3 }\n");
    expect(add("a: {\n  b: 1,\n  c: 2, }\n")).toBe("a: {\n  b: 1,\n  c: 2,\n  d: 3, }\n");
    expect(add("a: {}\n")).toBe("a: { d: 3 }\n");
  });

  it("writes what is too long for a line on several, indented as the file is", () => {
    const source = {
      mark: "declared",
      document: "Data sheet of the maker of these dry coolers",
      owner: "cooling@example.org",
      url: "https://a.example",
    };
    expect(edited(yaml, [[["cooling", "dryCoolers", "source"], source]])).toContain(
      `        source:
            mark: declared
            document: Data sheet of the maker of these dry coolers
            owner: cooling@example.org
            url: https://a.example
`,
    );
  });

  it("takes a key out with its line, and out of brackets with its comma", () => {
    expect(
      edited(yaml, [
        [["cooling", "dryCoolers", "setpoint"], undefined],
        [["cooling", "room", "lights"], undefined],
        [["power", "circuits", 1, "serves"], undefined],
      ]),
    ).toBe(
      yaml
        .replace("        setpoint: '30 °C'\n", "")
        .replace("lights: 200 W,  ", "")
        .replace("name: pumps, serves: [facility-pump]", "name: pumps"),
    );
    expect(edited("a:\n  b: 1 # one\nc: 2\n", [[["a", "b"], undefined]])).toBe("a: {} # one\nc: 2\n");
  });

  it("renames a key whose value stays, where it stands", () => {
    const targets = "targets:\n  pump: 192.0.2.1:9100 # in the hall\n  rack: 192.0.2.2:9100\n";
    const renamed = edited(targets, [
      [["targets", "pump"], undefined],
      [["targets", "pump-1"], "192.0.2.1:9100"],
    ]);
    expect(renamed).toBe(targets.replace("pump:", "pump-1:"));
  });

  it("writes out an alias that changes, and moves an anchor that others use to the first of them", () => {
    const shared = "a: &base # of all\n  kind: water\n  at: &at { low: 1, high: 2 }\nb: *base\nc: [*base, *at]\n";
    expect(edited(shared, [[["b", "kind"], "glycol"]])).toBe(shared.replace("b: *base", "b: { kind: glycol, at: *at }"));
    expect(edited(shared, [[["a", "kind"], "glycol"]])).toBe(
      shared.replace("&base ", "").replace("water", "glycol").replace("b: *base", "b: &base { kind: water, at: *at }"),
    );
    expect(edited(shared, [[["c", 0, "at", "low"], 3]])).toBe(
      shared.replace("[*base, *at]", "[{ kind: water, at: { low: 3, high: 2 } }, *at]"),
    );
    expect(readYaml(edited(shared, [[["a"], undefined]]), "site.yaml").value).toEqual({
      b: { kind: "water", at: { low: 1, high: 2 } },
      c: [
        { kind: "water", at: { low: 1, high: 2 } },
        { low: 1, high: 2 },
      ],
    });
  });

  it("puts into quotes what some version of YAML reads as something else", () => {
    const text = edited("a: 1\n", [
      [["b"], "no"],
      [["c"], "1:30"],
      [["d"], "0.9"],
      [["e"], "a: b # c"],
      [["f"], ["{n}", "a, b", "two\nlines", "$" + "{x}", 'he said "x"', "ü – 漢"]],
      [["12"], true],
    ]);
    expect(readYaml(text, "site.yaml").value).toEqual({
      a: 1,
      b: "no",
      c: "1:30",
      d: "0.9",
      e: "a: b # c",
      f: ["{n}", "a, b", "two\nlines", "$" + "{x}", 'he said "x"', "ü – 漢"],
      12: true,
    });
    expect(text).toContain('b: "no"\nc: "1:30"\nd: "0.9"\n');
  });

  it("keeps JSON as JSON, indented as it is, and a file of one line on one", () => {
    const json =
      '{\n    "cooling": {\n        "count": 2,\n        "table": [[1, 2], [3, 4]]\n    },\n    "racks": [\n        { "name": "a" }\n    ]\n}\n';
    const changes = [
      [["cooling", "count"], 3],
      [["cooling", "duty"], 1],
      [
        ["cooling", "table", 2],
        [5, 6],
      ],
      [["racks", 1], { name: "b", maximum: "9 kW" }],
    ] as const;
    expect(edited(json, changes, "site.json")).toBe(
      json
        .replace('"count": 2', '"count": 3')
        .replace("[3, 4]]", '[3, 4], [5, 6]],\n        "duty": 1')
        .replace('{ "name": "a" }', '{ "name": "a" },\n        { "name": "b", "maximum": "9 kW" }'),
    );
    const one = '{"a":{"b":1},"c":[]}';
    expect(
      edited(
        one,
        [
          [["a", "d"], "x"],
          [["c", 0], 1],
        ],
        "site.json",
      ),
    ).toBe('{"a":{"b":1, "d": "x"},"c":[1]}');
  });

  it("keeps the ends of lines, a byte order mark and a last line without an end", () => {
    const windows = `\uFEFF${yaml.trimEnd().replaceAll("\n", "\r\n")}`;
    const text = edited(windows, [
      [["cooling", "dryCoolers", "duty"], 1],
      [["power", "feeds"], [{ name: "a" }]],
    ]);
    expect(text.startsWith("\uFEFF# Site")).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
    expect(text.endsWith("serves: [facility-pump] }\r\n    feeds: [{ name: a }]")).toBe(true);
  });

  it("says after any changes what it was to say", () => {
    const files = ["examples/own-site.yaml", "examples/one-design/hub.yaml", "examples/one-design/riyadh.yaml"];
    const values = ["50 A", "0.9", 7, true, "no", "x: y", "two\nlines", "", null, [], {}, [[2000, 1]], { name: "{n}", serves: ["a", "ü"] }];
    const change = fc.record({ at: fc.nat(), value: fc.constantFrom(...values), kind: fc.constantFrom("set", "take out", "add") });
    const form = fc.constantFrom("yaml", "windows", "json", "json on one line");
    fc.assert(
      fc.property(fc.constantFrom(...files), form, fc.array(change, { minLength: 1, maxLength: 3 }), (file, as, changes) => {
        const source = readFileSync(file, "utf8");
        const before = readYaml(source, file).value;
        const name = as.startsWith("json") ? "site.json" : "site.yaml";
        const json = JSON.stringify(before, undefined, as === "json" ? 2 : undefined);
        const text = name === "site.json" ? json : as === "windows" ? source.replaceAll("\n", "\r\n") : source;
        const after = changes.reduce((whole, one) => changed(whole, one), before);
        expect(readYaml(editedText(text, name, before, after), name).value).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });
});

/** A value changed at one of the places of a whole. */
function changed(whole: unknown, { at, value, kind }: { readonly at: number; readonly value: unknown; readonly kind: string }): unknown {
  const places = placesIn(whole, []);
  const path = places[at % places.length] ?? [];
  const held = valueAt(whole, path);
  if (kind === "add" && Array.isArray(held)) return withValueAt(whole, [...path, held.length], value);
  if (kind === "add" && typeof held === "object" && held !== null) return withValueAt(whole, [...path, "added key"], value);
  return withValueAt(whole, path, kind === "take out" && typeof path.at(-1) === "string" ? undefined : value);
}

function placesIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length === 0 ? inner : [path, ...inner];
}
