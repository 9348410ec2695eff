import { posix } from "node:path";
import { Container, type ContainerUpload, type ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { Construct } from "constructs";
import { terraformTextProblem } from "../props/terraform-text";
import { configurationFileProblem } from "../services/configuration-file";
import { compareText, contentHash } from "./canonical";
import { literal } from "./literal";
import { directoryName, labelList, originLabels, setAddress } from "./names";

export interface ConfigurationFilesProps {
  /** The service's id. */
  readonly service: string;
  /** Its name on the engine. */
  readonly engineName: string;
  /** Any image: the container that holds the files never starts. */
  readonly image: string;
  /** Content by absolute path. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Configuration files for a container whose root is read-only. The provider cannot write into such a container, so a second
 * one that never starts writes them into volumes, one for each directory. A volume's name ends in the hash of its content:
 * new content is a new volume, and the service is replaced with it.
 */
export class ConfigurationFiles extends Construct {
  /** Mounts for the service, read-only. */
  readonly mounts: readonly ContainerVolumes[];
  /** The service depends on it. */
  readonly seed: Container;

  constructor(scope: Construct, id: string, props: ConfigurationFilesProps) {
    super(scope, id);
    const paths = Object.keys(props.files).sort(compareText);
    for (const path of paths) checkFile(path, props.files[path] ?? "");
    const volumes = topDirectories(paths).map((directory) => {
      const content = Object.entries(props.files).filter(([path]) => path.startsWith(`${directory}/`));
      const hash = contentHash([directory, Object.fromEntries(content)]).slice(0, 12);
      const directoryPart = directoryName(directory);
      const volume = new Volume(this, `volume.${directoryPart}`, { name: `${props.engineName}.configuration-${hash}` });
      setAddress(volume, "files", `${props.service}.${directoryPart}`);
      return { containerPath: literal(directory), volumeName: volume.name };
    });
    this.mounts = volumes.map((volume) => ({ ...volume, readOnly: true }));
    this.seed = new Container(this, "seed", {
      name: `${props.engineName}.seed`,
      image: props.image,
      // A container that does not start needs both: with `must_run` left at its default the provider reports an error.
      start: false,
      mustRun: false,
      networkMode: "none",
      labels: labelList(originLabels(this)),
      logDriver: "json-file",
      logOpts: { "max-file": "1", "max-size": "1m" },
      volumes,
      upload: paths.map((path) => ({ file: literal(path), ...uploadContent(props.files[path] ?? ""), permissions: "0444" })),
    });
    setAddress(this.seed, "files", props.service);
  }
}

function checkFile(path: string, content: string): void {
  const problem = configurationFileProblem(path, content);
  if (problem !== undefined) throw new RangeError(`Configuration file ${path} ${problem}`);
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

/** Directories of the files, without those inside another. */
function topDirectories(paths: readonly string[]): string[] {
  const directories = [...new Set(paths.map((path) => posix.dirname(path)))].sort(compareText);
  return directories.filter((directory) => !directories.some((other) => directory.startsWith(`${other}/`)));
}
