import { afterEach, describe, expect, it, vi } from "vitest";
import { FakeDocker } from "../../support/programs/fake-docker";

const reset = `error while Copy (stream to stdout): command [ssh -- 10.0.0.7 docker system dial-stdio] has exited with exit status 255, make sure the URL is valid: stderr=Connection reset by 10.0.0.7 port 22\n`;

describe("EngineConnection", () => {
  const fake = new FakeDocker([]);
  const said = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  afterEach(() => said.mockClear());

  it("asks all questions over one docker command, which ends with it, and gives the answers in their order", () => {
    fake.answer([
      ["/one", { stdout: "1", slowMs: 300 }],
      ["/two", { stdout: "2" }],
      ["/no", { stderr: "not here", status: 404 }],
    ]);
    const connection = fake.connection();
    expect(connection.askOne({ path: "/two" })).toMatchObject({ status: 200, text: "2", isLate: false });
    expect(connection.ask(["/one", "/two", "/no"].map((path) => ({ path }))).map(({ status, text }) => [status, text])).toEqual([
      [200, "1"],
      [200, "2"],
      [404, '{"message":"not here"}'],
    ]);
    connection.close();
    expect(fake.commands).toEqual(["--host x system dial-stdio"]);
    expect(connection.ask([])).toEqual([]);
  });

  it("waits no longer than it says, also where what was started would outlive the command", () => {
    fake.answer([["dial-stdio", { after: "sleep 30 & sleep 30" }]]);
    expect(fake.connection(0.3).askOne({ path: "/one" })).toMatchObject({ status: null, isLate: true });
    expect(said).not.toHaveBeenCalled(); // late is not lost
  });

  it("runs in a session of its own, and asks nobody", () => {
    fake.answer([
      ["dial-stdio", { after: '(exec 3</dev/tty) 2>/dev/null && echo terminal >&2; echo "$SSH_ASKPASS_REQUIRE $SSH_ASKPASS$DISPLAY" >&2' }],
    ]);
    vi.stubEnv("SSH_ASKPASS", "/bin/true");
    expect(fake.connection().askOne({ path: "/one" })).toMatchObject({ status: null, text: "never \n" });
    vi.unstubAllEnvs();
  });

  it("asks once more where the connection is lost, says so, and no third time", () => {
    fake.answer([["dial-stdio", { stderr: reset, status: 1 }]]);
    const connection = fake.connection();
    expect(connection.askOne({ path: "/one" })).toMatchObject({ status: null, text: reset });
    expect(fake.commands).toHaveLength(2);
    expect(said.mock.calls).toEqual([["- x: the connection was lost (Connection reset by 10.0.0.7 port 22). Second try\n"]]);
    connection.askOne({ path: "/one" });
    expect(fake.commands).toHaveLength(3);
  });

  it("asks once more where one that has answered ends without a word, and takes the second answer", () => {
    fake.answer([
      ["/one", { stdout: "1" }],
      ["/two", { isLost: true }],
    ]);
    const connection = fake.connection();
    connection.askOne({ path: "/one" });
    expect(connection.ask([{ path: "/one" }, { path: "/two" }])).toMatchObject([{ text: "1" }, { status: null, isLate: false }]);
    expect(fake.commands).toHaveLength(2);
  });

  it("asks once more where docker only says that it could not close what was lost", () => {
    const closing =
      'time="2026-12-02T04:01:10Z" level=error msg="error while CloseWrite (stream to stdout): transport endpoint is not connected"\n';
    fake.answer([
      ["/one", { stdout: "1" }],
      ["/two", { isLost: true, stderr: closing }],
    ]);
    const connection = fake.connection();
    connection.askOne({ path: "/one" });
    connection.askOne({ path: "/two" });
    expect(said.mock.calls).toEqual([["- x: the connection was lost (no reason given). Second try\n"]]);
  });

  it("asks a host that refuses once", () => {
    for (const words of ["Permission denied (publickey).", "ssh: connect to host 10.0.0.7 port 22: Connection refused"]) {
      fake.answer([["dial-stdio", { stderr: reset.replace(/stderr=.*/, `stderr=${words}`), status: 1 }]]);
      expect(fake.connection().askOne({ path: "/one" }).text).toContain(words);
      expect(fake.commands).toHaveLength(1);
    }
    expect(said).not.toHaveBeenCalled();
  });

  it("says what stands there where no engine answers", () => {
    fake.answer([["dial-stdio", { stdout: "SSH-2.0-OpenSSH_9.2\r\n", after: "sleep 0.1" }]]);
    expect(fake.connection().askOne({ path: "/one" })).toMatchObject({ status: null, text: expect.stringContaining("HTTP") });
  });
});
