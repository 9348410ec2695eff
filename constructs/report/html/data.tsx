import { dataText } from "../../props/data-text";
import type { FlowSummary, ReportedFlow } from "../data";
import type { SiteReport } from "../site-report";
import { flowColumns, flowText, loadText } from "../words/flow-text";
import { durationText, secondText } from "../words/passes-text";
import { sentence } from "../words/sentence";
import { Folded, PagePart, Table } from "./table";

/** Contacts that the page lists [-]. The report has more. */
const mostContacts = 100;

/** What becomes of what is received: the sums, and the first contacts. */
export const ReceivedData = ({ downlink }: Pick<SiteReport, "downlink">) => {
  const { data } = downlink ?? {};
  if (!data) return null;
  return (
    <PagePart id="data" title="From contact to customer">
      <p>{sentence(flowText(data))}</p>
      {data.flow && <Flow flow={data.flow} />}
    </PagePart>
  );
};

const Flow = ({ flow }: { readonly flow: ReportedFlow }) => (
  <>
    <Table caption="What the window comes to" head={["quantity", "value"]} rows={sums(flow)} numbers={[1]} />
    <p>
      Volumes are those of a clear sky, when contacts bring most. One workload processes contact after contact; the window runs twice in a
      row, so that what is left over shows.
    </p>
    {flow.contacts.length > 0 && (
      <Folded title="What becomes of each contact">
        <Table
          caption="Data of each contact"
          head={flowColumns.map(({ head }) => head)}
          rows={flow.contacts.slice(0, mostContacts).map((contact) => flowColumns.map(({ text }) => text(contact)))}
          numbers={[3, 6]}
        />
        {flow.contactCount > mostContacts && <p>And {flow.contactCount - mostContacts} more, in the report.</p>}
      </Folded>
    )}
  </>
);

function sums(flow: FlowSummary): readonly (readonly string[])[] {
  const { backhaulLoad, productBitPerS, diskBytes, diskHost, worstLatencyS } = flow;
  return [
    ["received", dataText(flow.receivedBytes)],
    ["product", dataText(flow.productBytes)],
    ["processing is busy", loadText(flow.computeLoad)],
    ["energy of processing", `${(flow.energyJ / 3.6e6).toFixed(2)} kWh`],
    ...(productBitPerS === undefined ? [] : [["backhaul for products", `${(productBitPerS / 1e6).toFixed(2)} Mbit/s`]]),
    ...(backhaulLoad === undefined ? [] : [["load of the backhaul", loadText(backhaulLoad)]]),
    [`most on the disk${diskHost === undefined ? "" : ` of ${diskHost}`}`, `${dataText(flow.peakBytes)} at ${secondText(flow.peakAt)} UTC`],
    ...(diskBytes === undefined ? [] : [["size of the disk", dataText(diskBytes)]]),
    ["growth of what waits", dataText(Math.max(0, flow.growthBytes))],
    ["longest time to delivery", worstLatencyS === undefined ? "none is delivered" : durationText(worstLatencyS)],
    ...(flow.undeliveredCount > 0 ? [["not delivered", `${flow.undeliveredCount}`]] : []),
  ];
}
