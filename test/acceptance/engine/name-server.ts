import { createSocket } from "node:dgram";

const port = 53;
const answerBit = 0x80; // in the third byte of a message, RFC 1035 section 4.1.1
const noSuchName = 0x83; // in the fourth: recursion is available, response code 3

/**
 * Answers every question of containers at once: there is no such name. Without an answer a program in a container that asks for a name outside waits
 * half a minute in a network where nobody is.
 */
export async function startNameServer(address: string): Promise<() => Promise<void>> {
  const socket = createSocket("udp4");
  socket.on("message", (question, { address: asker, port: askerPort }) => {
    if (question.length < 12) return;
    const answer = Buffer.from(question);
    answer[2] = (answer[2] ?? 0) | answerBit;
    answer[3] = noSuchName;
    socket.send(answer, askerPort, asker);
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(port, address, resolve);
  });
  return () => new Promise((resolve) => socket.close(() => resolve()));
}
