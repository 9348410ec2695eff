import type { LinkReceiverFacts } from "../../../facts/downlink/link";
import { type ReceiverLoad, receiverLoad } from "../../../studies/link/receiver-loads";
import { judgeLinks } from "../../judgements/judge-links";
import { judge, notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What comes to each receiver at once under a clear sky, against the data that it can deliver. */
export const receiveRate = defineRule({
  id: "downlink/receive-rate",
  title: "Receivers deliver what the links bring at their fastest",
  why: "What comes faster than a receiver delivers is lost, in the best minutes of the pass first.",
  source: "Net rate of the fastest MODCOD that each link reaches over its passes under a clear sky; data sheets of the receivers",
  severity: "high",
  remedy: "Take a faster receiver, or one more for the antenna, or leave out the fastest MODCODs",
  judges: "sky",
  worsenedBy: [],
  check: ({ sky }) =>
    judgeLinks(sky, (links, { passes }) =>
      (links.sky.receivers ?? []).map((receiver) => {
        const load = receiverLoad(links, passes.passes, receiver);
        if (load?.outcome === "unknown") return undecided(subjectOf(receiver), load.reason);
        return load ? judgeLoad(receiver, load) : notApplicable(subjectOf(receiver), "no link of a pass comes to it");
      }),
    ),
});

function subjectOf({ id }: LinkReceiverFacts): string {
  return `downlink/${id}`;
}

/** Against the least of what the data goes through: the receiver; port of the network and disk stand beside it where the design gives them. */
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
