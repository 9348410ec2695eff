import { describe, expect, it } from "vitest";
import { programFacts } from "../../../constructs/services/container-facts";
import { parsedProgram, programProblems } from "../../support/props/programs";
import { everyRow } from "../../support/tables/every-row";

const loosened = { devices: { reason: "The receiver, A. Operator, 2026-11-28" } };

describe("machineShape", () => {
  it("machineShape refuses what is wrong, at its place", () => {
    everyRow(
      "%j",
      [
        [{ devices: [{ host: "ttyUSB0" }] }, "devices[0].host: must be"],
        [{ devices: [{ host: "/etc/shadow" }] }, "devices[0].host: must lie in /dev, where devices are: correct it"],
        [{ devices: [{ host: "/dev/sdr", access: "x" }] }, 'devices[0].access: must be one of "r", "w", "rw", "rwm"'],
        [{ cpuset: "0-" }, 'cpuset: must be processors by their numbers but is "0-": write it as "2-3,6"'],
        [{ cpuset: "3-2" }, "cpuset: must be processors by their numbers but is"],
        [{ cpuset: "${x}" }, "cpuset: must be processors by their numbers but is"],
        [{ ulimits: { nofiles: { hard: 1 } } }, 'ulimits.nofiles: must be a bound of the engine: did you mean "nofile"?'],
        [{ sharedMemory: "65 MiB" }, "sharedMemory: must be at most the memory of 64 MiB, of which it is a part, but is 65 MiB"],
        [
          { ulimits: { nofile: { soft: 9, hard: 8 } } },
          "ulimits.nofile.soft: must be at most the hard limit of 8 but is 9: lower it, or raise the hard one",
        ],
        [{ ulimits: { nofile: { soft: -1, hard: 8 } } }, "ulimits.nofile.soft: must be at most the hard limit of 8 but is without a bound"],
        [{ ulimits: { nofile: { hard: 1e300 } } }, "ulimits.nofile.hard: "],
        [{ sharedMemory: "1.5 MiB" }, 'sharedMemory: must be whole MiB but is 1.5 MiB: write it like "256 MiB"'],
        [{ runs: "twice" }, 'runs: must be one of "once"'],
      ],
      (given, problem) => {
        const problems = programProblems({ ...given, ...("devices" in given && { loosened }) });
        expect(
          problems.some((one) => one.startsWith(problem)),
          problems.join("\n"),
        ).toBe(true);
      },
    );
  });

  it("machineShape refuses what is no device, on the host and in the container", () => {
    everyRow(
      "%s",
      [
        ["/dev/shm", "is memory that programs share: give its size in sharedMemory, and leave it out"],
        ["/dev/shm/ring", "is memory that programs share: give its size in sharedMemory, and leave it out"],
        ["/dev/pts", "is the directory of terminals, of which a container has its own: leave it out"],
        ["/dev/mqueue", "is the directory of message queues, of which a container has its own: leave it out"],
        ["/dev/hugepages", "is memory in large pages: leave it out"],
        ...["/dev/fd", "/dev/fd/0", "/dev/stdin", "/dev/stdout", "/dev/stderr"].map((path): [string, string] => [
          path,
          "is a link to what a program has open itself: leave it out",
        ]),
        ["/dev/core", "is a link to the memory of the host: leave it out"],
        ["/dev/log", "is a socket of a service of the host: leave it out, what goes to standard output is kept"],
      ],
      (path, why) => {
        const problem = `must be a device but ${path} ${why}`;
        expect(programProblems({ devices: [{ host: path }], loosened })).toEqual([`devices[0].host: ${problem}`]);
        const inContainer = { devices: [{ host: "/dev/sdr", container: path }], loosened };
        expect(programProblems(inContainer)).toEqual([`devices[0].container: ${problem}`]);
      },
    );
  });

  it("machineShape takes a device, a link to one and a directory of some", () => {
    everyRow(
      "%s",
      ["/dev/shmem0", "/dev/fd0", "/dev/pts/3", "/dev/snd", "/dev/bus/usb", "/dev/serial/by-id/usb-receiver", "/dev/logger"],
      (host) => {
        expect(programProblems({ devices: [{ host }], loosened })).toEqual([]);
      },
    );
  });

  it("machineShape takes a receiver, processors, bounds and shared memory", () => {
    const given = {
      devices: [{ host: "/dev/bus/usb/001/004" }, { host: "/dev/ttyS0", container: "/dev/modem", access: "r" }],
      cpuset: "2-3,6",
      ulimits: { memlock: { hard: -1 }, nofile: { soft: 1024, hard: 4096 } },
      sharedMemory: "64 MiB",
      loosened,
    } as const;
    expect(programFacts(parsedProgram(given)).machine).toEqual({
      devices: [
        { host: "/dev/bus/usb/001/004", container: "/dev/bus/usb/001/004", access: "rw" },
        { host: "/dev/ttyS0", container: "/dev/modem", access: "r" },
      ],
      cpuset: "2-3,6",
      ulimits: { memlock: { soft: -1, hard: -1 }, nofile: { soft: 1024, hard: 4096 } },
      sharedMemoryMiB: 64,
    });
    expect(programFacts(parsedProgram())).not.toHaveProperty("machine");
    expect(programFacts(parsedProgram())).not.toHaveProperty("runsOnce");
  });
});
