import { TerraformElement, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** Resources of a stack with a new address. A resource whose old address another has now is replaced: Terraform refuses to move it. */
export class Moves extends TerraformElement {
  private readonly moves: { readonly resource: TerraformResource; readonly from: string }[] = [];

  /** Returns the moves of the stack around `scope`, declared at the first call. */
  static of(scope: Construct): Moves {
    const stack = TerraformStack.of(scope);
    const id = "moves";
    return (stack.node.tryFindChild(id) as Moves | undefined) ?? new Moves(stack, id);
  }

  /** @param from its old address, without its type */
  add(resource: TerraformResource, from: string): void {
    this.moves.push({ resource, from });
  }

  override toTerraform() {
    const declared = new Set(this.cdktfStack.node.findAll().filter(TerraformResource.isTerraformResource).map(addressOf));
    const moved = this.moves
      .map(({ resource, from }) => ({ from: `${resource.terraformResourceType}.${from}`, to: addressOf(resource) }))
      .filter(({ from }) => !declared.has(from));
    return moved.length > 0 ? { moved } : {};
  }
}

function addressOf({ terraformResourceType, friendlyUniqueId }: TerraformResource): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}
