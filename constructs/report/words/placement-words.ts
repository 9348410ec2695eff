import type { ReportedLoss, ReportedNoRoom, ReportedPlacement, ReportedUse } from "../placement";
import { quantityText } from "../writing/quantity-text";

/** What is used of what there is: `30.20 of 64.42 GB`. */
export function useText({ used, has, unit }: ReportedUse): string {
  if (unit === "units") return `${used} of ${has}`;
  if (unit === "cores") return `${Number(used.toFixed(2))} of ${has}`;
  const whole = quantityText(has, unit);
  const [, shownUnit = ""] = whole.split(" ");
  const amount = quantityText(used, unit);
  return `${used === 0 ? "0" : amount.replace(` ${shownUnit}`, "")} of ${whole}`;
}

/** What a loss costs, a line each. */
export function lossLines({ down, data, moved, noRoom, withoutOwnHost }: ReportedLoss): readonly string[] {
  const lines = [
    ...(down.length === 0 ? [] : [`down: ${down.join(", ")}`]),
    ...moved.map(({ service, host }) => `${service} to ${host}`),
    ...noRoom.map((one) => `no room: ${noRoomText(one)}`),
    ...withoutOwnHost.map((service) => `${service} waits: the others of it run on`),
  ];
  if (data.length > 0) lines.push(`data there: ${data.join(", ")}`);
  return lines.length === 0 ? ["nothing"] : lines;
}

/** What finds no room, and why. */
export function noRoomText({ service, quantity, host, used, own, has, unit }: ReportedNoRoom): string {
  if (host === undefined) return `${service}, no host is left`;
  return `${service}, ${useText({ quantity, unit, used: used + own, has })} ${quantity} on ${host}`;
}

/** What becomes of a host that is about to go. */
export const leavingText = "leaving: an apply removes what is there, and protected data refuse it";

/** Where everything runs: rows of a site, one a host. */
export const placementRows = {
  head: ["site", "host", "runs there", "memory", "cores", "lost with it"],
  of: ({ site, placement: { hosts, losses, leaving = [] } }: PlacedSite): string[][] => [
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
  ],
} as const;

function usesCell(uses: readonly ReportedUse[], quantity: string): string {
  return uses
    .filter((use) => use.quantity === quantity)
    .map(useText)
    .join("");
}

interface PlacedSite {
  readonly site: string;
  readonly placement: ReportedPlacement;
}
