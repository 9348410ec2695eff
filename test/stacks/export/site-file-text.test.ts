import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readYaml } from "../../../constructs/props/yaml/positioned-yaml";
import { comments, siteFileTexts } from "../../../stacks/export/site-file-text";

const given = (props: Readonly<Record<string, unknown>>) => ({ site: "hub", stack: "hub", props, lost: [], held: [] });
const textOf = (props: Readonly<Record<string, unknown>>, name = "hub") => siteFileTexts(given(props), name).text;

/** Texts that some version of YAML takes for something else, or that would end what they stand in. */
const texts = [
  ..."0.9 1:30 yes no on off N y true null ~ 2026-11-25 0o12 012 0x1F 1_000 .5 +5 1e3 .inf 12:30:45 10.0.0.7 << = {n} *x &x !x %x @x `x - ? [ { #x".split(
    " ",
  ),
  ...[
    "",
    " begins",
    "ends ",
    "a: b",
    "a #b",
    "two\nlines",
    "two\nlines\n",
    "three\n\n\n",
    "\tb",
    "\u0007",
    "\r\n",
    "é 测",
    "'",
    '"',
    "\\n",
  ],
];

describe("siteFileTexts()", () => {
  it("is read back as it was, by both versions of YAML", () => {
    const props = { compute: { texts, keys: Object.fromEntries(texts.filter((text) => text !== "<<").map((text) => [text, 1])) } };
    expect(readYaml(textOf(props), "hub.yaml").value).toEqual(props);
    expect(parse(textOf({ texts }), { version: "1.1" })).toEqual({ texts });
  });

  it("is read back as it was, whatever the props are", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const props = { compute: value };
        expect(readYaml(textOf(props), "hub.yaml").value).toEqual(JSON.parse(JSON.stringify(props)));
      }),
    );
  });

  it("keeps the order of the props, gives a repeated value whole, and short lists a line", () => {
    const source = { mark: "declared" };
    const curve = [
      [0, 0.9],
      [1, 0.94],
    ];
    expect(textOf({ power: { b: source, a: source, curve }, compute: {} })).toBe(
      "power:\n  b:\n    mark: declared\n  a:\n    mark: declared\n  curve:\n    - [0, 0.9]\n    - [1, 0.94]\ncompute: {}\n",
    );
  });

  it("names the site where its file does not, and its weather, which stands beside it as JSON", () => {
    const { text, beside } = siteFileTexts({ ...given({ site: { country: "SA" } }), weather: { hours: [1] } }, "other");
    expect(text).toBe("name: hub\nsite:\n  country: SA\n  weather:\n    file: other.weather.json\n");
    expect(beside).toEqual([{ name: "other.weather.json", text: '{"hours":[1]}\n' }]);
    expect(textOf({}, "hub.site")).toBe("{}\n");
  });
});

describe("siteFileTexts() with a design", () => {
  const props = { site: { country: "SA", promises: { feeds: "N" } }, policy: { packs: ["strict"] }, power: {}, dockerHost: "ssh://a" };
  const split = (of: Readonly<Record<string, unknown>>) => siteFileTexts({ ...given(of), weather: { hours: [1] } }, "hub", "shared.yaml");

  it("writes modules, policy and promises into the design, and location and deployment into the site", () => {
    const { text, beside } = split(props);
    expect(text).toBe("design: shared.yaml\nsite:\n  country: SA\n  weather:\n    file: hub.weather.json\ndockerHost: ssh://a\n");
    expect(beside.at(-1)).toEqual({
      name: "shared.yaml",
      text: 'site:\n  promises:\n    feeds: "N"\npolicy:\n  packs: [strict]\npower: {}\n',
    });
  });

  it("writes no site into the design without promises", () => {
    expect(split({ site: { country: "SA" }, power: {} }).beside.at(-1)?.text).toBe("power: {}\n");
  });
});

describe("comments()", () => {
  it("keeps each on its line, whatever it says", () => {
    expect(comments(["a\nsite: b", "c"])).toBe("# a site: b\n# c\n\n");
  });
});
