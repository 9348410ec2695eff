import type { LinkReceiverFacts } from "../../../facts/downlink/link";
import type { StorageFacts } from "../../../facts/downlink/storage";
import { addUp } from "../../../plain/add-up";
import type { receiverLoad } from "../../../studies/link/receiver-loads";
import { judge, type PendingJudgement } from "../../rule/judge";

/** A receiver and what comes to it; undefined where nothing does. */
interface LoadedReceiver {
  readonly receiver: LinkReceiverFacts;
  readonly load: ReturnType<typeof receiverLoad>;
}

/** Port and disk of the machine that keeps what all receivers deliver, as if each were at its fastest at once. What nobody states is no limit. */
export function judgeTakenIn(storage: StorageFacts | undefined, all: readonly LoadedReceiver[]): readonly PendingJudgement[] {
  const busy = all.flatMap(({ receiver, load }) =>
    load?.outcome === "solved" ? [{ name: receiver.id, value: load.peakBitPerS, links: load.links }] : [],
  );
  if (busy.length === 0) return [];
  const limits = [
    { subject: "downlink/network-port", limit: storage?.networkPortBitPerS, prop: "networkPort" },
    { subject: "downlink/disk", limit: storage?.disk?.writeBitPerS, prop: "write rate" },
  ];
  const value = addUp(busy, (one) => one.value);
  return limits.flatMap(({ subject, limit, prop }) =>
    limit === undefined
      ? []
      : [
          judge({
            subject,
            unit: "bit/s",
            bound: "at-most",
            value,
            limit,
            restsOn: () => busy.flatMap(({ links }) => links.flatMap(({ link }) => [link.source, ...link.codingSources])),
            contributors: () => busy.map(({ name, value: part }) => ({ name, value: part })),
            remedy: () => `give ${storage?.host ?? "the node"} a ${prop} of ${Math.ceil(value / 1e6)} Mbit/s, or receive less at once`,
          }),
        ],
  );
}
