import { lstatSync, unlinkSync } from "node:fs";
import { createServer } from "node:http";
import { ask, type HttpAnswer } from "./ask";
import { end, readPlan, servicesOf } from "./read-plan";
import type { SheddingPlan } from "./shedding-plan";

const engineSocket = "/var/run/docker.sock";
const listLimitS = 10; // [s]
/** An engine that was killed starts all its containers at once. */
const startLimitS = 60; // [s]

/** A container as the engine lists it. */
interface Listed {
  readonly Id: string;
  readonly Names: readonly string[];
  readonly State: string;
  readonly Status: string;
  readonly Labels: Readonly<Record<string, string>>;
}

const hasName = (name: string) => (one: Listed) => one.Names.includes(`/${name}`);

async function listContainers(site: string): Promise<readonly Listed[]> {
  const filters = encodeURIComponent(JSON.stringify({ label: [`edge-node.site=${site}`] }));
  const { status, text } = await ask({ socketPath: engineSocket, path: `/containers/json?all=1&filters=${filters}` }, listLimitS);
  if (status !== 200) throw new Error(`the engine lists no containers but answers ${status}: ${text}`);
  return (JSON.parse(text) as readonly Listed[]).filter(({ Labels }) => Labels["edge-node.site"] === site);
}

async function showContainers(site: string, names: readonly string[]): Promise<HttpAnswer> {
  const listed = await listContainers(site);
  const shown = names.flatMap((name) =>
    listed.filter(hasName(name)).map(({ State, Status }) => {
      const [, health] = /\((?:health: )?(starting|healthy|unhealthy)\)/.exec(Status) ?? [];
      return { name, state: State, health };
    }),
  );
  return { status: 200, text: JSON.stringify(shown) };
}

/** Starts or stops a container by the id that the engine has for its name and site at this moment. */
async function switchContainer(site: string, name: string, act: string, limitS: number): Promise<HttpAnswer> {
  const id = (await listContainers(site)).find(hasName(name))?.Id;
  if (id === undefined || !/^[0-9a-f]{12,64}$/.test(id)) return { status: 404, text: `Site ${site} has no container ${name}: deploy it\n` };
  const { status, text } = await ask({ socketPath: engineSocket, method: "POST", path: `/containers/${id}/${act}` }, limitS);
  if (status !== 204 && status !== 304) throw new Error(`the engine answers ${status}: ${text}`);
  return { status: 204, text: "" };
}

/** Returns what the gate answers, by the whole text of method and path. */
function answersOf(plan: SheddingPlan, host?: string): ReadonlyMap<string, () => Promise<HttpAnswer>> {
  const services = servicesOf(plan, host);
  const names = services.map(({ container }) => container);
  const answers = new Map([["GET /containers", () => showContainers(plan.siteRef, names)]]);
  for (const { container, stopGraceS } of services) {
    const act = (words: string, limitS: number) => () => switchContainer(plan.siteRef, container, words, limitS);
    answers.set(`POST /containers/${container}/start`, act("start", startLimitS));
    answers.set(`POST /containers/${container}/stop`, act(`stop?t=${stopGraceS}`, stopGraceS + listLimitS));
  }
  return answers;
}

function serve(plan: SheddingPlan, socket: string, host?: string): void {
  const answers = answersOf(plan, host);
  const refuse = async () => ({ status: 403, text: "The gate lists, starts and stops the switched services of its plan alone\n" });
  const server = createServer(async (asked, answer) => {
    const request = `${asked.method} ${asked.url}`;
    const fail = ({ message }: Error) => ({ status: 502, text: `${request} failed: ${message.replace(/\s+/g, " ").slice(0, 500)}\n` });
    const { status, text } = await (answers.get(request) ?? refuse)().catch(fail);
    answer.writeHead(status).end(text);
  });
  if (lstatSync(socket, { throwIfNoEntry: false })?.isSocket()) unlinkSync(socket); // of a gate that was killed
  process.umask(0o117); // the socket has mode 0660 from its first moment
  server.on("error", ({ message }) => end(`Gate must listen on ${socket} but cannot: ${message}`));
  server.listen(socket, () => process.stdout.write(`Gate of ${plan.siteRef} listens on ${socket}\n`));
}

async function checkGate(socketPath: string): Promise<void> {
  const failed = ({ message }: Error) => ({ status: 0, text: message });
  const { status, text } = await ask({ socketPath, path: "/containers" }, 2 * listLimitS).catch(failed);
  if (status !== 200) end(`Gate must list containers but does not: ${status} ${text}`);
}

process.once("SIGTERM", () => process.exit(0)); // the first process of a container ends by no signal that it does not handle
const [plan, socket, host] = process.argv.slice(2);
if (plan === undefined || socket === undefined) end("Write engine-gate PLAN SOCKET [HOST], or engine-gate --check SOCKET");
if (plan === "--check") void checkGate(socket);
else serve(readPlan(plan), socket, host);
