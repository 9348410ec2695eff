import type { LinkReceiverFacts } from "../../../facts/downlink/link";
import type { StorageFacts } from "../../../facts/downlink/storage";
import { addUp } from "../../../plain/add-up";
import { type ReceiverLoad, receiverLoad } from "../../../studies/link/receiver-loads";
import { judgeLinks } from "../../judgements/sky/judge-links";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the highest data rate at each receiver under a clear sky with the rate that it delivers, and the sum of all receivers with network port and disk. */
export const receiveRate = defineRule({
  id: "downlink/receive-rate",
  title: "Receivers, network port and disk keep up with the fastest data rate",
  shortfall: "more than can be received or stored",
  why: "Data that arrive faster than a receiver delivers or a disk writes are lost, first in the best minutes of the pass.",
  source:
    "Net rate of the fastest MODCOD that each link reaches over its passes under a clear sky; data sheets of receivers; network port and disk as stated",
  severity: "high",
  remedy: "Choose a faster receiver, add a receiver to the antenna, choose a faster network port or disk, or leave out the fastest MODCODs",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) =>
    judgeLinks(sky, (links, { passes }) => {
      const loads = (links.sky.receivers ?? []).map((receiver) => ({ receiver, load: receiverLoad(links, passes.passes, receiver) }));
      const ofReceivers = loads.map(({ receiver, load }) => {
        if (load?.outcome === "unknown") return judgeUnknown(subjectOf(receiver), load.reason);
        return load ? judgeLoad(receiver, load) : judgeNotApplicable(subjectOf(receiver), "no link of any pass reaches this receiver");
      });
      return [...ofReceivers, ...judgeTakenIn(node.storage, loads)];
    }),
});

function subjectOf({ id }: LinkReceiverFacts): string {
  return `downlink/${id}`;
}

function judgeLoad(receiver: LinkReceiverFacts, { peakBitPerS, links }: ReceiverLoad) {
  return judge({
    subject: subjectOf(receiver),
    unit: "bit/s",
    bound: "at-most",
    value: peakBitPerS,
    limit: receiver.dataRateBitPerS,
    limitSource: receiver.source,
    restsOn: () => links.flatMap(({ link }) => [link.source, ...link.codingSources]),
    contributors: () => links.map(({ link, volume }) => ({ name: link.id, value: volume.clear.peakRateBitPerS })),
    remedy: () =>
      `raise the dataRate of ${receiver.id} to ${Math.ceil(peakBitPerS / 1e6)} Mbit/s, or add a receiver to ${receiver.antenna}`,
  });
}

/** A receiver and its links; undefined if it has none. */
interface LoadedReceiver {
  readonly receiver: LinkReceiverFacts;
  readonly load: ReturnType<typeof receiverLoad>;
}

/** Compares network port and disk of the machine that stores the data with the fastest rates of all receivers at once. A port or disk that is not stated is no limit. */
function judgeTakenIn(storage: StorageFacts | undefined, all: readonly LoadedReceiver[]): readonly PendingJudgement[] {
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
            remedy: () =>
              `raise the ${prop} of ${storage?.host ?? "the node"} to ${Math.ceil(value / 1e6)} Mbit/s, or receive less at once`,
          }),
        ],
  );
}
