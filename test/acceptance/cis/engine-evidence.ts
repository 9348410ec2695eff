import { rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { outputOf } from "../../support/programs/run-program";
import { dockerOutput, type EngineAddress } from "../engine/docker-engine";
import { askEngine } from "../engine/engine-api";
import {
  containerSchema,
  type Evidence,
  engineSchema,
  eventSchema,
  historySchema,
  imageSchema,
  type ListedFile,
  type ListedProcess,
  networkSchema,
} from "./evidence";
import type { StackDescription } from "./stack-description";

/**
 * What the engine says of running containers and of their images.
 *
 * @param description what was asked of the engine
 * @param folder for archives, which are removed again
 */
export async function engineEvidence(
  engine: EngineAddress,
  names: readonly string[],
  description: StackDescription,
  folder: string,
): Promise<Evidence[]> {
  const ask = async (...args: string[]) => JSON.parse(await dockerOutput(engine, args)) as unknown;
  const inspectImages = async (images: readonly string[]) => z.array(imageSchema).parse(await ask("image", "inspect", ...images));
  const containers = z.array(containerSchema).parse(await ask("container", "inspect", ...names));
  const images = await inspectImages([...new Set(containers.map(({ Image }) => Image))]);
  const imageIds = (await inspectImages(description.images)).map(({ Id }) => Id);
  const bridges = encodeURIComponent(JSON.stringify({ driver: ["bridge"] }));
  const shared = {
    engine: engineSchema.parse(await ask("info", "--format", "{{json .}}")),
    networks: z.array(networkSchema).parse(await askEngine(engine, `/networks?filters=${bridges}`)), // in one answer: tests beside it remove theirs
  };
  return Promise.all(
    containers.map(async (container) => {
      const name = container.Name.replace(/^\//, "");
      const image = images.find(({ Id }) => Id === container.Image);
      if (image === undefined) throw new Error(`Engine must know image ${container.Image} of ${name} but does not`);
      const [history, files, processes, executions] = await Promise.all([
        imageHistory(engine, image.Id),
        listedFiles(engine, container.Id, folder),
        listedProcesses(engine, container.Id),
        executionsIn(engine, container.Id),
      ]);
      const declared = { images: description.images, imageIds, ports: description.ports.get(name) ?? [] };
      return { container, image, history, files, processes, executions, ...shared, declared };
    }),
  );
}

async function imageHistory(engine: EngineAddress, image: string): Promise<string[]> {
  const lines = await dockerOutput(engine, ["image", "history", "--no-trunc", "--format", "{{json .}}", image]);
  return jsonLines(lines).map((line) => historySchema.parse(line).CreatedBy);
}

async function listedFiles(engine: EngineAddress, container: string, folder: string): Promise<ListedFile[]> {
  const archive = join(folder, `${container}.tar`);
  await dockerOutput(engine, ["container", "export", "--output", archive, container]);
  const lines = await outputOf("tar", ["--list", "--verbose", "--file", archive], { env: { LC_ALL: "C" } });
  rmSync(archive);
  const files = [...lines.matchAll(/^(?<mode>\S+) +\S+ +\S+ +\S+ +\S+ (?<path>.*?)(?: (?:->|link to) .*)?$/gm)].map(({ groups }) => ({
    mode: groups?.mode ?? "",
    path: groups?.path ?? "",
  }));
  if (files.length === 0) throw new Error(`Container ${container} must have files but docker export lists none`);
  return files;
}

async function listedProcesses(engine: EngineAddress, container: string): Promise<ListedProcess[]> {
  const [, ...lines] = (await dockerOutput(engine, ["container", "top", container, "-eo", "uid,pid,args"])).trim().split("\n");
  return lines.map((line) => {
    const [user = "", , ...command] = line.trim().split(/\s+/);
    return { user: Number(user), command: command.join(" ") };
  });
}

async function executionsIn(engine: EngineAddress, container: string): Promise<string[]> {
  const now = (Date.now() / 1000).toFixed(3); // "0s" would be the last whole second
  const filters = ["type=container", "event=exec_create", `container=${container}`].flatMap((filter) => ["--filter", filter]);
  const lines = await dockerOutput(engine, ["events", "--since", "24h", "--until", now, "--format", "{{json .}}", ...filters]);
  return jsonLines(lines).map((line) =>
    eventSchema
      .parse(line)
      .Action.replace(/^exec_create: /, "")
      .trim(),
  );
}

function jsonLines(lines: string): unknown[] {
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
