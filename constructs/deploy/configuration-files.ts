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

interface ConfigurationFilesProps {
  /** The service, with its files: content by absolute path, or its planned text. */
  readonly facts: Pick<ServiceFacts, "id" | "files" | "reloads">;
  readonly engineName: string;
  /** Any image: the container that holds the files never starts. */
  readonly image: string;
  /** Returns the planned texts, when they are written. */
  readonly planned: () => PlannedTexts;
  readonly engine: EngineOfHost | undefined;
}

/**
 * Configuration files for a container whose root is read-only. The provider cannot write into such a container. So a second container,
 * which never starts, writes them into volumes, one for each directory. A volume's name ends in the hash of its content: new content is a
 * new volume, and the service is replaced with it. Where the service rereads all files of a directory while it runs, the hash is that of
 * the directory alone: the second container is replaced and writes into the same volume.
 *
 * The paths alone determine the volumes. Planned content, and a name that ends in its hash, are read when they are written.
 */
export class ConfigurationFiles extends Construct {
  /** Mounts for the service, read-only. */
  readonly mounts: readonly ContainerVolumes[];
  /** Container that writes the files. The service depends on it. */
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

/** Checks a file. Planned files were checked when they were planned. */
function refuseFile(path: string, file: string | DeploymentText): void {
  refuseConfigurationFile(path, isPlanned(file) ? undefined : file);
}

// The time in which OpenTofu reads a string grows with the square of its escapes and of its length: 3.5 s for 10,000 escapes, 0.3 s for 100
// kB of lines, several times a plan; measured with 1.12.6.
const mostEscapes = 1000;
const longestText = 65_536; // [characters]

/** Returns content as readable text for a Terraform plan, unless Terraform would change its Unicode form or need long to read it. */
function uploadContent(content: string): Pick<ContainerUpload, "content" | "contentBase64"> {
  const escapes = content.match(/[$%]\{/g)?.length ?? 0;
  const quick = escapes <= mostEscapes && content.length <= longestText;
  if (quick && terraformTextProblem(content) === undefined) return { content: literal(content) };
  return { contentBase64: Buffer.from(content, "utf8").toString("base64") };
}

/** Returns an upload with text or base64. Its content decides which one. */
function upload(file: string | DeploymentText, planned: () => PlannedTexts): Pick<ContainerUpload, "content" | "contentBase64"> {
  if (!isPlanned(file)) return uploadContent(file);
  const written = rememberedOf((texts: PlannedTexts) => uploadContent(plannedText(file, texts)));
  return {
    content: Lazy.stringValue({ produce: () => written(planned()).content }),
    contentBase64: Lazy.stringValue({ produce: () => written(planned()).contentBase64 }),
  };
}
