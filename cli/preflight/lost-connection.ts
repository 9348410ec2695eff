/** Messages of a connection that broke. Each was seen with docker 28.2, OpenSSH 9.2 and provider 4.6 behind a proxy that cut it. */
const lost = [
  /connection reset[^\n;]*/i, // by ssh, and by docker and the provider over TCP
  /connection [^\n:]*closed by[^\n;]*/i, // by ssh, of the other side
  /broken pipe/i, // by ssh
  /exit status 255(?=.*stderr=\s*$)/m, // by docker and the provider, of an ssh that says nothing
  /(?:unexpected )?\bEOF$/m, // by docker and the provider, of an engine that went away
  /Cannot connect to the Docker daemon(?: at [^\s]+(?=\.))?/, // by docker and the provider, of a way that is closed again
  /client version \S+ is too new/, // by docker, which takes another version of the API where its first question is lost
];

/** What ssh says of a host or a key that it does not take, however often it is asked. */
const refused = /Permission denied|Host key verification failed/i;

/** The words of a program that say that its connection broke; undefined where none do. */
export function lostConnection(words: string): string | undefined {
  if (refused.test(words)) return undefined;
  return lost.map((one) => one.exec(words)?.[0].trim()).find((one) => one !== undefined);
}
