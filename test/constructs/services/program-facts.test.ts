import { describe, expect, it } from "vitest";
import { programFacts } from "../../../constructs/services/container-facts";
import { parsedProgram } from "../../support/props/programs";

describe("programFacts()", () => {
  it("programFacts() names the service after the program and leaves the image its command", () => {
    const facts = programFacts(parsedProgram());
    expect(facts).toMatchObject({ id: "decoder", environment: {}, files: {}, dataDirectories: [] });
    expect(facts).not.toHaveProperty("command");
  });

  it("programFacts() passes on what runs in the container", () => {
    const what = {
      command: ["/decoder", "-v"],
      environment: { ZONE: "a" },
      files: { "/etc/decoder/text.txt": "${x} e\u0301" },
      dataDirectories: ["/decoder-data"],
    };
    expect(programFacts(parsedProgram(what))).toMatchObject(what);
  });
});
