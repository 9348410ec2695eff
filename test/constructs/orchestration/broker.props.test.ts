import { describe, expect, it } from "vitest";
import { broker, decoder, parse } from "../../support/props/orchestration-props";
import { problemsOf } from "../../support/props/problems-of";

const problems = (change: object) => problemsOf(() => parse([decoder], { broker: { ...broker, ...change } }));

describe("brokerSchema", () => {
  it.each([
    [{ storage: "1.5 MiB" }, 'broker.storage: must be whole MiB but is 1.5 MiB: write it like "1 GiB"'],
    [{ storage: "0 MiB" }, "broker.storage: must be above 0 B but is 0 B: use a value within it"],
    [{ storage: undefined }, "broker.storage: must not be undefined: "],
    [{ storge: "1 GiB" }, 'broker.storge: unknown prop: did you mean "storage"?'],
    [{ memory: "1 GB" }, "broker.memory: must be whole MiB and at least 6 MiB"],
    [{ healthcheck: { comand: ["x"], command: ["x"] } }, 'broker.healthcheck.comand: unknown prop: did you mean "command"?'],
    [
      { loosened: { noHealthcheck: { reason: "x" } } },
      "broker.loosened.noHealthcheck: takes away a protection that is not in the way: leave it out",
    ],
    [
      { ports: [{ container: 4222, host: 4222, address: "0.0.0.0" }] },
      "broker.ports[0].address: must be one address of the host but is 0.0.0.0, which is all of them",
    ],
    [
      { secrets: { "/etc/message-broker/token": { hostFile: "/etc/edge-node/token" } } },
      "broker.secrets./etc/message-broker/token: must lie outside /etc/message-broker, which the program's own mount covers",
    ],
    [
      { scratch: { "/message-broker-data": "1 MiB" } },
      "broker.scratch./message-broker-data: must lie outside /message-broker-data, which the program's own mount covers",
    ],
    [{ scratch: { "/etc": "1 MiB" } }, "broker.scratch./etc: must be a directory of the program's own but is /etc"],
  ])("brokerSchema refuses %j", (change, problem) => {
    expect(problems(change)).toEqual([expect.stringContaining(problem)]);
  });

  it("brokerSchema lets its messages go for a reason, and its port be published on one address", () => {
    expect(problems({ loosened: { removableData: { reason: "Site closed" } } })).toEqual([]);
    expect(problems({ ports: [{ container: 4222, host: 4222, address: "10.0.0.7" }] })).toEqual([]);
  });
});
