import { posix } from "node:path";
import { Container, type ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { compareText, contentHash } from "./canonical";
import { literal } from "./literal";

export interface ConfigurationFilesProps {
  /** Name of the service on the engine. */
  readonly serviceName: string;
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
      const volume = new Volume(this, `volume${directory.replaceAll("/", "-")}`, {
        name: `${props.serviceName}-configuration-${hash}`,
      });
      return { containerPath: literal(directory), volumeName: volume.name };
    });
    this.mounts = volumes.map((volume) => ({ ...volume, readOnly: true }));
    this.seed = new Container(this, "seed", {
      name: `${props.serviceName}.seed`,
      image: props.image,
      // A container that does not start needs both: with `must_run` left at its default the provider reports an error.
      start: false,
      mustRun: false,
      networkMode: "none",
      logDriver: "json-file",
      logOpts: { "max-file": "1", "max-size": "1m" },
      volumes,
      upload: paths.map((path) => ({ file: literal(path), content: literal(props.files[path] ?? ""), permissions: "0444" })),
    });
  }
}

// Directories that a volume would empty or that the engine fills itself.
const systemDirectories = new Set(
  ["", "bin", "boot", "dev", "etc", "home", "lib", "lib64", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"].map(
    (name) => `/${name}`,
  ),
);

function checkFile(path: string, content: string): void {
  const directory = posix.dirname(path);
  if (!posix.isAbsolute(path) || posix.normalize(path) !== path || path.endsWith("/")) {
    throw new RangeError(`Configuration file must have an absolute path but has "${path}": write it as /etc/name/file.yaml`);
  }
  if (systemDirectories.has(directory)) {
    throw new RangeError(
      `Configuration file must lie in a directory of its own but is ${path}: move it one directory down, as /etc/name/file.yaml`,
    );
  }
  if (content === "") {
    throw new RangeError(`Configuration file ${path} must hold text but is empty, which the provider refuses: leave the file out`);
  }
  if (Token.isUnresolved(content)) {
    throw new RangeError(
      `Configuration file ${path} must be known at synth but holds a Terraform token: pass the value through the environment`,
    );
  }
}

/** Directories of the files, without those inside another. */
function topDirectories(paths: readonly string[]): string[] {
  const directories = [...new Set(paths.map((path) => posix.dirname(path)))].sort(compareText);
  return directories.filter((directory) => !directories.some((other) => directory.startsWith(`${other}/`)));
}
