import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { deployServices } from "../../../constructs/deploy/deploy-services";
import { dockerProvider } from "../../../constructs/deploy/provider";
import type { ServiceFacts } from "../../../constructs/services/service-facts";
import { agent, agentContainer, collector, deploy } from "../../support/deploy/service-facts";
import { synthesized } from "../../support/deploy/synthesized";

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
      [undefined, undefined], // the data, from the container that prepared them
    ]);
    expect(container?.depends_on).toContain("docker_container.files_collector");
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

describe("ConfigurationFiles of a service that reads them anew while it runs", () => {
  const deployed = (main: string, other = "1") => {
    const files = { ...collector.files, "/etc/collector/main.yaml": main, "/srv-files/one.txt": other };
    return deploy([{ ...collector, reloads: ["/etc/collector/main.yaml", "/etc/collector/rules/a.yaml"], files }]);
  };
  const [one, other] = [deployed("a: 1\n"), deployed("a: 2\n")];

  it("ConfigurationFiles keeps volumes and the service as they are, and has the seed alone made anew", () => {
    expect(Object.keys(other.byName("docker_volume"))).toEqual(Object.keys(one.byName("docker_volume")));
    const [before, after] = [one.byName("docker_container"), other.byName("docker_container")];
    expect(after["riyadh-1.collector"]).toEqual(before["riyadh-1.collector"]);
    expect(after["riyadh-1.collector.seed"]?.upload).not.toEqual(before["riyadh-1.collector.seed"]?.upload);
  });

  it("ConfigurationFiles makes the service and the volume anew for a file of another directory, which is read when it starts", () => {
    const changed = deployed("a: 1\n", "2");
    const volumes = (of: typeof one) => Object.keys(of.byName("docker_volume")).filter((name) => name.includes("configuration"));
    expect(volumes(changed).filter((name) => !volumes(one).includes(name))).toHaveLength(1);
    expect(changed.byName("docker_container")["riyadh-1.collector"]).not.toEqual(one.byName("docker_container")["riyadh-1.collector"]);
  });

  it("ConfigurationFiles gives each directory a volume of its own", () => {
    const names = Object.keys(one.byName("docker_volume")).filter((name) => name.includes("configuration"));
    expect(new Set(names).size).toBe(2);
  });
});

describe("ConfigurationFiles of a planned file", () => {
  const planned = {
    ...collector,
    files: {
      ...collector.files,
      "/etc/collector/main.yaml": { planned: "alert-rules" },
      "/srv-files/one.txt": { planned: "scrape-configuration" },
    },
  } as const satisfies ServiceFacts;
  const texts = (main: string) => ({ "alert-rules": main, "scrape-configuration": "1" }) as const;
  const given = (main: string) => deploy([{ ...collector, files: { ...collector.files, "/etc/collector/main.yaml": main } }]);

  it.each([
    ["text", "a: 1\n"],
    ["text that looks like an expression", "text: ${x} %{if} $${y}\n"],
    ["text that Terraform would change", "e\u0301"],
    ["text that Terraform would be slow to read", "${x}\n".repeat(1001)],
  ])("ConfigurationFiles writes the same bytes for planned %s as for the same that is given", (_what, main) => {
    expect(deploy([planned], () => texts(main)).text).toBe(given(main).text);
  });

  it("ConfigurationFiles asks the plan when Terraform JSON is written, not before", () => {
    const asked: string[] = [];
    synthesized("riyadh-1", (stack) => {
      dockerProvider(stack);
      deployServices(stack, "telemetry", [planned], () => {
        asked.push("plan");
        return texts("a: 1\n");
      });
      expect(asked).toEqual([]);
    });
    expect(asked).not.toEqual([]);
  });

  it("ConfigurationFiles has the same addresses, mounts and paths, whatever the plan says", () => {
    const shape = (main: string) => {
      const { json } = deploy([planned], () => texts(main));
      const seed = json.resource?.docker_container?.files_collector ?? {};
      return [
        Object.entries(json.resource ?? {}).map(([type, blocks]) => [type, Object.keys(blocks)]),
        (seed.upload as { file: string }[]).map(({ file }) => file),
      ];
    };
    expect(shape("a: 1\n")).toEqual(shape("e\u0301"));
  });

  it("ConfigurationFiles refuses the path of a planned file at once", () => {
    const files = { "/etc/a.yaml": { planned: "alert-rules" } } as const;
    expect(() => agentContainer({ files })).toThrow(
      "Configuration file /etc/a.yaml must lie in a directory of its own but is /etc/a.yaml:",
    );
  });

  it("ConfigurationFiles refuses a plan that lacks a file", () => {
    expect(() => deploy([planned], () => ({ "alert-rules": "1" }))).toThrow(
      "Text of scrape-configuration must be in the plan of the node but is not: make it a part of an EdgeNode",
    );
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
