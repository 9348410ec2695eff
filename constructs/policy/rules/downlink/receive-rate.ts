import type { LinkReceiverFacts } from "../../../facts/downlink/link";
import type { StorageFacts } from "../../../facts/downlink/storage";
import { addUp } from "../../../plain/add-up";
import { type ReceiverLoad, receiverLoad } from "../../../studies/link/receiver-loads";
import { judgeLinks } from "../../judgements/sky/judge-links";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What comes to each receiver at once under a clear sky, against the data that it can deliver, and what all deliver against network port and disk. */
export const receiveRate = defineRule({
  id: "downlink/receive-rate",
  title: "Receivers, network and disk take what the links bring at their fastest",
  shortfall: "more than the receiving side takes",
  why: "What comes faster than a receiver delivers or a disk takes in is lost, in the best minutes of the pass first.",
  source:
    "Net rate of the fastest MODCOD that each link reaches over its passes under a clear sky; data sheets of receivers; network port and disk as stated",
  severity: "high",
  remedy: "Take a faster receiver, or one more for the antenna, a faster port or disk, or leave out the fastest MODCODs",
  judges: "sky",
  worsenedBy: [],
  check: ({ node, sky }) =>
    judgeLinks(sky, (links, { passes }) => {
      const loads = (links.sky.receivers ?? []).map((receiver) => ({ receiver, load: receiverLoad(links, passes.passes, receiver) }));
      const ofReceivers = loads.map(({ receiver, load }) => {
        if (load?.outcome === "unknown") return judgeUnknown(subjectOf(receiver), load.reason);
        return load ? judgeLoad(receiver, load) : judgeNotApplicable(subjectOf(receiver), "no link of a pass comes to it");
      });
      return [...ofReceivers, ...judgeTakenIn(node.storage, loads)];
    }),
});

function subjectOf({ id }: LinkReceiverFacts): string {
  return `downlink/${id}`;
}

/** Against what the receiver delivers. */
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
    remedy: () => `give ${receiver.id} a data rate of ${Math.ceil(peakBitPerS / 1e6)} Mbit/s, or ${receiver.antenna} one more receiver`,
  });
}

/** A receiver and what comes to it; undefined where nothing does. */
interface LoadedReceiver {
  readonly receiver: LinkReceiverFacts;
  readonly load: ReturnType<typeof receiverLoad>;
}

/** Port and disk of the machine that keeps what all receivers deliver, as if each were at its fastest at once. What nobody states is no limit. */
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
            remedy: () => `give ${storage?.host ?? "the node"} a ${prop} of ${Math.ceil(value / 1e6)} Mbit/s, or receive less at once`,
          }),
        ],
  );
}
