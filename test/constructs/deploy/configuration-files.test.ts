import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { deployServices } from "../../../constructs/deploy/deploy-services";
import type { ServiceFacts } from "../../../constructs/services/service-facts";
import { agent, agentContainer, collector, deploy } from "./service-facts";
import { synthesized } from "./synthesized";

describe("ConfigurationFiles", () => {
  const containers = deploy([collector]).byName("docker_container");
  const container = containers["riyadh-1.collector"];
  const seed = containers["riyadh-1.collector.seed"];

  it("ConfigurationFiles lets a container that never starts write files into one volume for each directory", () => {
    expect(seed).toMatchObject({ start: false, must_run: false, network_mode: "none", image: container?.image });
    expect(((seed?.upload ?? []) as { file: string }[]).map(({ file }) => file)).toEqual([
      "/etc/collector/main.yaml",
      "/etc/collector/rules/a.yaml",
      "/srv-files/one.txt",
    ]);
    const mounts = container?.volumes as { container_path: string; read_only?: boolean }[];
    expect(mounts.map((mount) => [mount.container_path, mount.read_only])).toEqual([
      ["/etc/collector", true],
      ["/srv-files", true],
      ["/collector-data", undefined],
    ]);
    expect(container?.depends_on).toHaveLength(1);
  });

  it("ConfigurationFiles writes content as text, never as expressions", () => {
    expect(seed?.upload).toContainEqual({ file: "/etc/collector/main.yaml", content: "text: $${x} %%{if}\n", permissions: "0444" });
  });

  it("ConfigurationFiles writes content in base64 when Terraform would change it or be slow to read it", () => {
    const upload = (content: string) =>
      deploy([{ ...agent, files: { "/etc/agent/a.txt": content } }]).byName("docker_container")["riyadh-1.agent.seed"]?.upload;
    const bytes = (text: string) => Buffer.from(text).toString("base64");
    expect(upload("\u00e9")).toMatchObject([{ content: "\u00e9" }]);
    for (const content of ["e\u0301", "${x}\n".repeat(1001), "x".repeat(65_537)]) {
      expect(upload(content)).toEqual([{ file: "/etc/agent/a.txt", content_base64: bytes(content), permissions: "0444" }]);
    }
  });

  it("ConfigurationFiles names a volume after its content: only what changed is made anew", () => {
    const volumes = (files: ServiceFacts["files"]) =>
      Object.keys(deploy([{ ...collector, files }]).byName("docker_volume")).filter((name) => name.includes("configuration"));
    const before = volumes(collector.files);
    const after = volumes({ ...collector.files, "/srv-files/one.txt": "2" });
    expect(before).toHaveLength(2);
    for (const name of before) expect(name).toMatch(/^riyadh-1\.collector\.configuration-[0-9a-f]{12}$/);
    expect(before.filter((name) => after.includes(name))).toHaveLength(1);
  });
});

describe("ConfigurationFiles refuses", () => {
  it.each([
    ["a relative path", { "etc/a.yaml": "1" }, 'Configuration file etc/a.yaml must be an absolute path but is "etc/a.yaml":'],
    ["a path with ..", { "/etc/a/../b.yaml": "1" }, 'must be an absolute path but is "/etc/a/../b.yaml":'],
    ["a file that would empty /etc", { "/etc/a.yaml": "1" }, "must lie in a directory of its own but is /etc/a.yaml:"],
    ["an empty file", { "/etc/a/b.yaml": "" }, "Configuration file /etc/a/b.yaml must hold text but is empty"],
  ])("ConfigurationFiles refuses %s", (_what, files, message) => {
    expect(() => agentContainer({ files })).toThrow(message);
  });

  it("ConfigurationFiles refuses a file with a token in it", () => {
    expect(() =>
      synthesized("site", (stack) => {
        const { stringValue } = new TerraformVariable(stack, "secret", { type: "string" });
        deployServices(stack, "telemetry", [{ ...agent, files: { "/etc/agent/a.yaml": stringValue } }]);
      }),
    ).toThrow(/must be known at synth but holds a Terraform token/);
  });
});
