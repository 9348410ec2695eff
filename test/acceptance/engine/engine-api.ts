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
export function askEngine({ host }: { readonly host: string }, path: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: host.slice(unixScheme.length), path, timeout: 20_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`Engine must answer ${path} with status 200 but answers with ${response.statusCode}: ${text.trim()}`));
      });
    });
    asked.on("timeout", () => asked.destroy(new Error(`Engine must answer ${path} within 20 s but does not`)));
    asked.on("error", reject);
    asked.end();
  });
}
