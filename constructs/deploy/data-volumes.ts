import type { ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { compareText } from "../props/canonical";
import type { ServiceFacts } from "../services/service-facts";
import { literal } from "./literal";
import { directoryName } from "./names";
import { VolumeBlock } from "./volume-block";

/** The volumes that outlive a container. A plan that would remove one fails until the props allow it. */
export function dataVolumes(
  scope: Construct,
  engineName: string,
  facts: Pick<ServiceFacts, "dataDirectories" | "loosened">,
): ContainerVolumes[] {
  const volumes = DataVolumes.of(scope);
  return [...facts.dataDirectories].sort(compareText).map((directory) => ({
    containerPath: literal(directory),
    volumeName: volumes.add(volumeName(engineName, directory), facts.loosened.removableData !== undefined),
  }));
}

/** The engine keeps a volume in a directory of its name. @source Linux, limits.h, NAME_MAX */
const longestName = 255; // [B]

function volumeName(engineName: string, directory: string): string {
  const name = `${engineName}.${directoryName(directory)}`;
  const length = Buffer.byteLength(name);
  if (length <= longestName) return name;
  throw new RangeError(
    `Name of the volume for ${directory} of ${engineName} must have at most ${longestName} bytes but has ${length}: shorten the directory`,
  );
}

const protectedBlock = "data";
const removableBlock = "removable_data";

/**
 * The data volumes of a stack: the protected ones in one block, those that may go in another.
 *
 * Terraform reads a protection in the description alone: a volume with a block of its own would lose the block together with its service, and then the
 * data without a word. A name that leaves a block which stays is refused, so the protected block stands there even while it names no volume.
 *
 * Name and address in Terraform follow from site, service and directory. Neither the place in the construct tree nor a version of this library may
 * change them: Terraform would take the volume for another one.
 */
export class DataVolumes extends Construct {
  private readonly kept = new VolumeBlock(this, protectedBlock, { protects: true, movesFrom: removableBlock });
  private removable?: VolumeBlock;

  /** Those of the stack around `scope`, declared at the first call. */
  static of(scope: Construct): DataVolumes {
    const stack = TerraformStack.of(scope);
    const id = "data-volumes";
    return (stack.node.tryFindChild(id) as DataVolumes | undefined) ?? new DataVolumes(stack, id);
  }

  /** Adds a volume and gives its name, as an expression that depends on it. */
  add(name: string, removable: boolean): string {
    if (!removable) return this.kept.add(name);
    this.removable ??= new VolumeBlock(this, removableBlock, { protects: false, movesFrom: protectedBlock });
    return this.removable.add(name);
  }
}
