import { describe, expect, it } from "vitest";
import { refusalOf, saidBy } from "../../../cli/preflight/refusal";
import { FakeDocker } from "../../support/programs/fake-docker";

const docker = new FakeDocker([]).docker(5);
const ssh = (words: string) =>
  `error during connect: Get "http://docker.example.com/v1.50/version": command [ssh -l edge -- 10.0.0.7 docker system dial-stdio] has exited with exit status 255, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=${words}\n`;
const refusal = (stderr: string) => refusalOf(docker, { stderr, isLate: false });

describe("refusalOf()", () => {
  it.each([
    ["edge@10.0.0.7: Permission denied (publickey,password).", "ssh needs a password", "ssh-copy-id"],
    ["Host key verification failed.", "ssh does not know the key of the host", "connect once by hand"],
    [
      "@@@@@@@@@\n@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @\n@@@@@@@@@\nHost key verification failed.",
      "the ssh key of the host is not the one in known_hosts",
      "find out why",
    ],
    ["ssh: connect to host 10.0.0.7 port 22: Connection refused", "Connection refused", "check whether the host is on"],
    ["ssh: Could not resolve hostname node: Name or service not known", "Could not resolve", "correct the host name"],
    ["bash: line 1: docker: command not found", "command not found", "install Docker on the host"],
  ])("of %s says what is wrong and what to do", (words, reason, remedy) => {
    const { reason: said, remedy: advised } = refusal(ssh(words));
    expect(said).toContain(reason);
    expect(said).not.toMatch(/\n|error during connect/);
    expect(advised).toContain(remedy);
    const dialled = `error while Copy (stream to stdout): ${ssh(words).replace(/^[^,]*version": /, "")}`;
    expect(refusal(dialled)).toEqual(refusal(ssh(words)));
  });

  it("says how long it waited, and takes the words of an engine that it does not know as they are", () => {
    expect(refusalOf(docker, { stderr: "", isLate: true }).reason).toBe("no answer within 5 s");
    expect(refusal("Cannot connect to the Docker daemon at tcp://127.0.0.1:1. Is the docker daemon running?\n").remedy).toContain(
      "engine runs",
    );
    expect(refusal("permission denied while trying to connect to the Docker daemon socket").remedy).toContain("the group docker");
    expect(refusal("something else").reason).toBe("something else");
  });
});

describe("saidBy()", () => {
  it("is one line of what can be printed, and no longer than somebody reads", () => {
    expect(saidBy("docker: Error response from daemon: no such image: x\n\nRun 'docker run --help' for more information\n")).toBe(
      "no such image: x",
    );
    expect(saidBy("a\u001b[31mred")).not.toContain("\u001b");
    expect(saidBy("long ".repeat(100)).length).toBeLessThan(210);
    expect(saidBy("")).toBe("it says nothing");
  });
});
