import { Token } from "cdktf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsedProgram, programProblems } from "../../support/props/programs";
import { everyRow } from "../../support/tables/every-row";

const at = (secret: unknown) => programProblems({ secrets: { "/run/secrets/key": secret } });
const place = "secrets./run/secrets/key";
const form = 'write { hostFile: "/etc/edge-node/name" }, a file that the container\'s user can read';

describe("secretsSchema", () => {
  it("secretsSchema takes a file of the host", () => {
    const secrets = { "/run/secrets/key": { hostFile: "/etc/edge-node/key" } };
    expect(parsedProgram({ secrets }).secrets).toEqual(secrets);
  });

  it("secretsSchema refuses a secret given as text, and says why", () => {
    const text = `must be a file on the host but is text, which Terraform's state would keep: ${form}`;
    expect(at("hunter2")).toEqual([`${place}: ${text}`]);
    expect(at(Token.asString({ ref: 1 }))).toEqual([`${place}: ${text}`]);
    expect(programProblems({ secrets: "hunter2" })).toEqual([
      "secrets: must be files on the host by their path in the container but is text, which Terraform's state would keep: " +
        'write { "/run/secrets/name": { hostFile: "/etc/edge-node/name" } }',
    ]);
  });

  it("secretsSchema never repeats a value that is no path", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), (noise) => {
        const secret = `hunter2 ${noise}`;
        const told = [
          ...at(secret),
          ...at([secret]),
          ...at({ hostFile: secret }),
          ...at({ hostFile: [secret] }),
          ...at({ hostFile: "/etc/edge-node/key", value: secret }),
          ...programProblems({ secrets: secret }),
          ...programProblems({ secrets: [secret] }),
        ];
        expect(told).toHaveLength(7);
        expect(told.join("\n")).not.toContain("hunter2");
      }),
    );
    expect(at({ hostFile: 123_456 })).toEqual([
      `${place}.hostFile: must be the absolute path of a file on the host: write it as /etc/edge-node/name`,
    ]);
  });

  it("secretsSchema names the place inside a secret", () => {
    everyRow(
      "%j",
      [
        [
          { hostfile: "/etc/edge-node/key" },
          [".hostFile: is required: give the absolute path of a file on the host", '.hostfile: unknown prop: did you mean "hostFile"?'],
        ],
        [{ hostFile: "etc/key" }, [".hostFile: must be the absolute path of a file on the host: write it as /etc/edge-node/name"]],
        [{ hostFile: "/etc/../key" }, ['.hostFile: must be an absolute path but is "/etc/../key": write it as /directory/name']],
        [3, [`: must be a file on the host: ${form}`]],
      ],
      (secret, problems) => {
        expect(at(secret)).toEqual(problems.map((problem) => `${place}${problem}`));
      },
    );
  });

  it("secretsSchema refuses a path in the container that is not absolute", () => {
    expect(programProblems({ secrets: { "run/key": { hostFile: "/etc/edge-node/key" } } })).toEqual([
      'secrets.run/key: must be an absolute path but is "run/key": write it as /directory/name',
    ]);
  });

  it("secretsSchema refuses files of the host that would hand it to the container", () => {
    everyRow(
      "%s",
      [
        "/",
        "/etc",
        "/dev",
        "/dev/mem",
        "/proc/1/environ",
        "/sys/kernel",
        "/boot/grub.cfg",
        "/run",
        "/var/run",
        "/var/lib/docker/volumes",
        "/run/docker.sock",
        "/run/containerd/containerd.sock",
        "/run/docker/containerd",
        "/run/containerd",
        "/run/systemd/private",
        "/var/run/docker",
        "/var/run/containerd/io.containerd.runtime.v2.task",
        "/var/run/systemd/journal",
        "/var/lib/containerd",
        "/var/lib/kubelet",
        "/var/lib/kubelet/pki/kubelet-client-current.pem",
      ],
      (hostFile) => {
        expect(at({ hostFile })).toEqual([
          `${place}.hostFile: must be a file of the deployer's but is ${hostFile}, which opens the host to the container: copy the secret elsewhere`,
        ]);
      },
    );
  });

  it("secretsSchema takes files beside them", () => {
    everyRow(
      "%s",
      ["/etc/edge-node/key", "/run/secrets/key", "/var/run/secrets/key", "/var/lib/edge-node/key", "/device/key", "/run/docker-keys/key"],
      (hostFile) => {
        expect(at({ hostFile })).toEqual([]);
      },
    );
  });
});
