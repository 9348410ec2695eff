import { ruleCases } from "cdktf-edge-node/testing";
import { processorsCoverServices } from "../../../../../constructs/policy/rules/preflight/processors-cover-services";
import { engineInput, nobodyAsked, noProps } from "../../../../support/rules/engine-cases";

const asking = (cpuset: string) => engineInput({ processors: 8 }, { machine: { devices: [], cpuset, ulimits: {} } });

ruleCases(processorsCoverServices, {
  subject: "orchestration/service-1",
  pass: asking("0-1"),
  fail: asking("2-3,8"),
  unknown: nobodyAsked,
  notApplicable: { ...engineInput(), subject: "engines/engine" },
  boundary: { at: asking("7"), beyond: asking("0,8") },
  fromProps: { pass: noProps, fail: noProps },
});
