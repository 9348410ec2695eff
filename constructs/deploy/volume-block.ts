import { Volume } from "@cdktf/provider-docker/lib/volume";
import { Lazy, type TerraformProvider, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { defined } from "../plain/defined";
import { compareText } from "../props/canonical";

interface VolumeBlockProps {
  /** Whether a Terraform plan that would remove one of the volumes fails. */
  readonly protects: boolean;
  /** Blocks from which a volume may come, the latest first: it moves from one to the next, and is not replaced. */
  readonly movesThrough: readonly string[];
  /** Provider of the host. @default that of the stack */
  readonly provider?: TerraformProvider;
}

/** Volumes of a stack in one block, by their names. */
export class VolumeBlock extends Volume {
  private readonly names: string[] = [];
  private readonly movesThrough: readonly string[];

  /** @param id also the name of the block in Terraform */
  constructor(scope: Construct, id: string, { protects, movesThrough, provider }: VolumeBlockProps) {
    // No labels: a changed label would replace a volume, and its data would be lost.
    super(scope, id, defined({ name: "${each.key}", provider, lifecycle: protects ? { preventDestroy: true } : undefined }));
    this.movesThrough = movesThrough;
    this.overrideLogicalId(id);
    this.node.addValidation({ validate: () => this.sameAddress() });
    this.addOverride("for_each", Lazy.stringValue({ produce: () => `\${toset(${JSON.stringify(this.sorted())})}` }));
  }

  /** Adds a volume, and returns its name as an expression that depends on it. */
  add(name: string): string {
    this.names.push(name);
    return `\${${address(this.node.id, name)}.name}`;
  }

  override toTerraform() {
    const blocks = [this.node.id, ...this.movesThrough];
    const moved = this.sorted().flatMap((name) =>
      this.movesThrough.map((from, i) => ({ from: address(from, name), to: address(blocks[i] ?? from, name) })),
    );
    return { ...super.toTerraform(), ...(moved.length > 0 && { moved }) };
  }

  /** Returns problems of two resources with one address, which Terraform would merge. The second may come later. */
  private sameAddress(): string[] {
    const { id } = this.node;
    return TerraformStack.of(this)
      .node.findAll()
      .filter((other) => other instanceof Volume && other !== this && other.friendlyUniqueId === id)
      .map(
        (other) => `Volume ${id} must be that of the data of services alone but ${other.node.path} has the address too: rename the other`,
      );
  }

  private sorted(): string[] {
    return [...this.names].sort(compareText);
  }
}

function address(block: string, name: string): string {
  return `docker_volume.${block}[${JSON.stringify(name)}]`;
}
