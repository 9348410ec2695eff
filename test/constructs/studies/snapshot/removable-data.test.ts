import { type PagingProps, snapshot } from "cdktf-edge-node";
import { withRemovableData } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { firstSite } from "../../../../examples/first-site";
import { node30kW } from "../../../../examples/parts/node-30kw";
import { designOf } from "../../../support/nodes/node-variants";

const reason = "Site closed, A. Operator, 2026-05-04";
const [demodulator, archiver] = node30kW.orchestration.workloads;

const paging: PagingProps = { image: { variable: "paging_image" }, memory: "64 MiB", webhook: { hostFile: "/etc/edge-node/pages" } };

/** A node that pages somebody, and whose archiver keeps data and is loosened for another reason. */
const keeping = {
  ...node30kW,
  telemetry: {
    ...node30kW.telemetry,
    paging,
  },
  orchestration: {
    ...node30kW.orchestration,
    workloads: [demodulator, { ...archiver, dataDirectories: ["/archive"], loosened: { writableRoot: { reason: "Writes a cache" } } }],
  },
};

describe("withRemovableData()", () => {
  it("withRemovableData() gives up the data of every service that keeps any, and of no other", () => {
    const { services } = snapshot("closing", firstSite.site, withRemovableData(keeping, reason));
    const keepers = services.filter(({ dataDirectories }) => dataDirectories.length > 0).map(({ id }) => id);
    expect(keepers).toEqual(["telemetry-agent", "telemetry-store", "telemetry-paging", "archiver", "message-broker"]);
    for (const { id, loosened } of services) {
      expect(loosened.removableData, id).toEqual(keepers.includes(id) ? { reason } : undefined);
    }
  });

  it("withRemovableData() leaves other reasons, the design itself and every other module as they are", () => {
    const before = structuredClone(keeping);
    const { telemetry, orchestration, ...rest } = withRemovableData(keeping, reason);
    expect(orchestration.workloads[1]).toMatchObject({
      loosened: { writableRoot: { reason: "Writes a cache" }, removableData: { reason } },
    });
    const { telemetry: _, orchestration: __, ...unchanged } = keeping;
    expect(rest).toEqual(unchanged);
    expect(telemetry.alerting).toEqual(keeping.telemetry.alerting);
    expect(keeping).toEqual(before);
  });

  it("withRemovableData() takes a design without telemetry, orchestration or broker", () => {
    const { compute, orchestration } = node30kW;
    expect(withRemovableData({ compute }, reason)).toEqual({ compute });
    const { broker: _, ...workloads } = orchestration;
    expect(withRemovableData({ compute, orchestration: workloads }, reason)).toEqual({ compute, orchestration: workloads });
  });

  it("withRemovableData() keeps what else a site is made of", () => {
    expect(designOf(withRemovableData(firstSite, reason))).not.toHaveProperty("site");
    expect(withRemovableData(firstSite, reason).site).toBe(firstSite.site);
  });

  it("withRemovableData() wants a reason like every loosening", () => {
    expect(() => snapshot("closing", firstSite.site, withRemovableData(keeping, " "))).toThrow(
      "telemetry.agent.loosened.removableData.reason: must not be empty: write why, who decided it and when",
    );
  });
});
