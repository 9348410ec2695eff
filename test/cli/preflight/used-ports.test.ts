import { describe, expect, it } from "vitest";
import { listeningPorts, publishingContainers, usedByOthers } from "../../../cli/preflight/used-ports";

/** As Linux 6.18 wrote them. */
const tcp = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5321 1 0000000000000000 100 0 0 10 0
   1: 0100007F:1388 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 5322 1 0000000000000000 20 4 30 10 -1
  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 00000000000000000000000000000000:0016 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5323 1 0000000000000000 100 0 0 10 0
   1: 0000000000000000FFFF00000700000A:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5324 1 0000000000000000 100 0 0 10 0
   2: B80D0120000000000000000001000000:01BB 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 5325 1 0000000000000000 100 0 0 10 0
`;
const udp = `   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
  157: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 5326 2 0000000000000000 0
`;

describe("listeningPorts()", () => {
  it("reads addresses of both kinds, and no port of a connection", () => {
    expect(listeningPorts(tcp, "tcp")).toEqual([
      { host: 8080, address: "127.0.0.1", protocol: "tcp" },
      { host: 22, address: "::", protocol: "tcp" },
      { host: 80, address: "10.0.0.7", protocol: "tcp" },
      { host: 443, address: "2001:db8::1", protocol: "tcp" },
    ]);
    expect(listeningPorts(udp, "udp")).toEqual([{ host: 5353, address: "0.0.0.0", protocol: "udp" }]);
    expect(listeningPorts("", "tcp")).toEqual([]);
  });
});

const published = (IP: string, PublicPort: number, PrivatePort: number, Type = "tcp") => ({ IP, PublicPort, PrivatePort, Type });
const containers = publishingContainers(
  JSON.stringify([
    {
      Names: ["/riyadh.web"],
      Labels: { "edge-node.site": "riyadh" },
      Ports: [published("10.0.0.7", 8080, 80), published("10.0.0.7", 5353, 53, "udp"), { PrivatePort: 9000, Type: "tcp" }],
    },
    {
      Names: ["/other"],
      Labels: {},
      Ports: [
        published("0.0.0.0", 8000, 8000),
        published("0.0.0.0", 8001, 8001),
        published("::", 8000, 8000),
        published("::", 8001, 8001),
        published("0:0:0:0:0:0:0:0", 9000, 9000),
      ],
    },
    { Names: ["/quiet"], Labels: { "edge-node.site": "riyadh" }, Ports: null },
  ]),
);

describe("publishingContainers()", () => {
  it("reads ports that are published, those of IPv6 too, and none that is not", () => {
    expect(
      containers.map(({ name, site, ports }) => [name, site, ports.map(({ host, address, protocol }) => `${address} ${host}/${protocol}`)]),
    ).toEqual([
      ["riyadh.web", "riyadh", ["10.0.0.7 8080/tcp", "10.0.0.7 5353/udp"]],
      ["other", undefined, ["0.0.0.0 8000/tcp", "0.0.0.0 8001/tcp", ":: 8000/tcp", ":: 8001/tcp", ":: 9000/tcp"]],
      ["quiet", "riyadh", []],
    ]);
  });
});

describe("usedByOthers()", () => {
  const listening = [
    { host: 8080, address: "10.0.0.7", protocol: "tcp" as const },
    { host: 8080, address: "127.0.0.1", protocol: "tcp" as const },
    { host: 8000, address: "0.0.0.0", protocol: "tcp" as const },
  ];

  it("leaves out what the site holds itself, and names the container of the rest where there is one", () => {
    const held = usedByOthers("riyadh", listening, containers);
    expect(held).toContainEqual({ host: 8080, address: "127.0.0.1", protocol: "tcp" });
    expect(held.filter(({ address }) => address === "10.0.0.7")).toEqual([]);
    expect(held.filter(({ host, address }) => host === 8000 && address === "0.0.0.0")).toEqual([
      { host: 8000, address: "0.0.0.0", protocol: "tcp", container: "other" },
    ]);
    expect(usedByOthers("another", listening, containers)).toContainEqual({
      host: 8080,
      address: "10.0.0.7",
      protocol: "tcp",
      container: "riyadh.web",
    });
  });
});
