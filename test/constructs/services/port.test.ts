import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { parsedProgram, programProblems } from "../../support/props/programs";

const port = { container: 80, host: 8080, address: "10.0.0.7" };
const { address: _, ...unbound } = port;

describe("portSchema", () => {
  it.each([
    [unbound, 'address: is required: name the one address of the host that answers, like "10.0.0.7"'],
    [{ ...port, address: "edge" }, 'address: must be an IP address of the host but is "edge": write it as "10.0.0.7"'],
    [{ ...port, address: "10.0.0.7:80" }, 'address: must be an IP address of the host but is "10.0.0.7:80": write it as "10.0.0.7"'],
    [{ ...port, address: 7 }, "address: must be text but is 7: write text"],
    [{ ...port, container: 0 }, "container: must be at least 1 but is 0: use a value within the limit"],
    [{ ...port, host: 65_536 }, "host: must be at most 65535 but is 65536: use a value within the limit"],
    [{ ...port, host: "8080" }, 'host: must be a number but is "8080": write 8080, without quotes'],
    [{ ...port, protocol: "TCP" }, 'protocol: must be one of "tcp", "udp" but is "TCP": did you mean "tcp"?'],
    [{ ...port, adress: "::1" }, 'adress: unknown prop: did you mean "address"?'],
  ])("portSchema refuses %j", (wrong, problem) => {
    expect(programProblems({ ports: [wrong] })).toEqual([`ports[0].${problem}`]);
  });

  it("portSchema refuses an address with a zone, which the engine drops to bind every address", () => {
    expect(programProblems({ ports: [{ ...port, address: "fe80::1%eth0" }] })).toEqual([
      'ports[0].address: must be an IP address without a zone but is "fe80::1%eth0": the engine would bind every address, name another one',
    ]);
  });

  it("portSchema refuses an address that only Terraform knows: it may be none, or every one", () => {
    const token = Token.asString({ ref: 1 });
    for (const address of [token, `10.0.0.${token}`]) {
      expect(programProblems({ ports: [{ ...port, address }] })).toEqual([
        "ports[0].address: must be known at synth but is a Terraform token, which may turn out to be every address of the host: write the address itself",
      ]);
    }
  });

  it.each([
    ["10.0.0.7", "10.0.0.7"],
    ["fd00::7", "fd00::7"],
    ["::FFFF:127.0.0.1", "127.0.0.1"],
    ["0:0:0:0:0:0:0:1", "::1"],
    ["2001:DB8::0001", "2001:db8::1"],
  ])("portSchema binds to %s, spelt as the engine reads it back", (address, spelt) => {
    expect(parsedProgram({ ports: [{ ...port, address }] }).ports).toEqual([{ ...port, address: spelt }]);
  });

  it.each(["0:0::0", "::0.0.0.0", "::ffff:0.0.0.0", "::FFFF:0:0"])(
    "portSchema knows every address of the host by the spelling %s",
    (address) => {
      const [problem = ""] = programProblems({ ports: [{ ...port, address }] });
      expect(problem).toMatch(/^ports\[0\]\.address: must be one address of the host but is (?:::|0\.0\.0\.0), which is all of them:/);
    },
  );

  it("portSchema finds one address in two spellings on one port of the host", () => {
    const ports = [
      { ...port, address: "127.0.0.1" },
      { ...port, container: 81, address: "::ffff:7f00:1" },
    ];
    expect(programProblems({ ports })).toEqual(["ports[1].host: must stand once but ports[0] is 8080 too: leave one of them out"]);
  });
});
