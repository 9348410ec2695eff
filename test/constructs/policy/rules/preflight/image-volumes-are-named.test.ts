import { judgeRule, ruleCases } from "cdktf-edge-node/testing";
import { describe, expect, it } from "vitest";
import { imageVolumesAreNamed } from "../../../../../constructs/policy/rules/preflight/image-volumes-are-named";
import { engineInput, noProps } from "../../../../support/rules/engine-cases";

const declaring = (volumes: readonly string[] | undefined, runs = ["service-1"]) =>
  engineInput(
    { images: [{ reference: "cache@sha256:…", runs, probes: [], isThere: { value: true }, ...(volumes && { volumes }) }] },
    { dataDirectories: ["/data"], scratchMiB: { "/tmp": 16 } },
  );

ruleCases(imageVolumesAreNamed, {
  subject: "orchestration/service-1",
  pass: declaring(["/data", "/tmp"]),
  fail: declaring(["/data", "/var/lib/cache"]),
  unknown: { impossible: "volumes that nobody says are an input that is missing: the lock of images" },
  notJudged: declaring(undefined),
  notApplicable: { ...declaring(["/x"], []), subject: "engines/engine" },
  boundary: { impossible: "a path is named or is not" },
  fromProps: { pass: noProps, fail: noProps },
});

describe("preflight/image-volumes-are-named", () => {
  it("names each path, below a data directory too, and the three ways to name it", () => {
    expect(judgeRule(imageVolumesAreNamed, declaring(["/data/deep", "/data", "/more"]))).toMatchObject([
      {
        reason:
          "its image cache@sha256:… declares the volumes /data/deep, /more, and service-1 mounts nothing there: what it writes is lost with the next change",
        remedy: expect.stringMatching(/^name each of them in service-1: dataDirectories: \["\/data\/deep"\] of a workload /),
      },
    ]);
  });
});
