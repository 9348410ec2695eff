import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";

const longestMs = 5000; // [ms]

/**
 * Greets a NATS server and asks it for an answer, in TLS as the server wants it after its greeting. @returns what it answered
 *
 * @param ca certificate of the authority that signed that of the server, which must name `address`
 * @throws Error when its certificate does not hold, or nothing comes
 * @source NATS documentation, Client Protocol: INFO, CONNECT, PING; `tls_required`
 */
export async function pingInTls(address: string, port: number, ca: string): Promise<string> {
  const plain = connect(port, address);
  try {
    const greeting = await textOf(plain);
    if (!greeting.includes('"tls_required":true')) throw new Error(`Broker must ask for TLS but says ${greeting}`);
    const secure = connectTls({ socket: plain, host: address, ca });
    await once(secure, "secureConnect", { signal: AbortSignal.timeout(longestMs) });
    secure.write('CONNECT {"verbose":false}\r\nPING\r\n');
    return await textOf(secure);
  } finally {
    plain.destroy();
  }
}

/** The first that comes. */
async function textOf(socket: Socket): Promise<string> {
  const [data] = await once(socket, "data", { signal: AbortSignal.timeout(longestMs) });
  return String(data);
}
