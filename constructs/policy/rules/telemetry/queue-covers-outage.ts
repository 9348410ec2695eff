import { wholeBuffer } from "../../../engineering/data-flow/sample-load";
import { dataText } from "../../../props/data-text";
import { mostDiskBytes } from "../../../services/most";
import { backhaulSources, judgeUplink, lessLoad, loadContributors, uplinkOf, uplinkSubject } from "../../judgements/uplink";
import { judge } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the disk that samples need during the longest outage with the buffer of the uplink. */
export const queueCoversOutage = defineRule({
  id: "telemetry/queue-covers-outage",
  title: "The disk of the uplink holds the longest outage",
  shortfall: "more than the buffer of the uplink",
  why: "When the buffer is full, the oldest samples are lost: those from the beginning of the outage.",
  source: "Load of the uplink over the longest outage, or the longest gap between windows, with a factor of 2 as reserve",
  severity: "high",
  remedy: "Give the uplink a larger buffer, poll less often, or send fewer series",
  judges: uplinkOf,
  worsenedBy: [],
  check: ({ node, uplink, limits }) =>
    judgeUplink(
      node,
      () => uplink(limits?.()),
      (sent) => {
        const { queueBytes, bufferBytes, loadBitPerS, link } = sent;
        return [
          judge({
            subject: uplinkSubject,
            unit: "B",
            bound: "at-most",
            value: queueBytes,
            limit: bufferBytes,
            restsOn: () => backhaulSources(node),
            contributors: () => loadContributors(sent, (2 * link.outS) / 8),
            remedy: () => {
              const needed = wholeBuffer(queueBytes);
              const less = lessLoad(sent, node.telemetry?.intervalS ?? 0, (loadBitPerS * bufferBytes) / queueBytes);
              return needed > mostDiskBytes
                ? `no disk holds it: ${less}, or state a shorter outage (site.backhaul.outage)`
                : `give each queue ${dataText(Math.ceil(needed / 1e7) * 1e7)} (telemetry.uplink.buffer), twice that on the disk; or ${less}`;
            },
          }),
        ];
      },
    ),
});
