import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Docker } from "../../../cli/preflight/docker";
import { FakeDocker } from "../../support/programs/fake-docker";

describe("Docker", () => {
  it("is refused where it is not installed, with how to get it", () => {
    expect(() => Docker.find("no-such-docker")).toThrow(
      "no-such-docker must be installed to reach engines but cannot be run: install the docker command",
    );
  });

  it("names the engine in each command, and gives what it says and ends with", () => {
    const fake = new FakeDocker([["version", { stdout: "one\n", stderr: "two\n", status: 3 }]]);
    expect(fake.docker().run("ssh://edge@10.0.0.7", ["version"])).toEqual({ status: 3, stdout: "one\n", stderr: "two\n", isLate: false });
    expect(fake.commands).toEqual(["--host ssh://edge@10.0.0.7 version"]);
    expect(fake.docker(0.3).dial("unix:///x.sock")).toMatchObject({
      args: ["--host", "unix:///x.sock", "system", "dial-stdio"],
      longestMs: 300,
    });
  });

  it("runs in a session of its own, asks nobody, and has nothing to read", () => {
    const fake = new FakeDocker([]);
    fake.answer([
      [
        "version",
        {
          after: `cat > ${join(fake.folder, "read")}; (echo "$SSH_ASKPASS_REQUIRE $SSH_ASKPASS$DISPLAY"; (exec 3</dev/tty) 2>/dev/null && echo terminal) > ${join(fake.folder, "asks")}`,
        },
      ],
    ]);
    process.env.SSH_ASKPASS = "/bin/true";
    fake.docker().run("unix:///x.sock", ["version"]);
    delete process.env.SSH_ASKPASS;
    expect(readFileSync(join(fake.folder, "asks"), "utf8")).toBe("never \n");
    expect(readFileSync(join(fake.folder, "read"), "utf8")).toBe("");
  });

  it("waits no longer than it says, also where what was started would outlive the command", () => {
    const fake = new FakeDocker([["version", { after: "sleep 120 & sleep 120" }]]);
    const begin = Date.now();
    expect(fake.docker(0.3).run("unix:///x.sock", ["version"])).toMatchObject({ status: null, isLate: true });
    expect(Date.now() - begin).toBeLessThan(60_000); // of a busy machine
  });
});
