import { Container, type ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { Volume } from "@cdktf/provider-docker/lib/volume";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { contentHash } from "../props/canonical";
import { digestOf, type ImageReference } from "../services/image";
import { probeDirectory, probeProgramsDirectory } from "../services/probe-programs";
import type { EngineOfHost } from "./engine-of-host";
import { deployImage } from "./image";
import { engineResourceName, labelList, originLabels, setAddress } from "./names";
import { waitingContainer } from "./waiting-container";

/**
 * The programs of the probe in a volume, once for each of its images on an engine. When a container is made, the engine fills its empty
 * volume from the image; the container need not start. Another image needs another volume, because a filled volume is not filled again.
 */
export class ProbeVolume extends Construct {
  /** Its part of names on the engine and of addresses in Terraform. */
  private readonly partName: string;
  /** The end of the volume's name. */
  private readonly version: string;
  private readonly host: string | undefined;
  /** Container that fills the volume. Containers that mount the volume depend on it. */
  readonly seed: Container;
  readonly mount: ContainerVolumes;

  private constructor(scope: Construct, plain: string, reference: ImageReference, engine: EngineOfHost | undefined) {
    super(scope, engine?.named(plain) ?? plain);
    const name = partNameOf(reference);
    this.partName = name;
    this.version = versionOf(reference);
    this.host = engine?.host;
    const provider = engine && { provider: engine.provider };
    const volume = new Volume(this, "volume", { name: `${engineResourceName(this, "edge-node")}.probe-${this.version}`, ...provider });
    setAddress(volume, "probe", name, engine);
    this.mount = { containerPath: probeDirectory, volumeName: volume.name, readOnly: true };
    this.seed = new Container(this, "seed", {
      ...waitingContainer,
      name: `${engineResourceName(this, "edge-node")}.probe-${name}`,
      image: deployImage(this, reference, engine).imageId,
      ...provider,
      labels: labelList(originLabels(this, `${scope.node.path}/${plain}`)),
      volumes: [{ containerPath: probeProgramsDirectory, volumeName: volume.name }],
    });
    setAddress(this.seed, "probe", name, engine);
  }

  /**
   * Returns the volume of an engine of the stack around `scope`, declared at the first call. Two references with one digest are one image,
   * and share the volume of the first.
   *
   * @throws RangeError when a variable has the name of another reference's probe
   */
  static of(scope: Construct, reference: ImageReference, engine?: EngineOfHost): ProbeVolume {
    const stack = TerraformStack.of(scope);
    const others = stack.node.children.filter((child) => child instanceof ProbeVolume).filter(({ host }) => host === engine?.host);
    const present = others.find(({ version }) => version === versionOf(reference));
    if (present) return present;
    const name = partNameOf(reference);
    if (others.some((other) => other.partName === name))
      throw new RangeError(`Probe ${name} must have a name of its own but another is called so: rename the variable`);
    return new ProbeVolume(stack, typeof reference === "string" ? `probe-${name}` : `probe-variable-${name}`, reference, engine);
  }
}

function partNameOf(reference: ImageReference): string {
  return typeof reference === "string" ? contentHash(reference).slice(0, 12) : reference.variable;
}

/** Returns the beginning of the digest; that of a variable is an expression for Terraform. */
function versionOf(reference: ImageReference): string {
  if (typeof reference === "string") return (digestOf(reference)?.slice("sha256:".length) ?? contentHash(reference)).slice(0, 12);
  return `\${substr(split("@sha256:", var.${reference.variable})[1], 0, 12)}`;
}
