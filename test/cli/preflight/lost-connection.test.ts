import { describe, expect, it } from "vitest";
import { lostConnection } from "../../../cli/preflight/lost-connection";

const ssh = (words: string) =>
  `error during connect: Head "http://docker.example.com/_ping": command [ssh -l edge -- 10.0.0.7 docker system dial-stdio] has exited with exit status 255, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=${words}\n`;

/** As docker 28.2, provider 4.6 and OpenSSH 9.2 said it behind a proxy that cut their connection, or was not there. */
describe("lostConnection()", () => {
  it.each([
    [
      'error during connect: Head "http://10.0.0.7:2375/_ping": read tcp 10.0.0.1:49586->10.0.0.7:2375: read: connection reset by peer',
      "connection reset by peer",
    ],
    [
      'Error: Unable to inspect volume: error during connect: Get "http://10.0.0.7:2375/v1.41/volumes/v3": EOF\n\n  with docker_volume.v',
      "EOF",
    ],
    ["unexpected EOF\n", "unexpected EOF"],
    [
      "Error: Cannot connect to the Docker daemon at tcp://10.0.0.7:2375. Is the docker daemon running?",
      "Cannot connect to the Docker daemon at tcp://10.0.0.7:2375",
    ],
    ["Error response from daemon: client version 1.50 is too new. Maximum supported API version is 1.41", "client version 1.50 is too new"],
    [ssh("kex_exchange_identification: read: Connection reset by peer\r"), "Connection reset by peer"],
    [ssh("kex_exchange_identification: Connection closed by remote host"), "Connection closed by remote host"],
    [ssh("Connection to 10.0.0.7 closed by remote host.\r"), "Connection to 10.0.0.7 closed by remote host."],
    [ssh("client_loop: send disconnect: Broken pipe\r"), "Broken pipe"],
    [ssh(""), "exit status 255"],
  ])("finds the words in %s", (words, said) => expect(lostConnection(words)).toBe(said));

  it.each([
    ssh("ssh: connect to host 10.0.0.7 port 22: Connection refused"),
    ssh("edge@10.0.0.7: Permission denied (publickey)."),
    ssh("Host key verification failed.\r"),
    ssh("Permission denied, please try again.\r\nConnection closed by 10.0.0.7 port 22"),
    "Error: Unable to create container: No such image",
    "Error: Instance cannot be destroyed",
    "",
  ])("finds none in %s", (words) => expect(lostConnection(words)).toBeUndefined());
});
