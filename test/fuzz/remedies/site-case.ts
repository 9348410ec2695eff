import { defineSite, type NodeDesign, PropsError, type Site, snapshot } from "cdktf-edge-node";
import { type Evaluation, evaluate, type Finding } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { type Offer, offeredDesign, offers } from "../../support/generated/generated-offers";

/** A generated design that fails at its site. */
export interface FailingCase {
  readonly seed: number;
  readonly offer: Offer;
  readonly site: Site;
  readonly design: NodeDesign;
  readonly evaluation: Evaluation;
}

/** Which designs are asked: any that fails, or those with a few failing limits and nothing unknown. */
export type Group = "any" | "near";

/** Most findings that block a design which is near to passing. */
const mostNear = 4;

/** The design of a seed, where it is one of the group. */
export function failingCase(seed: number, group: Group): FailingCase | undefined {
  const [offer] = fc.sample(offers, { seed, numRuns: 1 });
  if (!offer) throw new Error("no offer");
  const { site: props, design } = offeredDesign(offer);
  const site = defineSite(props);
  const evaluation = judged(site, design);
  if (evaluation instanceof PropsError) return undefined;
  const blocking = evaluation.findings.filter(({ blocks }) => blocks);
  const isNear = blocking.length <= mostNear && blocking.every(({ outcome }) => outcome === "fail");
  return blocking.length > 0 && (group === "any" || isNear) ? { seed, offer, site, design, evaluation } : undefined;
}

/** The verdict on a design from scratch: nothing is shared with any other. */
export function judged(site: Site, design: NodeDesign): Evaluation | PropsError {
  try {
    return evaluate(new NodeStudy(snapshot("generated", site, design)), { policy: {} });
  } catch (error) {
    if (error instanceof PropsError) return error;
    throw error;
  }
}

/** No remedy makes another of these like one that is there. */
const ownNames = /^(?:rack|host|workload)-\d+$/;

/** Whose finding it is, whatever its number: `power/fans-4/breaker` and `power/fans/breaker` are of one kind. Racks, hosts and workloads keep theirs. */
export function kindKey({ rule, subject }: Pick<Finding, "rule" | "subject">): string {
  const parts = subject.split("/").map((part) => (ownNames.test(part) ? part : part.replace(/(?:-\d+)+$/, "")));
  return `${rule} of ${parts.join("/")}`;
}
