import { compact } from "../../../plain/compact";
import { judgedTexts } from "../../writing/quantity-text";
import type { Section } from "../../writing/section";
import { type Table, type Text, tableOf, typedNames } from "../../writing/table";
import type { ReportedLoss, ReportedPlacement, ReportedService, ReportedUnplaced, ReportedUse } from "./record";

/** Writes a use and its capacity, such as `30.20 of 64.42 GB`. */
export function useText({ used, has, unit }: ReportedUse): string {
  if (unit === "units") return `${used} of ${has}`;
  if (unit === "cores") return `${Number(used.toFixed(2))} of ${has}`;
  const { value, limit } = judgedTexts({ value: used, limit: has, unit });
  return `${used === 0 ? "0" : value.split(" ")[0]} of ${limit}`;
}

/** Lists the effects of a loss, in a line each. */
export function lossLines({ down, data, moved, noRoom, withoutOwnHost }: ReportedLoss): readonly string[] {
  const lines = compact([
    down.length !== 0 && `down: ${down.join(", ")}`,
    ...moved.map(({ service, host }) => `${service} to ${host}`),
    ...noRoom.map((one) => `no room: ${noRoomText(one)}`),
    ...withoutOwnHost.map((service) => `${service} waits: the others of it run on`),
  ]);
  if (data.length > 0) lines.push(`data there: ${data.join(", ")}`);
  return lines.length === 0 ? ["nothing"] : lines;
}

/** Says what does not fit, and why. */
function noRoomText({ service, quantity, host, used, own, has, unit }: ReportedUnplaced): string {
  if (host === undefined) return `${service}, no host is left`;
  return `${service}, ${useText({ quantity, unit, used: used + own, has })} ${quantity} on ${host}`;
}

const leavingText = "leaving: an apply removes its services, and is refused while it holds protected data";

interface PlacedSite {
  readonly site: string;
  readonly placement?: ReportedPlacement;
}

/** Lists the hosts. Only the first row of a site names it. */
export function tabulatePlacement(sites: readonly PlacedSite[]): Table<readonly Text[]> {
  return {
    ...tableOf("Where everything runs", ["site", "host", "runs there", "memory", "cores", "lost with it"], sites.flatMap(hostRows)),
    isSpaced: true,
  };
}

function hostRows({ site, placement }: PlacedSite): readonly (readonly string[])[] {
  if (!placement) return [];
  const { hosts, losses, leaving = [] } = placement;
  return [
    ...hosts.map(({ host, rack, services, uses }, i) => {
      const loss = losses.find(({ name }) => name === `${host}-lost`);
      return [
        i === 0 ? site : "",
        `${host}\n${rack}`,
        services.map(({ service, fixed }) => (fixed ? service : `${service} (placed)`)).join("\n"),
        usesCell(uses, "memory"),
        usesCell(uses, "cores"),
        loss ? lossLines(loss).join("\n") : "",
      ];
    }),
    ...leaving.map((host) => ["", host, leavingText, "", "", ""]),
  ];
}

function usesCell(uses: readonly ReportedUse[], quantity: string): string {
  return uses
    .filter((use) => use.quantity === quantity)
    .map(useText)
    .join("");
}

/** Shows where everything runs, and the effects of a lost host or rack. Undefined for a site on one engine. */
export function presentPlacement(placement: ReportedPlacement | undefined): Section | undefined {
  if (!placement) return undefined;
  const { losses, noRoom, leaving = [], notProven = [] } = placement;
  const untried = notProven.map(({ service, accelerators }) => `${accelerators.join(" and ")} for ${service}`);
  return {
    id: "placement",
    title: "Where everything runs",
    blocks: [
      hostsTable(placement),
      leaving.length > 0 && `${leaving.join(", ")}: ${leavingText}.`,
      noRoom.length > 0 && `Fits on no host, and does not run: ${noRoom.map(noRoomText).join("; ")}.`,
      untried.length > 0 && `Requested from container engines, but never tested with the accelerator: ${untried.join("; ")}.`,
      tableOf(
        "Lost hosts and racks",
        ["lost", "what happens"],
        losses.map((loss) => [{ typed: loss.name }, lossLines(loss).join("; ")]),
      ),
      "No container moves by itself. A service goes to the other host when you apply the design without the lost one. A service that is down comes back with its host, and its data with the disks.",
    ],
  };
}

function hostsTable({ hosts }: ReportedPlacement): Table<readonly Text[]> {
  const named = (services: readonly ReportedService[], isFixed: boolean) =>
    typedNames(services.filter(({ fixed }) => fixed === isFixed).map(({ service }) => service));
  return tableOf(
    "Hosts, what runs there, and what is used of what they have",
    ["host", "rack", "fixed there", "placed there", "used"],
    hosts.map(({ host, rack, services, uses }) => [
      { typed: host },
      { typed: rack },
      named(services, true),
      named(services, false),
      uses.map((use) => `${use.quantity} ${useText(use)}`).join("; "),
    ]),
  );
}
