import { onDiskAt } from "../../../engineering/data-flow/stored-data";
import { ratio } from "../../../props/quantities";
import { dataSources, fullText, judgeData, largerDisk, lyingOnDisk } from "../../judgements/sky/judge-data";
import { watchedDisk } from "../../judgements/sky/watched-data";
import { judge, judgeMissingInput } from "../../rule/judge";
import { parameter } from "../../rule/parameter";
import { defineRule } from "../../rule/rule";
import { diskRunbook } from "../../runbooks/downlink";

/** Compares the largest amount of data on the disk with the size of the disk less a reserve. */
export const diskNotFull = defineRule({
  id: "downlink/disk-not-full",
  title: "Received data fit on the disk",
  shortfall: "more data than the disk may hold",
  why: "With a full disk the rest of a contact is lost. When the satellite comes again, it has often overwritten those data.",
  source:
    "Largest fill of the disk over the window twice in a row, under a clear sky, when contacts bring the most data; size of the disk as stated",
  severity: "high",
  remedy: "Choose a larger disk, process faster, keep data for less time, or add backhaul",
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
            ? judgeMissingInput(subject, "compute.racks[].hosts[].disks", "the disk size is not stated: state hosts[].disks")
            : judgeMissingInput(subject, "compute.disk", "the disk size is not stated: state compute.disk"),
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
