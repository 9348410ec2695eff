import { smallService } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { unkeptRemedy, unkeptVolumes } from "../../../constructs/services/image-volumes";

describe("unkeptVolumes()", () => {
  const service = smallService({
    dataDirectories: ["/var/lib/app"],
    scratchMiB: { "/tmp": 16 },
    files: { "/etc/app/app.yaml": "a: 1", "/etc/app/rules/one.yaml": "b: 2" },
    secrets: { "/run/secrets/app": { hostFile: "/etc/edge-node/app" } },
    loosened: { discarded: { paths: ["/var/cache/app"], reason: "Pictures that it renders again, A. Operator, 2026-11-30" } },
  });

  it("unkeptVolumes() gives none over which data, memory, files or a secret are mounted, nor one that is discarded", () => {
    expect(unkeptVolumes(service, ["/var/lib/app", "/tmp", "/etc/app", "/run/secrets/app", "/var/cache/app"])).toEqual([]);
  });

  it("unkeptVolumes() gives each that lies below or above such a path: the engine mounts a volume of its own there", () => {
    const volumes = ["/var/lib/app/plugins", "/var/lib", "/etc/app/rules", "/var/cache/app/deep", "/tmp2"];
    expect(unkeptVolumes(service, volumes)).toEqual(volumes);
  });

  it("unkeptRemedy() names the three ways, by the path", () => {
    expect(unkeptRemedy("web", ["/data"])).toBe(
      'name it in web: dataDirectories: ["/data"] of a workload keeps what is in it, scratch: { "/data": "16 MiB" } holds it in memory, loosened: { discarded: { paths: ["/data"], reason: "…" } } lets it go',
    );
    expect(unkeptRemedy("web", ["/data", "/more"])).toMatch(/^name each of them in web: /);
  });
});
