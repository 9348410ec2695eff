import { describe, expect, it } from "vitest";
import { programFacts } from "../../../constructs/services/container-facts";
import { givenByLoosening } from "../../../constructs/services/given-by-loosening";
import { protections } from "../../../constructs/services/loosened";
import { parsedProgram } from "../../support/props/programs";

const because = { reason: "Agreed with A. Operator, 2026-11-28" };
const given = (props: object) => givenByLoosening(programFacts(parsedProgram(props)));

describe("givenByLoosening()", () => {
  it("givenByLoosening() names devices with the place that they have in the container, and what the program may do", () => {
    const devices = [{ host: "/dev/bus/usb/001/004" }, { host: "/dev/ttyS0", container: "/dev/modem", access: "r" }];
    expect(given({ devices, loosened: { devices: because } })).toEqual({
      devices: ["/dev/bus/usb/001/004 (rw)", "/dev/ttyS0 as /dev/modem (r)"],
    });
  });

  it("givenByLoosening() names capabilities, the user and data that may go", () => {
    const discarded = { paths: ["/cache"], ...because };
    const loosened = { rootUser: because, capabilities: { add: ["NET_RAW", "SYS_TIME"], ...because }, removableData: because, discarded };
    expect(given({ user: "0:65532", dataDirectories: ["/archive"], loosened })).toEqual({
      rootUser: ["0:65532"],
      capabilities: ["NET_RAW", "SYS_TIME"],
      removableData: ["/archive"],
      discarded: ["/cache"],
    });
  });

  it("givenByLoosening() names of the ports those that a loosening is for", () => {
    const ports = [
      { container: 8080, host: 8080, address: "10.0.0.7" },
      { container: 53, host: 53, address: "10.0.0.7", protocol: "udp" },
      { container: 9000, host: 9000, address: "::" },
      { container: 80, host: 80, address: "0.0.0.0" },
    ];
    expect(given({ ports, loosened: { anyAddress: because, privilegedPort: because } })).toEqual({
      anyAddress: ["[::]:9000/tcp", "0.0.0.0:80/tcp"],
      privilegedPort: ["10.0.0.7:53/udp", "0.0.0.0:80/tcp"],
    });
  });

  it("givenByLoosening() names nothing of what is not loosened, or is said by the name of the protection", () => {
    expect(given({ dataDirectories: ["/archive"], ports: [{ container: 8080, host: 8080, address: "10.0.0.7" }] })).toEqual({});
    const facts = programFacts(parsedProgram());
    const all = Object.fromEntries(Object.keys(protections).map((protection) => [protection, because]));
    expect(Object.keys(givenByLoosening({ ...facts, loosened: all }))).toEqual(["rootUser"]);
  });
});
