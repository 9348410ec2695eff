import { describe, expect, it } from "vitest";
import { goneHosts, goneHostsText } from "../../../cli/deploy/gone-hosts";

const state = (...names: readonly string[]) =>
  JSON.stringify({
    version: 4,
    resources: names.map((name) => ({ mode: name.startsWith("registry") ? "data" : "managed", type: "docker_container", name })),
  });

describe("goneHosts()", () => {
  it("counts what stands on hosts that nobody describes any more, and nothing of others", () => {
    const all = state(
      "service_a__on__host-1",
      "service_b__on__host-2",
      "data__on__host-2",
      "service_c__on__host-21",
      "old",
      "registry__on__host-3",
    );
    expect([...goneHosts(all, ["host-1", "host-21"])]).toEqual([["host-2", 2]]);
    expect([...goneHosts(all, ["host-1", "host-2", "host-21"])]).toEqual([]);
  });

  it("knows of none where there is no state yet, and where it is none", () => {
    expect([goneHosts("", []).size, goneHosts("<html>", []).size, goneHosts("{}", []).size]).toEqual([0, 0, 0]);
  });
});

describe("goneHostsText()", () => {
  it("names the host, how much is there, and both ways out", () => {
    expect(goneHostsText("riyadh", new Map([["host-2", 5]]), "tofu -chdir=out")).toBe(
      "Hosts of riyadh must be described while the Terraform state has resources on them but host-2 (5 in the state) is not: describe host-2 again with leaving: true, deploy, and only then remove its description; if the host is gone for good, remove its resources from the state with tofu -chdir=out state list | grep -E '__on__host-2($|\\[)' | xargs -d '\\n' tofu -chdir=out state rm",
    );
  });
});
