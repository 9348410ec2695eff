import { ruleCases } from "cdktf-edge-node/testing";
import type { EngineDevice } from "../../../../../constructs/facts/engine";
import { devicesAreThere } from "../../../../../constructs/policy/rules/preflight/devices-are-there";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const device = (isThere: EngineDevice["isThere"]) =>
  engineInput({ devices: { value: [{ service: "service-1", host: "/dev/video0", isThere }] } });

ruleCases(devicesAreThere, {
  subject: "orchestration/service-1/dev/video0",
  pass: engineInput(),
  fail: device({ value: false }),
  unknown: device({ notAsked: "the probe ended with 125" }),
  notApplicable: { ...engineInput({ devices: { value: [] } }), subject: "engines/engine" },
  boundary: { impossible: "a device is there or is not" },
  fromProps: { pass: noProps, fail: noProps },
});
