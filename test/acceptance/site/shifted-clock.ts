import { createServer, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { unixScheme } from "../engine/engine-api";

/**
 * A fake: a proxy before an engine that shifts the time of its answers, as an engine with a wrong clock would give them. Nobody may change the clock of the machine for a test.
 *
 * @returns its address, and how it is ended
 */
export async function shiftedClock(
  engine: { readonly host: string },
  shiftS: number,
  folder: string,
): Promise<{ readonly host: string; stop(): void }> {
  const socketPath = engine.host.slice(unixScheme.length);
  const shifted = (time: string | undefined) => new Date(Date.parse(time ?? "") + shiftS * 1000);
  let before: Promise<unknown> = Promise.resolve(); // who asks on without waiting is answered in order, as by the engine itself
  const server = createServer((asked, answer) => {
    const own = before;
    before = new Promise((resolve) => answer.on("close", resolve));
    const upstream = request({ socketPath, path: asked.url, method: asked.method, headers: asked.headers }, async (given) => {
      if (!asked.url?.endsWith("/info")) {
        answer.writeHead(given.statusCode ?? 500, { ...given.headers, date: shifted(given.headers.date).toUTCString() });
        answer.flushHeaders(); // who waits for the end of a container wants these at once
        given.pipe(answer);
        return;
      }
      const info = Buffer.from(withTime(Buffer.concat(await chunksOf(given)).toString("utf8"), shifted));
      const { "transfer-encoding": _, ...headers } = given.headers;
      answer.writeHead(given.statusCode ?? 500, {
        ...headers,
        date: shifted(headers.date).toUTCString(),
        "content-length": info.length,
      });
      answer.end(info);
    });
    own.then(() => asked.pipe(upstream));
  });
  const socket = join(folder, "shifted.sock");
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return {
    host: `${unixScheme}${socket}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function withTime(text: string, shifted: (time: string) => Date): string {
  const info = JSON.parse(text) as { SystemTime: string };
  return JSON.stringify({ ...info, SystemTime: shifted(info.SystemTime).toISOString() });
}

async function chunksOf(message: IncomingMessage): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return chunks;
}
