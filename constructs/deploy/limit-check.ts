import { DataResource, Op, Token } from "cdktf";
import { Construct } from "constructs";
import type { WatchedLimit } from "../facts/watched-limit";
import { listValues } from "../plain/list-values";
import { literal } from "./literal";
import type { ServiceContainer } from "./service-container";

/** A limit that is compared with a value which only Terraform knows. */
interface CheckedLimit {
  readonly limit: WatchedLimit;
  /** A number token in the limit's unit, such as of a variable or a data source. */
  readonly value: number;
}

/**
 * Limits on values that only Terraform knows. A broken limit fails the Terraform plan with the rule's id and words, and nothing changes. A
 * value that is known only during the apply fails the apply before a container is created; a container to replace is gone by then, because
 * Terraform destroys first.
 */
export class LimitCheck extends Construct {
  private readonly resource: DataResource;
  private readonly checked: CheckedLimit[] = [];

  get limits(): readonly WatchedLimit[] {
    return listValues(this.checked, "limit");
  }

  /** @param services that are not deployed while a limit is broken */
  constructor(scope: Construct, id: string, services: readonly ServiceContainer[]) {
    super(scope, id);
    this.resource = new DataResource(this, "limits", {});
    for (const container of services.flatMap(({ starting }) => starting))
      container.dependsOn = [...(container.dependsOn ?? []), `${this.resource.terraformResourceType}.${this.resource.friendlyUniqueId}`];
  }

  /** @throws RangeError for a value that is no number, with which a comparison would always pass */
  add(checked: CheckedLimit): void {
    const { value, limit } = checked;
    if (!Number.isFinite(value)) {
      throw new RangeError(
        `Value that ${limit.rule} checks at apply must be a number or a token of one but is ${value}: give what was measured`,
      );
    }
    this.checked.push(checked);
    this.resource.lifecycle = { precondition: this.checked.map(precondition) };
  }
}

function precondition({ limit, value }: CheckedLimit) {
  const { rule, title, subject, unit, bound, remedy } = limit;
  const unitText = unit === "-" ? "" : ` ${unit}`;
  const must = literal(
    `${rule}: ${title}: ${subject} must be ${bound === "at-most" ? "at most" : "at least"} ${Number(limit.limit.toPrecision(5))}${unitText}`,
  );
  return {
    condition: bound === "at-most" ? Op.lte(value, limit.limit) : Op.gte(value, limit.limit),
    errorMessage: `${must} but is ${Token.asString(value)}${unitText}: ${literal(remedy)}`,
  };
}
