/** Messages of a lost connection. Each was seen with docker 28.2, OpenSSH 9.2 and provider 4.6 behind a proxy that cut it. */
const lost = [
  /connection reset[^\n;]*/i, // by ssh, and by docker and the provider over TCP
  /connection [^\n:]*closed by[^\n;]*/i, // by ssh, of the other side
  /broken pipe/i, // by ssh
  /exit status 255(?=.*stderr=\s*$)/m, // by docker and the provider, where ssh prints nothing
  /(?:unexpected )?\bEOF$/m, // by docker and the provider, after the engine stopped
  /Cannot connect to the Docker daemon(?: at [^\s]+(?=\.))?/, // by docker and the provider, on a closed connection
  /client version \S+ is too new/, // by docker, which chooses another API version when its first request is lost
];

/** Errors of ssh on a host or key that a repetition does not change. */
const refused = /Permission denied|Host key verification failed/i;

/** Returns the words of a program that report a lost connection; undefined where none do. */
export function lostConnection(words: string): string | undefined {
  if (refused.test(words)) return undefined;
  return lost.map((one) => one.exec(words)?.[0].trim()).find((one) => one !== undefined);
}
