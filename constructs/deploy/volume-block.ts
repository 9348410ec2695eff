import { Volume } from "@cdktf/provider-docker/lib/volume";
import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import { compareText } from "../props/canonical";

export interface VolumeBlockProps {
  /** Does a plan fail that would remove one of the volumes? */
  readonly protects: boolean;
  /** Block that a volume may stand in so far: it moves, and is not made anew. */
  readonly movesFrom: string;
}

/** Volumes of a stack in one block, by their names. */
export class VolumeBlock extends Volume {
  private readonly names: string[] = [];
  private readonly movesFrom: string;

  /** @param id also the name of the block in Terraform */
  constructor(scope: Construct, id: string, { protects, movesFrom }: VolumeBlockProps) {
    // No labels: a volume is replaced, and its data lost, when one changes.
    super(scope, id, { name: "${each.key}", ...(protects && { lifecycle: { preventDestroy: true } }) });
    this.movesFrom = movesFrom;
    this.overrideLogicalId(id);
    this.addOverride("for_each", Lazy.stringValue({ produce: () => `\${toset(${JSON.stringify(this.sorted())})}` }));
  }

  /** Adds a volume and gives its name, as an expression that depends on it. */
  add(name: string): string {
    this.names.push(name);
    return `\${${address(this.node.id, name)}.name}`;
  }

  override toTerraform() {
    const moved = this.sorted().map((name) => ({ from: address(this.movesFrom, name), to: address(this.node.id, name) }));
    return { ...super.toTerraform(), ...(moved.length > 0 && { moved }) };
  }

  private sorted(): string[] {
    return [...this.names].sort(compareText);
  }
}

function address(block: string, name: string): string {
  return `docker_volume.${block}[${JSON.stringify(name)}]`;
}
