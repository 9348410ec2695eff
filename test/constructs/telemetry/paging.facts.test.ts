import { describe, expect, it } from "vitest";
import { unkeptVolumes } from "../../../constructs/services/image-volumes";
import { pagingService } from "../../../constructs/telemetry/paging.facts";
import { telemetrySchema } from "../../../constructs/telemetry/telemetry.props";
import { telemetryProps } from "../../support/props/telemetry-props";

const pagingWith = (own: object = {}) => {
  const paging = { image: { variable: "paging_image" }, memory: "64 MiB", webhook: { hostFile: "/etc/edge-node/webhook" }, ...own };
  return pagingService(telemetrySchema.parse({ ...telemetryProps, paging }))[0] ?? expect.unreachable();
};

describe("pagingService()", () => {
  it("pagingService() holds the volume of Alertmanager's image in memory, to which it writes nothing, whatever else is asked for", () => {
    for (const own of [{}, { scratch: {} }, { scratch: { "/tmp": "1 MiB" } }])
      expect(unkeptVolumes(pagingWith(own), ["/alertmanager"])).toEqual([]);
    expect(pagingWith({ scratch: { "/alertmanager": "2 MiB" } }).scratchMiB).toEqual({ "/alertmanager": 2 });
    expect(pagingWith().dataDirectories).toEqual(["/telemetry-paging-data"]);
  });
});
