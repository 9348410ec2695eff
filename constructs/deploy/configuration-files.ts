import { Container, type ContainerUpload, type ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { Lazy } from "cdktf";
import { Construct } from "constructs";
import { compareText, contentHash } from "../props/canonical";
import { rememberedOf } from "../props/remembered";
import { terraformTextProblem } from "../props/terraform-text";
import { refuseConfigurationFile } from "../services/configuration-file";
import { topDirectories } from "../services/outer-paths";
import { type DeploymentText, isPlanned, type PlannedTexts, plannedText } from "../services/planned";
import type { ServiceFacts } from "../services/service-facts";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";
import { directoryName, labelList, originLabels, setAddress } from "./names";
import { textFromFiles } from "./text-from-files";
import { waitingContainer } from "./waiting-container";

export interface ConfigurationFilesProps {
  /** The service, with its files: content by absolute path, or what stands for it. */
  readonly facts: Pick<ServiceFacts, "id" | "files" | "reloads">;
  /** Its name on the engine. */
  readonly engineName: string;
  /** Any image: the container that holds the files never starts. */
  readonly image: string;
  /** Gives what is planned, when it is written. */
  readonly planned: () => PlannedTexts;
  /** Engine of the host of the service. */
  readonly engine: EngineOfHost | undefined;
}

/**
 * Configuration files for a container whose root is read-only. The provider cannot write into such a container, so a second
 * one that never starts writes them into volumes, one for each directory. A volume's name ends in the hash of its content:
 * new content is a new volume, and the service is replaced with it. Where the service reads all files of a directory anew while it runs, the hash is that
 * of the directory alone: the second container is made anew and writes into the same volume.
 *
 * Which volumes there are follows from the paths alone. Content that is planned, and the name that ends in its hash, are asked for when they are written.
 */
export class ConfigurationFiles extends Construct {
  /** Mounts for the service, read-only. */
  readonly mounts: readonly ContainerVolumes[];
  /** The service depends on it. */
  readonly seed: Container;

  constructor(scope: Construct, id: string, { facts, engineName, image, planned, engine }: ConfigurationFilesProps) {
    super(scope, id);
    const { id: service, files, reloads = [] } = facts;
    const provider = engine && { provider: engine.provider };
    const paths = Object.keys(files).sort(compareText);
    for (const path of paths) refuseFile(path, files[path] ?? "");
    const volumes = topDirectories(paths).map((directory) => {
      const inside = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(`${directory}/`)));
      const nameOf = (hashed: unknown) => `${engineName}.configuration-${contentHash(hashed).slice(0, 12)}`;
      const isReread = Object.keys(inside).every((path) => reloads.includes(path));
      const name = isReread ? nameOf([directory]) : textFromFiles(inside, planned, (texts) => nameOf([directory, texts]));
      const directoryPart = directoryName(directory);
      const volume = new Volume(this, `volume.${directoryPart}`, { name, ...provider });
      setAddress(volume, "files", `${service}.${directoryPart}`, engine);
      return { containerPath: literal(directory), volumeName: volume.name };
    });
    this.mounts = volumes.map((volume) => ({ ...volume, readOnly: true }));
    this.seed = new Container(this, "seed", {
      ...waitingContainer,
      ...provider,
      name: `${engineName}.seed`,
      image,
      labels: labelList(originLabels(this)),
      volumes,
      upload: paths.map((path) => ({ file: literal(path), ...upload(files[path] ?? "", planned), permissions: "0444" })),
    });
    setAddress(this.seed, "files", service, engine);
  }
}

/** What is planned was held against the same when it was planned. */
function refuseFile(path: string, file: string | DeploymentText): void {
  refuseConfigurationFile(path, isPlanned(file) ? undefined : file);
}

// OpenTofu reads a string in a time that grows with the square of its escapes and of its length: 3.5 s for 10,000 escapes,
// 0.3 s for 100 kB of lines, several times a plan; measured with 1.12.6.
const mostEscapes = 1000;
const longestText = 65_536; // [characters]

/** As text for the reader of a plan, unless Terraform would change its Unicode form or take long to read it. */
function uploadContent(content: string): Pick<ContainerUpload, "content" | "contentBase64"> {
  const escapes = content.match(/[$%]\{/g)?.length ?? 0;
  const quick = escapes <= mostEscapes && content.length <= longestText;
  if (quick && terraformTextProblem(content) === undefined) return { content: literal(content) };
  return { contentBase64: Buffer.from(content, "utf8").toString("base64") };
}

/** One of the two is left out, and which one follows from the content. */
function upload(file: string | DeploymentText, planned: () => PlannedTexts): Pick<ContainerUpload, "content" | "contentBase64"> {
  if (!isPlanned(file)) return uploadContent(file);
  const written = rememberedOf((texts: PlannedTexts) => uploadContent(plannedText(file, texts)));
  return {
    content: Lazy.stringValue({ produce: () => written(planned()).content }),
    contentBase64: Lazy.stringValue({ produce: () => written(planned()).contentBase64 }),
  };
}
