import { onDiskAt } from "../../../engineering/data-flow/stored-data";
import { ratio } from "../../../props/quantities";
import { dataSources, fullText, judgeData, largerDisk, lyingOnDisk } from "../../judgements/sky/judge-data";
import { watchedDisk } from "../../judgements/sky/watched-data";
import { judge, judgeMissingInput } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { diskRunbook } from "../../runbooks/downlink";

/** What lies on the disk at most, against what it holds less a reserve. */
export const diskNotFull = defineRule({
  id: "downlink/disk-not-full",
  title: "Received data find room on the disk",
  shortfall: "more than the disk holds",
  why: "A full disk loses the rest of the contact, and the satellite has often written over what it sent when it comes again.",
  source:
    "Largest fill of the disk over the window twice in a row, under a clear sky, when contacts bring most; size of the disk as stated",
  severity: "high",
  remedy: "A larger disk, faster processing, less time to keep data, or more backhaul",
  judges: "sky",
  worsenedBy: [],
  parameters: {
    reserve: parameter({
      schema: ratio({ min: 0, max: 0.9 }),
      default: "0.1",
      description: "Share of the disk that stays free: file systems slow down when they are nearly full",
      source: "Our own bound",
    }),
  },
  watched: ({ node, sky, parameters: { reserve } }) => watchedDisk(node, sky, 1 - reserve.value),
  runbook: diskRunbook,
  check: ({ node, sky, parameters: { reserve } }) =>
    judgeData(sky, (data) => {
      const { flow, storage } = data;
      const { disk } = storage;
      const subject = "downlink/disk";
      if (!disk)
        return [
          node.hosts.length > 0
            ? judgeMissingInput(subject, "compute.racks[].hosts[].disks", "nobody says what the disk holds: give the host its disks")
            : judgeMissingInput(subject, "compute.disk", "nobody says what the disk holds: give compute.disk"),
        ];
      const { bytes, atS } = flow.peak;
      const limit = disk.bytes * (1 - reserve.value);
      return [
        judge({
          subject,
          unit: "B",
          bound: "at-most",
          value: bytes,
          limit,
          restsOn: () => dataSources(data, node),
          contributors: () => lyingOnDisk(flow, onDiskAt(flow.stored, atS), bytes),
          failReason: () => fullText(flow, disk.bytes),
          remedy: () => largerDisk(bytes / (1 - reserve.value), disk.bytes),
        }),
      ];
    }),
});
