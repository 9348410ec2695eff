import { describe, expect, it } from "vitest";
import { stackDiff } from "../../../stacks/terraform-diff/stack-diff";

/** A stack with a network and a container, which carry the name of its site as those of this library do. */
const stack = (site: string, memory: number, ...more: string[]) => ({
  site,
  terraform: {
    "//": { metadata: { stackName: site } },
    resource: {
      docker_network: { node: { name: `${site}.node` } },
      docker_container: Object.fromEntries(
        ["broker", ...more].map((name) => [
          name,
          { "//": { metadata: { path: `${site}/node/${name}` } }, name: `${site}.${name}`, memory },
        ]),
      ),
    },
  },
});

describe("stackDiff()", () => {
  it("finds what was added, removed and changed, by address and path", () => {
    expect(stackDiff(stack("riyadh", 256, "agent"), stack("riyadh", 512, "store"))).toEqual({
      before: "riyadh",
      after: "riyadh",
      renamedTexts: 0,
      blocks: 4,
      differing: [
        { address: "docker_container.broker", kind: "changed", changes: [{ path: "memory", from: 256, to: 512 }] },
        { address: "docker_container.agent", kind: "removed", changes: [] },
        { address: "docker_container.store", kind: "added", changes: [] },
      ],
    });
  });

  it("takes the names of two sites for no difference, and counts where they stood", () => {
    const { renamedTexts, differing } = stackDiff(stack("riyadh", 256), stack("lagos", 256));
    expect(differing).toEqual([]);
    expect(renamedTexts).toBe(4);
  });

  it("finds the name of another site in a stack", () => {
    const { differing } = stackDiff(stack("riyadh", 256), { ...stack("lagos", 256), site: "doha" });
    expect(differing.map(({ address }) => address)).toEqual(["docker_network.node", "docker_container.broker"]);
  });

  it("takes a file as text and the same file in base64 for one", () => {
    const file = (upload: object) => ({ site: "riyadh", terraform: { resource: { docker_container: { seed: { upload: [upload] } } } } });
    const encoded = file({ file: "/etc/a", content_base64: Buffer.from("limit: 45\n").toString("base64") });
    expect(stackDiff(file({ file: "/etc/a", content: "limit: 45\n" }), encoded).differing).toEqual([]);
    expect(stackDiff(file({ file: "/etc/a", content: "limit: 38\n" }), encoded).differing[0]?.changes).toEqual([
      { path: "upload[/etc/a].content", from: "limit: 38\n", to: "limit: 45\n" },
    ]);
  });

  it("says that a sensitive value differs, and not what it is", () => {
    const variable = (value: unknown, sensitive: boolean) => ({
      site: "riyadh",
      terraform: { variable: { key: { default: value, sensitive } } },
    });
    expect(stackDiff(variable({ a: "one" }, true), variable({ a: "two" }, true)).differing[0]?.changes).toEqual([
      { path: "default.a", from: "(sensitive)", to: "(sensitive)" },
    ]);
    expect(stackDiff(variable("one", true), variable("two", false)).differing[0]?.changes).toEqual([
      { path: "default", from: "(sensitive)", to: "(sensitive)" },
      { path: "sensitive", from: true, to: false },
    ]);
  });
});
