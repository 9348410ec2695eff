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
 * The programs of the probe in a volume, once on an engine for each of its images. The engine fills an empty volume with what the image holds at the place where it is mounted, when
 * the container is made: the container need not start. Another image is another volume, for one that is filled is filled no more.
 */
export class Probe extends Construct {
  /** Id of the image on the engine. */
  readonly imageId: string;
  /** What fills the volume. Whoever mounts it depends on that. */
  readonly seed: Container;
  /** The programs, where a container finds them. */
  readonly mount: ContainerVolumes;

  private constructor(scope: Construct, plain: string, reference: ImageReference, engine: EngineOfHost | undefined) {
    super(scope, engine?.named(plain) ?? plain);
    const provider = engine && { provider: engine.provider };
    const name = typeof reference === "string" ? contentHash(reference).slice(0, 12) : reference.variable;
    this.imageId = deployImage(this, reference, engine).imageId;
    const volume = new Volume(this, "volume", {
      name: `${engineResourceName(this, "edge-node")}.probe-${versionOf(reference)}`,
      ...provider,
    });
    setAddress(volume, "probe", name, engine);
    this.mount = { containerPath: probeDirectory, volumeName: volume.name, readOnly: true };
    this.seed = new Container(this, "seed", {
      ...waitingContainer,
      name: `${engineResourceName(this, "edge-node")}.probe-${name}`,
      image: this.imageId,
      ...provider,
      labels: labelList(originLabels(this, `${scope.node.path}/${plain}`)),
      volumes: [{ containerPath: probeProgramsDirectory, volumeName: volume.name }],
    });
    setAddress(this.seed, "probe", name, engine);
  }

  /** That of an engine of the stack around `scope`, declared at the first call. */
  static of(scope: Construct, reference: ImageReference, engine: EngineOfHost | undefined): Probe {
    const stack = TerraformStack.of(scope);
    const id = typeof reference === "string" ? `probe-${contentHash(reference).slice(0, 12)}` : `probe-variable-${reference.variable}`;
    return (stack.node.tryFindChild(engine?.named(id) ?? id) as Probe | undefined) ?? new Probe(stack, id, reference, engine);
  }
}

/** The beginning of its digest, which of a variable Terraform alone knows. */
function versionOf(reference: ImageReference): string {
  if (typeof reference === "string") return (digestOf(reference)?.slice("sha256:".length) ?? contentHash(reference)).slice(0, 12);
  return `\${substr(split("@sha256:", var.${reference.variable})[1], 0, 12)}`;
}
