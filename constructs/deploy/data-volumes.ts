import type { ContainerVolumes } from "@cdktf/provider-docker/lib/container";
import { TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { compareText } from "../props/canonical";
import type { ServiceFacts } from "../services/service-facts";
import type { EngineOfHost } from "./engine-of-host";
import { literal } from "./literal";
import { directoryName } from "./names";
import { VolumeBlock } from "./volume-block";

/** Returns the volumes that outlive a container. A Terraform plan that would remove one fails until the props allow it. */
export function dataVolumes(
  scope: Construct,
  engineName: string,
  facts: Pick<ServiceFacts, "dataDirectories" | "loosened">,
  engine: EngineOfHost | undefined,
): ContainerVolumes[] {
  const volumes = DataVolumes.of(scope);
  return [...facts.dataDirectories].sort(compareText).map((directory) => ({
    containerPath: literal(directory),
    volumeName: volumes.add(volumeName(engineName, directory), facts.loosened.removableData !== undefined, engine),
  }));
}

/** Longest name: the engine keeps a volume in a directory of that name. @source Linux, limits.h, NAME_MAX */
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
 * The data volumes of a stack: on each engine the protected ones in one block, the removable ones in another.
 *
 * Terraform reads protection only from the description: a volume with its own block would lose the block with its service, and then its
 * data without an error. A name that leaves a block which stays is refused, so the protected block stays even when it has no volume.
 *
 * Name and address in Terraform follow from site, service and directory. Neither the construct tree nor a version of this library may
 * change them: Terraform would treat the volume as another one.
 */
export class DataVolumes extends Construct {
  private readonly plain = new EngineVolumes(this, undefined);
  private readonly ofHosts = new Map<string, EngineVolumes>();

  /** Returns the data volumes of the stack around `scope`, declared at the first call. */
  static of(scope: Construct): DataVolumes {
    const stack = TerraformStack.of(scope);
    const id = "data-volumes";
    return (stack.node.tryFindChild(id) as DataVolumes | undefined) ?? new DataVolumes(stack, id);
  }

  /** Declares the protected block of a host, which stays as long as the host. */
  declare(engine: EngineOfHost): void {
    this.of(engine);
  }

  /** Adds a volume on an engine, and returns its name as an expression that depends on it. */
  add(name: string, removable: boolean, engine?: EngineOfHost): string {
    return this.of(engine).add(name, removable);
  }

  private of(engine: EngineOfHost | undefined): EngineVolumes {
    if (!engine) return this.plain;
    const known = this.ofHosts.get(engine.host) ?? new EngineVolumes(this, engine);
    this.ofHosts.set(engine.host, known);
    return known;
  }
}

class EngineVolumes {
  private readonly kept: VolumeBlock;
  private removable?: VolumeBlock;

  constructor(
    private readonly scope: Construct,
    private readonly engine: EngineOfHost | undefined,
  ) {
    this.kept = this.block(protectedBlock, removableBlock, true);
  }

  add(name: string, removable: boolean): string {
    if (!removable) return this.kept.add(name);
    this.removable ??= this.block(removableBlock, protectedBlock, false);
    return this.removable.add(name);
  }

  /** Makes a block. A volume may come from another block of its engine, or of a site without hosts, so it moves through them. */
  private block(name: string, other: string, protects: boolean): VolumeBlock {
    const { engine } = this;
    if (!engine) return new VolumeBlock(this.scope, name, { protects, movesThrough: [other] });
    const movesThrough = [engine.named(other), ...(engine.takesOver ? [other, name] : [])];
    return new VolumeBlock(this.scope, engine.named(name), { protects, movesThrough, provider: engine.provider });
  }
}
