import { unitOfUse } from "../../constructs/policy/judgements/compute/judge-hosts";
import { nameList } from "../../constructs/props/problems/name-list";
import { useText } from "../../constructs/report/subjects/placement";
import { quantityText } from "../../constructs/report/writing/quantity-text";
import { type LackingHost, lackingHosts } from "../../constructs/studies/placement/lacking-hosts";
import type { PlacedNode } from "../../constructs/studies/placement/lost-hosts";
import type { Exceeded } from "../../constructs/studies/placement/placement";
import { InputError } from "../terminal/exit-codes";

/** Most hosts that a line names [-]. */
const mostHosts = 8;

/**
 * Returns the error of workloads that are not placed: which do not fit, and what each allowed host lacks.
 *
 * @param lock that is not written
 */
export function noRoomError(site: string, placement: PlacedNode, lock: string): InputError {
  const lacking = [...lackingHosts(placement)];
  const count = `${lacking.length} of ${placement.items.length} ${lacking.length === 1 ? "does" : "do"} not fit`;
  return new InputError(
    `Everything that runs at ${site} must fit on its hosts to be written to ${lock} but ${count}: enlarge a host, add a host, or lower what they need; edge-node fix tries larger hosts and candidate hosts of the design`,
    [
      ...lacking.map(([id, hosts]) => `  ${id}: ${hostsText(hosts)}`),
      "Nothing is written: a lock of only those that fit would keep them where another may have to go",
    ].join("\n"),
  );
}

function hostsText(hosts: readonly LackingHost[]): string {
  return hosts.length === 0 ? "no host is allowed for it" : nameList(hosts.map(hostText), mostHosts);
}

function hostText({ host, limits }: LackingHost): string {
  return `${host} lacks ${limits.map(lackText).join(" and ")}`;
}

/** Returns a lack, such as `2 cores (6 of 4 with it)`. */
function lackText({ quantity, used, own, has }: Exceeded): string {
  const unit = unitOfUse(quantity);
  const lack = used + own - has;
  const amount =
    unit === "cores" || unit === "units" ? `${Number(lack.toFixed(2))} ${quantity}` : `${quantityText(lack, unit)} ${quantity}`;
  return `${amount} (${useText({ quantity, unit, used: used + own, has })} with it)`;
}
