import { Token } from "cdktf";
import { describe, expect, it } from "vitest";
import { isAnyAddress } from "../../../constructs/props/port";
import { parsedProgram, programProblems } from "./programs";

const port = { container: 80, host: 8080, address: "10.0.0.7" };
const { address: _, ...unbound } = port;

describe("portSchema", () => {
  it.each([
    [unbound, 'address: is required: name the one address of the host that answers, as "10.0.0.7"'],
    [{ ...port, address: "edge" }, 'address: must be an IP address of the host but is "edge": write it as "10.0.0.7"'],
    [{ ...port, address: "10.0.0.7:80" }, 'address: must be an IP address of the host but is "10.0.0.7:80": write it as "10.0.0.7"'],
    [{ ...port, address: 7 }, "address: must be text but is 7: give text"],
    [{ ...port, container: 0 }, "container: must be at least 1 but is 0: give a value within the limit"],
    [{ ...port, host: 65_536 }, "host: must be at most 65535 but is 65536: give a value within the limit"],
    [{ ...port, host: "8080" }, 'host: must be a number but is "8080": give a number'],
    [{ ...port, protocol: "TCP" }, 'protocol: must be one of "tcp", "udp" but is "TCP": did you mean "tcp"?'],
    [{ ...port, adress: "::1" }, 'adress: unknown prop: did you mean "address"?'],
  ])("portSchema refuses %j", (wrong, problem) => {
    expect(programProblems({ ports: [wrong] })).toEqual([`ports[0].${problem}`]);
  });

  it.each(["10.0.0.7", "127.0.0.1", "fd00::7", Token.asString({ ref: 1 })])("portSchema binds to %s", (address) => {
    expect(parsedProgram({ ports: [{ ...port, address }] }).ports).toEqual([{ ...port, address }]);
  });
});

describe("isAnyAddress()", () => {
  it.each(["0.0.0.0", "::", "0:0::0", "0000:0000:0000:0000:0000:0000:0000:0000", "::0.0.0.0", "::ffff:0.0.0.0", "::FFFF:0:0"])(
    "isAnyAddress() knows %s as all addresses",
    (address) => {
      expect(isAnyAddress(address)).toBe(true);
    },
  );

  it.each(["10.0.0.0", "::1", "0.0.0.1", "::ffff:10.0.0.7", "fd00::", "", "0", "..."])(
    "isAnyAddress() knows %j as one or none",
    (address) => {
      expect(isAnyAddress(address)).toBe(false);
    },
  );
});
