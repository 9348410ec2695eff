import { describe, expect, it } from "vitest";
import { contentHash } from "../../../constructs/props/canonical";
import { healthcheckSettings } from "../../../constructs/services/healthcheck";
import type { ServiceFacts } from "../../../constructs/services/service-facts";
import { agent, deploy } from "../../support/deploy/service-facts";

const asked = { ...agent, healthcheck: healthcheckSettings({ tcp: 80 }) };
const byDigest = `registry.example/busybox@sha256:${"b".repeat(64)}`;

describe("Probe", () => {
  it("Probe lets a container that never starts fill one volume with its programs, for all services of the stack", () => {
    const { byName, json } = deploy([asked, { ...asked, id: "other" }]);
    const seed = byName("docker_container")["riyadh-1.edge-node.probe-probe_image"];
    expect(seed).toMatchObject({ start: false, must_run: false, network_mode: "none" });
    expect(seed?.volumes).toEqual([{ container_path: "/bin", volume_name: "${docker_volume.probe_probe_image.name}" }]);
    for (const service of ["agent", "other"]) {
      const container = byName("docker_container")[`riyadh-1.${service}`];
      expect(container?.volumes).toEqual([
        { container_path: "/.edge-node/probe", read_only: true, volume_name: "${docker_volume.probe_probe_image.name}" },
      ]);
      expect(container?.depends_on).toEqual(["docker_container.probe_probe_image"]);
    }
    expect(Object.keys(json.variable ?? {})).toContain("probe_image");
  });

  it("Probe names its volume after the image: one that is filled is filled no more", () => {
    const volumes = (probe: ServiceFacts["probe"]) => Object.keys(deploy([{ ...asked, probe }]).byName("docker_volume"));
    expect(volumes({ variable: "probe_image" })).toContain(
      'riyadh-1.edge-node.probe-${substr(split("@sha256:", var.probe_image)[1], 0, 12)}',
    );
    const [one, other] = [byDigest, byDigest.replace("bbb", "ccc")].map((image) => volumes(image).find((name) => name.includes("probe")));
    expect(one).toMatch(/^riyadh-1\.edge-node\.probe-[0-9a-f]{12}$/);
    expect(other).not.toBe(one);
  });

  it("Probe is one for references of one digest, whose volumes would have one name", () => {
    const pinned = byDigest.replace("registry.example/busybox", "registry.example/busybox:1.36.1");
    const { byName, json } = deploy([
      { ...asked, probe: byDigest },
      { ...asked, id: "other", probe: pinned },
    ]);
    expect(Object.values(json.resource?.docker_volume ?? {}).filter(({ name }) => `${name}`.includes(".probe-"))).toHaveLength(1);
    const volumeOf = (service: string) => byName("docker_container")[`riyadh-1.${service}`]?.volumes;
    expect(volumeOf("other")).toEqual(volumeOf("agent"));
  });

  it("Probe refuses a variable that is called as another probe is", () => {
    const names = Array.from({ length: 40 }, (_, i) => `registry.example/busybox-${i}@sha256:${"b".repeat(62)}${i + 10}`);
    const hashed = names.map((probe) => ({ probe, variable: contentHash(probe).slice(0, 12) }));
    const { probe = "", variable = "" } = hashed.find((one) => /^[a-f]/.test(one.variable)) ?? {};
    const twins = [
      { ...asked, probe },
      { ...asked, id: "other", probe: { variable } },
    ];
    expect(() => deploy(twins)).toThrow(
      new RangeError(`Probe ${variable} must have a name of its own but another is called so: rename the variable`),
    );
  });

  it("Probe is not there where no service needs it", () => {
    const { json, byName } = deploy([agent]);
    expect(Object.keys(byName("docker_container"))).toEqual(["riyadh-1.agent"]);
    expect(json.variable).toBeUndefined();
  });

  it("Probe that is named by a tag is refused, with the services that it is of", () => {
    expect(() => deploy([{ ...asked, probe: "busybox:1.36.1-musl" }])).toThrow(
      'Probe of agent must be named by digest but is "busybox:1.36.1-musl"',
    );
  });
});
