import { describe, expect, it } from "vitest";
import { parsedProgram, programProblems } from "../../support/props/programs";

const secret = { hostFile: "/etc/edge-node/key" };

describe("nestedMountProblems()", () => {
  it.each([
    [
      { dataDirectories: ["/data", "/data/in"] },
      "dataDirectories[1]: must lie outside /data, which dataDirectories[0] covers, but is /data/in: move one of the two",
    ],
    [
      { dataDirectories: ["/data/in", "/data"] },
      "dataDirectories[0]: must lie outside /data, which dataDirectories[1] covers, but is /data/in: move one of the two",
    ],
    [
      { dataDirectories: ["/data", "/data"] },
      "dataDirectories[1]: must lie outside /data, which dataDirectories[0] covers, but is /data: move one of the two",
    ],
    [
      { dataDirectories: ["/data"], scratch: { "/data/tmp": "1 MiB" } },
      "scratch./data/tmp: must lie outside /data, which dataDirectories[0] covers, but is /data/tmp: move one of the two",
    ],
    [
      { dataDirectories: ["/data"], secrets: { "/data/key": secret } },
      "secrets./data/key: must lie outside /data, which dataDirectories[0] covers, but is /data/key: move one of the two",
    ],
    [
      { dataDirectories: ["/data"], files: { "/data/main.yaml": "x" } },
      "files./data/main.yaml: must lie outside /data, which dataDirectories[0] covers, but is /data: move one of the two",
    ],
    [
      { files: { "/etc/decoder/main.yaml": "x" }, secrets: { "/etc/decoder/key": secret } },
      "secrets./etc/decoder/key: must lie outside /etc/decoder, which files./etc/decoder/main.yaml covers, but is /etc/decoder/key: move one of the two",
    ],
    [
      { secrets: { "/tmp/key": secret } },
      "secrets./tmp/key: must lie outside /tmp, which scratch./tmp covers, but is /tmp/key: move one of the two",
    ],
  ])("nestedMountProblems() refuses one mount in another: %j", (change, problem) => {
    expect(programProblems(change)).toEqual([problem]);
  });

  it.each([
    [{ dataDirectories: ["/data", "/data-2"], secrets: { "/data-key": secret } }],
    [{ files: { "/etc/decoder/main.yaml": "x", "/etc/decoder/rules/one.yaml": "y" } }],
    [{ scratch: {}, secrets: { "/tmp/key": secret } }],
  ])("nestedMountProblems() lets mounts stand side by side, and files in one volume: %j", (change) => {
    expect(parsedProgram(change)).toMatchObject({ name: "decoder" });
  });
});
