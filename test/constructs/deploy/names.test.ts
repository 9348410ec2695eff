import { Network } from "@cdktf/provider-docker/lib/network";
import { App, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directoryName, engineResourceName, setAddress } from "../../../constructs/deploy/names";
import { absolutePathProblem } from "../../../constructs/services/configuration-file";

const name = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,5}$/);
const nameOn = (site: string, ...parts: readonly string[]) => engineResourceName(new TerraformStack(new App(), site), ...parts);

const kinds = ["service", "files", "prepare"] as const;
const addressOf = (kind: string, text: string) => {
  const element = new Network(new TerraformStack(new App(), "site"), "element", { name: text });
  setAddress(element, kind, text, undefined);
  return element.friendlyUniqueId;
};

describe("engineResourceName()", () => {
  it("engineResourceName() joins the site and its parts with dots, at any depth of constructs", () => {
    const stack = new TerraformStack(new App(), "riyadh-1");
    const deep = new Construct(new Construct(stack, "a"), "b");
    expect(engineResourceName(deep, "agent")).toBe("riyadh-1.agent");
    expect(engineResourceName(stack, "agent", "seed")).toBe("riyadh-1.agent.seed");
  });

  it("engineResourceName() never lets two sites or services meet on one engine", () => {
    expect(nameOn("site-a", "b")).not.toBe(nameOn("site", "a-b"));
    fc.assert(
      fc.property(fc.tuple(name, name), fc.tuple(name, name), ([site, service], [otherSite, otherService]) => {
        const same = site === otherSite && service === otherService;
        expect(nameOn(site, service) === nameOn(otherSite, otherService)).toBe(same);
      }),
    );
  });

  it("engineResourceName() gives names that the engine takes", () => {
    fc.assert(
      fc.property(name, name, (site, service) => {
        expect(nameOn(site, service)).toMatch(/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/);
      }),
    );
  });

  it.each(["a.b", "", "-a", "a b", "${x}"])("engineResourceName() refuses the part %j", (part) => {
    expect(() => nameOn("riyadh-1", part)).toThrow(
      new RangeError(`Name on the engine must be letters, digits, "_" and "-" but is "${part}": rename the stack or the service`),
    );
  });
});

describe("setAddress()", () => {
  const directory = fc
    .array(fc.constantFrom("a", "b", "-", "_", ".", "/", "5f", "\u00e9"), { minLength: 1, maxLength: 6 })
    .map((characters) => `/${characters.join("")}`)
    .filter((path) => absolutePathProblem(path) === undefined);
  const element = fc.tuple(
    fc.constantFrom(...kinds),
    fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,3}$/),
    fc.option(directory, { nil: undefined }),
  );

  it("setAddress() never lets two things of services meet in Terraform, whatever they and their directories are called", () => {
    const of = ([kind, service, path]: readonly [string, string, string | undefined]) =>
      addressOf(kind, path === undefined ? service : `${service}.${directoryName(path)}`);
    fc.assert(
      fc.property(element, element, (one, other) => {
        expect(of(one) === of(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
      { numRuns: 500 },
    );
  });

  it("setAddress() keeps apart what differs by an underscore", () => {
    const twins = [["/a/b"], ["/a__b"], ["/a_/b"], ["/a/_b"], ["/a.b"]].map(([path = ""]) =>
      addressOf("files", `x.${directoryName(path)}`),
    );
    expect(new Set(twins).size).toBe(twins.length);
  });
});

describe("directoryName()", () => {
  it.each([
    ["/collector-data", "collector-data"],
    ["/var/lib/app", "var.lib.app"],
    ["/a.b", "a_2eb"],
    ["/a_b", "a_5fb"],
    ["/\u00e9", "_c3_a9"],
  ])("directoryName() of %s is %s", (directory, expected) => {
    expect(directoryName(directory)).toBe(expected);
  });

  const character = fc.constantFrom("a", "Z", "0", "-", "_", ".", "/", "2", "e", "5", "f", " ", "\u00e9", "\u{1f4e1}", "$", "{", '"');
  const directory = fc
    .array(character, { minLength: 1, maxLength: 8 })
    .map((characters) => `/${characters.join("")}`)
    .filter((path) => absolutePathProblem(path) === undefined);

  it("directoryName() is different for different directories", () => {
    fc.assert(
      fc.property(directory, directory, (one, other) => {
        expect(directoryName(one) === directoryName(other)).toBe(one === other);
      }),
      { numRuns: 2000 },
    );
  });

  it("directoryName() keeps all that is in a directory: it can be read back", () => {
    const readBack = (text: string) =>
      `/${text
        .split(".")
        .map((segment) => decodeURIComponent(segment.replaceAll("_", "%")))
        .join("/")}`;
    fc.assert(
      fc.property(directory, (path) => {
        expect(directoryName(path)).toMatch(/^[a-zA-Z0-9_.-]+$/);
        expect(readBack(directoryName(path))).toBe(path);
      }),
      { numRuns: 1000 },
    );
  });
});
