import { request } from "node:http";

/** How the address of an engine begins that is asked here. */
export const unixScheme = "unix://";

/** What the engine says of a container, as `docker inspect` does. */
export function askContainer(engine: { readonly host: string }, name: string): Promise<unknown> {
  return askEngine(engine, `/containers/${encodeURIComponent(name)}/json`);
}

/**
 * What the engine answers to a GET of its API. Tests that ask again and again do so without a docker client each time, whose start costs more than the answer.
 *
 * @param engine at a socket of this machine
 * @throws Error with the engine's own words
 */
export async function askEngine(engine: { readonly host: string }, path: string): Promise<unknown> {
  const { status, text } = await answerOfEngine(engine, "GET", path, 20_000);
  if (status !== 200) throw new Error(`Engine must answer ${path} with status 200 but answers with ${status}: ${text.trim()}`);
  return JSON.parse(text);
}

/** Removes something by its path in the API of the engine, if it is there and nothing holds it. */
export async function tryRemove(engine: { readonly host: string }, path: string): Promise<void> {
  await answerOfEngine(engine, "DELETE", path, 120_000);
}

interface EngineAnswer {
  readonly status: number;
  readonly text: string;
}

function answerOfEngine({ host }: { readonly host: string }, method: string, path: string, timeout: number): Promise<EngineAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: host.slice(unixScheme.length), method, path, timeout }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
    });
    asked.on("timeout", () => asked.destroy(new Error(`Engine must answer ${path} within ${timeout / 1000} s but does not`)));
    asked.on("error", reject);
    asked.end();
  });
}
